import type { Tx } from '../../../platform/database/database.ts';
import { Invalid } from '../../../platform/errors.ts';
import type { Period } from '../period.ts';
import { circle } from '../rules.ts';
import { namesOf } from '../store.ts';
import { managersAbove } from './store.ts';

/** A tie between a person and the manager they would have, on the days of one engagement. */
export type Tie = {
  personId: string;
  managerId: string;
  during: Period;
  /** The engagement it stands in, when that is there already. */
  engagementId: string | null;
};

/** Whether someone would manage themself through others, as a sentence that names the chain; null when not. */
export async function circleSaid(tx: Tx, tie: Tie): Promise<string | null> {
  const managers = await managersAbove(tx, tie.managerId, tie.during, tie.engagementId);
  const way = circle(tie.personId, tie.managerId, managers);
  if (!way) return null;
  const names = await namesOf(tx, way);
  const said = way.slice(1).map((id, i) => `${names.get(way[i]!)} would be managed by ${names.get(id)}`);
  return `That would go round in a circle: ${said.join(', ')}.`;
}

/** @throws Invalid at `field` when someone would manage themself through others */
export async function refuseCircle(tx: Tx, tie: Tie, field: string): Promise<void> {
  const said = await circleSaid(tx, tie);
  if (said) throw new Invalid({ field, message: `${said} Choose someone else.` });
}
