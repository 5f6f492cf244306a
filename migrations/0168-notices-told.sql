-- How people want to be told, which mail told them, and messages to channels of Teams.

alter table notice drop constraint notice_state_check;
-- 'in-inbox': its person wants no mail for it; it was never to be sent.
alter table notice add constraint notice_state_check check (state in ('waiting', 'passed-on', 'in-inbox', 'taken-back'));
alter table notice add column counts text;
alter table notice add column mail_id uuid;
alter table notice add foreign key (trust_id, mail_id) references mail on delete set null (mail_id);
create index notice_mail on notice (trust_id, mail_id) where mail_id is not null;
create index notice_counts on notice (trust_id, created_at) where counts is not null;

create table notice_choice (
  trust_id uuid not null,
  person_id uuid not null,
  how text not null check (how in ('at-once', 'digest', 'inbox')),
  changed_at timestamptz not null,
  revision int not null default 1,
  primary key (trust_id, person_id),
  foreign key (trust_id, person_id) references person on delete cascade
);
call protect('notice_choice');

-- A channel of Teams, for the trust or for one school. Whoever has its address can post there, so it is locked.
create table teams_channel (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  school_id uuid,
  address_locked bytea not null,
  host text not null,
  own_network boolean not null,
  is_on boolean not null,
  -- Only what people are told from then on is counted.
  on_since timestamptz,
  changed_at timestamptz not null,
  changed_by uuid,
  revision int not null default 1,
  primary key (trust_id, id),
  unique nulls not distinct (trust_id, school_id),
  foreign key (trust_id, school_id) references school (trust_id, id) on delete cascade,
  foreign key (trust_id, changed_by) references person (trust_id, id) on delete set null (changed_by)
);
call protect('teams_channel');

-- 'unsure': it may have arrived, so it is sent again only by someone who has looked.
create table teams_message (
  trust_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'unsure', 'failed', 'withdrawn')),
  urgent boolean not null,
  attempts int not null default 0,
  fault text,
  -- What it said, once it was sent: counts by category.
  said jsonb,
  created_at timestamptz not null,
  not_before timestamptz not null,
  done_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, channel_id) references teams_channel on delete cascade
);
create index teams_message_open on teams_message (trust_id, channel_id, state);
call protect('teams_message');

-- What a message counts. Once for each channel, whatever happens: nothing is told twice there.
create table teams_line (
  trust_id uuid not null,
  channel_id uuid not null,
  notice_id uuid not null,
  message_id uuid not null,
  primary key (trust_id, channel_id, notice_id),
  foreign key (trust_id, channel_id) references teams_channel on delete cascade,
  foreign key (trust_id, notice_id) references notice on delete cascade,
  foreign key (trust_id, message_id) references teams_message on delete cascade
);
create index teams_line_message on teams_line (trust_id, message_id);
call protect('teams_line');
