-- Money to the end of a period of the year: readings, of which the journal of postings knows nothing.
create table execution_to_date (
  department text not null,
  fiscal_year integer not null,
  sheet text not null,
  source text not null,
  period text not null,
  origin text not null check (origin in ('TREASURY', 'DEPARTMENT')),
  annual numeric(20, 2),
  executed numeric(20, 2),
  forecast numeric(20, 2),
  version bigint not null,
  actor_subject text not null,
  taken_at timestamptz not null,
  primary key (department, fiscal_year, period, sheet, source, origin)
);
comment on column execution_to_date.sheet is 'as in balances: form:<code>';
grant select, insert, update, delete on execution_to_date to "${application}";

-- The rows of an import, each with what became of it.
create table execution_item (
  job bigint not null references job on delete cascade,
  place integer not null,
  department text,
  form text,
  source text,
  annual numeric(20, 2),
  executed numeric(20, 2),
  forecast numeric(20, 2),
  state text not null check (state in ('WAITING', 'TAKEN', 'UNCHANGED', 'REFUSED', 'CANCELLED')),
  reason text,
  primary key (job, place)
);
create index waiting_execution_item on execution_item (job, department) where state = 'WAITING';
grant select, insert, update, delete on execution_item to "${application}";
