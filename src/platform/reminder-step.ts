import { addDays, daysBetween } from './dates.ts';

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
