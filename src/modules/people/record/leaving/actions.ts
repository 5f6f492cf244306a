import { z } from 'zod';
import { endSessions } from '../../../../platform/accounts.ts';
import { type Acting, act, read, type Work } from '../../../../platform/act.ts';
import type { Auth } from '../../../../platform/auth.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { addDays, dayOf, longDate } from '../../../../platform/dates.ts';
import { dayField } from '../../../../platform/day-field.ts';
import { Conflict, Invalid } from '../../../../platform/errors.ts';
import { parse } from '../../../../platform/parse.ts';
import { refuseCircle } from '../../engagements/circle.ts';
import { personFrom } from '../../finding/actions.ts';
import { whoDid } from '../../meanwhile/changed.ts';
import { actsOn, lastToAct } from '../../meanwhile/store.ts';
import { displayName } from '../../model.ts';
import { notOver } from '../../period.ts';
import type { EngagementRow } from '../../rows.ts';
import { delegationsOf, lockPeople, rolesAndStandingIn, rolesOf } from '../../store.ts';
import { demandRoles, openToChange } from '../access.ts';
import { managedBy } from '../store.ts';
import { recordLeaving, shutOut } from './ending.ts';
import { goesOnAfter, type StillHeld } from './model.ts';
import { lastLeaving, openAccountsOf } from './store.ts';
import { putBack } from './undoing.ts';

/** What someone who leaves still holds. */
export function stillHeld(acting: Acting, id: string): Promise<StillHeld> {
  return read(acting, async ({ tx, viewer, now }) => {
    const today = dayOf(now);
    const { person } = await openToChange(tx, viewer, id, today);
    return {
      id,
      name: displayName(person),
      manages: await managedBy(tx, id, today),
      roles: (await rolesOf(tx, id)).filter((r) => notOver(r, today)),
      standsIn: (await delegationsOf(tx, id))
        .filter((d) => d.to_person === id && !d.ended_at && notOver(d, today))
        .map((d) => ({ for: d.from_name, role: d.role })),
      accounts: await openAccountsOf(tx, id),
    };
  });
}

const leaveSchema = z.object({ lastDay: dayField('Give their last day, for example 31 8 2026.') });

/**
 * Somebody leaves on a day: their engagements and roles end with it, they stand in for nobody, the people they manage
 * pass at once to `successor` (or are left without a manager, so that the headteacher answers). Once the day is over they
 * cannot come in and operate no account (see jobs.ts); for a day already over that is at once.
 * @throws Conflict when it is recorded already that they leave
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
    const { person, engagements } = await openToChange(w.tx, w.viewer, id, today);
    const { lastDay } = parse(leaveSchema, values);
    if (id === w.viewer.personId)
      throw new Invalid({
        field: 'lastDay',
        message: 'You cannot do this to your own record. Ask someone else who can.',
      });
    const last = await lastLeaving(w.tx, id);
    // Someone who came back can leave again.
    if (last && !engagements.some((e) => goesOnAfter(e, last.before.lastDay)))
      throw new Conflict(`${await whoActed(w, id)} recorded already that this person leaves.`);
    refuseBeforeFirstDay(engagements, lastDay, today);
    demandRoles(w.viewer, await rolesAndStandingIn(w.tx, id, today));
    const successor = await personFrom(w.tx, values, 'successor');
    if (successor) await refuseSuccessor(w.tx, id, successor.id, lastDay);
    await recordLeaving(w, id, lastDay, successor?.id ?? null);
    if (lastDay >= today) return null;
    await shutOut(w.tx, id);
    return person.user_id;
  });
  if (endNow) await endSessions(auth, endNow);
}

/** Who recorded last that somebody leaves, or undid it. */
const whoActed = async ({ tx, viewer }: Pick<Work, 'tx' | 'viewer'>, id: string): Promise<string> =>
  whoDid(viewer, await lastToAct(tx, actsOn('person', id, ['person left', 'leaving undone'])));

/** What has begun cannot end before it did. */
function refuseBeforeFirstDay(engagements: readonly EngagementRow[], lastDay: string, today: string): void {
  const early = engagements.find(
    (e) => (e.to_date === null || e.to_date > lastDay) && e.from_date > lastDay && e.from_date <= today,
  );
  if (early)
    throw new Invalid({
      field: 'lastDay',
      message: `Their engagement as ${early.job} began on ${longDate(early.from_date)}. Choose that day or a later one.`,
    });
}

async function refuseSuccessor(tx: Tx, id: string, successor: string, lastDay: string): Promise<void> {
  if (successor === id)
    throw new Invalid({ field: 'successor', message: 'Choose someone other than the person who leaves.' });
  const during = { from: addDays(lastDay, 1), to: null };
  for (const { id: personId } of await managedBy(tx, id, during.from))
    if (personId !== successor)
      await refuseCircle(tx, { personId, managerId: successor, during, engagementId: null }, 'successor');
}

/**
 * Puts back what a leaving changed; what was decided since stays.
 * @param seq the ledger's number of the leaving
 * @returns whether all of it is as it was
 * @throws Conflict when it has been undone already, they have left again since, or what has come in its place is in the way
 */
export function undoLeave(acting: Acting, id: string, seq: string): Promise<boolean> {
  return act(acting, async (w) => {
    await lockPeople(w.tx, w.trustId);
    const { person } = await openToChange(w.tx, w.viewer, id, dayOf(w.now));
    // It gives back roles: nobody does that to themself.
    if (id === w.viewer.personId)
      throw new Conflict(
        'You cannot do this to your own record. Ask someone else who can.',
        'It is your own record',
      );
    const last = await lastLeaving(w.tx, id);
    if (!last || last.seq !== seq) throw new Conflict(`${await whoActed(w, id)} changed this already.`);
    const asItWas = await putBack(w, person, last);
    await w.record({ verb: 'leaving undone', subject: { kind: 'person', id }, payload: { undone: seq } });
    return asItWas;
  });
}
