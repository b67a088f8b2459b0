-- What was handed in, whole, so that it can be shown what was changed since it was returned.

create table handed_in (
  fiscal_year integer not null,
  department  text    not null,
  document    text    not null,
  period      text    not null,
  -- Of the document after it was handed in.
  revision    bigint  not null,
  content     bytea   not null,
  primary key (fiscal_year, department, document, period, revision)
);

grant select, insert on handed_in to ${application};
