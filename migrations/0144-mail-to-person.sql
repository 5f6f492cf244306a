-- What has not left yet, by the person it is for: a newer reminder takes the place of the one that waits.
create index mail_to_person on mail (trust_id, to_person) where state in ('waiting', 'sending', 'failed');
