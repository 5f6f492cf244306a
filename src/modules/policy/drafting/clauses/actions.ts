import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Acting } from '../../../../platform/act.ts';
import { Conflict, Invalid } from '../../../../platform/errors.ts';
import { parse } from '../../../../platform/parse.ts';
import { clausesOf } from '../../store.ts';
import { changeDraft, type DraftWork, demandTree, takeBack, writeChange } from '../change.ts';
import { counted, type DraftClause, MODALITIES, nameOf } from '../model.ts';
import { changesOf, clauseAt, nameOfPerson, popChange } from '../store.ts';
import {
  add,
  at,
  CannotMend,
  edit,
  endOf,
  indent,
  mergeUp,
  moveDown,
  moveUp,
  outdent,
  remove,
  sameContent,
  split,
  type Tree,
  type Where,
} from './model.ts';
import { renumbering } from './numbering.ts';
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
  .max(20, 'Keep the number under 20 characters.')
  .transform((text) => (text === '' ? null : text));
const text = z
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
export function changeClause(
  acting: Acting,
  id: string,
  revision: number,
  input: WordsInput,
): Promise<DraftClause> {
  const wanted = parse(words, input);
  return changeDraft(acting, async (w) => {
    const tree = await clausesOf(w.tx, w.draft.id);
    const before = await demandClause(w, tree, id, revision);
    const above = tree.find((clause) => clause.id === before.parentId);
    const then = readWords(before.text, before.heading, above);
    const now = readWords(wanted.text, wanted.heading, above);
    // What nobody chose against the reading follows the words; what was chosen stays chosen.
    const followed = before.modality === then.modality && wanted.modality === before.modality;
    const sameBinds =
      wanted.binds.join('|') === before.binds.join('|') && before.binds.join('|') === then.binds.join('|');
    const reread = wanted.text !== before.text || wanted.heading !== before.heading;
    const after: DraftClause = {
      ...before,
      ...wanted,
      marker: wanted.number === null ? before.marker : null,
      modality: wanted.heading ? 'statement' : followed && reread ? now.modality : wanted.modality,
      binds: wanted.heading ? [] : sameBinds && reread ? now.binds : wanted.binds,
      escalatesTo: reread ? now.escalatesTo : before.escalatesTo,
    };
    if (sameContent(before, after)) return before;
    return (await saveWords(w, tree, before, after, `changed ${nameOf(before)}`))!;
  });
}

/** Changes only the text, as the page of points does; what the clause does is read from the new words. */
export async function saveText(
  w: DraftWork,
  tree: Tree,
  before: DraftClause,
  newText: string,
  label: string,
): Promise<DraftClause> {
  const wanted = parse(z.object({ text }), { text: newText });
  const above = tree.find((clause) => clause.id === before.parentId);
  const then = readWords(before.text, before.heading, above);
  const now = readWords(wanted.text, before.heading, above);
  const after = {
    ...before,
    text: wanted.text,
    modality: before.modality === then.modality ? now.modality : before.modality,
    binds: before.binds.join('|') === then.binds.join('|') ? now.binds : before.binds,
    escalatesTo: now.escalatesTo,
  };
  return sameContent(before, after) ? before : saveWords(w, tree, before, after, label);
}

async function saveWords(
  w: DraftWork,
  tree: Tree,
  before: DraftClause,
  after: DraftClause,
  label: string,
): Promise<DraftClause> {
  const structural = before.number !== after.number;
  const written = await writeChange(w, tree, edit(tree, before.id, after), label, { structural });
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
export function addClause(
  acting: Acting,
  to: string | null,
  where: Where,
  treeRevision: number,
  input: Pick<WordsInput, 'number' | 'text' | 'heading'>,
): Promise<DraftClause> {
  const wanted = parse(words.pick({ number: true, text: true, heading: true }), input);
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

const MOVES = { up: moveUp, down: moveDown, in: indent, out: outdent } as const;
export type Move = keyof typeof MOVES;
const MOVED: Record<Move, string> = {
  up: 'moved up',
  down: 'moved down',
  in: 'moved in a level',
  out: 'moved out a level',
};

/** Moves a clause with all that is under it. No number changes. */
export function moveClause(acting: Acting, id: string, move: Move, treeRevision: number): Promise<string> {
  return changeDraft(acting, async (w) => {
    await demandTree(w, treeRevision);
    const tree = await clausesOf(w.tx, w.draft.id);
    const clause = tree[at(tree, id)]!;
    const label = `${nameOf(clause)} ${MOVED[move]}`;
    await writeChange(w, tree, MOVES[move](tree, id), label, { structural: true });
    await w.record({
      verb: 'policy clause moved',
      subject: { kind: 'policy version', id: w.draft.id },
      clause: clause.number,
      payload: { clause: id, move },
    });
    return label;
  });
}

/** Takes a clause out with all that is under it; undo brings it back. */
export function removeClause(
  acting: Acting,
  id: string,
  revision: number,
  treeRevision: number,
): Promise<string> {
  return changeDraft(acting, async (w) => {
    await demandTree(w, treeRevision);
    const tree = await clausesOf(w.tx, w.draft.id);
    const clause = await demandClause(w, tree, id, revision);
    const gone = tree.slice(at(tree, id), endOf(tree, at(tree, id)));
    const under = gone.length === 1 ? '' : ` and ${counted(gone.length - 1, 'clause')} under it`;
    const label = `removed ${nameOf(clause)}${under}`;
    await writeChange(w, tree, remove(tree, id), label, { structural: true });
    await w.record({
      verb: 'policy clause removed',
      subject: { kind: 'policy version', id: w.draft.id },
      clause: clause.number,
      payload: { clause: id, before: gone.map(contentOf) },
    });
    return label;
  });
}

/** Makes two clauses of one. The second has no number until someone gives it one. */
export function splitClause(
  acting: Acting,
  id: string,
  revision: number,
  input: { first: string; second: string },
): Promise<DraftClause> {
  const wanted = parse(z.object({ first: text, second: text }), input);
  return changeDraft(acting, async (w) => {
    const tree = await clausesOf(w.tx, w.draft.id);
    const clause = await demandClause(w, tree, id, revision);
    const above = tree.find((c) => c.id === clause.parentId);
    const newId = randomUUID();
    const second = {
      id: newId,
      lineage: newId,
      text: wanted.second,
      ...readWords(wanted.second, false, above),
    };
    const cut = split(tree, id, wanted.first, second);
    const first = { ...cut[at(cut, id)]!, ...(clause.heading ? {} : readWords(wanted.first, false, above)) };
    const written = await writeChange(
      w,
      tree,
      cut.with(at(cut, id), first),
      `split ${nameOf(clause)} in two`,
      {
        structural: true,
      },
    );
    await w.record({
      verb: 'policy clause split',
      subject: { kind: 'policy version', id: w.draft.id },
      clause: clause.number,
      payload: { clause: id, before: clause.text, after: [wanted.first, wanted.second], second: newId },
    });
    return written[at(written, newId)]!;
  });
}

/** Joins a clause to the one above it on the page. Its number goes. */
export function mergeClause(
  acting: Acting,
  id: string,
  revision: number,
  treeRevision: number,
): Promise<DraftClause> {
  return changeDraft(acting, async (w) => {
    await demandTree(w, treeRevision);
    const tree = await clausesOf(w.tx, w.draft.id);
    const clause = await demandClause(w, tree, id, revision);
    const above = tree[at(tree, id) - 1];
    if (!above)
      throw new CannotMend('This is the first clause of the draft: there is none above to join it to.');
    const merged = mergeUp(tree, id);
    const index = at(merged, above.id);
    const read = readWords(
      merged[index]!.text,
      above.heading,
      merged.find((c) => c.id === above.parentId),
    );
    const written = await writeChange(
      w,
      tree,
      merged.with(index, { ...merged[index]!, ...read }),
      `joined ${nameOf(clause)} to ${nameOf(above)}`,
      { structural: true },
    );
    await w.record({
      verb: 'policy clauses joined',
      subject: { kind: 'policy version', id: w.draft.id },
      clause: above.number,
      payload: {
        clause: above.id,
        joined: contentOf(clause),
        before: above.text,
        after: merged[index]!.text,
      },
    });
    return written[at(written, above.id)]!;
  });
}

/**
 * Gives a section the numbers that were shown and agreed to, and no others.
 * @param agreed how many numbers the page said would change
 */
export function renumberSection(
  acting: Acting,
  sectionId: string | null,
  treeRevision: number,
  agreed: number,
): Promise<number> {
  return changeDraft(acting, async (w) => {
    await demandTree(w, treeRevision);
    const tree = await clausesOf(w.tx, w.draft.id);
    const changes = renumbering(tree, sectionId);
    if (changes.length !== agreed)
      throw new Invalid({
        field: '',
        message: 'The numbers have changed since they were shown. Look at them again.',
      });
    const section = sectionId === null ? null : tree[at(tree, sectionId)]!;
    const after = new Map(changes.map((change) => [change.id, change.after]));
    const label = section ? `renumbered ${nameOf(section)}` : 'renumbered the whole draft';
    const wanted = tree.map((clause) => ({ ...clause, number: after.get(clause.id) ?? clause.number }));
    await writeChange(w, tree, wanted, label, { structural: true });
    await w.record({
      verb: 'policy clauses renumbered',
      subject: { kind: 'policy version', id: w.draft.id },
      clause: section?.number ?? null,
      payload: { numbers: changes.map(({ id, before, after: now }) => ({ clause: id, before, after: now })) },
    });
    return changes.length;
  });
}

/**
 * Takes back the last change of the draft, whoever made it.
 * @param seq the change that the page named; another may have been made since
 */
export function undoChange(acting: Acting, seq: number): Promise<string> {
  return changeDraft(acting, async (w) => {
    const [last] = await changesOf(w.tx, w.draft.id, 1);
    if (!last) throw new Conflict('There is nothing left to undo.');
    if (last.seq !== seq)
      throw new Conflict(
        `${last.byName} changed the draft after you opened this page (${last.label}), so nothing was undone.`,
      );
    const step = (await popChange(w.tx, w.draft.id, seq))!;
    await takeBack(w, step.inverse, step.structural);
    await w.record({
      verb: 'policy change undone',
      subject: { kind: 'policy version', id: w.draft.id },
      payload: { undone: step.label, clauses: step.inverse.clauses.map(({ id }) => id) },
    });
    return step.label;
  });
}

function contentOf({
  number: no,
  text: said,
  heading,
  modality,
  binds,
}: DraftClause): Record<string, unknown> {
  return { number: no, text: said, heading, modality, binds };
}
