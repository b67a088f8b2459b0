-- Rebuilds of the projection as jobs, which survive whoever works on them.

create table rebuild (
  id             bigint      generated always as identity primary key,
  state          text        not null check (state in
    ('QUEUED', 'READING', 'SWITCHING', 'EVALUATING', 'DONE', 'CANCELLED', 'FAILED')),
  generation     integer     not null unique,
  requested_by   text        not null,
  requested_role text        not null,
  requested_at   timestamptz not null,
  finished_at    timestamptz,
  applied        bigint      not null default 0,
  target         bigint      not null default 0,
  parked         bigint      not null default 0,
  to_evaluate    integer,
  evaluated      integer     not null default 0,
  changed        integer     not null default 0,
  error          text,
  -- The department-year up to which everything is evaluated.
  department     text,
  fiscal_year    integer,
  -- The generation whose rows are still to be deleted.
  discard        integer,
  version        integer     not null default 1,
  check ((finished_at is not null) = (state in ('DONE', 'CANCELLED', 'FAILED')))
);

create unique index one_unfinished_rebuild on rebuild ((true)) where finished_at is null;

grant select, insert, update on rebuild to ${application};
