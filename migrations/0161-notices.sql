-- What people are told, before it becomes a mail, a line of a digest or a message in Teams. Never a name, never an allegation.

create table notice (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  about text not null,
  subject text not null,
  words text not null,
  path text not null,
  urgent boolean not null default false,
  state text not null default 'waiting' check (state in ('waiting', 'passed-on', 'taken-back')),
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete cascade
);
create index notice_waiting on notice (trust_id, state, person_id);
create index notice_about on notice (trust_id, about);
call protect('notice');
