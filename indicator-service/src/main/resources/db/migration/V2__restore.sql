-- A restore draws versions beyond all that the log has ever told.
grant select, update on sequence change_version to "${application}";
