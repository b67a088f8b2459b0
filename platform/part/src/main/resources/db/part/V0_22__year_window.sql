-- On which days the content of a document may be changed: for all ('*') and for departments with days of their own. The
-- calendar that says so is report-service's; a newer order of it wins, an older one is passed over.
create table year_window (
  fiscal_year integer not null,
  department  text    not null,
  document    text    not null,
  period      text    not null default '',
  version     bigint  not null,
  opens_on    date,
  lock_after  date,
  early       text    not null,
  closed      text    not null,
  primary key (fiscal_year, department, document, period)
);

-- Until when what was returned may be mended, whatever its window says.
alter table year_lock add column open_until date;

grant select, insert, update on year_window to "${application}";
