import { z } from 'zod';
import type { Acting } from '../../../../platform/act.ts';
import { Conflict, Invalid } from '../../../../platform/errors.ts';
import { parse } from '../../../../platform/parse.ts';
import type { PolicyLint, Version } from '../../model.ts';
import { stemOf } from '../../reading/stem.ts';
import { clausesOf, lintsOf } from '../../store.ts';
import { changeDraft, type DraftWork, keepStep, readDraft } from '../change.ts';
import { type DraftChange, type DraftClause, nameOf } from '../model.ts';
import { changesOf } from '../undo/store.ts';
import { canBeAccepted, reasonSchema, titleOf } from './model.ts';
import { updateLint } from './store.ts';

/** A point with the clause it is about, and the words which that clause finishes (see `stemOf`). */
export type OpenPoint = PolicyLint & { clause: DraftClause; stem: string };

export type PointsView = {
  draft: Version;
  tree: DraftClause[];
  /** In the order of the draft. */
  settle: OpenPoint[];
  look: OpenPoint[];
  accepted: OpenPoint[];
  last: DraftChange | undefined;
};

/** Null when there is no draft. */
export function viewPoints(acting: Acting): Promise<PointsView | null> {
  return readDraft(acting, async ({ tx, draft }) => {
    const tree = await clausesOf(tx, draft.id);
    const byId = new Map(tree.map((clause) => [clause.id, clause]));
    const points = (await lintsOf(tx, draft.id)).flatMap((lint) => {
      const clause = byId.get(lint.clauseId ?? '');
      return clause ? [{ ...lint, clause, stem: stemOf(clause, byId) }] : [];
    });
    const open = points.filter(({ state }) => state === 'open');
    return {
      draft,
      tree,
      settle: open.filter(({ weight }) => weight === 'settle'),
      look: open.filter(({ weight }) => weight === 'look'),
      accepted: points.filter(({ state }) => state === 'accepted'),
      last: (await changesOf(tx, draft.id, 1))[0],
    };
  });
}

/** One point of the draft; null for an id that is none, whatever was sent as one. */
export async function pointById({ tx, draft }: DraftWork, id: string): Promise<PolicyLint | null> {
  return (await lintsOf(tx, draft.id)).find((point) => point.id === id) ?? null;
}

/** @throws Conflict unless the point still stands, open or left as it is */
export async function demandPoint(w: DraftWork, id: string): Promise<PolicyLint> {
  const point = await pointById(w, id);
  if (!point || point.state === 'settled')
    throw new Conflict(
      'This point no longer stands: the words have changed since you opened the page. Nothing of yours was saved.',
    );
  return point;
}

/** How a point is named in a sentence. */
async function pointName({ tx, draft }: DraftWork, point: PolicyLint): Promise<string> {
  const clause = (await clausesOf(tx, draft.id)).find(({ id }) => id === point.clauseId);
  return `“${titleOf(point.kind)}”${clause ? ` in ${nameOf(clause)}` : ''}`;
}

/** Leaves a point as it is, with the reason, which stays with the draft and its revisions. Returns the point's name. */
export async function acceptPoint(acting: Acting, pointId: string, reason: string): Promise<string> {
  const given = parse(z.object({ [`reason-${pointId}`]: reasonSchema }), { [`reason-${pointId}`]: reason });
  return changeDraft(acting, async (w) => {
    const point = await demandPoint(w, pointId);
    if (!canBeAccepted(point.kind))
      throw new Invalid({
        field: `words-${pointId}`,
        message: 'This cannot stay as it is: nobody could follow it. Choose a wording.',
      });
    const why = given[`reason-${pointId}`]!;
    const name = await pointName(w, point);
    await updateLint(w.tx, w.draft.id, pointId, { state: 'accepted', reason: why });
    await keepStep(w, `left ${name} as it is`, {
      points: [{ id: point.id, state: point.state, reason: point.reason }],
    });
    await w.record({
      verb: 'policy point accepted',
      subject: { kind: 'policy version', id: w.draft.id },
      payload: { point: point.kind, clause: point.clauseId, quote: point.quote, reason: why },
    });
    return name;
  });
}

/** Opens a point again that had been left as it is. Returns its name. */
export function reopenPoint(acting: Acting, pointId: string): Promise<string> {
  return changeDraft(acting, async (w) => {
    const point = await demandPoint(w, pointId);
    const name = await pointName(w, point);
    if (point.state !== 'accepted') return name;
    await updateLint(w.tx, w.draft.id, pointId, { state: 'open', reason: null });
    await keepStep(w, `opened ${name} again`, {
      points: [{ id: point.id, state: point.state, reason: point.reason }],
    });
    await w.record({
      verb: 'policy point opened again',
      subject: { kind: 'policy version', id: w.draft.id },
      payload: { point: point.kind, clause: point.clauseId, quote: point.quote },
    });
    return name;
  });
}
