import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import { NOT_SENT } from '../../../../platform/mail.ts';

/** Whether the mail of a step was withdrawn though it was needed: queued at the moment of the step, and to nobody's use. */
const neverLeft = sql<boolean>`exists (select from mail m
  where m.trust_id = policy_reminder.trust_id and m.to_person = policy_reminder.person_id
    and m.created_at = policy_reminder.at and m.state = 'withdrawn' and m.error = any(${Object.values(NOT_SENT)}))`;

/** Who has been told of a step. */
export async function toldOf(tx: Tx, versionId: string, step: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('policy_reminder')
    .select('person_id')
    .where('version_id', '=', versionId)
    .where('step', '=', step)
    .where(sql<boolean>`not ${neverLeft}`)
    .execute();
  return new Set(rows.map((row) => row.person_id));
}

/** Takes a step for a person. @returns false when it was taken before, and its mail left or may: nobody is told the same thing twice */
export async function takeStep(
  tx: Tx,
  trustId: string,
  of: { versionId: string; personId: string; step: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto('policy_reminder')
    .values({ trust_id: trustId, version_id: of.versionId, person_id: of.personId, step: of.step, at: of.at })
    .onConflict((c) =>
      c.columns(['trust_id', 'version_id', 'person_id', 'step']).doUpdateSet({ at: of.at }).where(neverLeft),
    )
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}
