import { DateTime } from 'luxon';
import { type Calendar, isOpenDay, OPENS } from '../../../../platform/calendar.ts';
import { addDays, dayOf, daysBetween, ZONE } from '../../../../platform/dates.ts';

/** Days before the due day on which people are reminded; then the day after it, then every week. */
const BEFORE = [30, 15, 7, 3, 2, 1, 0] as const;

/**
 * The last step of the schedule that has come by a day: 'd-30' ... 'd-0', 'd+1', then 'w1', 'w2', ... each a week
 * after the one before. Steps before `start` count as come on that day, so that everybody hears of it at the start.
 * A step that fell on a closed day is caught up on the next open one, unless a later step has come by then.
 * @returns null before `start`
 */
export function reminderStep(start: string, due: string, day: string): string | null {
  if (day < start) return null;
  const late = daysBetween(due, day);
  if (late > 7) return `w${Math.floor((late - 1) / 7)}`;
  if (late >= 1) return 'd+1';
  const step = [...BEFORE].reverse().find((n) => addDays(due, -n) <= day);
  return step === undefined ? null : `d-${step}`;
}

/** The first day whose morning, on which reminders go, is yet to come. */
export function nextMorning(now: Date): string {
  const at = DateTime.fromJSDate(now, { zone: ZONE });
  const today = dayOf(now);
  return at < at.startOf('day').set(OPENS) ? today : addDays(today, 1);
}

/** Somebody who has not acknowledged it: from which day their time runs, and until which. */
export type Waiting = { personId: string; schoolIds: readonly string[]; start: string; due: string };

/** The days from one to another on which the schedule has a step for some of these people, with whom it has it for. */
export function* stepDays(
  calendar: Calendar,
  waiting: readonly Waiting[],
  from: string,
  until: string,
): Generator<{ day: string; steps: Map<string, Waiting[]> }> {
  // Most of a trust's people stand alike: each day is worked out once for all who do.
  const alike = Map.groupBy(waiting, ({ schoolIds, start, due }) => [start, due, ...schoolIds].join(' '));
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const steps = new Map<string, Waiting[]>();
    for (const people of alike.values()) {
      const { schoolIds, start, due } = people[0]!;
      const step = isOpenDay(calendar, schoolIds, day) ? reminderStep(start, due, day) : null;
      if (step) steps.set(step, [...(steps.get(step) ?? []), ...people]);
    }
    if (steps.size > 0) yield { day, steps };
  }
}
