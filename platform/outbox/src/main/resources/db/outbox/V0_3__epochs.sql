-- Epochs of this service's log. A new one begins where the database was brought back to a state that the
-- log is ahead of, or the log to one that the database is ahead of; before the first there is epoch 0.
create table log_epoch (
  epoch          integer     primary key,
  begun_at       timestamptz not null,
  reason         text        not null,
  requested_by   text        not null,
  requested_role text        not null,
  finished_at    timestamptz,
  restored       integer     not null default 0,
  told           integer     not null default 0,
  error          text
);

-- The last event that was left of each department, written with the change itself: what the log has
-- beyond it is of a time that this database does not know.
create table log_mark (
  department text    primary key,
  epoch      integer not null,
  sequence   bigint  not null
);

-- The topic as it was met first: one of the same name that was made anew is another log.
create table log_topic (
  topic    text primary key,
  topic_id text not null
);

alter table outbox add column epoch integer not null default 0;

comment on column outbox.id is 'sequence of the event within its department and epoch, told beside it';

grant select, insert, update on log_epoch, log_mark, log_topic to ${application};
