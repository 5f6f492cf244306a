import { randomUUID } from 'node:crypto';
import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { addDays, dayOf, longDate } from '../../../platform/dates.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/errors.ts';
import { OVERSEERS, tellOverseers } from '../../../platform/overseers.ts';
import { parse } from '../../../platform/parse.ts';
import type { Parts } from '../../../platform/parts.ts';
import { ROLES, type Role, type Viewer } from '../../../platform/permissions.ts';
import { whoDid } from '../meanwhile/changed.ts';
import { displayName } from '../model.ts';
import { notOver, overlaps, type Period } from '../period.ts';
import type { PersonRow, RoleRow } from '../rows.ts';
import { afterClosing, isClosed } from '../rules.ts';
import { lockPeople, personRow, rolesOf, schoolRow, schoolRows } from '../store.ts';
import { otherHolder, refuseLastAdministrator, refuseSecondHolder, refuseThirdParty } from './limits.ts';
import { endSchema, roleSchema } from './model.ts';
import { insertRole, lastToEnd, setRoleEnd, shortenDelegations } from './store.ts';

/** Someone, the roles they hold and the schools that are open: what the forms for roles need. */
export function rolesFor(acting: Acting, personId: string) {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'roles.grant', 'trust');
    const person = await personRow(tx, personId);
    return {
      id: person.id,
      name: displayName(person),
      roles: await rolesOf(tx, personId),
      schools: (await schoolRows(tx)).filter((s) => !isClosed(s, dayOf(now))),
      refused: whyNoRole(viewer, person),
    };
  });
}

/** Why this person can be given no role at all by the viewer, with the way out; null when they can. */
function whyNoRole(viewer: Pick<Viewer, 'personId'>, person: PersonRow): string | null {
  if (person.id === viewer.personId)
    return 'Nobody gives a role to themself. Ask another administrator; if you are the only one, make somebody an administrator first.';
  return person.state === 'active' ? null : `${displayName(person)} is inactive. Make them active first.`;
}

export type Where = Pick<Parts, 'publicUrl'>;

/** A role, and the name of the school it is held for; null for the whole trust. */
export type RoleGiven = { role: Role; school: string | null };

/**
 * Gives someone else a role at a school or for the trust. When it is an overseer's, they and the other overseers are told.
 * @throws Invalid when they have it already or, of a role with one holder at a time, someone else does; for what a third
 *   party cannot hold
 */
export function grantRole(
  acting: Acting,
  where: Where,
  personId: string,
  values: Record<string, string>,
): Promise<RoleGiven> {
  return act(acting, async (w) => {
    demand(w.viewer, 'roles.grant', 'trust');
    const { role, scope, from, to } = parse(roleSchema, values);
    await lockPeople(w.tx, w.trustId);
    const person = await personRow(w.tx, personId);
    const refused = whyNoRole(w.viewer, person);
    if (refused) throw new Invalid({ field: 'role', message: refused });
    refuseThirdParty(person, role);
    const school = scope === 'trust' ? null : await schoolRow(w.tx, scope);
    const schoolId = school?.id ?? null;
    const closing = school && afterClosing(school, { from, to }, dayOf(w.now));
    if (closing)
      throw new Invalid({ field: closing.wrong === 'from' ? 'scope' : 'to', message: closing.message });
    await refuseHeld(w.tx, personId, role, schoolId, { from, to });
    await refuseSecondHolder(w.tx, { personId, role, schoolId }, { from, to });
    const id = randomUUID();
    await insertRole(w.tx, w.trustId, { id, personId, role, schoolId, from, to });
    await w.record({
      verb: `role given: ${ROLES[role]}`,
      subject: { kind: 'person', id: personId },
      payload: { held: id, role, schoolId, from, to },
    });
    if (OVERSEERS.includes(role)) await tellOverseers(w, where, { is: 'role given', role }, personId);
    return { role, school: school?.name ?? null };
  });
}

async function refuseHeld(
  tx: Tx,
  personId: string,
  role: Role,
  schoolId: string | null,
  during: Period,
): Promise<void> {
  const own = (await rolesOf(tx, personId)).find(
    (r) =>
      r.role === role && r.school_id === schoolId && overlaps({ from: r.from_date, to: r.to_date }, during),
  );
  if (own)
    throw new Invalid({
      field: 'role',
      message: `They hold this role already, from ${longDate(own.from_date)}.`,
    });
}

/**
 * Ends a role after a day, and with it who stands in for it.
 * @throws Conflict when it has ended already
 */
export function endRole(
  acting: Acting,
  where: Where,
  personId: string,
  heldId: string,
  values: Record<string, string>,
): Promise<RoleGiven & { to: string }> {
  return act(acting, async (w) => {
    demand(w.viewer, 'roles.grant', 'trust');
    const { to } = parse(endSchema, values);
    await lockPeople(w.tx, w.trustId);
    const held = await heldBy(w.tx, personId, heldId);
    if (!notOver(held, dayOf(w.now))) throw await overAlready(w, held);
    if (to < held.from_date)
      throw new Invalid({
        field: 'to',
        message: `The role began on ${longDate(held.from_date)}. Choose that day or a later one.`,
      });
    if (held.role === 'administrator') await refuseLastAdministrator(w, heldId, { after: to, field: 'to' });
    await refuseTakenLater(w.tx, held, to);
    await setRoleEnd(w.tx, heldId, to);
    await shortenDelegations(w.tx, held, to, w.now);
    await w.record({
      verb: `role ended: ${ROLES[held.role as Role]}`,
      subject: { kind: 'person', id: personId },
      payload: { held: heldId, to },
    });
    const role = held.role as Role;
    if (OVERSEERS.includes(role)) await tellOverseers(w, where, { is: 'role ended', role }, personId);
    return { role, school: held.school, to };
  });
}

/** A role that ends can be made to end later, but not into the days of the next holder. */
async function refuseTakenLater(tx: Tx, held: RoleRow, to: string): Promise<void> {
  const wanted = { personId: held.person_id, role: held.role as Role, schoolId: held.school_id };
  const later = held.to_date !== null && to > held.to_date;
  const next = later && (await otherHolder(tx, wanted, { from: addDays(held.to_date!, 1), to }));
  if (next)
    throw new Invalid({ field: 'to', message: `${next.said}: choose a day before ${longDate(next.from)}.` });
}

/** Who has ended a role already; one that was given with a last day ends by itself. */
async function overAlready(w: Work, { id, person_id }: RoleRow): Promise<Conflict> {
  const by = await lastToEnd(w.tx, person_id, 'held', id);
  return new Conflict(by ? `${whoDid(w.viewer, by)} ended this role already.` : 'This role is over already.');
}

/** @throws NotFound unless someone holds it, held it or will */
export async function heldBy(tx: Tx, personId: string, heldId: string): Promise<RoleRow> {
  const held = (await rolesOf(tx, personId)).find((r) => r.id === heldId);
  if (!held) throw new NotFound('We cannot find this role.');
  return held;
}
