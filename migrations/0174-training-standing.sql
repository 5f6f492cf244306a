-- Who has passed what, and who tried, read in order of person and module: the lists of the largest trusts hold sixty thousand of them.

create index training_attempt_passed on training_attempt (trust_id, person_id, module_id, finished_at desc)
  include (version, expires_on, certificate) where passed;
create index training_attempt_missed on training_attempt (trust_id, person_id, module_id)
  include (version, finished_at) where not passed;
