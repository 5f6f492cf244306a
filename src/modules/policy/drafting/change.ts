import { suggestTargets } from '../../../engine/document/suggest.ts';
import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import { Conflict, Invalid } from '../../../platform/errors.ts';
import type { ClauseTarget, Version } from '../model.ts';
import { currentDraft, lockVersion, targetsOf } from '../store.ts';
import { differing, placed, sameContent } from './clauses/difference.ts';
import { CannotMend, type Tree } from './clauses/model.ts';
import { asEngineClauses } from './clauses/reading.ts';
import { deleteClauses, putClauses } from './clauses/store.ts';
import { deleteTargets, putTargets } from './mapping/store.ts';
import { type DraftClause, type Inverse, NOTHING } from './model.ts';
import { refreshPoints } from './points/refresh.ts';
import { touchDraft, treeRevisionOf } from './store.ts';
import { keepChange } from './undo/store.ts';

/** What an act on the draft works with: the draft, locked until the act is kept. */
export type DraftWork = Work & { draft: Version };

const NO_DRAFT =
  'There is no draft any more: it was withdrawn or signed. Begin a new one from the policy page.';
const SENT =
  'This draft has been sent for signature, so its words stay as they are. Recall it first, then change it.';
export const STALE_TREE =
  'The clauses were moved, added or renumbered after you opened this page, so nothing was changed. Look at the tree as it is now and try again.';

/** Nothing can be changed: the draft was sent, withdrawn or signed, perhaps while its page was open. */
export class DraftClosed extends Conflict {
  constructor(draft: Version | null) {
    if (draft?.state === 'sent') super(SENT, 'The draft waits for signatures');
    else super(NO_DRAFT, 'There is no draft to change');
  }
}

/**
 * One act on the draft: permission, lock, check that it is still a draft, work, all in one transaction.
 * @throws NotAllowed, DraftClosed, Invalid for a step that cannot be taken
 */
export function changeDraft<T>(acting: Acting, work: (w: DraftWork) => Promise<T>): Promise<T> {
  return act(acting, async (w) => {
    demand(w.viewer, 'policy.draft', 'trust');
    const open = await currentDraft(w.tx);
    const draft = open && (await lockVersion(w.tx, open.id));
    if (draft?.state !== 'draft') throw new DraftClosed(draft);
    try {
      return await work({ ...w, draft });
    } catch (error) {
      throw error instanceof CannotMend ? new Invalid({ field: '', message: error.message }) : error;
    }
  });
}

/** A look at the draft by someone who may draft; null when there is none. */
export function readDraft<T>(
  acting: Acting,
  work: (w: Parameters<Parameters<typeof read<T>>[1]>[0] & { draft: Version }) => Promise<T>,
): Promise<T | null> {
  return read(acting, async (w) => {
    demand(w.viewer, 'policy.draft', 'trust');
    const draft = await currentDraft(w.tx);
    return draft ? work({ ...w, draft }) : null;
  });
}

/** @throws Conflict when clauses have been moved, added, removed or renumbered since that revision of the tree */
export async function demandTree({ tx, draft }: DraftWork, revision: number): Promise<void> {
  if ((await treeRevisionOf(tx, draft.id)) !== revision) throw new Conflict(STALE_TREE);
}

/**
 * Keeps one step for undo and notes that the draft has changed. Every act that changes a draft ends with it, so that
 * what stands on the list is always the whole way back.
 * @param label what was done, to go on from a name: 'changed 2.1'
 */
export async function keepStep(
  { tx, trustId, draft, now, viewer }: DraftWork,
  label: string,
  inverse: Partial<Inverse>,
  structural = false,
): Promise<void> {
  const step = { label, structural, inverse: { ...NOTHING, ...inverse } };
  await keepChange(tx, trustId, draft.id, { at: now, byPerson: viewer.personId, ...step });
  await touchDraft(tx, draft.id, structural);
}

/**
 * Puts a mended tree in place of the one before: clauses, suggestions, points, and the step for undo. A clause whose
 * words changed gets a higher revision; one that only moved keeps its own, so that moving one does not spoil someone's
 * editing.
 * @param settings those that changed with it, as they were
 */
export async function writeChange(
  w: DraftWork,
  before: Tree,
  wanted: Tree,
  label: string,
  { structural, settings }: { structural: boolean; settings?: Inverse['settings'] },
): Promise<DraftClause[]> {
  const { tx, trustId, draft } = w;
  const changes = differing(before, placed(before, wanted));
  if (changes.length === 0 && !settings) return [...wanted];
  const put = changes.flatMap(({ before: old, after }) => {
    if (!after) return [];
    const revision = old && !sameContent(old, after) ? old.revision + 1 : after.revision;
    return [{ ...after, revision }];
  });
  const gone = new Set(changes.filter(({ after }) => after === null).map(({ id }) => id));
  const lost = gone.size === 0 ? [] : (await targetsOf(tx, draft.id)).filter((t) => gone.has(t.clauseId));
  await deleteClauses(tx, draft.id, [...gone]);
  await putClauses(tx, trustId, draft.id, put);
  const written = new Map(put.map((clause) => [clause.id, clause]));
  const tree = wanted.map((clause) => written.get(clause.id) ?? clause);
  const { dropped, tied } = await suggestAgain(w, tree, new Set(written.keys()));
  const clauses = changes.map(({ id, before: old }) => ({ id, before: old }));
  await keepStep(w, label, { clauses, targets: [...lost, ...dropped], tied, settings }, structural);
  await refreshPoints(tx, trustId, draft.id, tree);
  return tree;
}

/** A move of hundreds changes no words worth reading again. */
const SUGGEST_AT_MOST = 50;

/** New words may lead elsewhere: suggestions nobody has answered follow them, answers stay. */
async function suggestAgain(
  { tx, trustId, draft }: DraftWork,
  tree: Tree,
  changed: ReadonlySet<string>,
): Promise<{ dropped: ClauseTarget[]; tied: ClauseTarget[] }> {
  if (changed.size === 0 || changed.size > SUGGEST_AT_MOST) return { dropped: [], tied: [] };
  const known = (await targetsOf(tx, draft.id)).filter(({ clauseId }) => changed.has(clauseId));
  const dropped = known.filter(({ state }) => state === 'suggested');
  const answered = known.filter(({ state }) => state !== 'suggested');
  const tied = suggestTargets(asEngineClauses(tree))
    .map(
      ({ clause, target, reason }): ClauseTarget => ({
        clauseId: tree[clause]!.id,
        target,
        reason,
        state: 'suggested',
      }),
    )
    .filter(
      ({ clauseId, target }) =>
        changed.has(clauseId) && !answered.some((t) => t.clauseId === clauseId && t.target === target),
    );
  await deleteTargets(tx, draft.id, dropped);
  await putTargets(tx, trustId, draft.id, tied);
  return { dropped, tied };
}
