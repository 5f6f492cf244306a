import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../../platform/database/database.ts';
import { lintsOf, settingsOf } from '../../store.ts';
import type { Tree } from '../clauses/model.ts';
import { inStep, pagePointsLeft, pointsOf } from './model.ts';
import { insertLints, settleLints, updateLint } from './store.ts';

/** Brings the kept points of a draft in step with its words and numbers as they are now. Returns how many there are. */
export async function refreshPoints(tx: Tx, trustId: string, versionId: string, tree: Tree): Promise<number> {
  const kept = await lintsOf(tx, versionId);
  const points = [...pointsOf(tree, await settingsOf(tx, versionId)), ...pagePointsLeft(kept, tree)];
  const { fresh, changed, gone } = inStep(kept, points);
  for (const { id, state, message, weight } of changed)
    await updateLint(tx, versionId, id, { state, message, weight });
  await settleLints(tx, versionId, gone);
  await insertLints(
    tx,
    trustId,
    versionId,
    fresh.map((point) => ({ id: randomUUID(), state: 'open', reason: null, ...point })),
  );
  return points.length;
}
