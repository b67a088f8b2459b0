-- The transactional outbox: a row is written in the transaction of the change that it tells of.
-- What was sent is told by the status, never by a cursor over ids: an id is handed out before its
-- commit, so that a cursor would pass over a transaction that commits late.
create table outbox (
  id         bigint      generated always as identity primary key,
  topic      text        not null,
  department text        not null,
  headers    json        not null,
  data       text        not null,
  status     text        not null default 'NEW' check (status in ('NEW', 'SENT', 'PARKED')),
  attempts   integer     not null default 0,
  error      text,
  created_at timestamptz not null,
  sent_at    timestamptz,
  check ((status = 'SENT') = (sent_at is not null)),
  check (status <> 'PARKED' or error is not null)
);

create index outbox_new on outbox (id) where status = 'NEW';
create index outbox_parked on outbox (department) where status = 'PARKED';
create index outbox_sent on outbox (sent_at) where status = 'SENT';

comment on column outbox.department is 'key of the record; the ids of one department follow its commits';
comment on column outbox.attempts is 'how often the broker refused this row for itself';

grant select, insert, delete on outbox to ${application};
grant update (status, attempts, error, sent_at) on outbox to ${application};
