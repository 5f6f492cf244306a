-- What was approved for the press, word for word: the fingerprint as it was taken when the approval began.
create table press_wording (
  trust_id uuid not null,
  request_id uuid not null,
  sha256 text not null,
  approved_at timestamptz not null,
  primary key (trust_id, request_id),
  foreign key (trust_id, request_id) references request on delete cascade
);
call protect('press_wording');

-- How often whoever is to decide has been told that a newspaper's deadline nears.
create table press_nag (
  trust_id uuid not null,
  request_id uuid not null,
  nag text not null,
  due_at timestamptz not null,
  told_at timestamptz not null,
  primary key (trust_id, request_id, nag, due_at),
  foreign key (trust_id, request_id) references request on delete cascade
);
call protect('press_nag');
