-- Limits are counted in `hit`, by keyed hashes. The sign-in service's own held addresses.
drop table if exists auth."rateLimit";

-- The answers of the set-up, held by whoever is about to change them.
create function gate.setup_draft_to_change(of_token bytea) returns table (draft jsonb)
  language sql security definer set search_path = public
  as $$ select coalesce(setup_draft, '{}'::jsonb) from installation where setup_owner_hash = of_token for update $$;
grant execute on function gate.setup_draft_to_change to decorum_app;

-- Mails with a link for joining that wait for somebody who has joined meanwhile.
update mail m set state = 'withdrawn', error = 'Not needed any more: they have joined.'
  where state in ('waiting', 'failed') and position('/join/' in body) > 0
    and exists (select from person p where p.trust_id = m.trust_id and p.id = m.to_person and p.user_id is not null);

-- That the example is whole now says too who each of its people is. One made before does not: it is made anew.
delete from setting where key = 'example whole';
