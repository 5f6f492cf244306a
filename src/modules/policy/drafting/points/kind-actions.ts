import { z } from 'zod';
import type { Acting } from '../../../../platform/act.ts';
import { Conflict, Invalid } from '../../../../platform/errors.ts';
import { parse } from '../../../../platform/parse.ts';
import type { PolicyLint } from '../../model.ts';
import { lintsOf } from '../../store.ts';
import { changeDraft, type DraftWork, keepStep } from '../change.ts';
import { counted } from '../model.ts';
import { canBeAccepted, reasonSchema, titleOf } from './model.ts';
import { putStates } from './store.ts';

const CHANGED =
  'The points of this kind have changed since you opened the page, so nothing was saved. Look at them again.';

/**
 * Leaves every open point of one kind as it is, with one reason for all: one step, which one undo takes back.
 * @param seen how many the page named; another may have answered some since
 * @returns what was left: '120 points “A number is left out”'
 * @throws Invalid at `reason-KIND`, and for a kind of which none can stay; Conflict when there are more or fewer now
 */
export function acceptKind(acting: Acting, kind: string, seen: number, reason: string): Promise<string> {
  const field = `reason-${kind}`;
  const why = parse(z.object({ [field]: reasonSchema }), { [field]: reason })[field]!;
  if (!canBeAccepted(kind))
    throw new Invalid({ field, message: 'These cannot stay as they are: nobody could follow them.' });
  return changeDraft(acting, async (w) => {
    const open = await pointsThat(w, (point) => point.kind === kind && point.state === 'open');
    if (open.length === 0 || open.length !== seen) throw new Conflict(CHANGED);
    const name = nameOfAll(kind, open.length);
    await put(w, open, { state: 'accepted', reason: why });
    await keepStep(w, `left ${name} as they are`, { points: open.map(asItWas) });
    await w.record({
      verb: 'policy points of one kind accepted',
      subject: { kind: 'policy version', id: w.draft.id },
      payload: { point: kind, count: open.length, reason: why },
    });
    return name;
  });
}

/**
 * Opens again every point of one kind that was left as it is for one reason.
 * @throws Conflict when there is none any more
 */
export function reopenKind(acting: Acting, kind: string, reason: string): Promise<string> {
  return changeDraft(acting, async (w) => {
    const left = await pointsThat(
      w,
      (point) => point.kind === kind && point.state === 'accepted' && point.reason === reason,
    );
    if (left.length === 0) throw new Conflict(CHANGED);
    const name = nameOfAll(kind, left.length);
    await put(w, left, { state: 'open', reason: null });
    await keepStep(w, `opened ${name} again`, { points: left.map(asItWas) });
    await w.record({
      verb: 'policy points of one kind opened again',
      subject: { kind: 'policy version', id: w.draft.id },
      payload: { point: kind, count: left.length },
    });
    return name;
  });
}

async function pointsThat(w: DraftWork, fits: (point: PolicyLint) => boolean): Promise<PolicyLint[]> {
  return (await lintsOf(w.tx, w.draft.id)).filter(fits);
}

function put(w: DraftWork, points: readonly PolicyLint[], now: Pick<PolicyLint, 'state' | 'reason'>) {
  return putStates(
    w.tx,
    w.draft.id,
    points.map(({ id }) => ({ id, ...now })),
  );
}

const asItWas = ({ id, state, reason }: PolicyLint) => ({ id, state, reason });

const nameOfAll = (kind: string, count: number): string => `${counted(count, 'point')} “${titleOf(kind)}”`;
