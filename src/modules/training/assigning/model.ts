import { z } from 'zod';
import { addDays, isDay } from '../../../platform/dates.ts';
import { parseDay } from '../../../platform/day-field.ts';
import { ROLES, type Role } from '../../../platform/permissions.ts';
import { CATEGORIES, CATEGORY_KEYS, type Category, isId } from '../../people/model.ts';

/** Who can be asked at once. */
export type Whom = 'everyone' | 'role' | 'category' | 'person';

/** Somebody, or everybody of a kind, is asked to take a module. */
export type Assignment = {
  id: string;
  moduleId: string;
  kind: Whom;
  value: string | null;
  personId: string | null;
  person: string | null;
  schoolId: string | null;
  school: string | null;
  due: string;
  withinDays: number;
  /** What it is a condition of; null for one that somebody asked for here. */
  about: string | null;
  madeOn: string;
};

export const WITHIN_DAYS = 14;

/** What the form asks. Whom by name is looked up apart. */
export const assignSchema = z
  .object({
    whom: z.enum(['everyone', 'role', 'category', 'person'], 'Choose who takes it.'),
    role: z.string().default(''),
    category: z.string().default(''),
    school: z
      .string()
      .default('')
      .refine((id) => id === '' || isId(id), 'Choose one of the schools.')
      .transform((id) => id || null),
    due: z
      .string()
      .default('')
      .transform((text) => parseDay(text) ?? '')
      .pipe(z.string().refine(isDay, 'Give the day by which it is to be taken, such as 11 12 2026.')),
    withinDays: z.coerce
      .number('Give a number of days from 1 to 365.')
      .int('Give whole days.')
      .min(1, 'Give a number of days from 1 to 365.')
      .max(365, 'Give a number of days from 1 to 365.'),
  })
  .superRefine(({ whom, role, category }, c) => {
    if (whom === 'role' && !Object.hasOwn(ROLES, role))
      c.addIssue({ code: 'custom', path: ['role'], message: 'Choose the role.' });
    if (whom === 'category' && !CATEGORY_KEYS.includes(category as Category))
      c.addIssue({ code: 'custom', path: ['category'], message: 'Choose the kind of staff.' });
  });

/** Who is asked, in words: 'Every headteacher', 'Agency staff at North'. */
export function whomWords({ kind, value, person, school }: Assignment): string {
  const where = school ? ` at ${school}` : '';
  if (kind === 'person') return person ?? 'Somebody who has left';
  if (kind === 'everyone') return school ? `Everyone at ${school}` : 'Everyone in the trust';
  if (kind === 'role')
    return `Whoever holds the role ${ROLES[value as Role]?.toLowerCase() ?? value}${where}`;
  return `${CATEGORIES[value as Category] ?? value}${where}`;
}

/** The day a form proposes. */
export const proposedDue = (today: string): string => addDays(today, 28);
