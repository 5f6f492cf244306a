-- What people ask for before they do it (business use, a shared login, a device of one's own, the press), and what follows.

create table request (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  number int not null,
  type text not null,
  person_id uuid not null,
  -- Where it belongs, for those who may read all of a school; null for the central team.
  school_id uuid,
  state text not null check (state in ('waiting', 'changes', 'approved', 'declined', 'withdrawn', 'revoked', 'ended')),
  title text not null,
  answers jsonb not null,
  -- What was asked for, as days; null in both where such a request holds for no time.
  asked_from date,
  asked_until date,
  -- Who is to decide: the role one up for each level, or whoever it was handed to.
  level int not null default 0,
  handed_to uuid,
  with_ids uuid[] not null default '{}',
  due_at timestamptz not null,
  granted jsonb,
  in_part boolean not null default false,
  conditions jsonb not null default '{}',
  holds_from date,
  holds_until date,
  began_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  -- Days before the end at which its holder was last reminded.
  reminded int,
  renews uuid,
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  revision int not null default 1,
  primary key (trust_id, id),
  unique (trust_id, number),
  foreign key (trust_id, person_id) references person,
  foreign key (trust_id, school_id) references school,
  foreign key (trust_id, handed_to) references person,
  foreign key (trust_id, decided_by) references person,
  foreign key (trust_id, renews) references request
);
create index request_of_person on request (trust_id, person_id, state);
create index request_in_state on request (trust_id, state, due_at);
create index request_with on request using gin (with_ids);
call protect('request');

-- One line a step, as its requester follows it. `person_id` is null for what happened by itself.
create table request_step (
  trust_id uuid not null,
  request_id uuid not null,
  seq int not null,
  at timestamptz not null,
  person_id uuid,
  step text not null,
  state text not null,
  words text,
  with_ids uuid[] not null default '{}',
  primary key (trust_id, request_id, seq),
  foreign key (trust_id, request_id) references request on delete cascade,
  foreign key (trust_id, person_id) references person
);
call protect('request_step');

-- Who runs an account by a permission alone, and not by the register: they go when it ends.
create table login_shared (
  trust_id uuid not null,
  request_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  primary key (trust_id, request_id),
  foreign key (trust_id, request_id) references request on delete cascade,
  foreign key (trust_id, account_id) references official_account on delete cascade,
  foreign key (trust_id, person_id) references person on delete cascade
);
call protect('login_shared');

-- A password that somebody knows who no longer runs the account: for its owner to change.
create table password_rotation (
  trust_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  request_id uuid,
  -- Whose task it is.
  person_id uuid not null,
  made_at timestamptz not null,
  due_on date not null,
  done_at timestamptz,
  done_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, account_id) references official_account on delete cascade,
  foreign key (trust_id, request_id) references request on delete cascade,
  foreign key (trust_id, person_id) references person,
  foreign key (trust_id, done_by) references person
);
create index password_rotation_open on password_rotation (trust_id, person_id) where done_at is null;
call protect('password_rotation');
