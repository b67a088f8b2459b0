-- The projection of the two logs of facts. Every key carries the fiscal year (partitioning) and the
-- department (distribution), so that both can grow without a change of the code.

-- A form, a sheet, a department is one row. The state comes compressed, so the database does not try again.
create table fact (
  fiscal_year integer not null,
  department  text    not null,
  kind        text    not null,
  key         text    not null,
  version     bigint  not null,
  state       bytea   not null,
  primary key (fiscal_year, department, kind, key)
) partition by range (fiscal_year);

alter table fact alter column state set storage external;

create table fact_default partition of fact default;

-- The high-water mark of a department in one log: what is not newer is passed over, so that a replay
-- has no effect and a removed row cannot come back.
create table intake_position (
  department text   not null,
  source     text   not null check (source in ('BUDGET', 'INDICATOR')),
  version    bigint not null,
  primary key (department, source)
);

-- How far the parts of a year's filing have come in: the newest revision that any event named, and
-- the newest one that is whole.
create table arrival (
  fiscal_year integer     not null,
  department  text        not null,
  source      text        not null check (source in ('BUDGET', 'INDICATOR')),
  seen        integer,
  taken       integer,
  as_of       timestamptz not null,
  primary key (fiscal_year, department, source)
);

-- The consumer's place in the logs, written in the transaction of what was read.
create table intake_offset (
  topic       text    not null,
  partition   integer not null,
  next_offset bigint  not null,
  primary key (topic, partition)
);

create table parked_event (
  id         bigint generated always as identity primary key,
  department text        not null,
  topic      text        not null,
  partition  integer     not null,
  log_offset bigint      not null,
  record_key text,
  headers    text        not null,
  value      bytea,
  cause      text        not null,
  parked_at  timestamptz not null,
  unique (topic, partition, log_offset)
);

create index parked_event_by_department on parked_event (department, id);

grant select, insert, update, delete on fact, intake_position, arrival, intake_offset, parked_event to ${application};
