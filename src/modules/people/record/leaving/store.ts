import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Before, Leaving } from './model.ts';

/** The last time someone left, if it has not been undone since and what it changed is still kept. */
export async function lastLeaving(tx: Tx, personId: string): Promise<Leaving | null> {
  const row = await tx
    .selectFrom('ledger as l')
    .innerJoin('ledger_payload as y', (j) =>
      j.onRef('y.trust_id', '=', 'l.trust_id').onRef('y.seq', '=', 'l.seq'),
    )
    .select(['l.seq', 'l.at', 'l.verb', 'y.payload'])
    .where('l.subject_kind', '=', 'person')
    .where('l.subject_id', '=', personId)
    .where('l.verb', 'in', ['person left', 'leaving undone'])
    .orderBy('l.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row?.verb !== 'person left' || !row.payload) return null;
  return { seq: row.seq, at: row.at, before: row.payload as Before };
}

/** Last days by id of those whose leaving is recorded and who go on in no engagement after it (`goesOnAfter`). */
export async function leavingAlready(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; lastDay: string }>`
    select last.subject_id as id, y.payload->>'lastDay' as "lastDay" from (
      select distinct on (subject_id) trust_id, subject_id, verb, seq from ledger where subject_kind = 'person'
        and verb in ('person left', 'leaving undone', 'person made active') order by subject_id, seq desc
    ) last
    join ledger_payload y on y.trust_id = last.trust_id and y.seq = last.seq
    where last.verb = 'person left' and not exists (select 1 from engagement e where e.person_id::text = last.subject_id
      and (e.to_date is null or (e.to_date > (y.payload->>'lastDay')::date and e.to_date > e.from_date)))`.execute(
    tx,
  );
  return new Map(rows.map(({ id, lastDay }) => [id, lastDay]));
}

/** People whose recorded last day is over, and who could still come in; or whether one is among them. */
export async function leaversToShutOut(
  tx: Tx,
  today: string,
  personId: string | null = null,
): Promise<{ id: string; userId: string | null }[]> {
  const { rows } = await sql<{ id: string; userId: string | null }>`
    select p.id, p.user_id as "userId" from person p
    join lateral (select l.seq, l.verb from ledger l where l.trust_id = p.trust_id and l.subject_kind = 'person'
      and l.subject_id = p.id::text and l.verb in ('person left', 'leaving undone', 'person made active')
      order by l.seq desc limit 1) last on last.verb = 'person left'
    join ledger_payload y on y.trust_id = p.trust_id and y.seq = last.seq
    where p.state = 'active' and (${personId}::uuid is null or p.id = ${personId})
      and (y.payload->>'lastDay')::date < ${today}::date
      and not exists (select 1 from engagement e where e.trust_id = p.trust_id and e.person_id = p.id
        and (e.to_date is null or e.to_date >= ${today}::date))`.execute(tx);
  return rows;
}

/** Whether somebody has made someone inactive by hand since a line of the ledger, and nobody active again. */
export async function madeInactiveSince(tx: Tx, personId: string, seq: string): Promise<boolean> {
  const last = await tx
    .selectFrom('ledger')
    .select(['verb', 'actor'])
    .where('subject_kind', '=', 'person')
    .where('subject_id', '=', personId)
    .where('verb', 'in', ['person made inactive', 'person made active'])
    .where('seq', '>', seq)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.verb === 'person made inactive' && last.actor !== 'decorum';
}

export async function setEngagementEnd(tx: Tx, id: string, to: string | null): Promise<void> {
  await tx
    .updateTable('engagement')
    .set((q) => ({ to_date: to, revision: q('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/**
 * Passes on whom someone manages after a day. Nobody manages themself: a successor who was managed by the one who
 * leaves is left without a manager.
 * @returns ids of the engagements in which the manager is another now
 */
export async function passOnManaged(
  tx: Tx,
  managerId: string,
  lastDay: string,
  successor: string | null,
): Promise<string[]> {
  const rows = await tx
    .updateTable('engagement')
    .set((q) => ({
      manager_id: sql<
        string | null
      >`case when person_id = ${successor}::uuid then null else ${successor}::uuid end`,
      revision: q('revision', '+', 1),
    }))
    .where('manager_id', '=', managerId)
    .where((q) => q.or([q('to_date', 'is', null), q('to_date', '>', lastDay)]))
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Of engagements that were passed on, those still with whom they were passed to (see `passOnManaged`): whoever was given
 * another manager since, or none, keeps that.
 */
export function stillPassedOn(tx: Tx, ids: readonly string[], successor: string | null) {
  return tx
    .selectFrom('engagement')
    .select(['id', 'person_id', 'from_date', 'to_date'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where(
      'manager_id',
      'is not distinct from',
      sql<string | null>`case when person_id = ${successor}::uuid then null else ${successor}::uuid end`,
    )
    .execute();
}

export async function setManager(tx: Tx, engagementId: string, managerId: string): Promise<void> {
  await tx
    .updateTable('engagement')
    .set((q) => ({ manager_id: managerId, revision: q('revision', '+', 1) }))
    .where('id', '=', engagementId)
    .execute();
}

/** The open official accounts that someone operates. */
export async function openAccountsOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('account_operator as o')
    .innerJoin('official_account as a', (j) =>
      j.onRef('a.trust_id', '=', 'o.trust_id').onRef('a.id', '=', 'o.account_id'),
    )
    .select('a.handle')
    .where('o.person_id', '=', personId)
    .where('a.state', '=', 'open')
    .orderBy('a.handle')
    .execute();
  return rows.map((row) => row.handle);
}

/** Ids of all official accounts that someone operates, closed ones too. */
export async function accountIdsOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('account_operator')
    .select('account_id')
    .where('person_id', '=', personId)
    .execute();
  return rows.map((row) => row.account_id);
}

export async function removeFromAccounts(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('account_operator').where('person_id', '=', personId).execute();
}

export async function putOnAccounts(
  tx: Tx,
  trustId: string,
  personId: string,
  accountIds: readonly string[],
): Promise<void> {
  for (const account of accountIds)
    await tx
      .insertInto('account_operator')
      .values({ trust_id: trustId, account_id: account, person_id: personId })
      .onConflict((c) => c.doNothing())
      .execute();
}
