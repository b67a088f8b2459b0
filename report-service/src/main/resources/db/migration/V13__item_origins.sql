-- Where in its document each member of an item's filing stands, as long as the filing is kept.

alter table import_item add column origins bytea;
