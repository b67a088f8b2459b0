-- What a re-check makes of the overall form, beside the other totals of the list.
alter table evaluation add column review_total numeric;
alter table evaluation_revision add column review_total numeric;
