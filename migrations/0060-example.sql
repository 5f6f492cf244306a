-- Clearing the example away takes the accounts of its people with it: nobody is left who could sign in.
create or replace function gate.remove_example() returns int
  language plpgsql security definer set search_path = public as $$
declare gone int;
begin
  delete from auth."user" u using person p join trust t on t.trust_id = p.trust_id where t.example and p.user_id = u.id;
  delete from trust where example;
  get diagnostics gone = row_count;
  return gone;
end $$;
