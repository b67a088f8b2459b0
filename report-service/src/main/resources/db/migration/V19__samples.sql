-- The draws of departments that the bureau checks, each with everything that is needed to repeat it.

create sequence sample_id as bigint;

create table sample (
  id          bigint      primary key,
  fiscal_year integer     not null,
  method      text        not null,
  number      integer     not null,
  seed        text        not null,
  weight_sum  bigint      not null,
  start_at    bigint      not null,
  departments jsonb       not null,
  drawn_by    text        not null,
  drawn_at    timestamptz not null
);

grant usage, select on sequence sample_id to ${application};
grant select, insert on sample to ${application};
