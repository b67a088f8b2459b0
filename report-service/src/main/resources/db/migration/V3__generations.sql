-- The projection in generations: one serves, and a rebuild fills the next one beside it, with offsets,
-- marks and parked events of its own.

create table projection (
  one     boolean primary key default true check (one),
  serving integer not null
);

insert into projection (serving) values (1);

alter table fact drop constraint fact_pkey;
alter table fact add column generation integer not null default 1;
alter table fact alter column generation drop default;
alter table fact add primary key (fiscal_year, department, generation, kind, key);

alter table intake_position drop constraint intake_position_pkey;
alter table intake_position add column generation integer not null default 1;
alter table intake_position alter column generation drop default;
alter table intake_position add primary key (department, generation, source);

alter table arrival drop constraint arrival_pkey;
alter table arrival add column generation integer not null default 1;
alter table arrival alter column generation drop default;
alter table arrival add primary key (fiscal_year, department, generation, source);

alter table intake_offset drop constraint intake_offset_pkey;
alter table intake_offset add column generation integer not null default 1;
alter table intake_offset alter column generation drop default;
alter table intake_offset add primary key (generation, topic, partition);

alter table parked_event drop constraint parked_event_topic_partition_log_offset_key;
alter table parked_event add column generation integer not null default 1;
alter table parked_event alter column generation drop default;
alter table parked_event add unique (generation, topic, partition, log_offset);
drop index parked_event_by_department;
create index parked_event_by_department on parked_event (generation, department, id);

grant select, update on projection to ${application};
