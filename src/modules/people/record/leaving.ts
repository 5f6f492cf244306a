import { sql } from 'kysely';
import { z } from 'zod';
import { endSessions } from '../../../platform/accounts.ts';
import { type Acting, act, read, type Work } from '../../../platform/act.ts';
import type { Auth } from '../../../platform/auth.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { addDays, dayOf, longDate } from '../../../platform/dates.ts';
import { Conflict, Invalid } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { onePersonCalled, refuseCircle } from '../engagements/actions.ts';
import { dayField, displayName } from '../model.ts';
import { delegationsOf, engagementsOf, isId, lockPeople, personRow, rolesOf } from '../store.ts';
import { openToChange } from './access.ts';
import { refuseLastAdministrator } from './actions.ts';
import { lastLeaving } from './history.ts';
import { managedBy } from './open.ts';

/** What someone who leaves still holds, to be asked about first. */
export type StillHeld = {
  id: string;
  name: string;
  manages: { id: string; name: string; job: string }[];
  roles: { role: string; school: string | null }[];
  standsIn: { for: string; role: string }[];
  accounts: string[];
};

/** What someone who leaves still holds. */
export function stillHeld(acting: Acting, id: string): Promise<StillHeld> {
  return read(acting, async ({ tx, viewer, now }) => {
    const today = dayOf(now);
    const { person } = await openToChange(tx, viewer, id, today);
    const delegations = await delegationsOf(tx, id);
    return {
      id,
      name: displayName(person),
      manages: await managedBy(tx, id, today),
      roles: (await rolesOf(tx, id)).filter((r) => r.to_date === null || r.to_date >= today),
      standsIn: delegations
        .filter((d) => d.to_person === id && !d.ended_at && d.to_date >= today)
        .map((d) => ({ for: d.from_name, role: d.role })),
      accounts: await accountsOf(tx, id),
    };
  });
}

async function accountsOf(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('account_operator as o')
    .innerJoin('official_account as a', (j) =>
      j.onRef('a.trust_id', '=', 'o.trust_id').onRef('a.id', '=', 'o.account_id'),
    )
    .select('a.handle')
    .where('o.person_id', '=', id)
    .where('a.state', '=', 'open')
    .orderBy('a.handle')
    .execute();
  return rows.map((r) => r.handle);
}

/** Everything a leaving changed, as it was: kept in the ledger, so that it can be undone exactly. */
type Before = {
  lastDay: string;
  engagements: { id: string; to: string | null }[];
  roles: { id: string; to: string | null }[];
  delegations: string[];
  managed: string[];
  successor: string | null;
  accounts: string[];
  wasActive: boolean;
};

const leaveSchema = z.object({ lastDay: dayField('Give their last day, for example 31/8/2026.') });

/**
 * Somebody leaves on a day: their engagements and roles end with it, they stand in for nobody, the people they manage
 * pass at once to `successor` (or are left without a manager, so that the headteacher answers). Once the day is over they
 * cannot come in and operate no account (see jobs.ts); for a day already over that is at once.
 */
export async function leave(
  acting: Acting,
  auth: Auth,
  id: string,
  values: Record<string, string>,
): Promise<void> {
  const endNow = await act(acting, async (w) => {
    await lockPeople(w.tx, w.trustId);
    const today = dayOf(w.now);
    const { engagements } = await openToChange(w.tx, w.viewer, id, today);
    const { lastDay } = parse(leaveSchema, values);
    if (id === w.viewer.personId)
      throw new Invalid({
        field: 'lastDay',
        message: 'You cannot do this to your own record. Ask someone else who can.',
      });
    if (await lastLeaving(w.tx, id))
      throw new Conflict('Someone has recorded already that this person leaves.');
    const running = engagements.filter((e) => e.to_date === null || e.to_date > lastDay);
    const early = running.find((e) => e.from_date > lastDay && e.from_date <= today);
    if (early)
      throw new Invalid({
        field: 'lastDay',
        message: `Their engagement as ${early.job} began on ${longDate(early.from_date)}. Choose that day or a later one.`,
      });
    await asLastDay(() => refuseLastAdministrator(w, [id], lastDay));
    const successor = await successorFrom(w.tx, id, values);
    if (successor) await refuseCircles(w.tx, id, successor, lastDay);
    await recordLeaving(w, id, lastDay, successor);
    return lastDay < today ? shutOut(w.tx, id) : null;
  });
  if (endNow) await endSessions(auth, endNow);
}

/** Ends everything someone holds, and says so in the ledger. Rules and permission are the caller's business. */
export async function recordLeaving(
  w: Work,
  id: string,
  lastDay: string,
  successor: string | null,
): Promise<void> {
  const running = (await engagementsOf(w.tx, id)).filter((e) => e.to_date === null || e.to_date > lastDay);
  const before = await endEverything(w, id, lastDay, running, successor);
  const person = await personRow(w.tx, id);
  before.wasActive = person.state === 'active';
  await w.tx
    .updateTable('person')
    .set({ revision: person.revision + 1 })
    .where('id', '=', id)
    .execute();
  await w.record({ verb: 'person left', subject: { kind: 'person', id }, payload: before });
}

/**
 * Shuts out someone whose last day is over: they cannot come in and operate no account.
 * @returns their account, whose sessions are to be ended
 */
export async function shutOut(tx: Tx, id: string): Promise<string | null> {
  await tx.deleteFrom('account_operator').where('person_id', '=', id).execute();
  const row = await tx
    .updateTable('person')
    .set((q) => ({ state: 'inactive', revision: q('revision', '+', 1) }))
    .where('id', '=', id)
    .returning('user_id')
    .executeTakeFirst();
  return row?.user_id ?? null;
}

async function refuseCircles(tx: Tx, id: string, successor: string, lastDay: string): Promise<void> {
  const from = addDays(lastDay, 1);
  for (const { id: managed } of await managedBy(tx, id, from))
    if (managed !== successor)
      await refuseCircle(tx, managed, successor, { from, to: null }, undefined, 'successor');
}

async function asLastDay(check: () => Promise<void>): Promise<void> {
  await check().catch((error: unknown) => {
    throw error instanceof Invalid
      ? new Invalid({ field: 'lastDay', message: error.issues[0]!.message })
      : error;
  });
}

async function successorFrom(tx: Tx, id: string, values: Record<string, string>): Promise<string | null> {
  const text = values.successor ?? '';
  if (!text) return null;
  const chosen =
    values.successorId && values.successorFor === text && isId(values.successorId)
      ? values.successorId
      : await onePersonCalled(tx, text, 'successor');
  if (chosen === id)
    throw new Invalid({ field: 'successor', message: 'Choose someone other than the person who leaves.' });
  return chosen;
}

async function endEverything(
  w: Work,
  id: string,
  lastDay: string,
  running: { id: string; from_date: string; to_date: string | null }[],
  successor: string | null,
): Promise<Before> {
  const { tx } = w;
  // What would begin only after the last day never begins: it keeps its first day and ends with it.
  for (const e of running)
    await tx
      .updateTable('engagement')
      .set((q) => ({
        to_date: e.from_date > lastDay ? e.from_date : lastDay,
        revision: q('revision', '+', 1),
      }))
      .where('id', '=', e.id)
      .execute();
  const roles = (await rolesOf(tx, id)).filter((r) => r.to_date === null || r.to_date > lastDay);
  for (const r of roles)
    await tx
      .updateTable('role_held')
      .set({ to_date: r.from_date > lastDay ? r.from_date : lastDay })
      .where('id', '=', r.id)
      .execute();
  // A delegation by someone who leaves goes on to its own end: it is what stands in for them.
  const standsIn = (await delegationsOf(tx, id)).filter(
    (d) => d.to_person === id && !d.ended_at && d.to_date > lastDay,
  );
  for (const d of standsIn)
    await tx.updateTable('delegation').set({ ended_at: w.now }).where('id', '=', d.id).execute();
  const managed = await tx
    .updateTable('engagement')
    .set((q) => ({
      // Nobody manages themself: a successor who was managed by the leaver is left without.
      manager_id: sql<
        string | null
      >`case when person_id = ${successor}::uuid then null else ${successor}::uuid end`,
      revision: q('revision', '+', 1),
    }))
    .where('manager_id', '=', id)
    .where((q) => q.or([q('to_date', 'is', null), q('to_date', '>', lastDay)]))
    .returning('id')
    .execute();
  const accounts = await tx
    .selectFrom('account_operator')
    .select('account_id')
    .where('person_id', '=', id)
    .execute();
  return {
    lastDay,
    engagements: running.map((e) => ({ id: e.id, to: e.to_date })),
    roles: roles.map((r) => ({ id: r.id, to: r.to_date })),
    delegations: standsIn.map((d) => d.id),
    managed: managed.map((m) => m.id),
    successor,
    accounts: accounts.map((a) => a.account_id),
    wasActive: true,
  };
}

/**
 * Puts back what a leaving changed.
 * @param seq the ledger's number of the leaving
 * @throws Conflict when it has been undone already, or they have left again since
 */
export function undoLeave(acting: Acting, id: string, seq: string): Promise<void> {
  return act(acting, async (w) => {
    await lockPeople(w.tx, w.trustId);
    const today = dayOf(w.now);
    const { person } = await openToChange(w.tx, w.viewer, id, today);
    const last = await lastLeaving(w.tx, id);
    if (!last || last.seq !== seq) throw new Conflict('Someone has changed this already.');
    const before = last.payload as Before;
    await putBack(w.tx, w.trustId, id, before);
    await w.tx
      .updateTable('person')
      .set({ revision: person.revision + 1, ...(before.wasActive ? { state: 'active' as const } : {}) })
      .where('id', '=', id)
      .execute();
    await w.record({ verb: 'leaving undone', subject: { kind: 'person', id }, payload: { undone: seq } });
  });
}

async function putBack(tx: Tx, trustId: string, id: string, before: Before): Promise<void> {
  for (const e of before.engagements)
    await tx
      .updateTable('engagement')
      .set((q) => ({ to_date: e.to, revision: q('revision', '+', 1) }))
      .where('id', '=', e.id)
      .execute();
  for (const r of before.roles)
    await tx.updateTable('role_held').set({ to_date: r.to }).where('id', '=', r.id).execute();
  if (before.delegations.length)
    await tx
      .updateTable('delegation')
      .set({ ended_at: null })
      .where('id', 'in', before.delegations)
      .execute();
  if (before.managed.length)
    await tx
      .updateTable('engagement')
      .set((q) => ({ manager_id: id, revision: q('revision', '+', 1) }))
      .where('id', 'in', before.managed)
      // Whoever was given another manager since keeps that one.
      .where((q) =>
        q.or([
          q('manager_id', 'is', null),
          ...(before.successor ? [q('manager_id', '=', before.successor)] : []),
        ]),
      )
      .execute();
  for (const account of before.accounts)
    await tx
      .insertInto('account_operator')
      .values({ trust_id: trustId, account_id: account, person_id: id })
      .onConflict((c) => c.doNothing())
      .execute();
}
