-- What budget-service owns. The application role changes rows, never the schema, and never the
-- journal of postings, which it can only extend.

create sequence change_version as bigint;
grant usage, select on sequence change_version to "${application}";

create table department (
  code text not null,
  fiscal_year integer not null,
  name text not null,
  division_code text,
  credit_code text,
  version bigint not null,
  primary key (code, fiscal_year)
);
create index department_by_year on department (fiscal_year, code);
grant select, insert, update on department to "${application}";

create table unit (
  department text not null,
  fiscal_year integer not null,
  position integer not null,
  code text,
  name text,
  funding text check (funding in ('FULL', 'PARTIAL', 'SELF')),
  primary key (department, fiscal_year, position),
  foreign key (department, fiscal_year) references department
);
grant select, insert, update, delete on unit to "${application}";

create table project (
  department text not null,
  fiscal_year integer not null,
  code text not null,
  name text,
  version bigint not null,
  primary key (department, fiscal_year, code),
  foreign key (department, fiscal_year) references department
);
grant select, insert, update, delete on project to "${application}";

-- The chart of lines. A standard line has its position; a bureau's own line has none and comes after.
create table statement_line (
  code text primary key,
  name text not null,
  parent text references statement_line,
  breakdown text,
  complete boolean not null,
  position integer,
  version bigint not null,
  check ((parent is null) = (breakdown is null))
);
grant select, insert, update on statement_line to "${application}";

-- A sheet is the statement of a department's year or the money of one of its forms. The name is the
-- printed title of the overall form; a project form is called as its project.
create table sheet (
  department text not null,
  fiscal_year integer not null,
  sheet text not null,
  position integer not null,
  name text,
  version bigint not null,
  primary key (department, fiscal_year, sheet),
  foreign key (department, fiscal_year) references department
);
grant select, insert, update, delete on sheet to "${application}";

-- What a printed row shows beside its amounts. A row whose cells are all blank is an entry too.
create table entry (
  department text not null,
  fiscal_year integer not null,
  sheet text not null,
  line text not null,
  position integer not null,
  name text,
  note text,
  stated_rate numeric,
  primary key (department, fiscal_year, sheet, line),
  foreign key (department, fiscal_year, sheet) references sheet on delete cascade
);
grant select, insert, update, delete on entry to "${application}";

-- The journal. STATED adds its difference to the cell's balance and makes the cell stated, also
-- with a difference of 0; WITHDRAWN takes the balance back and makes the cell blank.
create table posting (
  id bigint generated always as identity primary key,
  department text not null,
  fiscal_year integer not null,
  sheet text not null,
  line text not null,
  phase text not null check (phase in ('PRIOR', 'INITIAL', 'ANNUAL', 'EXECUTED')),
  kind text not null check (kind in ('STATED', 'WITHDRAWN')),
  difference numeric(20, 2) not null,
  reference text not null,
  reason text,
  business_date date not null,
  actor_subject text not null,
  actor_role text not null,
  created_at timestamptz not null,
  foreign key (department, fiscal_year) references department
);
create index posting_by_year on posting (department, fiscal_year, id);
grant select, insert on posting to "${application}";

create table balance (
  department text not null,
  fiscal_year integer not null,
  sheet text not null,
  line text not null,
  phase text not null,
  amount numeric(20, 2) not null,
  posting bigint not null references posting,
  primary key (department, fiscal_year, sheet, line, phase),
  foreign key (department, fiscal_year, sheet) references sheet
);
grant select, insert, update, delete on balance to "${application}";

create table base_data (
  department text not null,
  fiscal_year integer not null,
  authorized numeric,
  actual numeric,
  stated_rate numeric,
  frugality text,
  remark text,
  version bigint not null,
  primary key (department, fiscal_year),
  foreign key (department, fiscal_year) references department
);
grant select, insert, update on base_data to "${application}";

create table building (
  department text not null,
  fiscal_year integer not null,
  position integer not null,
  name text,
  approved_area numeric,
  actual_area numeric,
  stated_area_rate numeric,
  budget_investment numeric(20, 2),
  actual_investment numeric(20, 2),
  stated_investment_rate numeric,
  primary key (department, fiscal_year, position),
  foreign key (department, fiscal_year) references department
);
grant select, insert, update, delete on building to "${application}";
