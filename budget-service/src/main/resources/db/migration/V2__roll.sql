-- The year's roll: which departments must file. An entry's department need not have filed ever.
create table roll (
  fiscal_year integer primary key,
  version bigint not null
);
grant select, insert, update on roll to "${application}";

create table roll_entry (
  fiscal_year integer not null references roll,
  department text not null,
  position integer not null,
  name text not null,
  primary key (fiscal_year, department)
);
grant select, insert, update, delete on roll_entry to "${application}";
