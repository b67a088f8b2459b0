-- Many filings handed in at once, as jobs that survive whoever works on them.

create table filing_import (
  id             bigint      generated always as identity primary key,
  state          text        not null check (state in
    ('QUEUED', 'READING', 'FILING', 'DONE', 'CANCELLED', 'FAILED')),
  dry_run        boolean     not null,
  replacing      boolean     not null,
  fiscal_year    integer,
  rule_profile   text,
  requested_by   text        not null,
  requested_role text        not null,
  -- A clerk's; null for a role that is bound to none.
  departments    text[],
  requested_at   timestamptz not null,
  finished_at    timestamptz,
  items          integer     not null,
  ignored        integer     not null,
  read           integer     not null default 0,
  passed         integer     not null default 0,
  filed          integer     not null default 0,
  unchanged      integer     not null default 0,
  refused        integer     not null default 0,
  failed         integer     not null default 0,
  error          text,
  -- When something that it needs was last away: another import has its turn then.
  stalled_at     timestamptz,
  version        integer     not null default 1,
  check ((finished_at is not null) = (state in ('DONE', 'CANCELLED', 'FAILED')))
);

create index unfinished_import on filing_import (id) where finished_at is null;
create index import_by_end on filing_import (finished_at) where finished_at is not null;

-- What was sent, until it is read into its items.
create table import_upload (
  import_id bigint primary key references filing_import on delete cascade,
  format    text   not null check (format in ('ZIP', 'NDJSON')),
  content   bytea  not null
);

-- A file, or a line.
create table import_item (
  import_id       bigint  not null references filing_import on delete cascade,
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

grant select, insert, update, delete on filing_import, import_upload, import_item to ${application};
