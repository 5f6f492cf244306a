import { DateTime } from 'luxon';
import { type Calendar, isOpenDay, OPENS } from '../../../../platform/calendar.ts';
import { addDays, dayOf, ZONE } from '../../../../platform/dates.ts';
import { reminderStep } from '../../../../platform/reminder-step.ts';

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
