-- Which documents of which years are handed in: while one is frozen, its content refuses every change. The
-- register that says so is report-service's; a newer order of it wins, an older one is passed over.
create table year_lock (
  department     text        not null,
  fiscal_year    integer     not null,
  document       text        not null,
  period         text        not null default '',
  state_revision bigint      not null,
  frozen         boolean     not null,
  state          text        not null,
  reason         text        not null,
  by_subject     text        not null,
  since          timestamptz not null,
  primary key (department, fiscal_year, document, period)
);

grant select, insert, update on year_lock to "${application}";
