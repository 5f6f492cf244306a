import { demand } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Viewer } from '../../../platform/permissions.ts';
import type { Member } from './model.ts';
import { membersOf } from './store.ts';

/**
 * The team of whoever leads one (clause 2.4 of the source policy): the people they manage and whom those manage in turn, those of
 * whoever they stand in for, and for a headteacher everyone in their school. Never they themselves, nor whom they stand in for.
 * @param day `YYYY-MM-DD`: only engagements in force then make a team
 * @throws NotAllowed for whoever leads nobody by their role
 */
export function teamOf(tx: Tx, viewer: Viewer, day: string): Promise<Member[]> {
  demand(viewer, 'team.read');
  const stoodInFor = viewer.roles.flatMap(({ role, byDelegationFrom }) =>
    (role === 'manager' || role === 'head') && byDelegationFrom ? [byDelegationFrom] : [],
  );
  const headOf = viewer.roles.filter(({ role }) => role === 'head').map(({ schoolId }) => schoolId);
  const schools = headOf.includes(null) ? 'all' : headOf.filter((id) => id !== null);
  return membersOf(tx, { managers: [viewer.personId, ...stoodInFor], schools }, day);
}
