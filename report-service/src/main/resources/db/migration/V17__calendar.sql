-- When what of a year is due, as the bureau stated it, and the other days that single departments got.

create sequence calendar_version as bigint;

create table year_calendar (
  fiscal_year  integer     primary key,
  version      bigint      not null,
  body         jsonb       not null,
  changed_by   text        not null,
  changed_at   timestamptz not null
);

create table calendar_extension (
  fiscal_year  integer     not null,
  department   text        not null,
  document     text        not null,
  -- Empty for what comes once a year.
  period       text        not null,
  version      bigint      not null,
  due_on       date        not null,
  lock_after   date,
  reason       text        not null,
  changed_by   text        not null,
  changed_at   timestamptz not null,
  primary key (fiscal_year, department, document, period)
);

grant usage, select on sequence calendar_version to ${application};
grant select, insert, update on year_calendar, calendar_extension to ${application};
