-- Whoever said that a finding was wrong is told of the answer on their own home page, until they have read it: a mail would
-- tell whoever reads the outbox whose report it was. So would those that were written before.
alter table check_report add column answer_seen_at timestamptz;
delete from mail where subject = 'There is an answer to what you said of the checker';
