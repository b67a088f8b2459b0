-- Of which document a person read a filing, and which of its cells he looked at.

alter table filing_revision add column source jsonb;
