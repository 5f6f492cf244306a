import { randomUUID } from 'node:crypto';
import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import { dayOf, longDate } from '../../../platform/dates.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/errors.ts';
import { OVERSEERS, tellOverseers } from '../../../platform/overseers.ts';
import { parse } from '../../../platform/parse.ts';
import { ROLES, type Role } from '../../../platform/permissions.ts';
import { displayName, overlaps } from '../model.ts';
import { refuseLastAdministrator } from '../record/actions.ts';
import { lockPeople, personRow, rolesOf, schoolRow, schoolRows } from '../store.ts';
import { endSchema, roleSchema, SINGLE } from './model.ts';

/** Someone, the roles they hold and the schools there are: what the forms for roles need. */
export function rolesFor(acting: Acting, personId: string) {
  return read(acting, async ({ tx, viewer }) => {
    demand(viewer, 'roles.grant', 'trust');
    const person = await personRow(tx, personId);
    return {
      id: person.id,
      name: displayName(person),
      roles: await rolesOf(tx, personId),
      schools: await schoolRows(tx),
    };
  });
}

/**
 * Gives someone else a role at a school or for the trust. The other overseers are told when it is one of theirs.
 * @throws Invalid when they have it already, or (for chair and chief executive) someone else does
 */
export function grantRole(acting: Acting, personId: string, values: Record<string, string>): Promise<void> {
  return act(acting, async (w) => {
    demand(w.viewer, 'roles.grant', 'trust');
    const asked = parse(roleSchema, values);
    if (personId === w.viewer.personId)
      throw new Invalid({
        field: 'role',
        message:
          'Nobody gives a role to themself. Ask another administrator; if you are the only one, make somebody an administrator first.',
      });
    await lockPeople(w.tx, w.trustId);
    const person = await personRow(w.tx, personId);
    if (person.state !== 'active')
      throw new Invalid({
        field: 'role',
        message: `${displayName(person)} is inactive. Make them active first.`,
      });
    const schoolId = asked.scope === 'trust' ? null : (await schoolRow(w.tx, asked.scope)).id;
    await refuseHeld(w, personId, { ...asked, schoolId });
    const id = randomUUID();
    await w.tx
      .insertInto('role_held')
      .values({
        trust_id: w.trustId,
        id,
        person_id: personId,
        role: asked.role,
        school_id: schoolId,
        from_date: asked.from,
        to_date: asked.to,
      })
      .execute();
    await w.record({
      verb: `role given: ${ROLES[asked.role]}`,
      subject: { kind: 'person', id: personId },
      payload: { held: id, role: asked.role, schoolId, from: asked.from, to: asked.to },
    });
    if (OVERSEERS.includes(asked.role)) await tellOverseers(w, 'role');
  });
}

type Asked = { role: Role; schoolId: string | null; from: string; to: string | null };

async function refuseHeld(w: Work, personId: string, asked: Asked): Promise<void> {
  const held = await w.tx
    .selectFrom('role_held as r')
    .innerJoin('person as p', (j) =>
      j.onRef('p.trust_id', '=', 'r.trust_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select([
      'r.person_id',
      'r.school_id',
      'r.from_date',
      'r.to_date',
      'p.given_name',
      'p.family_name',
      'p.known_as',
    ])
    .where('r.role', '=', asked.role)
    .execute();
  const during = held.filter((r) => overlaps({ from: r.from_date, to: r.to_date }, asked));
  const own = during.find((r) => r.person_id === personId && r.school_id === asked.schoolId);
  if (own)
    throw new Invalid({
      field: 'role',
      message: `They hold this role already, from ${longDate(own.from_date)}.`,
    });
  const other = SINGLE.includes(asked.role) && during.find((r) => r.person_id !== personId);
  if (other) {
    const until = other.to_date ? ` until ${longDate(other.to_date)}` : '';
    throw new Invalid({
      field: 'role',
      message: `${displayName(other)} is ${ROLES[asked.role].toLowerCase()}${until}. The trust has one at a time: end that first, or begin later.`,
    });
  }
}

/**
 * Ends a role after a day, and with it who stands in for it.
 * @throws Conflict when it has ended already
 */
export function endRole(
  acting: Acting,
  personId: string,
  heldId: string,
  values: Record<string, string>,
): Promise<void> {
  return act(acting, async (w) => {
    demand(w.viewer, 'roles.grant', 'trust');
    const { to } = parse(endSchema, values);
    await lockPeople(w.tx, w.trustId);
    const held = (await rolesOf(w.tx, personId)).find((r) => r.id === heldId);
    if (!held) throw new NotFound('We cannot find this role.');
    const today = dayOf(w.now);
    if (held.to_date && held.to_date < today) throw new Conflict('Someone has ended this role already.');
    if (to < held.from_date)
      throw new Invalid({
        field: 'to',
        message: `The role began on ${longDate(held.from_date)}. Choose that day or a later one.`,
      });
    if (held.role === 'administrator') {
      await refuseLastAdministrator(w, [heldId], to).catch((error: unknown) => {
        throw error instanceof Invalid
          ? new Invalid({ field: 'to', message: error.issues[0]!.message })
          : error;
      });
    }
    await w.tx.updateTable('role_held').set({ to_date: to }).where('id', '=', heldId).execute();
    await w.tx
      .updateTable('delegation')
      .set({ to_date: to })
      .where('from_person', '=', personId)
      .where('role', '=', held.role)
      .where('ended_at', 'is', null)
      .where('from_date', '<=', to)
      .where('to_date', '>', to)
      .execute();
    await w.record({
      verb: `role ended: ${ROLES[held.role as Role]}`,
      subject: { kind: 'person', id: personId },
      payload: { held: heldId, to },
    });
    if (OVERSEERS.includes(held.role as Role)) await tellOverseers(w, 'role');
  });
}
