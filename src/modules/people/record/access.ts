import type { Tx } from '../../../platform/database/database.ts';
import { NotAllowed, NotFound } from '../../../platform/errors.ts';
import { may, type Viewer } from '../../../platform/permissions.ts';
import type { EngagementRow, PersonRow } from '../rows.ts';
import { covers, type Places, placesNow, reaches } from '../scope.ts';
import { engagementsOf, personRow } from '../store.ts';

export type Opened = { person: PersonRow; engagements: EngagementRow[]; places: Places };

/**
 * Someone the viewer may know about.
 * @throws NotFound for anyone else: that they exist is not said
 */
export async function openFor(tx: Tx, viewer: Viewer, id: string, day: string): Promise<Opened> {
  const person = await personRow(tx, id);
  const engagements = await engagementsOf(tx, id);
  const places = placesNow(engagements, day);
  if (!reaches(viewer, 'people.read', places)) throw new NotFound('We cannot find this person.');
  return { person, engagements, places };
}

/**
 * Someone whose own facts the viewer may change: everywhere they work must lie where the viewer may.
 * @throws NotAllowed for someone who works elsewhere too
 */
export async function openToChange(tx: Tx, viewer: Viewer, id: string, day: string): Promise<Opened> {
  const opened = await openFor(tx, viewer, id, day);
  if (!covers(viewer, 'people.edit', opened.places))
    throw new NotAllowed(
      'This person also works elsewhere in the trust. Ask HR or an administrator to do this.',
    );
  return opened;
}

/** Whether all roles of someone lie where the viewer may change people: one for the whole trust is beyond a school. */
export const coversRoles = (viewer: Viewer, roles: readonly { school_id: string | null }[]): boolean =>
  roles.every((r) => may(viewer, 'people.edit', r.school_id));

/** @throws NotAllowed when what ends or comes back with someone is a role beyond where the viewer may change people */
export function demandRoles(viewer: Viewer, roles: readonly { school_id: string | null }[]): void {
  if (!coversRoles(viewer, roles))
    throw new NotAllowed(
      'This person holds a role beyond your school, or stands in for one. Ask HR or an administrator to do this.',
    );
}

/**
 * Whether the viewer may set someone's email address. Whoever can set it can come in as that person (a new password is
 * sent there), so for people with an account it takes the whole trust, and for people with a role an administrator.
 * @param holdsRole whether they hold a role or stand in for somebody in one, today or later
 */
export function maySetEmail(viewer: Viewer, person: { user_id: string | null }, holdsRole: boolean): boolean {
  if (holdsRole) return may(viewer, 'roles.grant', 'trust');
  return person.user_id === null || may(viewer, 'people.edit', 'trust');
}
