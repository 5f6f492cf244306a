-- Questions to a headteacher or to senior leadership, their answers, and the guidance that is made of them without names.

-- `draft` is what its author chose to show with the question. The words are erased when it is withdrawn, and after the day
-- it is kept until; that there was a question, and what came of it, stays.
create table question (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  asker_id uuid not null,
  about text not null check (about in ('post', 'forum', 'other')),
  -- In which role it is to be answered: who holds it for the asker is asked anew each day.
  to_role text not null,
  -- Whoever passed it on: it does not come back to them.
  not_by uuid[] not null default '{}',
  state text not null check (state in ('waiting', 'answered', 'withdrawn')),
  words text,
  draft text,
  account text check (account in ('personal', 'official')),
  -- What the checker said of the draft, where that is what is asked about.
  rule text,
  severity text check (severity in ('stop', 'approve', 'change', 'consider')),
  quote text,
  message text,
  clauses text[] not null default '{}',
  version int,
  asked_at timestamptz not null,
  waits_since timestamptz not null,
  due_on date not null,
  decision text check (decision in ('go-ahead', 'change', 'do-not-post', 'answer')),
  answer_lineage uuid,
  answer_clause text,
  answer_version int,
  answered_by uuid,
  answered_at timestamptz,
  answer_seen_at timestamptz,
  kept_until date not null,
  erased_at timestamptz,
  revision int not null default 1,
  primary key (trust_id, id),
  foreign key (trust_id, asker_id) references person on delete cascade,
  foreign key (trust_id, answered_by) references person (trust_id, id) on delete set null (answered_by),
  check (erased_at is null or (words is null and draft is null and quote is null and message is null))
);
create index question_of_asker on question (trust_id, asker_id);
create index question_waiting on question (trust_id, due_on) where state = 'waiting';
call protect('question');

-- What was said and done about a question, in its order. No author: it happened by itself.
create table question_entry (
  trust_id uuid not null,
  question_id uuid not null,
  seq int not null,
  at timestamptz not null,
  author_id uuid,
  step text not null,
  words text,
  decision text,
  clause text,
  lineage uuid,
  version int,
  -- To which role it went.
  to_role text,
  primary key (trust_id, question_id, seq),
  foreign key (trust_id, question_id) references question on delete cascade,
  foreign key (trust_id, author_id) references person (trust_id, id) on delete set null (author_id)
);
create index question_entry_of_author on question_entry (trust_id, author_id);
call protect('question_entry');

-- A question and its answer for everybody, without names. `from_question` is for whoever answered it, and in no page of guidance.
create table guidance (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  asked text not null,
  answer text not null,
  state text not null check (state in ('draft', 'published', 'taken-back')),
  from_question uuid,
  rule text,
  lineage uuid,
  clause text,
  version int,
  made_by uuid,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  taken_back_at timestamptz,
  revision int not null default 1,
  search tsvector generated always as (
    setweight(to_tsvector('english', asked), 'A') || setweight(to_tsvector('english', answer), 'B')) stored,
  primary key (trust_id, id),
  foreign key (trust_id, from_question) references question (trust_id, id) on delete set null (from_question),
  foreign key (trust_id, made_by) references person (trust_id, id) on delete set null (made_by)
);
create index guidance_published on guidance (trust_id, published_at) where state = 'published';
create index guidance_search on guidance using gin (search);
call protect('guidance');
