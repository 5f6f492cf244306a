import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { QuestionTables } from '../../platform/database/tables/questions.ts';
import type { Chosen } from '../drafts/carried/model.ts';
import type { Question } from './model.ts';

type Row = Selectable<QuestionTables['question']>;

const questionOf = (row: Row): Question => ({
  id: row.id,
  askerId: row.asker_id,
  about: row.about,
  toRole: row.to_role,
  notBy: row.not_by,
  state: row.state,
  words: row.words,
  draft: row.draft,
  chosen: row.chosen as Chosen | null,
  account: row.account,
  rule: row.rule,
  severity: row.severity,
  quote: row.quote,
  message: row.message,
  clauses: row.clauses,
  version: row.version,
  askedAt: row.asked_at,
  waitsSince: row.waits_since,
  dueOn: row.due_on,
  decision: row.decision,
  answerLineage: row.answer_lineage,
  answerClause: row.answer_clause,
  answerVersion: row.answer_version,
  answeredBy: row.answered_by,
  answeredAt: row.answered_at,
  answerSeenAt: row.answer_seen_at,
  keptUntil: row.kept_until,
  erasedAt: row.erased_at,
  told: row.told,
  revision: row.revision,
});

type NewQuestion = Omit<
  Insertable<QuestionTables['question']>,
  | 'trust_id'
  | 'not_by'
  | 'state'
  | 'decision'
  | 'answer_lineage'
  | 'answer_clause'
  | 'answer_version'
  | 'answered_by'
  | 'answered_at'
  | 'answer_seen_at'
  | 'erased_at'
  | 'told'
  | 'revision'
>;

/** Keeps a question. @returns false when there is one with this id already */
export async function insertQuestion(tx: Tx, trustId: string, question: NewQuestion): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('question')
    .values({ ...question, trust_id: trustId, state: 'waiting' })
    .onConflict((c) => c.columns(['trust_id', 'id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** A question, locked until the transaction ends if it is to be changed. */
export async function findQuestion(
  tx: Tx,
  id: string,
  lock: 'to change' | 'to read',
): Promise<Question | undefined> {
  const query = tx.selectFrom('question').selectAll().where('id', '=', id);
  const row = await (lock === 'to change' ? query.forUpdate() : query).executeTakeFirst();
  return row && questionOf(row);
}

export async function updateQuestion(
  tx: Tx,
  id: string,
  set: Updateable<QuestionTables['question']>,
): Promise<void> {
  await tx
    .updateTable('question')
    .set({ ...set, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute();
}

/** Who has been told that it waits for them: no change of the question. */
export async function noteTold(tx: Tx, id: string, told: readonly string[]): Promise<void> {
  await tx
    .updateTable('question')
    .set({ told: [...told] })
    .where('id', '=', id)
    .execute();
}

/** Its asker has read the answer: no change of the question. */
export async function noteAnswerSeen(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('question')
    .set({ answer_seen_at: now })
    .where('id', '=', id)
    .where('answer_seen_at', 'is', null)
    .execute();
}

/** Puts the answer to somebody's own question back among what they have not read. @returns false where there is none */
export async function noteAnswerUnseen(tx: Tx, askerId: string, id: string): Promise<boolean> {
  const done = await tx
    .updateTable('question')
    .set({ answer_seen_at: null })
    .where(sql<boolean>`id::text = ${id}`)
    .where('asker_id', '=', askerId)
    .where('answer_seen_at', 'is not', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Everything one person has asked, newest first. */
export async function questionsOf(tx: Tx, askerId: string): Promise<Question[]> {
  const rows = await tx
    .selectFrom('question')
    .selectAll()
    .where('asker_id', '=', askerId)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(questionOf);
}

/**
 * All that wait for an answer, the one due first first, with words still there.
 * @param schools only of people who work, or last worked, at one of these
 */
export async function waitingQuestions(tx: Tx, schools: 'all' | readonly string[]): Promise<Question[]> {
  let query = tx
    .selectFrom('question')
    .selectAll('question')
    .where('state', '=', 'waiting')
    .where('erased_at', 'is', null);
  if (schools !== 'all') {
    if (schools.length === 0) return [];
    query = query.where((w) =>
      w.exists(
        w
          .selectFrom('engagement')
          .select('engagement.id')
          .whereRef('engagement.person_id', '=', 'question.asker_id')
          .where('engagement.school_id', 'in', [...schools]),
      ),
    );
  }
  return (await query.orderBy('due_on').orderBy('waits_since').orderBy('id').execute()).map(questionOf);
}

/** Those that this person answered or passed on, the newest first. */
export async function questionsDealtWith(tx: Tx, personId: string): Promise<Question[]> {
  const rows = await tx
    .selectFrom('question')
    .selectAll('question')
    .where('asker_id', '<>', personId)
    .where((w) =>
      w.exists(
        w
          .selectFrom('question_entry')
          .select('question_entry.seq')
          .whereRef('question_entry.question_id', '=', 'question.id')
          .where('question_entry.author_id', '=', personId),
      ),
    )
    .orderBy('waits_since', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(questionOf);
}

/** What is set to null when the words of a question go. */
export const WITHOUT_WORDS = {
  words: null,
  draft: null,
  chosen: null,
  quote: null,
  message: null,
  noted: [],
};

/**
 * Erases the words of questions that have been kept long enough. One that still waits is over then, too.
 * @returns their ids
 */
export async function eraseOldQuestions(tx: Tx, day: string, now: Date): Promise<string[]> {
  const rows = await tx
    .updateTable('question')
    .set({ ...WITHOUT_WORDS, erased_at: now, revision: sql`revision + 1` })
    .where('kept_until', '<', day)
    .where('erased_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Numbers of the lines of the ledger that still have their particulars, about questions that need not be kept after a day. */
export async function linesToErase(tx: Tx, day: string): Promise<string[]> {
  const { rows } = await sql<{ seq: string }>`
    select l.seq from question q
    join ledger l on l.trust_id = q.trust_id and l.subject_kind = 'question' and l.subject_id = q.id::text
    join ledger_payload p on p.trust_id = l.trust_id and p.seq = l.seq
    where q.kept_until < ${day}::date and p.erased_at is null`.execute(tx);
  return rows.map(({ seq }) => seq);
}
