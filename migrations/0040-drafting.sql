-- What mending a draft needs besides 0003: printed bullets, the state of the tree, and the last changes with their inverse.

-- A bullet or letter that is printed but counts nothing, where a clause has no number.
alter table policy_clause add column marker text;

-- Goes up when clauses are added, removed, moved or renumbered, so that a page drawn before is known to be old.
alter table policy_version add column tree_revision int not null default 1;

-- The last changes of a draft, newest undone first. inverse: { clauses: [{ id, before }], targets: [...], settings: {...} }.
create table draft_change (
  trust_id uuid not null,
  version_id uuid not null,
  seq int not null,
  at timestamptz not null,
  by_person uuid not null,
  label text not null,
  structural boolean not null,
  inverse jsonb not null,
  primary key (trust_id, version_id, seq),
  foreign key (trust_id, version_id) references policy_version on delete cascade
);
call protect('draft_change');
