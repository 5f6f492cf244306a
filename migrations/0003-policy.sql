-- Versions of the policy, their clauses, signatures and acknowledgements (clauses 1.3, 2.5 and the sign-off).

create table policy_version (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  number int,
  title text not null,
  state text not null check (state in ('draft', 'sent', 'signed', 'withdrawn')),
  origin text not null check (origin in ('import', 'model', 'revision')),
  source_name text,
  source_sha256 text,
  based_on uuid,
  material boolean not null default true,
  change_note text,
  effective_on date,
  text_sha256 text,
  revision int not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  sent_at timestamptz,
  signed_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, based_on) references policy_version (trust_id, id)
);
create unique index policy_version_number on policy_version (trust_id, number);
create unique index policy_one_draft on policy_version (trust_id) where state in ('draft', 'sent');
call protect('policy_version');

-- lineage names the same clause across versions, so that its history and differences can be told.
create table policy_clause (
  trust_id uuid not null,
  version_id uuid not null,
  id uuid not null,
  lineage uuid not null,
  position int not null,
  number text,
  parent_id uuid,
  heading boolean not null,
  text text not null,
  modality text not null check (modality in ('obligation', 'prohibition', 'recommendation', 'permission', 'power', 'statement')),
  binds text[] not null default '{}',
  escalates_to text[] not null default '{}',
  revision int not null default 1,
  primary key (trust_id, version_id, id),
  foreign key (trust_id, version_id) references policy_version on delete cascade
);
create index policy_clause_order on policy_clause (trust_id, version_id, position);
create index policy_clause_lineage on policy_clause (trust_id, lineage);
call protect('policy_clause');

create table clause_target (
  trust_id uuid not null,
  version_id uuid not null,
  clause_id uuid not null,
  target text not null,
  reason text not null,
  state text not null check (state in ('suggested', 'confirmed', 'refused')),
  primary key (trust_id, version_id, clause_id, target),
  foreign key (trust_id, version_id, clause_id) references policy_clause on delete cascade
);
call protect('clause_target');

create table policy_lint (
  trust_id uuid not null,
  version_id uuid not null,
  id uuid not null,
  clause_id uuid,
  kind text not null,
  message text not null,
  state text not null check (state in ('open', 'settled', 'accepted')),
  reason text,
  primary key (trust_id, version_id, id),
  foreign key (trust_id, version_id) references policy_version on delete cascade
);
call protect('policy_lint');

-- The policy's own numbers and stances: minutes_per_day, business_use_stance, review_on, owner.
create table policy_setting (
  trust_id uuid not null,
  version_id uuid not null,
  key text not null,
  value jsonb not null,
  primary key (trust_id, version_id, key),
  foreign key (trust_id, version_id) references policy_version on delete cascade
);
call protect('policy_setting');

create table policy_signature (
  trust_id uuid not null,
  version_id uuid not null,
  capacity text not null check (capacity in ('chair', 'ceo')),
  person_id uuid not null,
  name text not null,
  factor text not null check (factor in ('totp', 'passkey')),
  text_sha256 text not null,
  at timestamptz not null,
  primary key (trust_id, version_id, capacity),
  foreign key (trust_id, version_id) references policy_version on delete cascade,
  foreign key (trust_id, person_id) references person (trust_id, id),
  unique (trust_id, version_id, person_id)
);
call protect('policy_signature');

create table acknowledgement (
  trust_id uuid not null,
  version_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  method text not null check (method in ('account', 'link', 'paper')),
  recorded_by uuid,
  primary key (trust_id, version_id, person_id),
  foreign key (trust_id, version_id) references policy_version on delete cascade,
  foreign key (trust_id, person_id) references person (trust_id, id) on delete cascade
);
call protect('acknowledgement', 'select, insert');

create table policy_reminder (
  trust_id uuid not null,
  version_id uuid not null,
  person_id uuid not null,
  step text not null,
  at timestamptz not null,
  primary key (trust_id, version_id, person_id, step),
  foreign key (trust_id, version_id) references policy_version on delete cascade,
  foreign key (trust_id, person_id) references person (trust_id, id) on delete cascade
);
call protect('policy_reminder');
