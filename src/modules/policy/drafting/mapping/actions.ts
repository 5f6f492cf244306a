import { isTarget } from '../../../../engine/targets.ts';
import type { Acting } from '../../../../platform/act.ts';
import { Conflict, Invalid } from '../../../../platform/errors.ts';
import type { ClauseTarget, Version } from '../../model.ts';
import { clausesOf, targetsOf } from '../../store.ts';
import { changeDraft, type DraftWork, keepStep, readDraft } from '../change.ts';
import { counted, type DraftChange, type DraftClause, nameOf } from '../model.ts';
import { changesOf } from '../undo/store.ts';
import { linkKey, targetTitle } from './model.ts';
import { putTargets } from './store.ts';

/** What each clause is tied to, and what nothing is tied to. */
export type MapView = {
  draft: Version;
  tree: DraftClause[];
  targets: Map<string, ClauseTarget[]>;
  counts: { suggested: number; confirmed: number; refused: number };
  last: DraftChange | undefined;
};

/** Null when there is no draft. */
export function viewMap(acting: Acting): Promise<MapView | null> {
  return readDraft(acting, async ({ tx, draft }) => {
    const all = await targetsOf(tx, draft.id);
    const counts = { suggested: 0, confirmed: 0, refused: 0 };
    for (const { state } of all) counts[state] += 1;
    return {
      draft,
      tree: await clausesOf(tx, draft.id),
      targets: Map.groupBy(all, ({ clauseId }) => clauseId),
      counts,
      last: (await changesOf(tx, draft.id, 1))[0],
    };
  });
}

const GONE = 'This clause has been removed since you opened the page, so nothing was changed.';
export type Answer = 'confirmed' | 'refused';

/** Says of one suggestion that it is right or that it is not. Returns what was done, to go on from a name. */
export function answerTarget(
  acting: Acting,
  clauseId: string,
  target: string,
  answer: Answer,
): Promise<string> {
  return changeDraft(acting, async (w) => {
    const known = (await targetsOf(w.tx, w.draft.id)).find(
      (t) => t.clauseId === clauseId && t.target === target,
    );
    const clause = (await clausesOf(w.tx, w.draft.id)).find(({ id }) => id === clauseId);
    if (!known || !clause) throw new Conflict(GONE);
    const label = `${answer} “${targetTitle(known.target)}” for ${nameOf(clause)}`;
    if (known.state !== answer) await keepAnswers(w, [known], [{ ...known, state: answer }], label);
    return label;
  });
}

/**
 * Confirms every suggestion that nobody has answered; of one clause, or of the whole draft. Returns how many.
 * @param seen only these: those that were on the page
 */
export function confirmSuggestions(
  acting: Acting,
  clauseId: string | null,
  seen?: readonly string[],
): Promise<number> {
  return changeDraft(acting, async (w) => {
    const waiting = (await targetsOf(w.tx, w.draft.id)).filter(
      (t) =>
        t.state === 'suggested' &&
        (clauseId === null || t.clauseId === clauseId) &&
        (seen === undefined || seen.includes(linkKey(t))),
    );
    if (waiting.length === 0) return 0;
    const confirmed = waiting.map((t): ClauseTarget => ({ ...t, state: 'confirmed' }));
    await keepAnswers(w, waiting, confirmed, `confirmed ${counted(waiting.length, 'suggestion')}`);
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
  if (!wanted.every(isTarget)) throw new Invalid({ field: 'targets', message: 'Choose from the list.' });
  return changeDraft(acting, async (w) => {
    const clause = (await clausesOf(w.tx, w.draft.id)).find(({ id }) => id === clauseId);
    if (!clause) throw new Conflict(GONE);
    const known = (await targetsOf(w.tx, w.draft.id)).filter((t) => t.clauseId === clauseId);
    const ticked = known.filter(({ state }) => state !== 'refused').map(({ target }) => target);
    if ([...ticked].sort().join() !== [...seen].sort().join())
      throw new Conflict(
        'Someone else changed what this clause does after you opened the page. Look at it again: your ticks are still here.',
      );
    const refused = known.filter((t) => t.state !== 'refused' && !wanted.includes(t.target));
    const confirmed = [...new Set(wanted)].flatMap((target): ClauseTarget[] => {
      const before = known.find((t) => t.target === target);
      if (before?.state === 'confirmed') return [];
      const reason = before?.reason ?? `Added by ${w.viewer.name}.`;
      return [{ clauseId, target, reason, state: 'confirmed' }];
    });
    const answers = [...confirmed, ...refused.map((t): ClauseTarget => ({ ...t, state: 'refused' }))];
    if (answers.length > 0) await keepAnswers(w, known, answers, `changed what ${nameOf(clause)} does`);
  });
}

/** Writes answers with the step that takes them back. @param known what the clauses were tied to before */
async function keepAnswers(
  w: DraftWork,
  known: readonly ClauseTarget[],
  answers: readonly ClauseTarget[],
  label: string,
): Promise<void> {
  const was = new Map(known.map((link) => [linkKey(link), link]));
  await putTargets(w.tx, w.trustId, w.draft.id, answers);
  await keepStep(w, label, {
    targets: answers.flatMap((link) => was.get(linkKey(link)) ?? []),
    tied: answers
      .filter((link) => !was.has(linkKey(link)))
      .map(({ clauseId, target }) => ({ clauseId, target })),
  });
  for (const answer of ['confirmed', 'refused'] as const) {
    const links = answers.filter(({ state }) => state === answer);
    if (links.length > 0)
      await w.record({
        verb: `policy mapping ${answer}`,
        subject: { kind: 'policy version', id: w.draft.id },
        payload: { links: links.map(({ clauseId, target }) => ({ clause: clauseId, target })) },
      });
  }
}
