-- What the department itself thinks of what it hands on.

alter table document_move add column department_score numeric, add column opinion text;
