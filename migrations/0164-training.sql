-- Training: a trust's modules in versions, who is asked to take which, and what people did (clauses 2.4 and 6.1.6 of the source policy).

-- `draft` is what is being written; a version is what people take. `starter_key` names the module of ours it was taken over from.
create table training_module (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  starter_key text,
  state text not null default 'draft' check (state in ('draft', 'in-use', 'retired')),
  draft jsonb not null,
  revision int not null default 1,
  created_at timestamptz not null,
  primary key (trust_id, id)
);
create unique index training_module_starter on training_module (trust_id, starter_key);
call protect('training_module');

-- `renews`: whoever passed a version before it takes it again.
create table training_version (
  trust_id uuid not null,
  module_id uuid not null,
  number int not null check (number > 0),
  lesson jsonb not null,
  renews boolean not null,
  published_at timestamptz not null,
  published_by uuid,
  primary key (trust_id, module_id, number),
  foreign key (trust_id, module_id) references training_module on delete cascade,
  foreign key (trust_id, published_by) references person (trust_id, id) on delete set null (published_by)
);
call protect('training_version');

-- Who is asked: everyone, a role, a category or one person, of one school or of the whole trust (school_id null).
-- `about` names what it is a condition of: 'request 0b5e...'.
create table training_assignment (
  trust_id uuid not null,
  id uuid not null,
  module_id uuid not null,
  kind text not null check (kind in ('everyone', 'role', 'category', 'person')),
  value text,
  person_id uuid,
  school_id uuid,
  due_on date not null,
  -- For those who come later: so many days after they come.
  within_days int not null check (within_days between 1 and 365),
  about text,
  made_on date not null,
  made_at timestamptz not null,
  made_by uuid,
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, module_id) references training_module on delete cascade,
  foreign key (trust_id, person_id) references person (trust_id, id) on delete cascade,
  foreign key (trust_id, school_id) references school,
  foreign key (trust_id, made_by) references person (trust_id, id) on delete set null (made_by),
  check ((kind = 'person') = (person_id is not null)),
  check ((kind in ('role', 'category')) = (value is not null))
);
create index training_assignment_module on training_assignment (trust_id, module_id) where ended_at is null;
create unique index training_assignment_condition on training_assignment (trust_id, module_id, person_id, about)
  where ended_at is null and about is not null;
call protect('training_assignment');

-- One try at one version. `answers`: for each question that was answered, its place and the places of the options chosen.
create table training_attempt (
  trust_id uuid not null,
  id uuid not null,
  module_id uuid not null,
  version int not null,
  person_id uuid not null,
  began_at timestamptz not null,
  pages_read int not null default 0,
  answers jsonb not null default '{}',
  finished_at timestamptz,
  right_answers int,
  passed boolean,
  expires_on date,
  -- The number of the certificate of a pass.
  certificate text,
  primary key (trust_id, id),
  foreign key (trust_id, module_id, version) references training_version (trust_id, module_id, number) on delete cascade,
  foreign key (trust_id, person_id) references person (trust_id, id) on delete cascade,
  check ((finished_at is null) = (passed is null)),
  check ((certificate is not null) = coalesce(passed, false))
);
create unique index training_attempt_open on training_attempt (trust_id, module_id, person_id) where finished_at is null;
create unique index training_attempt_certificate on training_attempt (certificate);
create index training_attempt_person on training_attempt (trust_id, person_id, module_id);
call protect('training_attempt');

-- Somebody who has used up their attempts may try again.
create table training_another_go (
  trust_id uuid not null,
  id uuid not null,
  module_id uuid not null,
  person_id uuid not null,
  given_by uuid,
  given_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, module_id) references training_module on delete cascade,
  foreign key (trust_id, person_id) references person (trust_id, id) on delete cascade,
  foreign key (trust_id, given_by) references person (trust_id, id) on delete set null (given_by)
);
create index training_another_go_person on training_another_go (trust_id, person_id, module_id);
call protect('training_another_go');

-- Which step of the reminders somebody was told: the same thing never twice.
create table training_reminder (
  trust_id uuid not null,
  module_id uuid not null,
  person_id uuid not null,
  due_on date not null,
  step text not null,
  at timestamptz not null,
  primary key (trust_id, module_id, person_id, due_on, step),
  foreign key (trust_id, module_id) references training_module on delete cascade,
  foreign key (trust_id, person_id) references person (trust_id, id) on delete cascade
);
call protect('training_reminder');

-- What a certificate says, for whoever holds its number; nothing without the whole of it.
create function gate.certificate(of_number text)
  returns table (trust text, name text, title text, version int, passed_at timestamptz, expires_on date)
  language sql stable security definer set search_path = public
  as $$
    select t.name, coalesce(p.known_as, p.given_name) || ' ' || p.family_name, v.lesson ->> 'title', a.version, a.finished_at, a.expires_on
    from training_attempt a
    join trust t on t.trust_id = a.trust_id
    join person p on p.trust_id = a.trust_id and p.id = a.person_id
    join training_version v on v.trust_id = a.trust_id and v.module_id = a.module_id and v.number = a.version
    where a.certificate = of_number
  $$;
grant execute on function gate.certificate(text) to decorum_app;
