-- What signing and accepting need besides 0003: how much a lint weighs, sealed texts, who opened which version.

alter table policy_lint
  add column weight text not null default 'settle' check (weight in ('settle', 'look')),
  add column quote text not null default '';

-- The signed text as it was signed, and the record that proves it, kept as bytes: never made again from the clauses.
create table policy_seal (
  trust_id uuid not null,
  version_id uuid not null,
  text text not null,
  document text not null,
  sealed_at timestamptz not null,
  primary key (trust_id, version_id),
  foreign key (trust_id, version_id) references policy_version on delete cascade
);
call protect('policy_seal', 'select, insert');

-- Accepting follows reading: the first time a person opened this version.
create table policy_opened (
  trust_id uuid not null,
  version_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (trust_id, version_id, person_id),
  foreign key (trust_id, version_id) references policy_version on delete cascade,
  foreign key (trust_id, person_id) references person (trust_id, id) on delete cascade
);
call protect('policy_opened', 'select, insert');

-- What was sent for signature does not change, whoever asks: the rule of the pages, held by the database too.
create function sent_stays() returns trigger language plpgsql as $$
declare kept record; now_in text;
begin
  kept := case when tg_op = 'INSERT' then new else old end;
  -- The lock makes an edit wait for a sending that is under way, and the other way round.
  select state into now_in from policy_version v where v.trust_id = kept.trust_id and v.id = kept.version_id for key share;
  if now_in in ('sent', 'signed') then
    raise exception 'this version has been sent for signature and cannot be changed' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger sent_stays before insert or update or delete on policy_clause for each row execute function sent_stays();
create trigger sent_stays before insert or update or delete on policy_setting for each row execute function sent_stays();
