-- What the overview sums up, kept by increments: a transaction that changes evaluations only adds rows
-- to overview_delta, so that no two wait for each other; they are folded into overview_tally now and
-- then, and a reader sums both.

create table overview_tally (
  fiscal_year integer not null,
  measure     text    not null,
  bucket      text    not null,
  amount      numeric not null,
  primary key (fiscal_year, measure, bucket)
);

create table overview_delta (
  fiscal_year integer not null,
  measure     text    not null,
  bucket      text    not null,
  amount      numeric not null
) with (autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0);

create index overview_delta_by_year on overview_delta (fiscal_year);

-- Who must file in a year, as the serving generation of the facts says, and who has.
create table roll_entry (
  fiscal_year integer not null,
  department  text    not null,
  name        text    not null,
  filed       boolean not null,
  primary key (fiscal_year, department)
);

create index roll_entry_outstanding on roll_entry (fiscal_year, department) include (name) where not filed;

-- The best, the worst and the order by score are read from this index; a department without a score
-- stands below every score, whatever its sign.
drop index evaluation_by_score;
create index evaluation_by_score
  on evaluation (fiscal_year, (coalesce(score, '-infinity'::numeric)), department);

-- The tallies as they are defined: a recount of everything, by which the increments are checked. No
-- request reads it.
create view overview_recount (fiscal_year, measure, bucket, amount) as
select e.fiscal_year, m.measure, m.bucket, sum(m.amount)
from evaluation e cross join lateral (values
  ('DEPARTMENTS', '', 1::numeric),
  ('SCORED', '', (e.score is not null)::integer),
  ('SCORE_SUM', '', e.score),
  ('ANNUAL_COUNT', '', (e.annual is not null)::integer),
  ('ANNUAL_SUM', '', e.annual),
  ('EXECUTED_COUNT', '', (e.executed is not null)::integer),
  ('EXECUTED_SUM', '', e.executed),
  ('GRADE', coalesce(e.grade, ''), 1),
  ('GRADE_SCORE_SUM', coalesce(e.grade, ''), e.score),
  ('SCORE_BAND', width_bucket(e.score, array[60, 70, 80, 90]::numeric[])::text, 1),
  ('RATE_BAND', width_bucket(e.rate, array[60, 70, 80, 90, 95, 100]::numeric[])::text, 1)
) m (measure, bucket, amount)
where m.bucket is not null and m.amount <> 0
group by 1, 2, 3
union all
select e.fiscal_year, m.measure, f.key, sum(m.amount)
from evaluation e cross join lateral jsonb_each_text(e.findings) f cross join lateral (values
  ('FINDINGS', f.value::numeric),
  ('FINDING_DEPARTMENTS', 1)
) m (measure, amount)
group by 1, 2, 3
union all
select e.fiscal_year, m.measure, '', sum(m.amount)
from evaluation e join evaluation b on b.department = e.department and b.fiscal_year = e.fiscal_year - 1
cross join lateral (values
  ('COMPARED', (e.score - b.score is not null)::integer::numeric),
  ('CHANGE_SUM', e.score - b.score),
  ('IMPROVED', (e.score > b.score)::integer),
  ('DECLINED', (e.score < b.score)::integer)
) m (measure, amount)
where m.amount <> 0
group by 1, 2, 3
union all
select r.fiscal_year, m.measure, '', sum(m.amount)
from roll_entry r cross join lateral (values
  ('ROLL', 1::numeric),
  ('ROLL_FILED', r.filed::integer)
) m (measure, amount)
where m.amount <> 0
group by 1, 2, 3;

insert into overview_tally select * from overview_recount;

grant select, insert, update on overview_tally to ${application};
grant select, insert, delete on overview_delta to ${application};
grant select, insert, update, delete on roll_entry to ${application};
grant select on overview_recount to ${application};
