-- The example is cleared away whole, in whatever order its rows refer to each other: a table that cannot be emptied yet
-- waits for another round. Done under no trust, so that nothing is noted for the trust that takes its place.
create or replace function gate.remove_example() returns int
  language plpgsql security definer set search_path = public as $$
declare
  example_trust uuid;
  of_trust regclass;
  emptied bigint;
  progress boolean;
  gone int := 0;
  trust_before text := current_setting('decorum.trust', true);
begin
  perform set_config('decorum.trust', '', true);
  for example_trust in select trust_id from trust where example loop
    delete from auth."user" u using person p where p.trust_id = example_trust and p.user_id = u.id;
    loop
      progress := false;
      for of_trust in
        select c.oid::regclass from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'trust_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.oid <> 'trust'::regclass
      loop
        begin
          execute format('delete from %s where trust_id = $1', of_trust) using example_trust;
          get diagnostics emptied = row_count;
          progress := progress or emptied > 0;
        exception when foreign_key_violation or check_violation then null; -- its turn comes later
        end;
      end loop;
      exit when not progress;
    end loop;
    delete from trust where trust_id = example_trust;
    gone := gone + 1;
  end loop;
  perform set_config('decorum.trust', coalesce(trust_before, ''), true);
  return gone;
end $$;
