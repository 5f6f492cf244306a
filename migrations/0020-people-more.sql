-- Schools that two people may edit at once, and staff files on their way in.

alter table school add column revision int not null default 1;

-- A staff file between its dry run and its confirmation. Kept here and not among the stored files: those are named by
-- their content across trusts, so forgetting one after a day could take away what someone else keeps under that name.
create table people_import (
  trust_id uuid not null references trust on delete cascade,
  id uuid not null,
  name text not null,
  content bytea,
  columns jsonb not null,
  complete boolean not null default false,
  state text not null check (state in ('read', 'running', 'done', 'failed')),
  result jsonb,
  created_by uuid not null,
  created_at timestamptz not null,
  started_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, created_by) references person (trust_id, id) on delete cascade,
  check (content is not null or state in ('done', 'failed'))
);
call protect('people_import');
