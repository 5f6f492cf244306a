import type { Work } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { dayOf, longDate } from '../../../platform/dates.ts';
import { Invalid } from '../../../platform/errors.ts';
import { ROLES, type Role } from '../../../platform/permissions.ts';
import { overlaps, type Period } from '../days.ts';
import { displayName } from '../model.ts';
import { SINGLE } from './model.ts';
import { administratorsAfter, everHeld } from './store.ts';

/**
 * Somebody must be left who can give roles.
 * @param going a person, or the id of a role, that is about to go
 * @param options.after the last day of what goes; left out: it goes at once
 * @param options.field where the form says so
 * @throws Invalid when nobody would be left
 */
export async function refuseLastAdministrator(
  w: Pick<Work, 'tx' | 'now'>,
  going: string,
  options: { after?: string; field?: string } = {},
): Promise<void> {
  const today = dayOf(w.now);
  const held = await administratorsAfter(w.tx, today, options.after ?? today);
  const gone = (r: { id: string; person_id: string }) => r.id === going || r.person_id === going;
  if (held.some(gone) && held.every(gone))
    throw new Invalid({
      field: options.field ?? '',
      message: 'This is the last administrator. Make someone else an administrator first.',
    });
}

/**
 * Who else holds a role of which the trust has one holder at a time, as a sentence.
 * @returns null when the role can be held by several, or nobody else holds it then
 */
export async function otherHolderSaid(
  tx: Tx,
  personId: string,
  role: Role,
  during: Period,
): Promise<string | null> {
  if (!SINGLE.includes(role)) return null;
  const other = (await everHeld(tx, role)).find(
    (r) => r.person_id !== personId && overlaps({ from: r.from_date, to: r.to_date }, during),
  );
  if (!other) return null;
  const until = other.to_date ? ` until ${longDate(other.to_date)}` : '';
  return `${displayName(other)} is ${ROLES[role].toLowerCase()}${until}. The trust has one at a time`;
}
