-- The register of filings: every revision with the filing as it was handed in. A revision is open until
-- the owners of its parts have taken it, or, where it was withdrawn, have let go of it.
create table filing_revision (
  fiscal_year   integer     not null,
  department    text        not null,
  revision      integer     not null,
  state         text        not null check (state in
    ('REGISTERED', 'AGREED', 'TAKEN', 'WITHDRAWN', 'VOIDED')),
  open          boolean     not null,
  -- The hash of the canonical filing and the filing, compressed; neither where the revision voids it.
  filing        text,
  body          bytea,
  overwrite     boolean     not null,
  -- Why it was voided or withdrawn.
  reason        text,
  actor         text        not null,
  actor_role    text        not null,
  business_date date        not null,
  registered_at timestamptz not null,
  -- Whoever works on it has it until then.
  leased_until  timestamptz not null,
  attempts      integer     not null default 0,
  last_failure  text,
  primary key (fiscal_year, department, revision),
  check ((filing is null) = (body is null)),
  check ((filing is null) = (state = 'VOIDED'))
);

create index open_filing_revision on filing_revision (leased_until) where open;
-- One revision of a year is on its way at most.
create unique index registering_filing on filing_revision (fiscal_year, department)
  where open and state <> 'WITHDRAWN';

-- Versions of what is published of the register.
create sequence filing_version as bigint;

grant select, insert, update on filing_revision to ${application};
grant usage, select on sequence filing_version to ${application};
grant delete on filed_part, evaluation to ${application};
