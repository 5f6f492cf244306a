import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import { DAYS_SETTING } from '../store.ts';

/** The trust's schools by name, closed ones too: people may still be engaged there. */
export function schoolNames(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.selectFrom('school').select(['id', 'name']).orderBy('name').execute();
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
