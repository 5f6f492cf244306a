-- What was chosen with a draft that is asked about: where it is to go, who is in its picture. For checking it again as it was,
-- and shown with it. Erased with the words.
alter table question add column chosen jsonb;
