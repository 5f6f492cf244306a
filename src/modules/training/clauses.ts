import type { Target } from '../../engine/targets.ts';
import type { Acting } from '../../platform/act.ts';
import { type Chip, clauseChips, policyInForce } from '../policy/actions.ts';

/** The clauses in force that some parts of the policy are tied to, each once; none while no policy is in force. */
export async function clausesFor(acting: Acting, targets: readonly Target[]): Promise<Chip[]> {
  const policy = await policyInForce(acting);
  if (!policy) return [];
  const chips = clauseChips(policy);
  const found = targets.flatMap((target) => chips.get(target) ?? []);
  return [...new Map(found.map((chip) => [chip.href, chip])).values()];
}
