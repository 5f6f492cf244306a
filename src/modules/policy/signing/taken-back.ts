import type { Tx } from '../../../platform/database/database.ts';
import type { Version } from '../model.ts';
import { versionWorkflow } from '../workflow.ts';
import type { TakenBack } from './model.ts';
import { lastOf } from './versions/store.ts';

const VERBS = versionWorkflow.steps
  .filter((step) => step.from.includes('sent') && step.to === 'draft')
  .map((step) => step.verb);

/** The last time a draft came back unsigned, with the reason; null for one that never did, or is no draft any more. */
export function takenBack(tx: Tx, version: Version): Promise<TakenBack | null> {
  return version.state === 'draft' ? lastOf(tx, version.id, VERBS) : Promise.resolve(null);
}
