import { DateTime } from 'luxon';

/** Working time is London time, whatever the machine's zone. */
export const ZONE = 'Europe/London';

/** The calendar day in London, as `YYYY-MM-DD`. */
export function dayOf(at: Date): string {
  return DateTime.fromJSDate(at, { zone: ZONE }).toISODate()!;
}

/** '3 September 2026' for a day or a moment. */
export function longDate(at: Date | string): string {
  return local(at).setLocale('en-GB').toFormat('d LLLL yyyy');
}

/** '3 Sep 2026', for the columns of a table. */
export function shortDate(at: Date | string): string {
  return local(at).setLocale('en-GB').toFormat('d LLL yyyy').replace('Sept', 'Sep');
}

/** '3 September 2026, 14:05'. */
export function longMoment(at: Date): string {
  return local(at).setLocale('en-GB').toFormat('d LLLL yyyy, HH:mm');
}

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round(
    DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days,
  );
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate()!;
}

/** The moment at which a day begins in London. */
export function beginningOf(day: string): Date {
  return local(day).toJSDate();
}

function local(at: Date | string): DateTime {
  return typeof at === 'string'
    ? DateTime.fromISO(at, { zone: ZONE })
    : DateTime.fromJSDate(at, { zone: ZONE });
}

/** Whether some text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** Where in a week a moment is in London: days 1 Monday to 7 Sunday, time 'HH:MM'. */
export function weekTimeOf(at: Date): { weekday: number; time: string } {
  const { weekday } = local(at);
  return { weekday, time: local(at).toFormat('HH:mm') };
}
