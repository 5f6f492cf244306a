import type { Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import { holds } from '../holding.ts';
import { typeOf } from '../types.ts';
import { approvedOf } from './store.ts';

/** That somebody is allowed something, and until when; not what it is about. */
export type HeldApproval = {
  personId: string;
  /** Key of its kind: 'business-use'. */
  type: string;
  /** 'Business use'. */
  name: string;
  /** `YYYY-MM-DD`; null where it holds for no set time. */
  until: string | null;
};

/**
 * Which approvals people hold at a moment, the one that ends first first: for those who see that, and no more of it.
 * Whoever calls it has made sure that they may.
 */
export async function approvalsOf(tx: Tx, personIds: readonly string[], now: Date): Promise<HeldApproval[]> {
  const found: HeldApproval[] = [];
  for (const row of await approvedOf(tx, personIds, dayOf(now)))
    if (await holds(tx, row, now))
      found.push({
        personId: row.personId,
        type: row.type,
        name: typeOf(row.type).name,
        until: row.holdsUntil,
      });
  return found;
}
