import { randomUUID } from 'node:crypto';
import { type Acting, act, demand, read } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { dayOf, longDate } from '../../../platform/dates.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { may, ROLES, type Role, type Viewer } from '../../../platform/permissions.ts';
import { onePersonCalled } from '../engagements/actions.ts';
import { displayName, overlaps } from '../model.ts';
import { delegationsOf, isId, lockPeople, personRow, rolesOf } from '../store.ts';
import { delegationSchema } from './model.ts';

/** One's own roles with the capability `delegate`; other people's as an administrator. */
function demandDelegation(viewer: Viewer, fromPerson: string): void {
  demand(viewer, 'delegate');
  if (fromPerson !== viewer.personId && !may(viewer, 'roles.grant', 'trust')) throw new NotAllowed();
}

/** Someone and the roles they could have someone stand in for. */
export function delegable(acting: Acting, personId: string) {
  return read(acting, async ({ tx, viewer, now }) => {
    demandDelegation(viewer, personId);
    const person = await personRow(tx, personId);
    const today = dayOf(now);
    const roles = (await rolesOf(tx, personId)).filter((r) => r.to_date === null || r.to_date >= today);
    return { id: person.id, name: displayName(person), roles };
  });
}

/**
 * Records that someone stands in for a role for a time: they may do what the role may, and are asked in its place.
 * @throws Invalid for a role not held on all those days, someone who cannot stand in, or another delegation then
 */
export function recordDelegation(
  acting: Acting,
  personId: string,
  values: Record<string, string>,
): Promise<void> {
  return act(acting, async (w) => {
    demandDelegation(w.viewer, personId);
    const asked = parse(delegationSchema, values);
    await lockPeople(w.tx, w.trustId);
    const today = dayOf(w.now);
    if (asked.to < today) throw new Invalid({ field: 'to', message: 'This day is over. Give a later one.' });
    const held = (await rolesOf(w.tx, personId)).find((r) => r.id === asked.held);
    if (!held) throw new Invalid({ field: 'held', message: 'Choose which role.' });
    if (asked.from < held.from_date || (held.to_date !== null && asked.to > held.to_date))
      throw new Invalid({
        field: held.to_date !== null && asked.to > held.to_date ? 'to' : 'from',
        message: `They hold this role from ${longDate(held.from_date)}${held.to_date ? ` to ${longDate(held.to_date)}` : ''}. Choose days within that.`,
      });
    const toPerson = await delegateFrom(w.tx, values);
    if (toPerson === w.viewer.personId && personId !== w.viewer.personId)
      throw new Invalid({
        field: 'delegate',
        message: 'Nobody records for somebody else that they stand in themself. Ask another administrator.',
      });
    await refuseDelegate(w.tx, personId, toPerson);
    const own = await delegationsOf(w.tx, personId);
    const clash = own.find(
      (d) =>
        d.from_person === personId &&
        !d.ended_at &&
        d.role === held.role &&
        d.school_id === held.school_id &&
        overlaps({ from: d.from_date, to: d.to_date }, asked),
    );
    if (clash)
      throw new Invalid({
        field: 'from',
        message: `${clash.to_name} stands in from ${longDate(clash.from_date)} to ${longDate(clash.to_date)}. End that first, or choose other days.`,
      });
    const id = randomUUID();
    await w.tx
      .insertInto('delegation')
      .values({
        trust_id: w.trustId,
        id,
        from_person: personId,
        to_person: toPerson,
        role: held.role,
        school_id: held.school_id,
        from_date: asked.from,
        to_date: asked.to,
        reason: asked.reason,
        ended_at: null,
      })
      .execute();
    for (const subject of [personId, toPerson])
      await w.record({
        verb: `standing in recorded: ${ROLES[held.role as Role]}`,
        subject: { kind: 'person', id: subject },
        clause: '2.3',
        payload: {
          delegation: id,
          from: personId,
          to: toPerson,
          role: held.role,
          first: asked.from,
          last: asked.to,
        },
      });
  });
}

async function delegateFrom(tx: Tx, values: Record<string, string>): Promise<string> {
  const text = values.delegate ?? '';
  if (!text)
    throw new Invalid({ field: 'delegate', message: 'Say who stands in: their name or email address.' });
  if (values.delegateId && values.delegateFor === text && isId(values.delegateId)) return values.delegateId;
  return onePersonCalled(tx, text, 'delegate');
}

async function refuseDelegate(tx: Tx, fromPerson: string, toPerson: string): Promise<void> {
  const person = await personRow(tx, toPerson);
  const refuse = (message: string): never => {
    throw new Invalid({ field: 'delegate', message });
  };
  if (toPerson === fromPerson) refuse('Nobody can stand in for themself. Choose someone else.');
  if (person.state !== 'active') refuse(`${displayName(person)} is inactive. Choose someone else.`);
  if (person.category === 'third-party')
    refuse('A third party cannot stand in for a role. Choose someone else.');
}

/**
 * Ends a delegation now, before its last day.
 * @throws Conflict when it has been ended already
 */
export function endDelegation(acting: Acting, personId: string, id: string): Promise<void> {
  return act(acting, async (w) => {
    demandDelegation(w.viewer, personId);
    await lockPeople(w.tx, w.trustId);
    const found = (await delegationsOf(w.tx, personId)).find(
      (d) => d.id === id && d.from_person === personId,
    );
    if (!found) throw new NotFound('We cannot find this.');
    if (found.ended_at) throw new Conflict('Someone has ended this already.');
    await w.tx.updateTable('delegation').set({ ended_at: w.now }).where('id', '=', id).execute();
    for (const subject of [personId, found.to_person])
      await w.record({
        verb: `standing in ended: ${ROLES[found.role as Role]}`,
        subject: { kind: 'person', id: subject },
        clause: '2.3',
        payload: { delegation: id },
      });
  });
}
