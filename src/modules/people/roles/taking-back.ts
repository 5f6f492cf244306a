import { type Acting, act, demand, read } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Conflict } from '../../../platform/errors.ts';
import { OVERSEERS, tellOverseers } from '../../../platform/overseers.ts';
import { ROLES, type Role } from '../../../platform/permissions.ts';
import { lockPeople } from '../store.ts';
import { heldBy, type RoleGiven, type Where } from './actions.ts';
import { refuseLastAdministrator } from './limits.ts';
import { deleteRole, endDelegationsOf, givenAt } from './store.ts';

/** Whether a role was given on the very day: until then a mistake can be taken back. */
export function mayTakeBack(acting: Acting, personId: string, heldId: string): Promise<boolean> {
  return read(acting, ({ tx, now }) => wasGivenOn(tx, personId, heldId, dayOf(now)));
}

async function wasGivenOn(tx: Tx, personId: string, heldId: string, day: string): Promise<boolean> {
  const at = await givenAt(tx, personId, heldId);
  return at !== undefined && dayOf(at) === day;
}

/**
 * Takes back at once a role that was given today by mistake, and with it who stands in for it. The ledger keeps both
 * that it was given and that it was taken back.
 * @throws Conflict when it was given on another day: such a role is ended
 */
export function takeBackRole(
  acting: Acting,
  where: Where,
  personId: string,
  heldId: string,
): Promise<RoleGiven> {
  return act(acting, async (w) => {
    demand(w.viewer, 'roles.grant', 'trust');
    await lockPeople(w.tx, w.trustId);
    const held = await heldBy(w.tx, personId, heldId);
    if (!(await wasGivenOn(w.tx, personId, heldId, dayOf(w.now))))
      throw new Conflict(
        'This role was not given today, so it can only be ended.',
        'It can no longer be taken back',
      );
    if (held.role === 'administrator') await refuseLastAdministrator(w, heldId);
    const standingIn = await endDelegationsOf(w.tx, held, w.now);
    await deleteRole(w.tx, heldId);
    const role = held.role as Role;
    await w.record({
      verb: `role taken back: ${ROLES[role]}`,
      subject: { kind: 'person', id: personId },
      payload: {
        held: heldId,
        role,
        schoolId: held.school_id,
        from: held.from_date,
        to: held.to_date,
        standingIn,
      },
    });
    if (OVERSEERS.includes(role)) await tellOverseers(w, where, { is: 'role taken back', role }, personId);
    return { role, school: held.school };
  });
}
