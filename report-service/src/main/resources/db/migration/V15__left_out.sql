-- Why a department has no score, and so is in no mean, distribution or ranking: the code of LeftOut.

alter table evaluation add column left_out text;
alter table evaluation_revision add column left_out text;

create index evaluation_left_out
  on evaluation (fiscal_year, left_out, department) where left_out is not null;

create or replace view overview_recount (fiscal_year, measure, bucket, amount) as
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
  ('RATE_BAND', width_bucket(e.rate, array[60, 70, 80, 90, 95, 100]::numeric[])::text, 1),
  ('LEFT_OUT', e.left_out, 1)
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

insert into overview_tally select * from overview_recount where measure = 'LEFT_OUT';
