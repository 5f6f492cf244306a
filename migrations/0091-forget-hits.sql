-- Tries that went wrong are forgotten once one goes right.
create function gate.forget_hits(of_key text) returns void
  language sql security definer set search_path = public
  as $$ delete from hit where key = of_key $$;
grant execute on function gate.forget_hits to decorum_app;
