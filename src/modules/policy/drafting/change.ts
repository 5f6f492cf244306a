import { randomUUID } from 'node:crypto';
import { suggestTargets } from '../../../engine/document/suggest.ts';
import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import { Conflict, Invalid } from '../../../platform/errors.ts';
import type { Version } from '../model.ts';
import { clausesOf, currentDraft, insertTargets, lockVersion, settingsOf } from '../store.ts';
import { CannotMend, type Tree } from './clauses/model.ts';
import { asEngineClauses } from './clauses/reading.ts';
import { dropSuggestions, targetsIn } from './mapping/store.ts';
import type { DraftClause, Inverse } from './model.ts';
import { pointsOf } from './points/model.ts';
import { putPoints } from './points/store.ts';
import { keepChange, putClauses, setOrClear, touchDraft, treeRevisionOf, writeTree } from './store.ts';

/** What an act on the draft works with: the draft, locked until the act is kept. */
export type DraftWork = Work & { draft: Version };

export const NO_DRAFT =
  'There is no draft any more: it was withdrawn or signed. Begin a new one from the policy page.';
export const SENT =
  'This draft has been sent for signature, so its words stay as they are. Recall it first, then change it.';
export const STALE_TREE =
  'The clauses were moved, added or renumbered after you opened this page, so nothing was changed. Look at the tree as it is now and try again.';

/**
 * One act on the draft: permission, lock, check that it is still a draft, work, all in one transaction.
 * @throws NotAllowed, Conflict when there is no draft or it has been sent, Invalid for a step that cannot be taken
 */
export function changeDraft<T>(acting: Acting, work: (w: DraftWork) => Promise<T>): Promise<T> {
  return act(acting, async (w) => {
    demand(w.viewer, 'policy.draft', 'trust');
    const open = await currentDraft(w.tx);
    const draft = open && (await lockVersion(w.tx, open.id));
    if (!draft || draft.state === 'signed' || draft.state === 'withdrawn') throw new Conflict(NO_DRAFT);
    if (draft.state === 'sent') throw new Conflict(SENT);
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

/** Puts a mended tree in place of the one before: rows, undo step, points, revisions. */
export async function writeChange(
  w: DraftWork,
  before: Tree,
  wanted: Tree,
  label: string,
  options: { structural: boolean; settings?: Inverse['settings'] },
): Promise<DraftClause[]> {
  const { tx, trustId, draft, now, viewer } = w;
  const { inverse, tree } = await writeTree(tx, trustId, draft.id, before, wanted);
  if (inverse.clauses.length === 0 && !options.settings) return tree;
  await keepChange(tx, trustId, draft.id, {
    at: now,
    byPerson: viewer.personId,
    label,
    structural: options.structural,
    inverse: { ...inverse, settings: options.settings ?? {} },
  });
  await touchDraft(tx, draft.id, options.structural);
  const changed = new Set(inverse.clauses.map(({ id }) => id));
  await suggestAgain(w, tree, changed);
  await refreshPoints(w, tree);
  return tree;
}

/** Puts back what a step changed. The clauses get new revisions: a page drawn before is old. */
export async function takeBack(w: DraftWork, inverse: Inverse, structural: boolean): Promise<void> {
  const { tx, trustId, draft } = w;
  const now = await clausesOf(tx, draft.id);
  const current = new Map(now.map((clause) => [clause.id, clause]));
  for (const { id, before } of inverse.clauses) {
    const revision = (current.get(id)?.revision ?? before?.revision ?? 0) + 1;
    if (before) current.set(id, { ...before, revision });
    else current.delete(id);
  }
  const then = [...current.values()].sort((a, b) => a.position - b.position);
  await restore(w, now, then);
  if (inverse.targets.length > 0)
    await tx
      .insertInto('clause_target')
      .values(
        inverse.targets.map(({ clauseId, ...rest }) => ({
          trust_id: trustId,
          version_id: draft.id,
          clause_id: clauseId,
          ...rest,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  for (const [key, value] of Object.entries(inverse.settings))
    await setOrClear(tx, trustId, draft.id, key, value);
  await touchDraft(tx, draft.id, structural);
  await refreshPoints(w, then);
}

/** Brings the points in step with the words and the numbers as they are now. */
export async function refreshPoints({ tx, trustId, draft }: DraftWork, tree: Tree): Promise<void> {
  await putPoints(tx, trustId, draft.id, pointsOf(tree, await settingsOf(tx, draft.id)), randomUUID);
}

/** New words may lead elsewhere: suggestions nobody has answered follow them, answers stay. */
async function suggestAgain(
  { tx, trustId, draft }: DraftWork,
  tree: Tree,
  changed: ReadonlySet<string>,
): Promise<void> {
  if (changed.size > SUGGEST_AT_MOST) return;
  await dropSuggestions(tx, draft.id, [...changed]);
  const answered = new Set((await targetsIn(tx, draft.id)).map((t) => `${t.clauseId}|${t.target}`));
  const suggested = suggestTargets(asEngineClauses(tree))
    .map(({ clause, target, reason }) => ({
      clauseId: tree[clause]!.id,
      target,
      reason,
      state: 'suggested' as const,
    }))
    .filter((t) => changed.has(t.clauseId) && !answered.has(`${t.clauseId}|${t.target}`));
  await insertTargets(tx, trustId, draft.id, suggested);
}
/** A move of hundreds changes no words worth reading again. */
const SUGGEST_AT_MOST = 50;

async function restore({ tx, trustId, draft }: DraftWork, now: Tree, then: Tree): Promise<void> {
  const stays = new Set(then.map(({ id }) => id));
  const gone = now.filter(({ id }) => !stays.has(id)).map(({ id }) => id);
  if (gone.length > 0)
    await tx.deleteFrom('policy_clause').where('version_id', '=', draft.id).where('id', 'in', gone).execute();
  const was = new Map(now.map((clause) => [clause.id, clause]));
  await putClauses(
    tx,
    trustId,
    draft.id,
    then.filter((clause) => was.get(clause.id) !== clause),
  );
}
