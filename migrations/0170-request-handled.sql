-- What somebody decided, for the list of what they can look up; and what was asked to renew a request.

create index request_step_of_person on request_step (trust_id, person_id, at desc) where person_id is not null;
create index request_renews on request (trust_id, renews) where renews is not null;
