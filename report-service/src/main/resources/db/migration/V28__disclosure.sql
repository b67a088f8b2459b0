-- Where a department disclosed a year on its own site, what is left out and why, and who has looked.
create table disclosure (
  fiscal_year     integer     not null,
  department      text        not null,
  own_site_url    text,
  excluded        text        check (excluded in ('SECRET', 'OTHER')),
  excluded_reason text,
  stated_by       text        not null,
  stated_at       timestamptz not null,
  -- The day on which the bureau saw it there; null until then, and after another address.
  checked_on      date,
  checked_by      text,
  version         bigint      not null,
  primary key (fiscal_year, department),
  check ((excluded is null) = (excluded_reason is null))
);

grant select, insert, update on disclosure to ${application};

-- What somebody decided on the next budget of a form; the newest one counts, none is taken away.
create sequence budget_decision_id as bigint;

create table budget_decision (
  id          bigint        primary key,
  fiscal_year integer       not null,
  department  text          not null,
  form        text          not null,
  advice      text          not null,
  amount      numeric(20,2) not null,
  reason      text          not null,
  decided_by  text          not null,
  decided_role text         not null,
  decided_at  timestamptz   not null
);

create index budget_decision_of on budget_decision (fiscal_year, department, form, id desc);

grant usage, select on sequence budget_decision_id to ${application};
grant select, insert on budget_decision to ${application};
