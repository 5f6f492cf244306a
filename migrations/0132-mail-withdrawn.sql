-- A message that is not needed any more is withdrawn: it stays in the outbox with the reason, and is never sent.
alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check
  check (state in ('waiting', 'sending', 'sent', 'failed', 'withdrawn'));
