-- Answers of requests that carried an Idempotency-Key, each written in the transaction of what the
-- request did: either both are there or neither.
create table idempotency (
  id         bytea       primary key,
  operation  text        not null,
  caller     text        not null,
  key        text        not null,
  content    bytea       not null,
  status     integer     not null,
  headers    json        not null,
  body       bytea       not null,
  created_at timestamptz not null
);

create index idempotency_age on idempotency (created_at);

comment on column idempotency.id is 'SHA-256 of operation, caller and key: a path may be too long for an index';
comment on column idempotency.content is 'SHA-256 of query and body: the same key must come with the same';

grant select, insert, update, delete on idempotency to "${application}";
