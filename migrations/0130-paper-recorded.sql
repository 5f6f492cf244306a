-- A paper is signed on one day and recorded on another: `at` is the day on it, this when it came into Decorum. Null where
-- both are one: given in Decorum or by link.

alter table acknowledgement add column recorded_at timestamptz;

-- Of papers from before, what the ledger says.
update acknowledgement a set recorded_at = l.at
  from ledger l join ledger_payload p on p.trust_id = l.trust_id and p.seq = l.seq
  where a.method = 'paper' and l.trust_id = a.trust_id and l.verb = 'policy acknowledged'
    and l.subject_id = a.version_id::text and p.payload ->> 'person' = a.person_id::text;
