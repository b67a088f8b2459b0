-- What was sent is deleted: the log keeps it for good, and a row that is only marked is written again
-- whole. What is left is waiting or parked, so that the key alone finds what comes next.
delete from outbox where status = 'SENT';
drop index outbox_new;
alter table outbox
  drop column sent_at,
  drop constraint outbox_status_check,
  add check (status in ('NEW', 'PARKED'));
