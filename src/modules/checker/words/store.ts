import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { CheckerTables } from '../../../platform/database/tables/checker.ts';
import {
  PAGE_SIZE,
  type Sort,
  type Word,
  type WordChange,
  type WordFilter,
  type WordState,
} from './model.ts';

type Row = Selectable<CheckerTables['checker_word']>;
const wordOf = ({ trust_id: _trust, ...word }: Row): Word => word;

/** A state as it is written, with nothing besides. */
function stateOf({ phrase, control, severity, message, reason, expires_on, ended_at }: WordState): WordState {
  return { phrase, control, severity, message, reason, expires_on, ended_at };
}

export async function findWord(tx: Tx, id: string, lock: 'to change' | 'to read'): Promise<Word | undefined> {
  const query = tx.selectFrom('checker_word').selectAll().where('id', '=', id);
  const row = await (lock === 'to change' ? query.forUpdate() : query).executeTakeFirst();
  return row && wordOf(row);
}

/** Terms and exceptions that count on a day. */
export async function wordsInForce(tx: Tx, day: string): Promise<Word[]> {
  const rows = await tx
    .selectFrom('checker_word')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('expires_on', '>=', day)
    .orderBy('id')
    .execute();
  return rows.map(wordOf);
}

export async function insertWord(tx: Tx, trustId: string, word: Omit<Word, 'revision'>): Promise<void> {
  await tx
    .insertInto('checker_word')
    .values({ ...word, trust_id: trustId })
    .execute();
}

/** Gives a term or an exception another state and the next revision. */
export async function updateWord(tx: Tx, id: string, state: WordState, revision: number): Promise<void> {
  await tx
    .updateTable('checker_word')
    .set({ ...stateOf(state), revision })
    .where('id', '=', id)
    .execute();
}

/** Notes a state, with who brought it about. */
export async function insertChange(
  tx: Tx,
  trustId: string,
  of: { wordId: string; revision: number; did: WordChange['did']; at: Date; by: string },
  state: WordState,
): Promise<void> {
  await tx
    .insertInto('checker_word_change')
    .values({
      ...stateOf(state),
      trust_id: trustId,
      word_id: of.wordId,
      revision: of.revision,
      did: of.did,
      changed_at: of.at,
      changed_by: of.by,
    })
    .execute();
}

/** Every state it has had, the one that holds first. */
export async function changesOf(tx: Tx, wordId: string): Promise<WordChange[]> {
  const rows = await tx
    .selectFrom('checker_word_change as c')
    .leftJoin('person as p', (j) =>
      j.onRef('p.trust_id', '=', 'c.trust_id').onRef('p.id', '=', 'c.changed_by'),
    )
    .selectAll('c')
    .select(['p.given_name', 'p.family_name'])
    .where('c.word_id', '=', wordId)
    .orderBy('c.revision', 'desc')
    .execute();
  return rows.map((row) => ({
    ...stateOf(row),
    revision: row.revision,
    did: row.did,
    changed_at: row.changed_at,
    by: row.given_name === null ? null : `${row.given_name} ${row.family_name}`,
  }));
}

function orderBy({ sort, descending }: WordFilter): RawBuilder<unknown> {
  const columns: Record<Sort, RawBuilder<unknown>> = {
    phrase: sql`lower(phrase)`,
    kind: sql`kind`,
    control: sql`control`,
    expires: sql`expires_on`,
  };
  return descending ? sql`${columns[sort]} desc` : columns[sort];
}

/** A page of those that fit, and how many fit in all. @param soon by when "ending" ones end */
export async function pageOfWords(
  tx: Tx,
  filter: WordFilter,
  day: string,
  soon: string,
): Promise<{ words: Word[]; total: number }> {
  const where = [sql`true`];
  const counting = sql`ended_at is null and expires_on >= ${day}::date`;
  if (filter.shown === 'now') where.push(counting);
  if (filter.shown === 'ending') where.push(sql`${counting} and expires_on <= ${soon}::date`);
  if (filter.shown === 'over') where.push(sql`not (${counting})`);
  if (filter.kind) where.push(sql`kind = ${filter.kind}`);
  if (filter.control) where.push(sql`control = ${filter.control}`);
  if (filter.text)
    where.push(
      sql`position(lower(${filter.text}::text) in lower(concat_ws(' ', phrase, message, reason))) > 0`,
    );
  const { rows } = await sql<Row & { total: number }>`
    select *, count(*) over ()::int as total from checker_word where ${sql.join(where, sql` and `)}
    order by ${orderBy(filter)}, lower(phrase), id
    limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE}`.execute(tx);
  return { words: rows.map(({ total: _total, ...row }) => wordOf(row)), total: rows[0]?.total ?? 0 };
}
