import type { Work } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { addDays, dayOf, longDate } from '../../../platform/dates.ts';
import { Invalid } from '../../../platform/errors.ts';
import { ROLES, type Role } from '../../../platform/permissions.ts';
import { displayName } from '../model.ts';
import { notOver, overlaps, type Period } from '../period.ts';
import type { DelegationRow, PersonRow, RoleRow } from '../rows.ts';
import { NOT_FOR_THIRD_PARTIES, SINGLE, tooTrustedForThirdParty } from './model.ts';
import { administratorsAfter, everHeld } from './store.ts';

/**
 * Somebody must be left who can sign in and give roles: every way in which an administrator goes (a role ended or taken
 * back, leaving, an import, being made inactive) asks here. While somebody is one with no last day, somebody stays one
 * with no last day.
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
  const isGoing = (r: { id: string; person_id: string }) => r.id === going || r.person_id === going;
  const gone = held.filter(isGoing);
  const left = held.filter((r) => !isGoing(r));
  const forGood = (some: typeof held) => some.some((r) => r.to_date === null);
  if (gone.length && (!left.length || (forGood(gone) && !forGood(left))))
    throw new Invalid({
      field: options.field ?? '',
      message:
        'This is the last administrator who can sign in. Make someone else an administrator with no last day first, and wait until they have joined.',
    });
}

type Wanted = { personId: string; role: Role; schoolId: string | null };

/**
 * Who else holds a role of which a school or the trust has one holder at a time.
 * @returns their days and a sentence without its end; null when the role can be held by several, or nobody else holds
 *   it then
 */
export async function otherHolder(
  tx: Tx,
  { personId, role, schoolId }: Wanted,
  during: Period,
): Promise<(Period & { said: string }) | null> {
  const one = SINGLE[role];
  if (!one) return null;
  const other = (await everHeld(tx, role, schoolId)).find(
    (r) => r.person_id !== personId && overlaps({ from: r.from_date, to: r.to_date }, during),
  );
  if (!other) return null;
  const { from_date: from, to_date: to } = other;
  const where = other.school ? ` of ${other.school}` : '';
  const days = from > during.from ? ` from ${longDate(from)}` : to ? ` until ${longDate(to)}` : '';
  return { from, to, said: `${displayName(other)} is ${ROLES[role].toLowerCase()}${where}${days}. ${one}` };
}

/** @throws Invalid at `role`, naming the other holder and what to do, when a role is held by one at a time */
export async function refuseSecondHolder(tx: Tx, wanted: Wanted, during: Period): Promise<void> {
  const other = await otherHolder(tx, wanted, during);
  if (!other) return;
  const remedy =
    other.from > during.from
      ? `let this one end before ${longDate(other.from)}, or end that role first`
      : other.to
        ? `give this one from ${longDate(addDays(other.to, 1))}, or end that role sooner`
        : 'end that role first, then give this one from the day after';
  throw new Invalid({ field: 'role', message: `${other.said}: ${remedy}.` });
}

/** @throws Invalid at `role`: roles that decide about staff are not for a third party with access (clause 2.2) */
export function refuseThirdParty(person: PersonRow, role: Role): void {
  if (person.category === 'third-party' && NOT_FOR_THIRD_PARTIES.includes(role))
    throw new Invalid({
      field: 'role',
      message: `${displayName(person)} is recorded as a third party with access. Roles that decide about staff are for the trust’s own people. Choose another role, or change what kind of staff they are first.`,
    });
}

/**
 * @param standsIn delegations to them that nobody has ended
 * @throws Invalid at `category` for someone who is to become a third party and holds, or will, what none may
 */
export function refuseThirdPartyHolder(
  category: string,
  roles: readonly RoleRow[],
  standsIn: readonly DelegationRow[],
  today: string,
): void {
  if (category !== 'third-party') return;
  const rolesOfThose = (rows: readonly { role: string; to_date: string | null }[]) =>
    rows.filter((r) => notOver(r, today)).map((r) => r.role as Role);
  const message = tooTrustedForThirdParty(rolesOfThose(roles), rolesOfThose(standsIn));
  if (message) throw new Invalid({ field: 'category', message });
}
