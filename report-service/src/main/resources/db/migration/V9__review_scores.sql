-- The re-check: what reviewers gave beside the self-scores. It is report-service's own and only grows;
-- the newest entry of a row counts, and one with neither score nor remark takes the former back. A row
-- is known by its whole content as filed, so that an entry stands as long as nothing of the row changes,
-- wherever it stands in its form.

create table review_score (
  fiscal_year   integer     not null,
  department    text        not null,
  number        integer     not null,
  form          text        not null,
  filed_row     text        not null,
  ordinal       integer     not null,
  score         numeric     check (score >= 0),
  remark        text,
  revision      integer     not null,
  reviewer      text        not null,
  reviewer_role text        not null,
  given_at      timestamptz not null,
  primary key (fiscal_year, department, number)
);

comment on column review_score.ordinal is 'among rows of the form that are equal in every member';
comment on column review_score.revision is 'of the evaluation that was reviewed';

grant select, insert on review_score to ${application};
