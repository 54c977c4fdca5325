-- Which import brought a measurement, so that the import can take it back.
alter table body_entry add column import_id uuid references import_file on delete set null;
create index body_entry_import on body_entry (import_id) where import_id is not null;
