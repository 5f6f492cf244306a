-- What people have filled in and not sent yet, so that every long form can be left and resumed. Seen by its author alone.

create table kept_form (
  trust_id uuid not null,
  person_id uuid not null,
  form text not null,
  "values" jsonb not null,
  saved_at timestamptz not null,
  primary key (trust_id, person_id, form),
  foreign key (trust_id, person_id) references person on delete cascade
);
call protect('kept_form');
