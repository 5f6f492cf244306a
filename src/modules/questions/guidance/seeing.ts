import { may, type Viewer } from '../../../platform/permissions.ts';
import type { Guidance } from './model.ts';

/**
 * What is published is everybody's, what was taken back those's who may publish, and a draft its author's alone: somebody's
 * question may still stand in it. What was discarded has no words, and is nobody's.
 */
export function maySee({ state, madeBy }: Pick<Guidance, 'state' | 'madeBy'>, viewer: Viewer): boolean {
  if (state === 'published') return true;
  if (state === 'discarded') return false;
  return may(viewer, 'guidance.publish') && (state === 'taken-back' || madeBy === viewer.personId);
}
