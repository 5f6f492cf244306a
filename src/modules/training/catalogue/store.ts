import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Lesson, ModuleState } from '../model.ts';

/** Puts a module there as a draft. @returns its id, or null when the starter module was taken over before */
export async function insertModule(
  tx: Tx,
  trustId: string,
  of: { starterKey: string | null; draft: Lesson; now: Date },
): Promise<string | null> {
  const id = randomUUID();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('training_module')
    .values({
      trust_id: trustId,
      id,
      starter_key: of.starterKey,
      draft: JSON.stringify(of.draft),
      created_at: of.now,
    })
    .onConflict((c) => c.columns(['trust_id', 'starter_key']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? id : null;
}

export async function updateModule(
  tx: Tx,
  id: string,
  set: { draft?: Lesson; state?: ModuleState },
): Promise<void> {
  await tx
    .updateTable('training_module')
    .set({
      ...(set.draft && { draft: JSON.stringify(set.draft) }),
      ...(set.state && { state: set.state }),
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute();
}

/** Takes a module out that has no version yet. */
export async function deleteModule(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('training_module').where('id', '=', id).execute();
}

export async function insertVersion(
  tx: Tx,
  trustId: string,
  of: { moduleId: string; number: number; lesson: Lesson; renews: boolean; by: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('training_version')
    .values({
      trust_id: trustId,
      module_id: of.moduleId,
      number: of.number,
      lesson: JSON.stringify(of.lesson),
      renews: of.renews,
      published_at: of.now,
      published_by: of.by,
    })
    .execute();
}

/** What was published of a module, the newest first. */
export async function versionsOf(
  tx: Tx,
  moduleId: string,
): Promise<{ number: number; title: string; renews: boolean; publishedAt: Date; passes: number }[]> {
  const { rows } = await sql<{
    number: number;
    title: string;
    renews: boolean;
    published_at: Date;
    passes: number;
  }>`
    select v.number, v.lesson ->> 'title' as title, v.renews, v.published_at,
      (select count(*)::int from training_attempt a where a.trust_id = v.trust_id and a.module_id = v.module_id
        and a.version = v.number and a.passed) as passes
    from training_version v where v.module_id = ${moduleId} order by v.number desc`.execute(tx);
  return rows.map(({ published_at, ...row }) => ({ ...row, publishedAt: published_at }));
}
