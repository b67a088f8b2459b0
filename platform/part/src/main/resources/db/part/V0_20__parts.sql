-- Parts of filings that were judged and may be taken. One with a revision is held: until that revision
-- is taken or given up, nothing else changes the department's year. The others are forgotten in time.
create table staged_part (
  department  text        not null,
  fiscal_year integer     not null,
  filing      text        not null,
  part        jsonb       not null,
  revision    integer,
  staged_at   timestamptz not null,
  primary key (department, fiscal_year, filing)
);
create index forgettable_part on staged_part (staged_at) where revision is null;

-- The revision that stands, with the part as it was filed: what differs from it now was edited since.
-- Neither filing nor part where the revision voided it.
create table taken_part (
  department  text    not null,
  fiscal_year integer not null,
  revision    integer not null,
  filing      text,
  part        jsonb,
  primary key (department, fiscal_year)
);

grant select, insert, update, delete on staged_part to "${application}";
grant select, insert, update on taken_part to "${application}";
