-- What a notice is where nothing is left to do and somebody should read it all the same: it stands in their inbox until they have.
alter table notice add column news text;
alter table notice add column read_at timestamptz;
create index notice_news on notice (trust_id, person_id) where news is not null;
