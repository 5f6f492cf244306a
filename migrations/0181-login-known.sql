-- Who knows the password of an account, as far as it was seen to: when somebody on this list runs the account no more, however
-- that came about, the password is to be changed.
create table login_known (
  trust_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  primary key (trust_id, account_id, person_id),
  foreign key (trust_id, account_id) references official_account on delete cascade,
  foreign key (trust_id, person_id) references person on delete cascade
);
call protect('login_known');
