-- Where the documents of a year stand, and every move that brought them there.

create sequence move_version as bigint;

create table document_state (
  fiscal_year    integer     not null,
  department     text        not null,
  document       text        not null,
  -- Empty for what comes once a year.
  period         text        not null,
  state          text        not null,
  -- Counts the moves, and the attempts at one that were given up; locks are ordered by it.
  revision       bigint      not null,
  since          timestamptz not null,
  by_subject     text        not null,
  by_role        text        not null,
  -- In which it was closed; null while it is not.
  former_state   text,
  submitted_by   text,
  -- Due again on this day, where it was returned.
  due_on         date,
  late_days      integer,
  returns        integer     not null default 0,
  -- What the owners of the content have yet to be told: FREEZE for a move that is not made yet, TELL for one
  -- that is; whoever works on it has it until then.
  step           text        check (step in ('FREEZE', 'TELL')),
  leased_until   timestamptz,
  attempts       integer     not null default 0,
  last_failure   text,
  primary key (fiscal_year, department, document, period),
  check ((step is null) = (leased_until is null))
);

create index document_state_open_step on document_state (leased_until) where step is not null;

create table document_move (
  fiscal_year          integer     not null,
  department           text        not null,
  document             text        not null,
  period               text        not null,
  revision             bigint      not null,
  verb                 text        not null,
  from_state           text        not null,
  to_state             text        not null,
  note                 text,
  remarks              jsonb       not null,
  due_on               date,
  late_days            integer,
  actor                text        not null,
  actor_role           text        not null,
  moved_at             timestamptz not null,
  filing_revision      integer     not null,
  filing               text        not null,
  evaluation_revision  integer     not null,
  rule_profile_version integer     not null,
  primary key (fiscal_year, department, document, period, revision)
);

grant usage, select on sequence move_version to ${application};
grant select, insert, update on document_state to ${application};
grant select, insert on document_move to ${application};
