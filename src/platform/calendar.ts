import { DateTime } from 'luxon';
import type { Tx } from './database/database.ts';
import { addDays, dayOf, daysBetween, ZONE } from './dates.ts';

/** Terms and closed days of a trust. A school with terms of its own has only those; without any, the trust's. */
export type Calendar = {
  terms: readonly { schoolId: string | null; from: string; to: string }[];
  closed: ReadonlySet<string>;
};

/** Whether somebody of these schools may be written to on a day: no week-end, no closed day, and in term in one of them. */
export function isOpenDay(calendar: Calendar, schoolIds: readonly string[], day: string): boolean {
  if (DateTime.fromISO(day, { zone: 'utc' }).weekday > 5 || calendar.closed.has(day)) return false;
  const places: (string | null)[] = schoolIds.length > 0 ? [...schoolIds] : [null];
  return places.some((place) => {
    const own = calendar.terms.filter((term) => term.schoolId === place);
    const terms = own.length > 0 ? own : calendar.terms.filter((term) => term.schoolId === null);
    return terms.length === 0 || terms.some((term) => term.from <= day && day <= term.to);
  });
}

/** People are written to from half past seven in the morning until six. */
export const OPENS = { hour: 7, minute: 30 };
const CLOSES = 18;
/** A calendar without an open day for so long has been filled in wrongly: what is asked for leaves at once. */
const MOST_CLOSED = 120;

/** From when on somebody of these schools may be written to: now in working time, else when the next open day begins. */
export function openMoment(calendar: Calendar, schoolIds: readonly string[], now: Date): Date {
  const today = dayOf(now);
  const { hour } = DateTime.fromJSDate(now, { zone: ZONE });
  for (let days = hour < CLOSES ? 0 : 1; days < MOST_CLOSED; days++) {
    const day = addDays(today, days);
    if (!isOpenDay(calendar, schoolIds, day)) continue;
    const opens = DateTime.fromISO(day, { zone: ZONE }).set(OPENS).toJSDate();
    return opens > now ? opens : now;
  }
  return now;
}

/** The day so many open days later: a deadline in working days of these schools. */
export function openDaysLater(
  calendar: Calendar,
  schoolIds: readonly string[],
  from: string,
  days: number,
): string {
  let day = from;
  let left = days;
  for (let tried = 0; left > 0 && tried < MOST_CLOSED; tried++) {
    day = addDays(day, 1);
    if (isOpenDay(calendar, schoolIds, day)) left--;
  }
  return day;
}

/** Who has waited longer than so many days is told of them all, without telling working days from others. */
const MOST_COUNTED = 1500;

/** How many open days there are after one day, up to another and with it; 0 where it is not later. */
export function openDaysBetween(
  calendar: Calendar,
  schoolIds: readonly string[],
  from: string,
  to: string,
): number {
  const all = daysBetween(from, to);
  if (all > MOST_COUNTED) return all;
  let open = 0;
  for (let days = 1; days <= all; days++) if (isOpenDay(calendar, schoolIds, addDays(from, days))) open++;
  return open;
}

/** Terms and closed days of the trust. */
export async function calendarOf(tx: Tx): Promise<Calendar> {
  const terms = await tx.selectFrom('term').select(['school_id', 'from_date', 'to_date']).execute();
  const closed = await tx.selectFrom('closed_day').select('date').execute();
  return {
    terms: terms.map((t) => ({ schoolId: t.school_id, from: t.from_date, to: t.to_date })),
    closed: new Set(closed.map((c) => c.date)),
  };
}
