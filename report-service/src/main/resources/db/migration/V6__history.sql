-- A revision keeps what it changed against the one before: rows with their members before and after,
-- and findings that came or went. As json, which keeps members in their order; null in a first
-- revision, of which everything is new.

alter table evaluation_revision add column changes json, add column finding_changes json;

-- Of former revisions only the places are known.
update evaluation_revision r
set changes = (
  select coalesce(json_agg(json_build_object('where', place)), '[]')
  from jsonb_array_elements_text(r.changed_rows) place)
where r.revision > 1;

alter table evaluation_revision drop column changed_rows;
