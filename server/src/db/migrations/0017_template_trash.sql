-- What is deleted can come back for 30 days, with what people think of it and the links to it.
alter table template add deleted_at timestamptz;
create index template_deleted on template (deleted_at) where deleted_at is not null;
