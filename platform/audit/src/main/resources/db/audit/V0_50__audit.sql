-- Who did what: every change of the three services, and what is asked of report-service itself. A row is
-- written once, by the id of its event, and the application role can only add and read.

create table audit_entry (
  id              uuid        primary key,
  made_at         timestamptz not null,
  actor           text        not null,
  actor_role      text        not null,
  source          text        not null,
  type            text        not null,
  subject         text        not null,
  department      text,
  fiscal_year     integer,
  filing_revision integer,
  version         bigint,
  traceparent     text,
  recorded_at     timestamptz not null
);

comment on column audit_entry.recorded_at is 'when it came here, which is later than when it was done';

create index audit_entry_by_time on audit_entry (made_at, id);
create index audit_entry_by_department on audit_entry (department, made_at, id);
create index audit_entry_by_actor on audit_entry (actor, made_at, id);

grant select, insert on audit_entry to ${application};
