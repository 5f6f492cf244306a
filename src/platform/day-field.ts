import { DateTime } from 'luxon';

/** The three boxes of a date as they were typed. */
export type DayParts = { day: string; month: string; year: string };

/** What was typed in the boxes `NAME-day`, `NAME-month`, `NAME-year`. */
export function dayParts(values: Record<string, string | undefined>, name: string): DayParts {
  const at = (part: string) => values[`${name}-${part}`]?.trim() ?? '';
  return { day: at('day'), month: at('month'), year: at('year') };
}

/** The boxes for a day that is known. */
export function partsOfDay(day: string): DayParts {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: String(Number(date)), month: String(Number(month)), year };
}

/** `YYYY-MM-DD`, or null when the boxes hold no real day. A month may be written by name. */
export function dayFrom({ day, month, year }: DayParts): string | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year)) return null;
  const named = ['LLLL', 'LLL'].map((format) => DateTime.fromFormat(month, format, { locale: 'en-GB' }));
  const number = /^\d{1,2}$/.test(month) ? Number(month) : named.find((d) => d.isValid)?.month;
  if (!number) return null;
  const found = DateTime.fromObject({ year: Number(year), month: number, day: Number(day) }, { zone: 'utc' });
  return found.isValid ? found.toISODate() : null;
}
