-- What report-service owns itself: its part of the filing, the rule profiles, the evaluations and
-- their history. None of it can be rebuilt from the logs.

create table rule_profile (
  code       text        not null,
  version    integer     not null,
  name       text        not null,
  settings   text        not null,
  created_at timestamptz not null,
  primary key (code, version)
);

create table filed_part (
  fiscal_year  integer     not null,
  department   text        not null,
  revision     integer     not null,
  filing       text        not null,
  rule_profile text        not null,
  amount_unit  text        not null,
  part         text        not null,
  stated_empty text        not null,
  filed_at     timestamptz not null,
  filed_by     text        not null,
  filed_role   text        not null,
  primary key (fiscal_year, department)
);

-- The serving revision: what the list and the overview need. It is served from its revision below.
create table evaluation (
  fiscal_year     integer     not null,
  department      text        not null,
  name            text        not null,
  rule_profile    text        not null,
  revision        integer     not null,
  filing_revision integer     not null,
  filing          text        not null,
  pending         integer,
  status          text        not null,
  score           numeric,
  grade           text,
  self_total      numeric,
  computed_total  numeric,
  annual          numeric,
  executed        numeric,
  rate            numeric,
  findings        jsonb       not null,
  as_of           timestamptz not null,
  body            text        not null,
  primary key (fiscal_year, department)
) partition by range (fiscal_year);

create table evaluation_default partition of evaluation default;

create index evaluation_by_score on evaluation (fiscal_year, (coalesce(score, -1)), department);
create index evaluation_by_name on evaluation (fiscal_year, name collate "zh-x-icu", department);

create table evaluation_revision (
  fiscal_year     integer     not null,
  department      text        not null,
  revision        integer     not null,
  filing_revision integer     not null,
  filing          text        not null,
  cause           text        not null,
  actor           text        not null,
  actor_role      text        not null,
  made_at         timestamptz not null,
  score           numeric,
  grade           text,
  changed_rows    jsonb       not null,
  -- Both bodies come compressed, whole or as what differs from those of the base; none where it is voided.
  base_revision   integer,
  body            bytea,
  filing_body     bytea,
  primary key (fiscal_year, department, revision)
) partition by range (fiscal_year);

alter table evaluation_revision
  alter column body set storage external,
  alter column filing_body set storage external;

create table evaluation_revision_default partition of evaluation_revision default;

grant select, insert, update on filed_part, evaluation to ${application};
grant select, insert on rule_profile, evaluation_revision to ${application};

-- A partition a year; years beyond these live in the default partitions.
do $$
begin
  for year in 2019..2032 loop
    execute format('create table fact_%1$s partition of fact for values from (%1$s) to (%2$s)', year, year + 1);
    execute format('create table evaluation_%1$s partition of evaluation for values from (%1$s) to (%2$s)', year, year + 1);
    execute format('create table evaluation_revision_%1$s partition of evaluation_revision for values from (%1$s) to (%2$s)', year, year + 1);
  end loop;
end
$$;
