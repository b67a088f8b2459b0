-- Long work on a whole year that ends in a file, as jobs that survive whoever works on them. Of the kind
-- and the year one at most is unfinished.

create table publication (
  id             bigint      generated always as identity primary key,
  kind           text        not null check (kind in ('BOOK', 'BULLETIN', 'DATA_PACKAGE')),
  fiscal_year    integer     not null,
  state          text        not null check (state in
    ('QUEUED', 'WRITING', 'DONE', 'CANCELLED', 'FAILED', 'EXPIRED')),
  requested_by   text        not null,
  requested_role text        not null,
  requested_at   timestamptz not null,
  finished_at    timestamptz,
  attempt        integer     not null default 0,
  to_write       integer,
  written        integer     not null default 0,
  as_of          timestamptz,
  size           bigint,
  kept_until     timestamptz,
  error          text,
  version        integer     not null default 1,
  check ((finished_at is not null) = (state in ('DONE', 'CANCELLED', 'FAILED', 'EXPIRED'))),
  check ((kept_until is not null) = (state in ('DONE', 'EXPIRED')))
);

comment on column publication.attempt is 'counts those who began to write it; only the last may go on';

create unique index unfinished_publication on publication (kind, fiscal_year) where finished_at is null;
create index publication_kept on publication (kept_until) where state = 'DONE';

-- The file in blocks that are read one at a time. They are compressed already.
create table publication_block (
  publication bigint  not null references publication (id),
  number      integer not null,
  bytes       bytea   not null,
  primary key (publication, number)
);

alter table publication_block alter column bytes set storage external;

grant select, insert, update on publication to ${application};
grant select, insert, delete on publication_block to ${application};
