-- Who made a version of a rule profile. What is there already came with the platform.
alter table rule_profile
  add column made_by   text not null default 'jiheng',
  add column made_role text not null default 'platform';
alter table rule_profile
  alter column made_by drop default,
  alter column made_role drop default;

-- The version of its profile on which an evaluation rests. Until now nobody could make another one.
alter table evaluation add column rule_profile_version integer;
update evaluation e set rule_profile_version = (
  select max(p.version) from rule_profile p where p.code = e.rule_profile);

alter table evaluation_revision add column rule_profile_version integer;
update evaluation_revision r set rule_profile_version = (
  select max(p.version) from rule_profile p where p.code = r.rule_profile)
where r.rule_profile is not null;
