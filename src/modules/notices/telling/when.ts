import { type Calendar, openMoment } from '../../../platform/calendar.ts';
import { addDays, beginningOf, dayOf } from '../../../platform/dates.ts';
import type { How } from '../model.ts';

/** A notice as far as it matters when it leaves. */
type Timed = { createdAt: Date; urgent: boolean };

/** Whether people of these schools may be written to now. */
export function isOpen(calendar: Calendar, schoolIds: readonly string[], now: Date): boolean {
  return openMoment(calendar, schoolIds, now).getTime() === now.getTime();
}

/** The morning at which a digest takes up what came at this moment: the next time an open day begins. */
export function morningAfter(calendar: Calendar, schoolIds: readonly string[], at: Date): Date {
  const opens = openMoment(calendar, schoolIds, at);
  return opens > at ? opens : openMoment(calendar, schoolIds, beginningOf(addDays(dayOf(at), 1)));
}

/** What is to be done now with what waits for one person; what is in neither list goes on waiting. */
export function dueNow<N extends Timed>(
  waiting: readonly N[],
  how: How,
  calendar: Calendar,
  schoolIds: readonly string[],
  now: Date,
): { mail: N[]; inbox: N[] } {
  const open = isOpen(calendar, schoolIds, now);
  const leaves = (one: N): boolean => {
    if (one.urgent) return true;
    if (how === 'inbox' || !open) return false;
    return how === 'at-once' || morningAfter(calendar, schoolIds, one.createdAt) <= now;
  };
  return {
    mail: waiting.filter(leaves),
    inbox: how === 'inbox' ? waiting.filter((one) => !one.urgent) : [],
  };
}
