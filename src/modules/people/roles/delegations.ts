import { randomUUID } from 'node:crypto';
import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { dayOf, longDate } from '../../../platform/dates.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { may, ROLES, type Role, type Viewer } from '../../../platform/permissions.ts';
import { notify, takeBackNotices } from '../../notices/actions.ts';
import { personFrom } from '../finding/actions.ts';
import { allAtOnce } from '../issues.ts';
import { whoDid } from '../meanwhile/changed.ts';
import { displayName } from '../model.ts';
import { notOver, overlaps } from '../period.ts';
import type { PersonRow, RoleRow } from '../rows.ts';
import { delegationsOf, engagementsOf, lockPeople, personRow, rolesOf } from '../store.ts';
import { type DelegationAsked, delegationSchema } from './model.ts';
import { insertDelegation, lastToEnd, setDelegationEnded } from './store.ts';

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
    const roles = (await rolesOf(tx, personId)).filter((r) => notOver(r, today));
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
    await lockPeople(w.tx, w.trustId);
    const [asked, standsIn] = await allAtOnce(
      async () => parse(delegationSchema, values),
      () => delegateFrom(w, personId, values),
    );
    if (asked.to < dayOf(w.now))
      throw new Invalid({ field: 'to', message: 'This day is over. Give a later one.' });
    const held = (await rolesOf(w.tx, personId)).find((r) => r.id === asked.held);
    if (!held) throw new Invalid({ field: 'held', message: 'Choose which role.' });
    refuseDaysNotHeld(held, asked);
    await refuseStranger(w.tx, held, standsIn, asked);
    await refuseSecondDelegate(w.tx, held, asked);
    const { from, to, reason } = asked;
    const [id, toPerson] = [randomUUID(), standsIn.id];
    await insertDelegation(w.tx, w.trustId, {
      id,
      fromPerson: personId,
      toPerson,
      role: held.role,
      schoolId: held.school_id,
      from,
      to,
      reason,
    });
    await notify(w, {
      to: [toPerson],
      about: `standing in ${id}`,
      subject: 'You are named to stand in for a role',
      words: `From ${longDate(from)} to ${longDate(to)}. What waits for that role then waits for you too.`,
      path: '/me',
      news: 'Standing in',
    });
    await w.record({
      verb: `standing in recorded: ${ROLES[held.role as Role]}`,
      subject: { kind: 'person', id: personId },
      clause: '2.3',
      payload: { delegation: id, from: personId, to: toPerson, role: held.role, first: from, last: to },
    });
  });
}

async function delegateFrom(
  { tx, viewer }: Pick<Work, 'tx' | 'viewer'>,
  fromPerson: string,
  values: Record<string, string>,
): Promise<PersonRow> {
  const standsIn = await personFrom(tx, values, 'delegate');
  if (!standsIn)
    throw new Invalid({ field: 'delegate', message: 'Say who stands in: their name or email address.' });
  refuseDelegate(viewer, fromPerson, standsIn);
  return standsIn;
}

function refuseDaysNotHeld(held: RoleRow, asked: DelegationAsked): void {
  const tooLate = held.to_date !== null && asked.to > held.to_date;
  if (asked.from >= held.from_date && !tooLate) return;
  const until = held.to_date ? ` to ${longDate(held.to_date)}` : '';
  throw new Invalid({
    field: tooLate ? 'to' : 'from',
    message: `They hold this role from ${longDate(held.from_date)}${until}. Choose days within that.`,
  });
}

function refuseDelegate(viewer: Viewer, fromPerson: string, standsIn: PersonRow): void {
  const refuse = (message: string): never => {
    throw new Invalid({ field: 'delegate', message });
  };
  if (standsIn.id === fromPerson) refuse('Nobody can stand in for themself. Choose someone else.');
  if (standsIn.id === viewer.personId)
    refuse('Nobody records for somebody else that they stand in themself. Ask another administrator.');
  if (standsIn.category === 'third-party')
    refuse('A third party cannot stand in for a role. Choose someone else.');
}

/** For a role at a school stands in who works there, or who holds a role for the trust, on the first day and the last. */
async function refuseStranger(
  tx: Tx,
  held: RoleRow,
  standsIn: PersonRow,
  asked: DelegationAsked,
): Promise<void> {
  if (held.school_id === null) return;
  const there = [
    ...(await engagementsOf(tx, standsIn.id)).filter((e) => e.school_id === held.school_id),
    ...(await rolesOf(tx, standsIn.id)).filter((r) => r.school_id === null),
  ];
  const isThere = (day: string) => there.some((row) => row.from_date <= day && notOver(row, day));
  if (!isThere(asked.from) || !isThere(asked.to))
    throw new Invalid({
      field: 'delegate',
      message: `${displayName(standsIn)} does not work at ${held.school} on all those days, and holds no role for the whole trust. Choose someone who works there or who holds a role for the trust.`,
    });
}

/** One person at a time stands in for a role. */
async function refuseSecondDelegate(tx: Tx, held: RoleRow, asked: DelegationAsked): Promise<void> {
  const clash = (await delegationsOf(tx, held.person_id)).find(
    (d) =>
      d.from_person === held.person_id &&
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
    if (found.ended_at) {
      const by = await lastToEnd(w.tx, personId, 'delegation', id);
      throw new Conflict(`${whoDid(w.viewer, by)} ended this already.`);
    }
    await setDelegationEnded(w.tx, id, w.now);
    await takeBackNotices(w, `standing in ${id}`);
    await notify(w, {
      to: [found.to_person],
      about: `standing in ${id}`,
      subject: 'You no longer stand in for a role',
      words: 'It was ended before its last day. What waits for that role no longer comes to you.',
      path: '/me',
      news: 'Standing in',
    });
    await w.record({
      verb: `standing in ended: ${ROLES[found.role as Role]}`,
      subject: { kind: 'person', id: personId },
      clause: '2.3',
      payload: { delegation: id, from: personId, to: found.to_person },
    });
  });
}
