import { isTarget, type Target } from '../../../../engine/targets.ts';
import type { Acting } from '../../../../platform/act.ts';
import { Conflict, Invalid } from '../../../../platform/errors.ts';
import type { ClauseTarget, Version } from '../../model.ts';
import { clausesOf } from '../../store.ts';
import { changeDraft, type DraftWork, readDraft } from '../change.ts';
import type { DraftClause } from '../model.ts';
import { touchDraft } from '../store.ts';
import { putTarget, setTargets, targetsIn } from './store.ts';

/** What each clause is tied to, and what nothing is tied to. */
export type MapView = {
  draft: Version;
  tree: DraftClause[];
  targets: Map<string, ClauseTarget[]>;
  counts: { suggested: number; confirmed: number; refused: number };
};

/** Null when there is no draft. */
export function viewMap(acting: Acting): Promise<MapView | null> {
  return readDraft(acting, async ({ tx, draft }) => {
    const targets = new Map<string, ClauseTarget[]>();
    const counts = { suggested: 0, confirmed: 0, refused: 0 };
    for (const target of await targetsIn(tx, draft.id)) {
      counts[target.state] += 1;
      targets.set(target.clauseId, [...(targets.get(target.clauseId) ?? []), target]);
    }
    return { draft, tree: await clausesOf(tx, draft.id), targets, counts };
  });
}

const GONE = 'This clause has been removed since you opened the page, so nothing was changed.';
export type Answer = 'confirmed' | 'refused';

/** Says of one suggestion that it is right or that it is not. */
export function answerTarget(
  acting: Acting,
  clauseId: string,
  target: string,
  answer: Answer,
): Promise<void> {
  return changeDraft(acting, async (w) => {
    const known = (await targetsIn(w.tx, w.draft.id)).find(
      (t) => t.clauseId === clauseId && t.target === target,
    );
    if (!known) throw new Conflict(GONE);
    if (known.state === answer) return;
    await setTargets(w.tx, w.draft.id, [{ clauseId, target: known.target }], answer);
    await recorded(w, answer, [{ clauseId, target: known.target }]);
  });
}

/** Confirms every suggestion that nobody has answered; of one clause, or of the whole draft. Returns how many. */
export function confirmSuggestions(acting: Acting, clauseId: string | null): Promise<number> {
  return changeDraft(acting, async (w) => {
    const waiting = (await targetsIn(w.tx, w.draft.id)).filter(
      (t) => t.state === 'suggested' && (clauseId === null || t.clauseId === clauseId),
    );
    if (waiting.length === 0) return 0;
    await setTargets(w.tx, w.draft.id, waiting, 'confirmed');
    await recorded(w, 'confirmed', waiting);
    return waiting.length;
  });
}

/**
 * Sets everything that one clause is tied to. What was suggested or confirmed and is not among them is refused.
 * @param seen what was ticked when the page was opened, to tell when someone else has answered since
 */
export async function setClauseTargets(
  acting: Acting,
  clauseId: string,
  wanted: readonly string[],
  seen: readonly string[],
): Promise<void> {
  const unknown = wanted.find((target) => !isTarget(target));
  if (unknown !== undefined) throw new Invalid({ field: 'targets', message: 'Choose from the list.' });
  return changeDraft(acting, async (w) => {
    const clauses = await clausesOf(w.tx, w.draft.id);
    if (!clauses.some(({ id }) => id === clauseId)) throw new Conflict(GONE);
    const known = (await targetsIn(w.tx, w.draft.id)).filter((t) => t.clauseId === clauseId);
    const ticked = known.filter(({ state }) => state !== 'refused').map(({ target }) => target);
    if ([...ticked].sort().join() !== [...seen].sort().join())
      throw new Conflict(
        'Someone else changed what this clause does after you opened the page. Look at it again: your ticks are still here.',
      );
    const confirmed = (wanted as Target[]).filter(
      (target) => !known.some((t) => t.target === target && t.state === 'confirmed'),
    );
    const refused = known
      .filter((t) => t.state !== 'refused' && !wanted.includes(t.target))
      .map(({ target }) => target);
    for (const target of confirmed)
      await putTarget(w.tx, w.trustId, w.draft.id, {
        clauseId,
        target,
        reason: known.find((t) => t.target === target)?.reason ?? `Added by ${w.viewer.name}.`,
        state: 'confirmed',
      });
    await setTargets(
      w.tx,
      w.draft.id,
      refused.map((target) => ({ clauseId, target })),
      'refused',
    );
    if (confirmed.length > 0)
      await recorded(
        w,
        'confirmed',
        confirmed.map((target) => ({ clauseId, target })),
      );
    if (refused.length > 0)
      await recorded(
        w,
        'refused',
        refused.map((target) => ({ clauseId, target })),
      );
  });
}

async function recorded(
  w: DraftWork,
  answer: Answer,
  links: readonly { clauseId: string; target: Target }[],
): Promise<void> {
  await touchDraft(w.tx, w.draft.id, false);
  await w.record({
    verb: `policy mapping ${answer}`,
    subject: { kind: 'policy version', id: w.draft.id },
    payload: { links: links.map(({ clauseId, target }) => ({ clause: clauseId, target })) },
  });
}
