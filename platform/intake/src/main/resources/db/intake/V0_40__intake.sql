-- The projection of the logs of facts. Every key carries the fiscal year (partitioning) and the
-- department (distribution), so that both can grow without a change of the code. It comes in
-- generations: one serves, and a rebuild fills the next one beside it, with offsets, marks and parked
-- events of its own.

create table projection (
  one     boolean primary key default true check (one),
  serving integer not null
);

insert into projection (serving) values (1);

-- A form, a sheet, a department is one row. The state comes compressed, so the database does not try again.
create table fact (
  fiscal_year integer not null,
  department  text    not null,
  generation  integer not null,
  kind        text    not null,
  key         text    not null,
  version     bigint  not null,
  state       bytea   not null,
  primary key (fiscal_year, department, generation, kind, key)
) partition by range (fiscal_year);

alter table fact alter column state set storage external;

create table fact_default partition of fact default;

-- The high-water mark of a department in one log: what is not newer is passed over, so that a replay
-- has no effect and a removed row cannot come back. A version counts within its epoch. The mark keeps
-- which event it was and when, so that another one of the same version, or a later one of a lower
-- version, is found: it is of a history that forked.
create table intake_position (
  department text    not null,
  generation integer not null,
  source     text    not null check (source in ('BUDGET', 'INDICATOR')),
  epoch      integer not null default 0,
  version    bigint  not null,
  event      text,
  event_time timestamptz,
  primary key (department, generation, source)
);

-- How far the parts of a year's filing have come in: the newest revision that any event named, and
-- the newest one that is whole; how many events of the newest came, of which the last of a part tells
-- how many there must be.
create table arrival (
  fiscal_year integer     not null,
  department  text        not null,
  generation  integer     not null,
  source      text        not null check (source in ('BUDGET', 'INDICATOR')),
  seen        integer,
  taken       integer,
  as_of       timestamptz not null,
  events      integer     not null default 0,
  filing      text,
  primary key (fiscal_year, department, generation, source)
);

-- The consumer's place in the logs, written in the transaction of what was read. It is of one topic,
-- and not of another of the same name.
create table intake_offset (
  generation  integer not null,
  topic       text    not null,
  partition   integer not null,
  next_offset bigint  not null,
  topic_id    text,
  primary key (generation, topic, partition)
);

-- One that contradicts what was applied before keeps nobody behind it.
create table parked_event (
  id            bigint generated always as identity primary key,
  generation    integer     not null,
  department    text        not null,
  topic         text        not null,
  partition     integer     not null,
  log_offset    bigint      not null,
  record_key    text,
  headers       text        not null,
  value         bytea,
  cause         text        not null,
  parked_at     timestamptz not null,
  contradiction boolean     not null default false,
  unique (generation, topic, partition, log_offset)
);

create index parked_event_by_department on parked_event (generation, department, id);

grant select, insert, update, delete on fact, intake_position, arrival, intake_offset, parked_event to ${application};
grant select, update on projection to ${application};
