-- Department-years whose facts are whole and could not be evaluated. The former evaluation is served
-- until a change of the facts, or another try, succeeds.
create table unevaluated (
  fiscal_year integer     not null,
  department  text        not null,
  -- Why and for whom it was to be evaluated.
  trigger     text        not null,
  actor       text        not null,
  actor_role  text        not null,
  failure     text        not null,
  since       timestamptz not null,
  attempts    integer     not null default 1,
  retry_at    timestamptz not null,
  primary key (fiscal_year, department)
);

create index unevaluated_due on unevaluated (retry_at);

grant select, insert, update, delete on unevaluated to ${application};
