-- Set-up and sign-in: answers kept while a trust is being set up; what a session was proved with; codes that were spent.

-- Answers of the set-up pages, held by whoever holds the set-up link, until the trust is made.
alter table installation add column setup_draft jsonb;

create function gate.setup_draft(of_token bytea) returns table (draft jsonb)
  language sql stable security definer set search_path = public
  as $$ select coalesce(setup_draft, '{}'::jsonb) from installation where setup_token_hash = of_token $$;

create function gate.save_setup_draft(of_token bytea, answers jsonb) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  update installation set setup_draft = answers where setup_token_hash = of_token;
  return found;
end $$;

create function gate.forget_setup_draft() returns void
  language sql security definer set search_path = public
  as $$ update installation set setup_draft = null $$;

-- Beside the sign-in tables, of no trust like them: a session, and when it was last proved with a factor.
create schema if not exists auth;
create table auth.session_factor (
  session_id text not null,
  factor text not null check (factor in ('passkey', 'totp')),
  at timestamptz not null,
  primary key (session_id, factor)
);

-- A code counts once for one purpose, however often it is typed while it is still fresh.
create table auth.spent_code (
  user_id text not null,
  purpose text not null check (purpose in ('sign-in', 'step-up')),
  code_hash text not null,
  at timestamptz not null,
  primary key (user_id, purpose, code_hash)
);

grant usage on schema auth to decorum_app;
grant select, insert, update, delete on auth.session_factor, auth.spent_code to decorum_app;
grant execute on function gate.setup_draft, gate.save_setup_draft, gate.forget_setup_draft to decorum_app;
