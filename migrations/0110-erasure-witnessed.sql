-- Particulars are erased only by a line of the ledger that says which: the door empties what that line names, when it
-- stands before it and is no such line itself. So whatever is empty has its witness in the chain.

drop function gate.erase_payload(uuid, bigint, timestamptz);

create function gate.erase_payloads(of_trust uuid, witness bigint) returns int
  language sql security definer set search_path = public
  as $$
    with named as (
      select w.at, jsonb_array_elements_text(p.payload -> 'lines')::bigint as seq
      from ledger w join ledger_payload p on p.trust_id = w.trust_id and p.seq = w.seq
      where w.trust_id = of_trust and of_trust = current_trust() and w.seq = witness and w.verb = 'particulars erased'
    ), gone as (
      update ledger_payload y set payload = null, salt = null, erased_at = named.at
      from named join ledger l on l.trust_id = of_trust and l.seq = named.seq
      where y.trust_id = of_trust and y.seq = named.seq and named.seq < witness
        and y.erased_at is null and l.verb <> 'particulars erased'
      returning 1
    )
    select count(*)::int from gone $$;
grant execute on function gate.erase_payloads to decorum_app;
