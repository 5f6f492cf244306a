-- A server that reads drafts beside the checker, if the trust has one. Its key is locked; no draft is kept anywhere.

create table second_reader (
  trust_id uuid primary key references trust on delete cascade,
  address text not null,
  model text not null,
  key_locked bytea,
  seconds int not null check (seconds between 2 and 30),
  is_on boolean not null,
  own_network boolean not null,
  changed_at timestamptz not null,
  changed_by uuid,
  revision int not null default 1,
  foreign key (trust_id, changed_by) references person (trust_id, id) on delete set null (changed_by)
);
call protect('second_reader');
