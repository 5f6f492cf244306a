import type { Tx } from '../../../platform/database/database.ts';
import { QUIZ_SETTING } from './model.ts';

/** The id of the module whose questions come before the acknowledgement; null where none is asked. */
export async function quizModule(tx: Tx): Promise<string | null> {
  const row = await tx
    .selectFrom('setting')
    .select('value')
    .where('key', '=', QUIZ_SETTING)
    .executeTakeFirst();
  return typeof row?.value === 'string' ? row.value : null;
}

export async function putQuizModule(
  tx: Tx,
  trustId: string,
  moduleId: string | null,
  now: Date,
): Promise<void> {
  const value = JSON.stringify(moduleId);
  await tx
    .insertInto('setting')
    .values({ trust_id: trustId, key: QUIZ_SETTING, value, changed_at: now })
    .onConflict((c) => c.columns(['trust_id', 'key']).doUpdateSet({ value, changed_at: now }))
    .execute();
}
