-- A version counts within its epoch. The mark keeps which event it was and when, so that another one of
-- the same version, or a later one of a lower version, is found: it is of a history that forked.
alter table intake_position
  add column epoch integer not null default 0,
  add column event text,
  add column event_time timestamptz;

-- Offsets are of one topic, and not of another of the same name.
alter table intake_offset add column topic_id text;

-- A record that contradicts what was applied before keeps nobody behind it.
alter table parked_event add column contradiction boolean not null default false;

-- How many events of the newest revision came; the last one of a part tells how many there must be.
alter table arrival
  add column events integer not null default 0,
  add column filing text;
