-- What many filings handed in at once are made of, each time as a job.

-- What was sent, until it is read into its items.
create table import_upload (
  import_id bigint primary key references job on delete cascade,
  format    text   not null check (format in ('ZIP', 'NDJSON')),
  content   bytea  not null
);

-- A file, or a line.
create table import_item (
  import_id       bigint  not null references job on delete cascade,
  position        integer not null,
  name            text    not null,
  state           text    not null default 'WAITING' check (state in
    ('WAITING', 'PASSED', 'FILED', 'UNCHANGED', 'REFUSED', 'FAILED', 'CANCELLED')),
  read            boolean not null default false,
  department      text,
  fiscal_year     integer,
  -- The JSON that is handed in, until it is.
  filing          bytea,
  revision        integer,
  detail          text,
  -- Not jsonb, which takes no text with a NUL in it.
  faults          json,
  fault_count     integer not null default 0,
  attempts        integer not null default 0,
  first_failed_at timestamptz,
  primary key (import_id, position)
);

create index waiting_item on import_item (import_id, attempts, position) where state = 'WAITING';

grant select, insert, update, delete on import_upload, import_item to ${application};
