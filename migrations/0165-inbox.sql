-- The secret link by which somebody's own calendar reads their deadlines. Of the link its hash alone is kept.

create table calendar_feed (
  trust_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null unique,
  salt text not null,
  revision int not null default 1,
  made_at timestamptz not null,
  read_at timestamptz,
  primary key (trust_id, person_id),
  foreign key (trust_id, person_id) references person on delete cascade
);
call protect('calendar_feed');

create function gate.calendar_feed(of_token bytea)
  returns table (trust_id uuid, person_id uuid, user_id text, made_at timestamptz)
  language sql stable security definer set search_path = public
  as $$ select f.trust_id, f.person_id, p.user_id, f.made_at
        from calendar_feed f join person p on p.trust_id = f.trust_id and p.id = f.person_id
        where f.token_hash = of_token $$;
grant execute on function gate.calendar_feed to decorum_app;
