-- What every module stands on: tenancy, ledger, mail, files, settings.
-- Tables carry trust_id first in their key; row-level security by trust holds for decorum_app, which owns nothing.

do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'decorum_app') then
    create role decorum_app nologin;
  end if;
  execute format('grant decorum_app to %I', current_user);
exception when duplicate_object or unique_violation then null;
end $$;

create function current_trust() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('decorum.trust', true), '')::uuid $$;

-- Every table of a trust is put under row-level security by this one procedure.
create procedure protect(target regclass, rights text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy of_the_trust on %s to decorum_app using (trust_id = current_trust()) with check (trust_id = current_trust())', target);
  execute format('grant %s on %s to decorum_app', rights, target);
end $$;

create table installation (
  single boolean primary key default true check (single),
  setup_token_hash bytea,
  created_at timestamptz not null default now()
);
insert into installation default values;
grant select on installation to decorum_app;

create table trust (
  trust_id uuid primary key,
  name text not null,
  short_name text not null,
  town text,
  website text,
  phone text,
  example boolean not null default false,
  created_at timestamptz not null
);
call protect('trust', 'select, insert, update');

create table setting (
  trust_id uuid not null references trust on delete cascade,
  key text not null,
  value jsonb not null,
  changed_at timestamptz not null,
  primary key (trust_id, key)
);
call protect('setting');

create table ledger_head (
  trust_id uuid primary key references trust on delete cascade,
  seq bigint not null,
  hash bytea not null
);
call protect('ledger_head', 'select, insert, update');

create table ledger (
  trust_id uuid not null references trust on delete cascade,
  seq bigint not null,
  at timestamptz not null,
  actor text not null,
  verb text not null,
  subject_kind text not null,
  subject_id text not null,
  clause text,
  digest bytea not null,
  prev bytea not null,
  hash bytea not null,
  primary key (trust_id, seq)
);
create index ledger_subject on ledger (trust_id, subject_kind, subject_id, seq);
create index ledger_actor on ledger (trust_id, actor, seq);
call protect('ledger', 'select, insert');

-- Payloads stand apart so that retention can erase one while the chain still verifies.
create table ledger_payload (
  trust_id uuid not null,
  seq bigint not null,
  salt bytea,
  payload jsonb,
  erased_at timestamptz,
  primary key (trust_id, seq),
  foreign key (trust_id, seq) references ledger (trust_id, seq) on delete cascade,
  check ((erased_at is null) = (payload is not null))
);
call protect('ledger_payload', 'select, insert');

create table mail (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  to_person uuid,
  to_address text not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
  attempts int not null default 0,
  error text,
  created_at timestamptz not null,
  not_before timestamptz not null,
  sent_at timestamptz,
  primary key (trust_id, id)
);
create index mail_waiting on mail (state, not_before) where state in ('waiting', 'sending');
call protect('mail');

create table file (
  trust_id uuid not null references trust on delete cascade,
  sha256 text not null,
  name text not null,
  type text not null,
  bytes bigint not null,
  stored_at timestamptz not null,
  stored_by uuid,
  primary key (trust_id, sha256)
);
call protect('file');

-- Doors through row-level security, each as narrow as its question.
create schema gate;
grant usage on schema gate to decorum_app;

create function gate.trusts() returns table (trust_id uuid, name text, example boolean)
  language sql stable security definer set search_path = public
  as $$ select trust_id, name, example from trust order by created_at $$;

create function gate.erase_payload(of_trust uuid, of_seq bigint, at timestamptz) returns boolean
  language sql security definer set search_path = public
  as $$ update ledger_payload set payload = null, salt = null, erased_at = at
        where trust_id = of_trust and seq = of_seq and of_trust = current_trust() and erased_at is null returning true $$;

create function gate.claim_mail(at timestamptz, lease interval, at_most int) returns setof mail
  language sql security definer set search_path = public
  as $$ update mail m set state = 'sending', attempts = attempts + 1, not_before = at + lease
        from (select trust_id, id from mail where state in ('waiting', 'sending') and not_before <= at
              order by not_before limit at_most for update skip locked) due
        where m.trust_id = due.trust_id and m.id = due.id returning m.* $$;

create function gate.remove_example() returns int
  language sql security definer set search_path = public
  as $$ with gone as (delete from trust where example returning 1) select count(*)::int from gone $$;

grant execute on all functions in schema gate to decorum_app;

-- Hits within a window, by a keyed hash of who and what, so that every web process counts together.
create table hit (
  key text not null,
  window_start timestamptz not null,
  count int not null,
  primary key (key, window_start)
);
create function gate.count_hit(of_key text, seconds int, at timestamptz) returns int
  language plpgsql security definer set search_path = public as $$
declare start timestamptz := to_timestamp(floor(extract(epoch from at) / seconds) * seconds); total int;
begin
  insert into hit values (of_key, start, 1)
    on conflict (key, window_start) do update set count = hit.count + 1 returning count into total;
  delete from hit where window_start < at - interval '1 day';
  return total;
end $$;
grant execute on function gate.count_hit to decorum_app;

-- A set-up token exists only while there is no trust but the example.
create function gate.new_setup_token(hash bytea) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from trust where not example) then return false; end if;
  update installation set setup_token_hash = hash, created_at = now();
  return true;
end $$;
create function gate.use_setup_token(hash bytea) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from trust where not example) then return false; end if;
  update installation set setup_token_hash = null where setup_token_hash = hash;
  return found;
end $$;
grant execute on function gate.new_setup_token, gate.use_setup_token to decorum_app;
