-- What a department hands in for a period of the year, every revision of it, and how the newest stands.

create sequence monitoring_version as bigint;
grant usage, select on sequence monitoring_version to "${application}";

create table monitoring (
  fiscal_year integer     not null,
  department  text        not null,
  period      text        not null,
  revision    integer     not null,
  months      integer     not null,
  body        text        not null,
  late_days   integer     not null,
  actor       text        not null,
  actor_role  text        not null,
  taken_at    timestamptz not null,
  -- As it was judged last: its worst light, its widest gap, and its forms in a line each.
  light       text        not null,
  gap         numeric     not null,
  judged      text        not null,
  primary key (fiscal_year, department, period, revision)
);
create index monitoring_by_period on monitoring (fiscal_year, period, department, revision);
grant select, insert, update on monitoring to "${application}";
