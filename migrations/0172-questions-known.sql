-- What the next check knows of a question, who was told that it waits, and what guidance said before.

alter table question
  -- People who have been told that it waits for them: whoever comes to answer later is told then.
  add column told uuid[] not null default '{}',
  -- What the checker noted of the draft when it was asked about, by the keys of its notes. Erased with the words.
  add column noted text[] not null default '{}';

-- The words of guidance as they were published, each time. What is discarded has no words any more.
create table guidance_wording (
  trust_id uuid not null,
  guidance_id uuid not null,
  seq int not null,
  asked text not null,
  answer text not null,
  clause text,
  version int,
  published_at timestamptz not null,
  primary key (trust_id, guidance_id, seq),
  foreign key (trust_id, guidance_id) references guidance on delete cascade
);
call protect('guidance_wording');
insert into guidance_wording (trust_id, guidance_id, seq, asked, answer, clause, version, published_at)
  select trust_id, id, 1, asked, answer, clause, version, published_at from guidance where state = 'published';

alter table guidance drop constraint guidance_state_check;
alter table guidance add constraint guidance_state_check
  check (state in ('draft', 'published', 'taken-back', 'discarded'));
create index guidance_of_question on guidance (trust_id, from_question);
