-- The trust's own details, which two people may edit at once.

alter table trust add column revision int not null default 1;
