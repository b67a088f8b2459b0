-- What a new version of a rule profile has evaluated anew, as jobs that survive whoever works on them.

create table amendment (
  id           bigint      generated always as identity primary key,
  code         text        not null,
  version      integer     not null,
  state        text        not null check (state in
    ('QUEUED', 'EVALUATING', 'DONE', 'SUPERSEDED', 'FAILED')),
  requested_by   text        not null,
  requested_role text        not null,
  requested_at   timestamptz not null,
  finished_at    timestamptz,
  to_evaluate    integer,
  evaluated      integer     not null default 0,
  changed        integer     not null default 0,
  error          text,
  -- The department-year up to which everything is evaluated.
  department     text,
  fiscal_year    integer,
  row_version    integer     not null default 1,
  unique (code, version),
  foreign key (code, version) references rule_profile (code, version),
  check ((finished_at is not null) = (state in ('DONE', 'SUPERSEDED', 'FAILED')))
);

-- One at most of each profile.
create unique index unfinished_amendment on amendment (code) where finished_at is null;

grant select, insert, update on amendment to ${application};
