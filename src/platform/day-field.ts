import { z } from 'zod';

// Days as people write them: in three boxes of a form, in one field, or in a cell of a file.

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

/**
 * The day in the boxes, as `YYYY-MM-DD`, or null when they hold no real day. A month may be written by name (see
 * `parseDay`); the year must be whole.
 */
export function dayFrom({ day, month, year }: DayParts): string | null {
  return /^\d{1,2}$/.test(day) && /^\d{4}$/.test(year) ? parseDay(`${day} ${month} ${year}`) : null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What stands before or after is a slip, or a system's way of saying never. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/**
 * A calendar day as people write it in the UK: 1/9/2026, 01.09.26, 1 September 2026, 2026-09-01.
 * @returns `YYYY-MM-DD`, or null when it is no day between 1900 and 2100
 */
export function parseDay(written: string): string | null {
  const found = calendarDay(written);
  return found && !outOfReach(found, LAST_YEAR) ? found : null;
}

/** The same of any year from 1000 to 9999. */
function calendarDay(written: string): string | null {
  const text = written.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]0{1,2}:00.*)?$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?: 0{1,2}:00.*)?$/.exec(text);
  if (british) return day(century(british[3]!), Number(british[2]), Number(british[1]));
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*[ ,-]*(\d{4}|\d{2})$/.exec(text);
  if (words) return day(century(words[3]!), MONTHS.indexOf(words[2]!) + 1, Number(words[1]));
  return null;
}

function century(year: string): number {
  return year.length === 4 ? Number(year) : 2000 + Number(year) - (Number(year) > 60 ? 100 : 0);
}

function day(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  if (year < 1000 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return at.toISOString().slice(0, 10);
}

function outOfReach(day: string, lastYear: number): string | null {
  const year = Number(day.slice(0, 4));
  if (year < FIRST_YEAR) return `This day is too long ago. Give one in ${FIRST_YEAR} or later.`;
  return year > lastYear ? `This day is too far off. Give one in ${lastYear} or before.` : null;
}

/** A day as a form shows it: '1/9/2026'. */
export function writtenDay(iso: string | null | undefined): string {
  if (!iso) return '';
  const [year, month, date] = iso.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}

/** Why what was typed is no day to take; null where it is one. */
function refusal(found: string | null, lastYear: number): string | null {
  return found ? outOfReach(found, lastYear) : 'Give a day that exists, for example 1 9 2026.';
}

/** A day someone must give. @param lastYear to read a day however far off, where the form itself says how far it may be */
export function dayField(missing: string, lastYear = LAST_YEAR): z.ZodType<string, string> {
  return z
    .string(missing)
    .min(1, missing)
    .transform((text, c) => {
      const found = calendarDay(text);
      const message = refusal(found, lastYear);
      if (message) c.addIssue({ code: 'custom', message });
      return found ?? '';
    });
}

/** A day someone may leave out. */
export const maybeDay: z.ZodType<string | null, string | undefined> = z
  .string()
  .optional()
  .transform((text, c) => {
    if (!text?.trim()) return null;
    const found = calendarDay(text);
    const message = refusal(found, LAST_YEAR);
    if (message) c.addIssue({ code: 'custom', message });
    return found;
  });
