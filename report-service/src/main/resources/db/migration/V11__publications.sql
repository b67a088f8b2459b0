-- Files of a whole year, each made by a job: in blocks that are read one at a time, compressed already.

create table publication_block (
  publication bigint  not null references job (id),
  number      integer not null,
  bytes       bytea   not null,
  primary key (publication, number)
);

alter table publication_block alter column bytes set storage external;

grant select, insert, delete on publication_block to ${application};
