import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Acting } from '../../../../platform/act.ts';
import { Conflict } from '../../../../platform/errors.ts';
import { parse } from '../../../../platform/parse.ts';
import { clausesOf } from '../../store.ts';
import { changeDraft, type DraftWork, demandTree, writeChange } from '../change.ts';
import { type ClauseWords, type DraftClause, MODALITIES, nameOf } from '../model.ts';
import { nameOfPerson } from '../store.ts';
import { clauseAt } from '../undo/store.ts';
import { demandClauseNumber } from './clause-number.ts';
import { sameContent } from './difference.ts';
import { add, at, edit, type Tree, type Where } from './model.ts';
import { readWords } from './reading.ts';

/** Someone else changed the clause first: what it was when it was opened (if still known), and what it is now. */
export class ClauseConflict extends Conflict {
  readonly was: DraftClause | null;
  readonly current: DraftClause | null;
  readonly byName: string;
  constructor(was: DraftClause | null, current: DraftClause | null, byName: string) {
    super(`${byName} ${current ? 'changed' : 'removed'} this clause after you opened it.`);
    this.was = was;
    this.current = current;
    this.byName = byName;
  }
}

const number = z
  .string()
  .trim()
  .max(20, 'Keep the number to 20 characters or fewer.')
  .transform((text) => (text === '' ? null : text));

/** The words of one clause, runs of white space made one space. */
export const text = z
  .string()
  .transform((words) => words.replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'Write the words of the clause.')
      .max(20_000, 'Keep a clause under 20,000 characters. Split it in two.'),
  );

const words = z.object({
  number,
  text,
  heading: z
    .enum(['clause', 'heading'], 'Say whether it is a clause or a heading.')
    .transform((kind) => kind === 'heading'),
  modality: z.enum(Object.keys(MODALITIES) as [DraftClause['modality']], 'Choose what the clause does.'),
  binds: z
    .array(z.string().trim().max(60))
    .max(20)
    .transform((names) => [...new Set(names.filter(Boolean))]),
});

export type WordsInput = { number: string; text: string; heading: string; modality: string; binds: string[] };

/**
 * Changes the words of one clause. Others may edit other clauses meanwhile.
 * @param revision of the clause as it was opened
 * @throws ClauseConflict when it has been changed since
 */
export async function changeClause(
  acting: Acting,
  id: string,
  revision: number,
  input: WordsInput,
): Promise<DraftClause> {
  const wanted = parse(words, input);
  return changeDraft(acting, async (w) => {
    const tree = await clausesOf(w.tx, w.draft.id);
    const before = await demandClause(w, tree, id, revision);
    demandClauseNumber(wanted.number, before.number);
    const after = reworded(tree, before, wanted);
    return sameContent(before, after)
      ? before
      : saveWords(w, tree, before, after, `changed ${nameOf(before)}`);
  });
}

/** Changes only the text, as the page of points does; what the clause does is read from the new words. */
export async function saveText(
  w: DraftWork,
  tree: Tree,
  before: DraftClause,
  newText: string,
): Promise<DraftClause> {
  const after = reworded(tree, before, { ...before, ...parse(z.object({ text }), { text: newText }) });
  return sameContent(before, after) ? before : saveWords(w, tree, before, after, `changed ${nameOf(before)}`);
}

/** A clause in other words. What nobody chose against the reading follows the words; what was chosen stays chosen. */
export function reworded(tree: Tree, before: DraftClause, wanted: ClauseWords): DraftClause {
  const { number: no, text: said, heading, modality, binds } = wanted;
  const above = tree.find((clause) => clause.id === before.parentId);
  const then = readWords(before.text, before.heading, above);
  const now = readWords(said, heading, above);
  const reread = said !== before.text || heading !== before.heading;
  const followed = modality === before.modality && before.modality === then.modality;
  const sameBinds =
    binds.join('|') === before.binds.join('|') && before.binds.join('|') === then.binds.join('|');
  return {
    ...before,
    number: no,
    text: said,
    heading,
    marker: no === null ? before.marker : null,
    modality: heading ? 'statement' : followed && reread ? now.modality : modality,
    binds: heading ? [] : sameBinds && reread ? now.binds : binds,
    escalatesTo: reread ? now.escalatesTo : before.escalatesTo,
  };
}

/** @param settings those that change with the words, as they were */
export async function saveWords(
  w: DraftWork,
  tree: Tree,
  before: DraftClause,
  after: DraftClause,
  label: string,
  settings?: Record<string, unknown>,
): Promise<DraftClause> {
  const structural = before.number !== after.number;
  const written = await writeChange(w, tree, edit(tree, before.id, after), label, { structural, settings });
  await w.record({
    verb: 'policy clause changed',
    subject: { kind: 'policy version', id: w.draft.id },
    clause: after.number,
    payload: { clause: before.id, before: contentOf(before), after: contentOf(after) },
  });
  return written.find((clause) => clause.id === before.id)!;
}

/** @throws ClauseConflict unless the clause is there and still as it was at that revision */
export async function demandClause(
  w: DraftWork,
  tree: Tree,
  id: string,
  revision: number,
): Promise<DraftClause> {
  const current = tree.find((clause) => clause.id === id) ?? null;
  if (current?.revision === revision) return current;
  const { clause: was, byPerson } = await clauseAt(w.tx, w.draft.id, id, revision);
  throw new ClauseConflict(was, current, await nameOfPerson(w.tx, byPerson));
}

/** Adds a clause beside or under another; `to` null begins an empty draft. */
export async function addClause(
  acting: Acting,
  to: string | null,
  where: Where,
  treeRevision: number,
  input: Pick<WordsInput, 'number' | 'text' | 'heading'>,
): Promise<DraftClause> {
  const wanted = parse(words.pick({ number: true, text: true, heading: true }), input);
  demandClauseNumber(wanted.number, null);
  return changeDraft(acting, async (w) => {
    await demandTree(w, treeRevision);
    const tree = await clausesOf(w.tx, w.draft.id);
    const beside = to === null ? undefined : tree[at(tree, to)];
    const above = where === 'under' ? beside : tree.find((clause) => clause.id === beside?.parentId);
    const id = randomUUID();
    const made: DraftClause = {
      id,
      lineage: id,
      ...wanted,
      ...readWords(wanted.text, wanted.heading, above),
      marker: null,
      parentId: null,
      position: 0,
      revision: 1,
    };
    const written = await writeChange(w, tree, add(tree, to, where, made), `added ${nameOf(made)}`, {
      structural: true,
    });
    await w.record({
      verb: 'policy clause added',
      subject: { kind: 'policy version', id: w.draft.id },
      clause: made.number,
      payload: { clause: id, where, beside: to, after: contentOf(made) },
    });
    return written[at(written, id)]!;
  });
}

/** What a clause says, for the ledger. */
export function contentOf(clause: DraftClause): ClauseWords {
  const { number: no, text: said, heading, modality, binds } = clause;
  return { number: no, text: said, heading, modality, binds };
}
