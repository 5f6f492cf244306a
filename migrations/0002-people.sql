-- Schools, people, what they are engaged for, the roles they hold, and who stands in for them (clauses 1.10, 2.1-2.4).

create table school (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  name text not null,
  short_name text not null,
  urn text check (urn ~ '^[0-9]{6}$'),
  phase text not null,
  closed_on date,
  primary key (trust_id, id)
);
create unique index school_urn on school (trust_id, urn);
create unique index school_name on school (trust_id, lower(name));
call protect('school');

create table person (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  title text,
  given_name text not null,
  family_name text not null,
  known_as text,
  email text,
  category text not null check (category in ('employee', 'part-time', 'fixed-term', 'casual', 'agency', 'volunteer', 'governor', 'third-party')),
  organisation text,
  staff_code text,
  state text not null default 'active' check (state in ('active', 'inactive')),
  user_id text unique,
  revision int not null default 1,
  created_at timestamptz not null,
  primary key (trust_id, id)
);
create unique index person_email on person (trust_id, lower(email));
create unique index person_staff_code on person (trust_id, staff_code);
create index person_name on person (trust_id, lower(family_name), lower(given_name));
call protect('person');

-- school_id is null for the trust's central team.
create table engagement (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  school_id uuid,
  job text not null,
  manager_id uuid,
  pattern jsonb not null default '{"days":[]}',
  from_date date not null,
  to_date date,
  revision int not null default 1,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete cascade,
  foreign key (trust_id, school_id) references school,
  foreign key (trust_id, manager_id) references person (trust_id, id) on delete set null (manager_id),
  check (to_date is null or to_date >= from_date),
  check (manager_id is null or manager_id <> person_id)
);
create index engagement_person on engagement (trust_id, person_id);
create index engagement_school on engagement (trust_id, school_id);
create index engagement_manager on engagement (trust_id, manager_id);
call protect('engagement');

-- school_id is null where the role is held for the whole trust.
create table role_held (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('head', 'senior-leader', 'manager', 'hr', 'investigator', 'data-protection', 'it', 'recruiter', 'governor', 'chair', 'ceo', 'administrator')),
  school_id uuid,
  from_date date not null,
  to_date date,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete cascade,
  foreign key (trust_id, school_id) references school,
  check (to_date is null or to_date >= from_date)
);
create index role_held_person on role_held (trust_id, person_id);
create index role_held_role on role_held (trust_id, role, school_id);
call protect('role_held');

create table delegation (
  trust_id uuid not null,
  id uuid not null,
  from_person uuid not null,
  to_person uuid not null,
  role text not null,
  school_id uuid,
  from_date date not null,
  to_date date not null,
  reason text not null,
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, from_person) references person (trust_id, id) on delete cascade,
  foreign key (trust_id, to_person) references person (trust_id, id) on delete cascade,
  foreign key (trust_id, school_id) references school,
  check (to_date >= from_date),
  check (from_person <> to_person)
);
create index delegation_from on delegation (trust_id, from_person);
call protect('delegation');

create table term (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  school_id uuid,
  name text not null,
  from_date date not null,
  to_date date not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school,
  check (to_date >= from_date)
);
call protect('term');

create table closed_day (
  trust_id uuid not null references trust on delete cascade,
  date date not null,
  name text not null,
  primary key (trust_id, date)
);
call protect('closed_day');

-- A link that stands for one person and one purpose: joining, or accepting the policy without an account (clause 2.2).
create table personal_link (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('join', 'acknowledge')),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete cascade
);
call protect('personal_link');

create function gate.person_of_user(of_user text) returns table (trust_id uuid, person_id uuid, state text)
  language sql stable security definer set search_path = public
  as $$ select trust_id, id, state from person where user_id = of_user $$;

create function gate.link(of_token bytea) returns table (trust_id uuid, id uuid, person_id uuid, purpose text, expires_at timestamptz, used_at timestamptz)
  language sql stable security definer set search_path = public
  as $$ select trust_id, id, person_id, purpose, expires_at, used_at from personal_link where token_hash = of_token $$;

grant execute on all functions in schema gate to decorum_app;
