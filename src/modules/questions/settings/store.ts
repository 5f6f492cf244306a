import type { Tx } from '../../../platform/database/database.ts';
import { DEFAULTS, type QuestionSettings } from './model.ts';

const KEYS = { answerDays: 'questions.answer_days', keepDays: 'questions.keep_days' } as const;

/** What the trust has set, or the defaults. */
export async function questionSettings(tx: Tx): Promise<QuestionSettings> {
  const rows = await tx
    .selectFrom('setting')
    .select(['key', 'value'])
    .where('key', 'in', Object.values(KEYS))
    .execute();
  const set = (key: keyof typeof KEYS): number => {
    const value = rows.find((row) => row.key === KEYS[key])?.value;
    return typeof value === 'number' ? value : DEFAULTS[key];
  };
  return { answerDays: set('answerDays'), keepDays: set('keepDays') };
}

export async function putQuestionSettings(
  tx: Tx,
  trustId: string,
  settings: QuestionSettings,
  now: Date,
): Promise<void> {
  for (const name of ['answerDays', 'keepDays'] as const) {
    const value = JSON.stringify(settings[name]);
    await tx
      .insertInto('setting')
      .values({ trust_id: trustId, key: KEYS[name], value, changed_at: now })
      .onConflict((c) => c.columns(['trust_id', 'key']).doUpdateSet({ value, changed_at: now }))
      .execute();
  }
}
