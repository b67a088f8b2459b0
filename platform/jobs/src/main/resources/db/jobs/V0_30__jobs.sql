-- Long work of every kind, which survives whoever works on it.

create table job (
  id             bigint      generated always as identity primary key,
  kind           text        not null,
  -- Of it one at most is unfinished; null where any number may be.
  subject        text,
  state          text        not null,
  requested_by   text        not null,
  requested_role text        not null,
  requested_at   timestamptz not null,
  finished_at    timestamptz,
  -- Since when, or from when on, somebody is to look at it; null when nothing is left to do.
  due_at         timestamptz,
  attempts       integer     not null default 0,
  error          text,
  work           jsonb       not null,
  version        integer     not null default 1
);

comment on column job.attempts is 'counts those who began to work on it, committed before they do';
comment on column job.work is 'what is asked and how far it has come, in the shape of the kind';

create unique index unfinished_job on job (kind, subject) where finished_at is null;
create index due_job on job (kind, due_at, id) where due_at is not null;
create index job_by_end on job (kind, finished_at) where finished_at is not null;
create index job_of_subject on job (kind, subject);

grant select, insert, update, delete on job to ${application};
