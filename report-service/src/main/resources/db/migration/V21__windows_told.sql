-- Whether the owners of content know the days; and which deadlines were told as passed, once each.

alter table year_calendar add column told boolean not null default false;
alter table calendar_extension add column told boolean not null default false;

create sequence deadline_version as bigint;

create table deadline_passed (
  fiscal_year integer not null,
  department  text    not null,
  document    text    not null,
  period      text    not null,
  due_on      date    not null,
  primary key (fiscal_year, department, document, period, due_on)
);

grant usage, select on sequence deadline_version to ${application};
grant select, insert on deadline_passed to ${application};
