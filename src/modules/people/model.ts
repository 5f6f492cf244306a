import { z } from 'zod';

/** Who the policy binds: staff of every kind (clause 2.1), those who govern, and third parties with access (clause 2.2). */
export const CATEGORIES = {
  employee: 'Employee',
  'part-time': 'Part-time employee',
  'fixed-term': 'Fixed-term employee',
  casual: 'Casual staff',
  agency: 'Agency staff',
  volunteer: 'Volunteer',
  governor: 'Governor or trustee',
  'third-party': 'Third party with access',
} as const;
export type Category = keyof typeof CATEGORIES;
export const CATEGORY_KEYS = Object.keys(CATEGORIES) as [Category, ...Category[]];

export const PHASES = {
  nursery: 'Nursery',
  primary: 'Primary',
  secondary: 'Secondary',
  'all-through': 'All-through',
  special: 'Special',
  alternative: 'Alternative provision',
  'sixteen-plus': '16 plus',
} as const;
export type Phase = keyof typeof PHASES;

/** One day of a working week: 1 Monday to 7 Sunday; times are 'HH:MM' in London. */
export type WorkingDay = {
  day: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  start: string;
  end: string;
  breakStart?: string;
  breakEnd?: string;
};
/** When someone works in one engagement. No days: no fixed hours. `termOnly`: not in school holidays. */
export type WorkingPattern = { days: WorkingDay[]; termOnly?: boolean };

/** Why somebody answers for a role: through where the person works, standing in for someone, or passed on. */
export type Via = 'engagement' | 'delegation' | 'escalation';

/** Someone who holds a role for a person on a day, and why (clause 1.10). `schoolId` is the engagement's school. */
export type Holder = {
  personId: string;
  name: string;
  /** The role they answer in, which after an escalation is not the one asked for. */
  role: string;
  schoolId: string | null;
  /** That school's name, or null for the central team. */
  school: string | null;
  via: Via;
  /** A sentence for the person who asks: 'Ruth Bell is the chair. The headteacher of North has left.' */
  because: string;
};

type Named = { given_name: string; family_name: string; known_as?: string | null };

/** The name someone goes by: 'Pip Grange'. */
export function displayName(person: Named): string {
  return `${person.known_as || person.given_name} ${person.family_name}`;
}

/** The name as a list in order of surname has it: 'Grange, Pip'. */
export function listName(person: Named): string {
  return `${person.family_name}, ${person.known_as || person.given_name}`;
}

/** Words as someone meant them: composed characters, single spaces, none at the ends. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A name for comparing: neither case, accents nor punctuation count. */
export function folded(text: string): string {
  return clean(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@.+]+/gu, ' ')
    .trim();
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A calendar day as people write it in the UK: 1/9/2026, 01.09.26, 1 September 2026, 2026-09-01.
 * @returns `YYYY-MM-DD`, or null when it is no day between 1900 and 2100
 */
export function parseDay(written: string): string | null {
  const text = clean(written).toLowerCase();
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
  if (year < 1900 || year > 2100 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return at.toISOString().slice(0, 10);
}

/** A day as a form shows it: '1/9/2026'. */
export function writtenDay(iso: string | null | undefined): string {
  if (!iso) return '';
  const [year, month, date] = iso.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}

const noControl = (text: string): boolean => !/\p{Cc}/u.test(text);

/** Required words of one line. */
export function words(most: number, missing: string, what: string): z.ZodType<string, string> {
  return z
    .string(missing)
    .transform(clean)
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(most, `${what} must be ${most} characters or fewer.`)
        .refine(noControl, `${what} has a character in it that cannot be shown. Type it again.`),
    );
}

/** Words that may be left out; an empty string becomes null. */
export function maybeWords(most: number, what: string): z.ZodType<string | null, string | undefined> {
  return z
    .string()
    .optional()
    .transform((text) => clean(text ?? '') || null)
    .pipe(z.string().max(most, `${what} must be ${most} characters or fewer.`).refine(noControl).nullable());
}

/** A day someone must give. */
export function dayField(missing: string): z.ZodType<string, string> {
  return z
    .string(missing)
    .min(1, missing)
    .transform((text, c) => {
      const found = parseDay(text);
      if (!found) c.addIssue({ code: 'custom', message: 'Write the date like 1/9/2026.' });
      return found ?? '';
    });
}

/** A day someone may leave out. */
export const maybeDay: z.ZodType<string | null, string | undefined> = z
  .string()
  .optional()
  .transform((text, c) => {
    if (!text?.trim()) return null;
    const found = parseDay(text);
    if (!found) c.addIssue({ code: 'custom', message: 'Write the date like 1/9/2026.' });
    return found;
  });

const EMAIL = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\.]{2,}$/u;

/** Whether this could be an email address; whether anyone reads it only a message can tell. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text) && text.length <= 254;
}

export const emailField: z.ZodType<string | null, string | undefined> = z
  .string()
  .optional()
  .transform((text) => clean(text ?? '').toLowerCase() || null)
  .pipe(
    z
      .string()
      .refine(isEmail, 'This does not look like an email address. It should be like name@school.org.uk.')
      .nullable(),
  );

/** The facts about a person, as a form gives them. */
export const personSchema = z
  .object({
    title: maybeWords(20, 'The title'),
    givenName: words(80, 'Give a first name.', 'The first name'),
    familyName: words(80, 'Give a last name.', 'The last name'),
    knownAs: maybeWords(80, 'The name they go by'),
    email: emailField,
    category: z.enum(CATEGORY_KEYS, 'Choose what kind of staff they are.'),
    organisation: maybeWords(120, 'The organisation'),
    staffCode: maybeWords(40, 'The staff code'),
  })
  .superRefine((person, c) => {
    if (person.category === 'third-party' && !person.organisation)
      c.addIssue({
        code: 'custom',
        path: ['organisation'],
        message: 'Say which organisation they work for.',
      });
  });
export type PersonFacts = z.output<typeof personSchema>;

export const schoolSchema = z.object({
  name: words(120, 'Give the school a name.', 'The name'),
  shortName: words(40, 'Give the name that people use for it.', 'The short name'),
  urn: z
    .string()
    .optional()
    .transform((text) => clean(text ?? '') || null)
    .pipe(
      z
        .string()
        .regex(/^\d{6}$/, 'A URN has six digits.')
        .nullable(),
    ),
  phase: z.enum(Object.keys(PHASES) as [Phase, ...Phase[]], 'Choose the phase.'),
});

/** Whether two periods, ends included and open where null, have a day in common. */
export function overlaps(
  a: { from: string; to: string | null },
  b: { from: string; to: string | null },
): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}
