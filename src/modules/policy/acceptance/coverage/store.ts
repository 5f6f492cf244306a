import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import { DAYS_SETTING } from '../store.ts';

/** The trust's schools by name, closed ones too: people may still be engaged there. */
export function schoolNames(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.selectFrom('school').select(['id', 'name']).orderBy('name').execute();
}

/** Everyone whom these people manage on a day, and whom those manage in turn; never one of the managers asked for. */
export async function peopleBelow(tx: Tx, managers: readonly string[], day: string): Promise<Set<string>> {
  const { rows } = await sql<{ person_id: string }>`
    with recursive line as (
      select person_id, manager_id from engagement
      where from_date <= ${day}::date and (to_date is null or to_date >= ${day}::date)),
    below as (
      select person_id from line where manager_id = any(${[...managers]}::uuid[])
      union
      select line.person_id from line join below on line.manager_id = below.person_id)
    select person_id from below where person_id <> all(${[...managers]}::uuid[])`.execute(tx);
  return new Set(rows.map((row) => row.person_id));
}

/** The latest version that each person ever acknowledged, whether or not it still covers them, and when. */
export async function lastAcknowledged(tx: Tx): Promise<Map<string, { number: number; at: Date }>> {
  const { rows } = await sql<{ person_id: string; number: number; at: Date }>`
    select distinct on (k.person_id) k.person_id, v.number, k.at from acknowledgement k
    join policy_version v on v.trust_id = k.trust_id and v.id = k.version_id
    order by k.person_id, v.number desc`.execute(tx);
  return new Map(rows.map(({ person_id, number, at }) => [person_id, { number, at }]));
}

/** Sets how many days people have; see `daysToAccept`. */
export async function putDaysToAccept(tx: Tx, trustId: string, days: number, now: Date): Promise<void> {
  const value = JSON.stringify(days);
  await tx
    .insertInto('setting')
    .values({ trust_id: trustId, key: DAYS_SETTING, value, changed_at: now })
    .onConflict((c) => c.columns(['trust_id', 'key']).doUpdateSet({ value, changed_at: now }))
    .execute();
}
