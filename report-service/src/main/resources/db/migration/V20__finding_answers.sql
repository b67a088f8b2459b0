-- What departments and reviewers said about findings. It only grows; a finding is known by a hash of what it
-- says and where, so that what was said stands as long as the finding says the same.

create sequence finding_answer_version as bigint;

create table finding_answer (
  fiscal_year integer     not null,
  department  text        not null,
  number      integer     not null,
  finding     text        not null,
  state       text        not null check (state in ('ANSWERED', 'ACCEPTED_EXPLANATION', 'REJECTED')),
  text        text        check (text is not null or state = 'ACCEPTED_EXPLANATION'),
  -- Of the evaluation in which it was seen.
  revision    integer     not null,
  said_by     text        not null,
  said_role   text        not null,
  said_at     timestamptz not null,
  primary key (fiscal_year, department, number)
);

grant usage, select on sequence finding_answer_version to ${application};
grant select, insert on finding_answer to ${application};
