-- What proves a filing: the content once for each hash, in blocks; a file for each time that somebody handed one in; and
-- the places of the filing that it is bound to.

create sequence evidence_id as bigint;

create table evidence_block (
  sha256 text    not null,
  number integer not null,
  bytes  bytea   not null,
  primary key (sha256, number)
);

-- The files are compressed already.
alter table evidence_block alter column bytes set storage external;

create table evidence (
  id          bigint      primary key,
  fiscal_year integer     not null,
  department  text        not null,
  sha256      text        not null,
  size        bigint      not null,
  name        text        not null,
  kind        text        not null,
  handed_by   text        not null,
  handed_role text        not null,
  handed_at   timestamptz not null
);

create index evidence_of_year on evidence (fiscal_year, department, id);

create table evidence_link (
  evidence    bigint      not null references evidence,
  -- Pointer into the filing; empty for the whole of it.
  place       text        not null,
  primary key (evidence, place)
);

grant usage, select on sequence evidence_id to ${application};
grant select, insert on evidence_block, evidence to ${application};
grant select, insert, delete on evidence_link to ${application};
