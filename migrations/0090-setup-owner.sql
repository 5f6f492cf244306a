-- Set-up belongs to the first browser that begins with the link, until a newer link (printed at each start) is begun with.

alter table installation add column setup_owner_hash bytea;
alter table installation add column setup_link_used boolean not null default false;

create or replace function gate.new_setup_token(hash bytea) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from trust where not example) then return false; end if;
  update installation set setup_token_hash = hash, setup_link_used = false, created_at = now();
  return true;
end $$;

-- What a token is: the owner's, the link's that nobody has begun with, the link's that somebody has; null for any other.
create function gate.setup_standing(of_token bytea) returns text
  language sql stable security definer set search_path = public as $$
    select case when setup_owner_hash = of_token then 'owner'
                when setup_token_hash = of_token and setup_link_used then 'used'
                when setup_token_hash = of_token then 'open' end
    from installation $$;

-- Begins with the link: of two at once the row lets one through. `afresh` forgets what another browser answered.
create function gate.claim_setup(link bytea, new_owner bytea, afresh boolean) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from trust where not example) then return false; end if;
  update installation set setup_link_used = true, setup_owner_hash = new_owner,
    setup_draft = case when afresh then null else setup_draft end
    where setup_token_hash = link and not setup_link_used;
  return found;
end $$;

-- Answers given before, for whoever may begin: the trust's name alone.
create function gate.setup_left_behind(link bytea) returns text
  language sql stable security definer set search_path = public
  as $$ select setup_draft #>> '{trust,name}' from installation where setup_token_hash = link and not setup_link_used $$;

create or replace function gate.setup_draft(of_token bytea) returns table (draft jsonb)
  language sql stable security definer set search_path = public
  as $$ select coalesce(setup_draft, '{}'::jsonb) from installation where setup_owner_hash = of_token $$;

create or replace function gate.save_setup_draft(of_token bytea, answers jsonb) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  update installation set setup_draft = answers where setup_owner_hash = of_token;
  return found;
end $$;

create or replace function gate.use_setup_token(hash bytea) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from trust where not example) then return false; end if;
  update installation set setup_token_hash = null, setup_owner_hash = null, setup_link_used = false
    where setup_owner_hash = hash;
  return found;
end $$;

grant execute on function gate.setup_standing, gate.claim_setup, gate.setup_left_behind to decorum_app;
