import type { Acting } from '../../../../platform/act.ts';
import { Conflict, Invalid } from '../../../../platform/errors.ts';
import type { PolicyLint } from '../../model.ts';
import { clausesOf, settingsOf } from '../../store.ts';
import { changeDraft, type DraftWork, keepStep } from '../change.ts';
import { demandClause, reworded, saveText, saveWords } from '../clauses/actions.ts';
import { type DraftClause, nameOf } from '../model.ts';
import { minutesSaid, SETTING_NAMES, STANCES, stanceSaid } from '../settings/model.ts';
import { putSetting } from '../settings/store.ts';
import { demandPoint, pointById } from './actions.ts';
import { optionsIn } from './model.ts';
import { fixFor } from './offered-words.ts';
import { refreshPoints } from './refresh.ts';

/** Whether the point is settled now; if not, the words are saved and it still stands. */
export type Settled = { settled: boolean; clause: DraftClause };

async function settledOrNot(
  w: DraftWork,
  point: PolicyLint,
  clause: DraftClause,
  how: string,
): Promise<Settled> {
  const after = await pointById(w, point.id);
  const settled = after?.state !== 'open';
  if (settled)
    await w.record({
      verb: 'policy point settled',
      subject: { kind: 'policy version', id: w.draft.id },
      clause: clause.number,
      payload: { point: point.kind, quote: point.quote, how },
    });
  return { settled, clause };
}

/** A point that stands, its clause as it was opened, and the draft around it. */
type Standing = { point: PolicyLint; before: DraftClause; tree: DraftClause[] };

/**
 * Settles a point by changing the words of its clause.
 * @param revision of the clause as it was opened
 * @param change writes the words and says how
 * @throws ClauseConflict when someone changed the clause since, Conflict when the point is settled already
 */
function settle(
  acting: Acting,
  pointId: string,
  revision: number,
  change: (w: DraftWork, at: Standing) => Promise<{ clause: DraftClause; how: string }>,
): Promise<Settled> {
  return changeDraft(acting, async (w) => {
    const found = await pointById(w, pointId);
    if (!found || found.clauseId === null)
      throw new Conflict(
        'This point no longer stands: the clause has changed since you opened the page. Nothing of yours was saved.',
      );
    const tree = await clausesOf(w.tx, w.draft.id);
    // The clause first: who changed it, and how, says more than that the point is gone.
    const before = await demandClause(w, tree, found.clauseId, revision);
    const point = await demandPoint(w, pointId);
    const { clause, how } = await change(w, { point, before, tree });
    return settledOrNot(w, point, clause, how);
  });
}

/** Settles a point by other words for its clause. Throws as `settle` does. */
export function settleByWords(
  acting: Acting,
  pointId: string,
  revision: number,
  text: string,
): Promise<Settled> {
  return settle(acting, pointId, revision, async (w, { before, tree }) => ({
    clause: await saveText(w, tree, before, text),
    how: 'other words',
  }));
}

/** Settles a point by the wording that is offered for it. Throws as `settle` does. */
export function settleByFix(acting: Acting, pointId: string, revision: number): Promise<Settled> {
  return settle(acting, pointId, revision, async (w, { point, before, tree }) => {
    const fix = fixFor(point.kind, before.text);
    if (!fix)
      throw new Invalid({
        field: `words-${pointId}`,
        message: 'There is no wording to offer for this clause. Write your own.',
      });
    return { clause: await saveText(w, tree, before, fix.text), how: 'the wording offered' };
  });
}

/** Chooses one wording of an option left open. Throws as `settle` does. */
export function chooseOption(
  acting: Acting,
  pointId: string,
  revision: number,
  option: string,
): Promise<Settled> {
  return settle(acting, pointId, revision, async (w, { point, before, tree }) => {
    const options = optionsIn(point.quote);
    if (!options.includes(option))
      throw new Invalid({ field: `option-${pointId}`, message: 'Choose one of the wordings.' });
    return { clause: await putOption(w, tree, before, point.quote, option, options), how: option };
  });
}

/** Puts one wording in place of the words in brackets, and sets the stance with it where that is what they are. */
export async function putOption(
  w: DraftWork,
  tree: DraftClause[],
  before: DraftClause,
  quote: string,
  option: string,
  options: readonly string[],
): Promise<DraftClause> {
  const text = before.text.replace(quote, () => option);
  const stance = option.toLowerCase();
  const isStance = options.every((one) => one.toLowerCase() in STANCES);
  const old = (await settingsOf(w.tx, w.draft.id)).business_use_stance ?? null;
  const settings = isStance && old !== stance ? { business_use_stance: old } : undefined;
  if (settings) await putSetting(w.tx, w.trustId, w.draft.id, 'business_use_stance', stance);
  const after = reworded(tree, before, { ...before, text });
  const label = `chose “${option}” in ${nameOf(before)}`;
  const clause = await saveWords(w, tree, before, after, label, settings);
  if (settings)
    await w.record({
      verb: 'policy setting changed',
      subject: { kind: 'policy version', id: w.draft.id },
      clause: before.number,
      payload: { setting: 'business_use_stance', before: old, after: stance },
    });
  return clause;
}

/** Takes the number or stance that the words give as the one set for the policy. */
export function takeFromWords(acting: Acting, pointId: string): Promise<Settled> {
  return changeDraft(acting, async (w) => {
    const point = await demandPoint(w, pointId);
    const tree = await clausesOf(w.tx, w.draft.id);
    const minutes = point.kind === 'minutes-differ' ? minutesSaid(tree) : null;
    const stance = point.kind === 'stance-differs' ? stanceSaid(tree) : null;
    const clause = (minutes ?? stance)?.clause;
    if (!clause) throw new Conflict('The words no longer give it. Look at the point again.');
    const key = minutes ? 'minutes_per_day' : 'business_use_stance';
    const value = minutes?.minutes ?? stance?.stance;
    const before = (await settingsOf(w.tx, w.draft.id))[key] ?? null;
    await putSetting(w.tx, w.trustId, w.draft.id, key, value);
    await keepStep(w, `set ${SETTING_NAMES[key]} as ${nameOf(clause)} says: ${value}`, {
      settings: { [key]: before },
    });
    await refreshPoints(w.tx, w.trustId, w.draft.id, tree);
    await w.record({
      verb: 'policy setting changed',
      subject: { kind: 'policy version', id: w.draft.id },
      payload: { setting: key, before, after: value },
    });
    return settledOrNot(w, point, clause, 'what the words say');
  });
}
