import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Acting } from '../../../../platform/act.ts';
import { Invalid } from '../../../../platform/errors.ts';
import { parse } from '../../../../platform/parse.ts';
import { clausesOf } from '../../store.ts';
import { changeDraft, demandTree, writeChange } from '../change.ts';
import { counted, type DraftClause, nameOf } from '../model.ts';
import { contentOf, demandClause, text } from './actions.ts';
import { demandNothingLost } from './losing.ts';
import { at, CannotMend, endOf, indent, mergeUp, moveDown, moveUp, outdent, remove, split } from './model.ts';
import { renumbering } from './numbering.ts';
import { readWords } from './reading.ts';

const MOVES = { up: moveUp, down: moveDown, in: indent, out: outdent } as const;

export type Move = keyof typeof MOVES;

const MOVED: Record<Move, string> = { up: 'up', down: 'down', in: 'under the one above', out: 'out a level' };

/** Moves a clause with all that is under it. No number changes. Returns what was done, to go on from a name. */
export function moveClause(acting: Acting, id: string, move: Move, treeRevision: number): Promise<string> {
  return changeDraft(acting, async (w) => {
    await demandTree(w, treeRevision);
    const tree = await clausesOf(w.tx, w.draft.id);
    const clause = tree[at(tree, id)]!;
    const label = `moved ${nameOf(clause)} ${MOVED[move]}`;
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

/** Takes a clause out with all that is under it; undo brings it back. Returns what was done. */
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

/**
 * Makes two clauses of one. The second has no number until someone gives it one.
 * @param input `lose`: the words that may be lost, `asAgreed`
 * @throws Invalid at `lose` where other words of the clause would be in neither part
 */
export async function splitClause(
  acting: Acting,
  id: string,
  revision: number,
  input: { first: string; second: string; lose?: string },
): Promise<DraftClause> {
  const wanted = parse(z.object({ first: text, second: text }), input);
  return changeDraft(acting, async (w) => {
    const tree = await clausesOf(w.tx, w.draft.id);
    const clause = await demandClause(w, tree, id, revision);
    demandNothingLost(clause.text, [wanted.first, wanted.second], input.lose);
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
