-- A link that took effect with the signatures although nobody had answered it. The next draft asks about it again.
alter table clause_target add column unanswered boolean not null default false;
