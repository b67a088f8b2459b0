-- A body is written once: the serving evaluation is served from its revision.
alter table evaluation drop column body;
