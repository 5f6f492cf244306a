-- What the checker must know about people, accounts and places (clauses 1.4, 3.2, 6.1.3, 7.2, 7.3, 7.16).

create table pupil (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  school_id uuid not null,
  given_name text not null,
  family_name text not null,
  known_as text[] not null default '{}',
  year_group text not null,
  class_name text,
  upn text,
  admission_number text,
  left_on date,
  never boolean not null default false,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school
);
create unique index pupil_upn on pupil (trust_id, upn);
create index pupil_school on pupil (trust_id, school_id);
call protect('pupil');

-- One row says for one person and one channel ('*' for all) whether name and picture may be shown.
create table consent (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  pupil_id uuid,
  person_id uuid,
  channel text not null default '*',
  name boolean not null,
  picture boolean not null,
  given_by text not null,
  from_date date not null,
  to_date date,
  withdrawn_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, pupil_id) references pupil (trust_id, id) on delete cascade,
  foreign key (trust_id, person_id) references person (trust_id, id) on delete cascade,
  check ((pupil_id is null) <> (person_id is null))
);
create index consent_pupil on consent (trust_id, pupil_id);
create index consent_person on consent (trust_id, person_id);
call protect('consent');

create table parent (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  given_name text not null,
  family_name text not null,
  primary key (trust_id, id)
);
call protect('parent');

create table parent_of (
  trust_id uuid not null,
  parent_id uuid not null,
  pupil_id uuid not null,
  primary key (trust_id, parent_id, pupil_id),
  foreign key (trust_id, parent_id) references parent on delete cascade,
  foreign key (trust_id, pupil_id) references pupil on delete cascade
);
call protect('parent_of');

create table family_tie (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  pupil_id uuid,
  parent_id uuid,
  relation text not null,
  state text not null check (state in ('declared', 'confirmed', 'ended')),
  declared_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete cascade,
  foreign key (trust_id, pupil_id) references pupil on delete cascade,
  foreign key (trust_id, parent_id) references parent on delete cascade
);
call protect('family_tie');

create table platform (
  trust_id uuid not null references trust on delete cascade,
  key text not null,
  name text not null,
  category text not null,
  audiences jsonb not null default '{}',
  position int not null,
  primary key (trust_id, key)
);
call protect('platform');

create table official_account (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  school_id uuid,
  platform_key text not null,
  handle text not null,
  owner_id uuid,
  two_step boolean not null default false,
  last_review date,
  state text not null default 'open' check (state in ('open', 'closed')),
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references school,
  foreign key (trust_id, platform_key) references platform,
  foreign key (trust_id, owner_id) references person (trust_id, id) on delete set null (owner_id)
);
call protect('official_account');

create table account_operator (
  trust_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  primary key (trust_id, account_id, person_id),
  foreign key (trust_id, account_id) references official_account on delete cascade,
  foreign key (trust_id, person_id) references person on delete cascade
);
call protect('account_operator');

create table forum (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  name text not null,
  link text,
  decision text not null check (decision in ('fine', 'avoid', 'leave')),
  reason text not null,
  decided_at timestamptz not null,
  primary key (trust_id, id)
);
call protect('forum');

-- A counter that moves whenever anything the checker reads is changed, so that every web process knows at once.
create table register_revision (
  trust_id uuid primary key references trust on delete cascade,
  revision bigint not null
);
call protect('register_revision', 'select, insert, update');

create function register_changed() returns trigger language plpgsql as $$
begin
  if current_trust() is not null then
    insert into register_revision values (current_trust(), 1)
      on conflict (trust_id) do update set revision = register_revision.revision + 1;
  end if;
  return null;
end $$;
do $$ declare t text; begin
  foreach t in array array['pupil', 'consent', 'parent', 'parent_of', 'family_tie', 'official_account', 'account_operator', 'forum', 'person', 'school'] loop
    execute format('create trigger register_changed after insert or update or delete on %I for each statement execute function register_changed()', t);
  end loop;
end $$;
