import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Entry } from '../model.ts';

type NewEntry = Omit<Entry, 'at' | 'author'>;

/** Adds what was said or done as the last of its question; the question must be locked. */
export async function addEntry(
  tx: Tx,
  trustId: string,
  questionId: string,
  now: Date,
  entry: NewEntry,
): Promise<void> {
  const { step, words, decision, clause, lineage, version } = entry;
  await sql`
    insert into question_entry (trust_id, question_id, seq, at, author_id, step, words, decision, clause, lineage, version, to_role)
    select ${trustId}, ${questionId}, coalesce(max(seq), 0) + 1, ${now}::timestamptz, ${entry.authorId}::uuid, ${step},
      ${words}::text, ${decision}::text, ${clause}::text, ${lineage}::uuid, ${version}::int, ${entry.toRole}::text
    from question_entry where question_id = ${questionId}`.execute(tx);
}

/** What was said and done about a question, the oldest first, with the names of those who did. */
export async function entriesOf(tx: Tx, questionId: string): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select e.at, e.author_id as "authorId", coalesce(p.known_as, p.given_name) || ' ' || p.family_name as author,
      e.step, e.words, e.decision, e.clause, e.lineage, e.version, e.to_role as "toRole"
    from question_entry e left join person p on p.trust_id = e.trust_id and p.id = e.author_id
    where e.question_id = ${questionId} order by e.seq`.execute(tx);
  return rows;
}

/** What this person answered, passed on or took back, newest first. */
export async function entriesBy(
  tx: Tx,
  personId: string,
  most: number,
): Promise<(Pick<Entry, 'at' | 'step' | 'decision'> & { questionId: string })[]> {
  const rows = await tx
    .selectFrom('question_entry')
    .select(['question_id as questionId', 'at', 'step', 'decision'])
    .where('author_id', '=', personId)
    .where('step', 'in', ['answer', 'pass-on'])
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
  return rows as (Pick<Entry, 'at' | 'step' | 'decision'> & { questionId: string })[];
}

/** Takes the words out of all that was said about these questions. */
export async function eraseEntryWords(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('question_entry')
    .set({ words: null })
    .where('question_id', 'in', [...ids])
    .execute();
}
