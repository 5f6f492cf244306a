-- A try that is counted before it is known to be right is given back when it was.
create function gate.give_back_hit(of_key text, seconds int, at timestamptz) returns void
  language sql security definer set search_path = public
  as $$ update hit set count = count - 1 where key = of_key and count > 0
        and window_start = to_timestamp(floor(extract(epoch from at) / seconds) * seconds) $$;
grant execute on function gate.give_back_hit to decorum_app;
