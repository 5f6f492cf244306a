import type { Acting } from '../../../../platform/act.ts';
import { Conflict } from '../../../../platform/errors.ts';
import { clausesOf } from '../../store.ts';
import { changeDraft, type DraftWork } from '../change.ts';
import { deleteClauses, putClauses } from '../clauses/store.ts';
import { deleteTargets, putTargets } from '../mapping/store.ts';
import type { DraftClause, Inverse } from '../model.ts';
import { refreshPoints } from '../points/refresh.ts';
import { putStates } from '../points/store.ts';
import { putSetting, putTitle } from '../settings/store.ts';
import { touchDraft } from '../store.ts';
import { changesOf, popChange } from './store.ts';

/** So many points are named one by one in the ledger. */
const MOST_NAMED = 50;

/**
 * Takes back the last change of the draft, whoever made it: of words, of what clauses do, of points left as they are,
 * of the title, of a number or a stance. Returns what it was.
 * @param seq the change that the page named; another may have been made since
 * @throws Conflict when that is no longer the last one
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
    const { clauses, targets, tied, points, settings, title } = step.inverse;
    await w.record({
      verb: 'policy change undone',
      subject: { kind: 'policy version', id: w.draft.id },
      payload: {
        undone: step.label,
        clauses: clauses.map(({ id }) => id),
        links: [...targets, ...tied].map(({ clauseId, target }) => ({ clause: clauseId, target })),
        // Of very many at once their number says more than their names.
        points: points.length > MOST_NAMED ? points.length : points.map(({ id }) => id),
        settings: [...(title === undefined ? [] : ['title']), ...Object.keys(settings)],
      },
    });
    return step.label;
  });
}

/** Puts back what a step changed. The clauses get new revisions: a page drawn before is old. */
async function takeBack(w: DraftWork, inverse: Inverse, structural: boolean): Promise<void> {
  const { tx, trustId, draft } = w;
  const tree = await restoreClauses(w, inverse.clauses);
  await deleteTargets(tx, draft.id, inverse.tied);
  await putTargets(tx, trustId, draft.id, inverse.targets);
  await putStates(tx, draft.id, inverse.points);
  for (const [key, value] of Object.entries(inverse.settings))
    await putSetting(tx, trustId, draft.id, key, value);
  if (inverse.title !== undefined) await putTitle(tx, draft.id, inverse.title);
  await touchDraft(tx, draft.id, structural);
  await refreshPoints(tx, trustId, draft.id, tree);
}

async function restoreClauses(
  { tx, trustId, draft }: DraftWork,
  befores: Inverse['clauses'],
): Promise<DraftClause[]> {
  const tree = new Map((await clausesOf(tx, draft.id)).map((clause) => [clause.id, clause]));
  const put: DraftClause[] = [];
  for (const { id, before } of befores) {
    const revision = (tree.get(id)?.revision ?? before?.revision ?? 0) + 1;
    tree.delete(id);
    if (before) put.push({ ...before, revision });
  }
  await deleteClauses(
    tx,
    draft.id,
    befores.filter(({ before }) => before === null).map(({ id }) => id),
  );
  await putClauses(tx, trustId, draft.id, put);
  return [...tree.values(), ...put].sort((a, b) => a.position - b.position);
}
