-- Self-evaluation forms and their indicators as they stand.
-- Weights and scores are points, rates are percent; a blank is null, never 0. Figures are exact and unbounded.

-- One sequence for every change: drawn under the department's lock, so within a department it only grows.
create sequence change_version;

create table form (
    department            text    not null,
    fiscal_year           integer not null,
    form                  text    not null,
    version               bigint  not null,
    position              integer not null,
    name                  text,
    implementing_unit     text,
    execution_weight      numeric,
    execution_stated_rate numeric,
    execution_self_score  numeric,
    objective_expected    text,
    objective_actual      text,
    stated_weight         numeric,
    stated_self_score     numeric,
    note                  text,
    primary key (department, fiscal_year, form)
);

create index form_in_filed_order on form (department, fiscal_year, position, form);

-- The identity is derived from department, year, form, path and ordinal: a row that is removed and filed again is the same.
create table indicator (
    id          uuid    primary key,
    department  text    not null,
    fiscal_year integer not null,
    form        text    not null,
    version     bigint  not null,
    ordinal     integer not null,
    position    integer not null,
    level1      text,
    level2      text,
    level3      text,
    target      text,
    actual      text,
    weight      numeric,
    self_score  numeric,
    tier        text check (tier in ('ACHIEVED', 'PARTIAL', 'NOT_ACHIEVED')),
    deviation   text,
    foreign key (department, fiscal_year, form) references form
);

create index indicator_in_filed_order on indicator (department, fiscal_year, form, position, id);

grant usage on sequence change_version to "${application}";
grant select, insert, update, delete on form, indicator to "${application}";
