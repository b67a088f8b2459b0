-- For tests only: what was ever appended to the outbox, which deletes a row once it is sent.
create table if not exists outbox_trail (like outbox);
grant select on outbox_trail to public;

create or replace function keep_outbox_trail() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  insert into outbox_trail select new.*;
  return null;
end $$;

create or replace trigger keep_outbox_trail after insert on outbox
  for each row execute function keep_outbox_trail();
