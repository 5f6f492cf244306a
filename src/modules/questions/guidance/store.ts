import { type Selectable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { QuestionTables } from '../../../platform/database/tables/questions.ts';
import type { Guidance } from './model.ts';

type Row = Selectable<QuestionTables['guidance']>;

const guidanceOf = (row: Row): Guidance => ({
  id: row.id,
  asked: row.asked,
  answer: row.answer,
  state: row.state,
  fromQuestion: row.from_question,
  rule: row.rule,
  lineage: row.lineage,
  clause: row.clause,
  version: row.version,
  madeBy: row.made_by,
  madeAt: row.made_at,
  changedAt: row.changed_at,
  publishedAt: row.published_at,
  takenBackAt: row.taken_back_at,
  revision: row.revision,
});

type NewGuidance = Omit<Row, 'trust_id' | 'state' | 'published_at' | 'taken_back_at' | 'revision'>;

/** Keeps a draft. @returns false when there is one with this id already */
export async function insertGuidance(tx: Tx, trustId: string, guidance: NewGuidance): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('guidance')
    .values({ ...guidance, trust_id: trustId, state: 'draft' })
    .onConflict((c) => c.columns(['trust_id', 'id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

const COLUMNS = [
  'trust_id',
  'id',
  'asked',
  'answer',
  'state',
  'from_question',
  'rule',
  'lineage',
  'clause',
  'version',
  'made_by',
  'made_at',
  'changed_at',
  'published_at',
  'taken_back_at',
  'revision',
] as const;

/** One piece of guidance, locked until the transaction ends if it is to be changed. */
export async function findGuidance(
  tx: Tx,
  id: string,
  lock: 'to change' | 'to read',
): Promise<Guidance | undefined> {
  const query = tx.selectFrom('guidance').select(COLUMNS).where('id', '=', id);
  const row = await (lock === 'to change' ? query.forUpdate() : query).executeTakeFirst();
  return row && guidanceOf(row);
}

export async function updateGuidance(
  tx: Tx,
  id: string,
  set: Updateable<QuestionTables['guidance']>,
): Promise<void> {
  await tx
    .updateTable('guidance')
    .set({ ...set, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute();
}

/**
 * Guidance in whatever state that fits a search, the best first; all of it, newest first, without one. Words are found in all
 * their forms.
 */
export async function guidanceFound(tx: Tx, search: string): Promise<Guidance[]> {
  let query = tx.selectFrom('guidance').select(COLUMNS);
  if (search !== '') {
    const asked = sql`websearch_to_tsquery('english', ${search})`;
    query = query.where(sql<boolean>`search @@ ${asked}`).orderBy(sql`ts_rank(search, ${asked})`, 'desc');
  }
  return (await query.orderBy('changed_at', 'desc').orderBy('id').execute()).map(guidanceOf);
}

/** What was made of a question, whatever became of it. */
export async function guidanceFrom(tx: Tx, questionId: string): Promise<Guidance | undefined> {
  const row = await tx
    .selectFrom('guidance')
    .select(COLUMNS)
    .where('from_question', '=', questionId)
    .where('state', '<>', 'discarded')
    .orderBy('made_at', 'desc')
    .executeTakeFirst();
  return row && guidanceOf(row);
}

/** Takes all words out of guidance that nobody reads, and out of what it said before. @returns how many pieces */
export async function discard(tx: Tx, ids: readonly string[], now: Date): Promise<number> {
  if (ids.length === 0) return 0;
  await tx
    .deleteFrom('guidance_wording')
    .where('guidance_id', 'in', [...ids])
    .execute();
  await tx
    .updateTable('guidance')
    .set({ state: 'discarded', asked: '', answer: '', changed_at: now, revision: sql`revision + 1` })
    .where('id', 'in', [...ids])
    .execute();
  return ids.length;
}

/** Discards the drafts that began with the words of questions whose words go. */
export async function discardDraftsOf(tx: Tx, questionIds: readonly string[], now: Date): Promise<void> {
  if (questionIds.length === 0) return;
  const rows = await tx
    .selectFrom('guidance')
    .select('id')
    .where('state', '=', 'draft')
    .where('from_question', 'in', [...questionIds])
    .execute();
  await discard(
    tx,
    rows.map(({ id }) => id),
    now,
  );
}

/** Discards what nobody reads and nobody has changed since. @returns how many pieces */
export async function discardUntouched(tx: Tx, since: Date, now: Date): Promise<number> {
  const rows = await tx
    .selectFrom('guidance')
    .select('id')
    .where('state', 'in', ['draft', 'taken-back'])
    .where('changed_at', '<', since)
    .execute();
  return discard(
    tx,
    rows.map(({ id }) => id),
    now,
  );
}
