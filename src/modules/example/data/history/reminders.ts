import { addDays, isWorkingDay } from '../calendar.ts';
import type { Asked, Reminder } from '../register-types.ts';
import { EXAMPLE_TODAY } from '../trust.ts';
import type { IsoDate } from '../types.ts';
import { ACKNOWLEDGEMENTS, ASKED } from './acknowledgements.ts';
import { POLICY_VERSIONS } from './versions.ts';

/** Days before the last day on which someone who has not accepted is reminded; then the day after, then weekly. */
const DAYS_BEFORE = [30, 15, 7, 3, 2, 1, 0];
const WEEK = 7;

function isReminderDay(daysLeft: number): boolean {
  return DAYS_BEFORE.includes(daysLeft) || (daysLeft < 0 && (-daysLeft - 1) % WEEK === 0);
}

/** Reminders that went to one person: none on the day they were asked, none once they had accepted, none out of term. */
function remindersFor({ personKey, version, on, due }: Asked): Reminder[] {
  const accepted = ACKNOWLEDGEMENTS.find((a) => a.personKey === personKey && a.version === version)?.at.slice(
    0,
    10,
  );
  const end = POLICY_VERSIONS.find(({ number }) => number === version)!.inForceTo ?? EXAMPLE_TODAY;
  const last: IsoDate = accepted ? addDays(accepted, -1) : end;
  const reminders: Reminder[] = [];
  for (let day = addDays(on, 1); day <= last; day = addDays(day, 1)) {
    const daysLeft = Math.round((Date.parse(due) - Date.parse(day)) / 86_400_000);
    if (isReminderDay(daysLeft) && isWorkingDay(day))
      reminders.push({ personKey, version, on: day, daysLeft });
  }
  return reminders;
}

/** Every reminder that went out, in the order of the days. */
export const REMINDERS: Reminder[] = ASKED.flatMap(remindersFor).sort((a, b) => (a.on < b.on ? -1 : 1));
