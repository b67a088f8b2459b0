-- Why a figure was corrected, in the words of whoever did it.
alter table evaluation_revision add column reason text;
alter table unevaluated add column reason text;

-- What people are called, as their tokens said last: an id alone tells nobody who it was.
create table person (
  subject text not null primary key,
  name    text not null
);

grant select, insert, update on person to ${application};
