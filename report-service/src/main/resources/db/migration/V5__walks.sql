-- A walk through the list sees every department as it stood when the walk began: a row tells which
-- transaction made it, and where that one came later, the newest earlier revision stands in. So a
-- revision carries what the list shows. What was there before counts as always visible (0).

alter table evaluation add column made_in xid8 not null default '0';
alter table evaluation alter column made_in set default pg_current_xact_id();

alter table evaluation_revision
  add column made_in        xid8 not null default '0',
  add column name           text,
  add column rule_profile   text,
  add column status         text,
  add column self_total     numeric,
  add column computed_total numeric,
  add column annual         numeric,
  add column executed       numeric,
  add column rate           numeric,
  add column findings       jsonb,
  add column as_of          timestamptz;
alter table evaluation_revision alter column made_in set default pg_current_xact_id();

-- No walk began before now: of what is there, only the serving revisions can be asked for.
update evaluation_revision r
set name = e.name, rule_profile = e.rule_profile, status = e.status, self_total = e.self_total,
  computed_total = e.computed_total, annual = e.annual, executed = e.executed, rate = e.rate,
  findings = e.findings, as_of = e.as_of
from evaluation e
where e.fiscal_year = r.fiscal_year and e.department = r.department and e.revision = r.revision;

create index evaluation_by_rate
  on evaluation (fiscal_year, (coalesce(rate, '-infinity'::numeric)), department);
create index evaluation_pending on evaluation (fiscal_year, department) where pending is not null;
create index evaluation_by_transaction on evaluation (fiscal_year, made_in);

-- The collation knows one reading of every character. Words of names in which another one is meant are
-- sorted as if they were written with a character of that sound: 长沙 stands under "chang".
create function by_sound(name text) returns text language sql immutable strict parallel safe
return
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
  regexp_replace(regexp_replace(name,
    '长(?=[沙江春寿城治期株途乐兴岭安丰白征远效宁葛垣武泰汀清阳海航虹])', '常', 'g'),
    '重(?=[点大要])', '众', 'g'),
    '厦(?=门)', '下', 'g'),
    '六(?=安|合)', '陆', 'g'),
    '会(?=计|稽)', '快', 'g'),
    '调(?=[查研度])', '掉', 'g'),
    '都(?=[市江昌匀])', '督', 'g'),
    '乐(?=[清团器])', '月', 'g');

drop index evaluation_by_name;
create index evaluation_by_name
  on evaluation (fiscal_year, (by_sound(name)) collate "zh-x-icu", department);

grant execute on function by_sound(text) to ${application};
