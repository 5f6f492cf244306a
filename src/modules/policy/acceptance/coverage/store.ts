import type { Tx } from '../../../../platform/database/database.ts';
import { DAYS_SETTING } from '../store.ts';

/** The trust's schools by name, closed ones too: people may still be engaged there. */
export function schoolNames(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.selectFrom('school').select(['id', 'name']).orderBy('name').execute();
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
