import { sql } from 'kysely';
import { endSessions } from '../../platform/accounts.ts';
import { inTrust } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import type { Job } from '../../platform/jobs.ts';
import { appendToLedger } from '../../platform/ledger.ts';
import type { Parts } from '../../platform/parts.ts';
import { forgetOldImports } from './import/store.ts';
import { shutOut } from './record/leaving.ts';
import { lockPeople } from './store.ts';

/** People whose recorded last day is over, and who could still come in. */
export async function shutOutLeavers(
  parts: Pick<Parts, 'db' | 'auth' | 'clock'>,
  trustId: string,
): Promise<number> {
  const now = parts.clock.now();
  const today = dayOf(now);
  const users = await inTrust(parts.db, trustId, async (tx) => {
    await lockPeople(tx, trustId);
    const { rows } = await sql<{ id: string }>`
      select p.id from person p
      join lateral (select l.seq, l.verb from ledger l where l.trust_id = p.trust_id and l.subject_kind = 'person'
        and l.subject_id = p.id::text and l.verb in ('person left', 'leaving undone', 'person made active')
        order by l.seq desc limit 1) last on last.verb = 'person left'
      join ledger_payload y on y.trust_id = p.trust_id and y.seq = last.seq
      where p.state = 'active' and (y.payload->>'lastDay')::date < ${today}::date
        and not exists (select 1 from engagement e where e.trust_id = p.trust_id and e.person_id = p.id
          and (e.to_date is null or e.to_date >= ${today}::date))`.execute(tx);
    const accounts: (string | null)[] = [];
    for (const { id } of rows) {
      accounts.push(await shutOut(tx, id));
      await appendToLedger(tx, trustId, now, {
        actor: 'decorum',
        verb: 'person made inactive',
        subject: { kind: 'person', id },
        payload: { why: 'the last day is over' },
      });
    }
    return accounts;
  });
  for (const user of users) if (user) await endSessions(parts.auth, user);
  return users.length;
}

async function everyTrust(parts: Parts, work: (trustId: string) => Promise<unknown>): Promise<void> {
  const trusts = await sql<{ trust_id: string }>`select trust_id from gate.trusts()`.execute(parts.db);
  for (const { trust_id } of trusts.rows) await work(trust_id);
}

export function peopleJobs(parts: Parts): Job[] {
  return [
    {
      name: 'people-leavers',
      cron: '5 0 * * *',
      run: () => everyTrust(parts, (id) => shutOutLeavers(parts, id)),
    },
    {
      name: 'people-imports',
      cron: '35 * * * *',
      run: () =>
        everyTrust(parts, (id) => inTrust(parts.db, id, (tx) => forgetOldImports(tx, parts.clock.now()))),
    },
  ];
}
