import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';

/** Those of some people who can sign in: nobody else can take a module by themselves. */
export async function withAccount(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .where('user_id', 'is not', null)
    .where('state', '=', 'active')
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** One step of the reminders for one person. */
export type StepOf = { moduleId: string; personId: string; due: string; step: string };

/** Takes steps of the reminders. @returns those not taken before: nobody is told the same thing twice */
export async function takeSteps(
  tx: Tx,
  trustId: string,
  steps: readonly StepOf[],
  now: Date,
): Promise<StepOf[]> {
  if (steps.length === 0) return [];
  const rows = await tx
    .insertInto('training_reminder')
    .values(
      steps.map(({ moduleId, personId, due, step }) => ({
        trust_id: trustId,
        module_id: moduleId,
        person_id: personId,
        due_on: due,
        step,
        at: now,
      })),
    )
    .onConflict((c) => c.doNothing())
    .returning(['module_id', 'person_id', 'due_on', 'step'])
    .execute();
  return rows.map((row) => ({
    moduleId: row.module_id,
    personId: row.person_id,
    due: row.due_on,
    step: row.step,
  }));
}

/** Forgets what some people were told of a module, so that they hear of it anew when it is asked of them again. */
export async function forgetSteps(tx: Tx, moduleId: string, personIds: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('training_reminder')
    .where('module_id', '=', moduleId)
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute();
}
