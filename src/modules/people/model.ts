import { z } from 'zod';
import { clean } from '../../platform/clean.ts';
import { maybeEmail } from '../../platform/email-address.ts';

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

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Whether some text from outside can be the id of something; what cannot is never asked of the database. */
export const isId = (text: string): boolean => UUID.test(text);

type Named = { given_name: string; family_name: string; known_as?: string | null };

/** The name someone goes by: 'Pip Grange'. */
export function displayName(person: Named): string {
  return `${person.known_as || person.given_name} ${person.family_name}`;
}

/** The name as a list in order of surname has it: 'Grange, Pip'. */
export function listName(person: Named): string {
  return `${person.family_name}, ${person.known_as || person.given_name}`;
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

/** Whether every character can be shown. */
export const noControl = (text: string): boolean => !/\p{Cc}/u.test(text);

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

/** The facts about a person, as a form gives them. */
export const personSchema = z
  .object({
    title: maybeWords(20, 'The title'),
    givenName: words(80, 'Give a first name.', 'The first name'),
    familyName: words(80, 'Give a last name.', 'The last name'),
    knownAs: maybeWords(80, 'The name they go by'),
    email: maybeEmail,
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

/** How many of all there are in a long task are done so far: people, links. */
export type Progress = { done: number; total: number };
