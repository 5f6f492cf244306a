-- The example trust reaches nobody, as every one of its pages says: its messages are read in the outbox and never sent.
create or replace function gate.claim_mail(at timestamptz, lease interval, at_most int) returns setof mail
  language sql security definer set search_path = public
  as $$ update mail m set state = 'sending', attempts = attempts + 1, not_before = at + lease
        from (select trust_id, id from mail
              where state in ('waiting', 'sending') and not_before <= at
                and trust_id not in (select trust_id from trust where example)
              order by not_before limit at_most for update skip locked) due
        where m.trust_id = due.trust_id and m.id = due.id returning m.* $$;
