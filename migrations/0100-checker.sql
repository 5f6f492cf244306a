-- The trust's own words for the checker, and what people say of findings that were wrong.

-- A term to find, or an exception: words that one rule is to leave alone. `expires_on` is the last day it counts.
create table checker_word (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('term', 'exception')),
  phrase text not null,
  control text not null,
  severity text check (severity in ('stop', 'approve', 'change', 'consider')),
  message text,
  reason text not null,
  expires_on date not null,
  ended_at timestamptz,
  from_report uuid,
  made_at timestamptz not null,
  revision int not null default 1,
  primary key (trust_id, id),
  check ((kind = 'term') = (severity is not null and message is not null))
);
create index checker_word_expires on checker_word (trust_id, expires_on);
call protect('checker_word');

-- Every state a term or an exception has had, the one that holds included: what can be undone, and who did what.
create table checker_word_change (
  trust_id uuid not null,
  word_id uuid not null,
  revision int not null,
  did text not null check (did in ('added', 'changed', 'ended', 'undone')),
  phrase text not null,
  control text not null,
  severity text,
  message text,
  reason text not null,
  expires_on date not null,
  ended_at timestamptz,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (trust_id, word_id, revision),
  foreign key (trust_id, word_id) references checker_word on delete cascade,
  foreign key (trust_id, changed_by) references person (trust_id, id) on delete set null (changed_by)
);
call protect('checker_word_change');

-- A finding that somebody says was wrong. `quote`, `message`, `why` and `draft` are kept only as far as they agreed, and
-- are erased when they withdraw it or after the day they were told; so is who it was, then.
create table check_report (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  person_id uuid,
  rule text not null,
  severity text not null check (severity in ('stop', 'approve', 'change', 'consider')),
  clauses text[] not null default '{}',
  version int,
  account text not null check (account in ('personal', 'official')),
  kind text not null,
  quote text,
  message text,
  why text,
  draft text,
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  answer text,
  answered_at timestamptz,
  made_at timestamptz not null,
  kept_until date not null,
  erased_at timestamptz,
  revision int not null default 1,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id) on delete set null (person_id),
  check (erased_at is null or (quote is null and message is null and why is null and draft is null))
);
create index check_report_person on check_report (trust_id, person_id, made_at);
create index check_report_made on check_report (trust_id, made_at);
create index check_report_kept on check_report (trust_id, kept_until) where erased_at is null or person_id is not null;
call protect('check_report');
alter table checker_word add foreign key (trust_id, from_report) references check_report (trust_id, id) on delete set null (from_report);

-- The counter that the checker follows moves with the trust's words too: they count at the next check in every process.
create trigger register_changed after insert or update or delete on checker_word
  for each statement execute function register_changed();
