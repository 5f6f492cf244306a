import type { Target } from '../../engine/targets.ts';
import { CONTROL_MEANINGS } from './meanings/controls.ts';
import { REGISTER_MEANINGS } from './meanings/registers.ts';
import type { Meaning } from './meanings/shape.ts';
import { WORKFLOW_MEANINGS } from './meanings/workflows.ts';
import type { PolicySettings } from './model.ts';

/**
 * What each target of a clause means for the reader and what can be done about it. A target without a meaning
 * does not compile. The words name no clause number and no setting of a trust (minutes, stance), for those differ:
 * `meaningFor` puts them in.
 */
export const MEANINGS: Record<Target, Meaning> = {
  ...CONTROL_MEANINGS,
  ...WORKFLOW_MEANINGS,
  ...REGISTER_MEANINGS,
};

/** What a target means under the numbers and stances that a version sets. */
export function meaningFor(target: Target, settings: PolicySettings): readonly string[] {
  const { meaning, set } = MEANINGS[target];
  return set?.(settings) ?? meaning;
}
