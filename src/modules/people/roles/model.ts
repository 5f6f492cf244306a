import { z } from 'zod';
import { dayField, maybeDay } from '../../../platform/day-field.ts';
import { ROLES, type Role } from '../../../platform/permissions.ts';
import { words } from '../model.ts';

/** Where a role can be held: for one school, for the whole trust, or either. */
export const HELD_FOR: Record<Role, 'school' | 'trust' | 'either'> = {
  head: 'school',
  'senior-leader': 'school',
  manager: 'either',
  hr: 'either',
  investigator: 'either',
  'data-protection': 'trust',
  it: 'either',
  recruiter: 'either',
  governor: 'either',
  chair: 'trust',
  ceo: 'trust',
  administrator: 'trust',
};

/** A role's name within a sentence: 'headteacher', but 'HR'. */
export const roleSaid = (role: Role): string =>
  ROLES[role] === ROLES[role].toUpperCase() ? ROLES[role] : ROLES[role].toLowerCase();

/** Roles with one holder at a time, and the words that say so (docs/decisions/one-headteacher.md). */
export const SINGLE: Partial<Record<Role, string>> = {
  head: 'A school has one headteacher at a time',
  chair: 'The trust has one at a time',
  ceo: 'The trust has one at a time',
};

/** Roles that decide about staff, or see what is recorded of them: not for a third party with access (clause 2.2). */
export const NOT_FOR_THIRD_PARTIES: readonly Role[] = [
  'head',
  'senior-leader',
  'manager',
  'hr',
  'investigator',
  'data-protection',
  'recruiter',
  'chair',
  'ceo',
  'administrator',
];

/**
 * Why somebody cannot become a third party (clause 2.2), as sentences that say what to do.
 * @param roles those they hold or will hold
 * @param standsInFor those in which they stand in for somebody, or will
 * @returns null when nothing is in the way
 */
export function tooTrustedForThirdParty(roles: readonly Role[], standsInFor: readonly Role[]): string | null {
  const role = roles.find((r) => NOT_FOR_THIRD_PARTIES.includes(r));
  if (role)
    return `They hold the role of ${roleSaid(role)}, which a third party cannot hold. End that role first.`;
  const [passed] = standsInFor;
  return passed
    ? `They stand in as ${roleSaid(passed)}, which a third party cannot do. End that first.`
    : null;
}

const roleKeys = Object.keys(ROLES) as [Role, ...Role[]];
const inOrder = { path: ['to'], message: 'The last day must not be before the first day.' };

export const roleSchema = z
  .object({
    role: z.enum(roleKeys, 'Choose a role.'),
    /** A school's id, or 'trust'; for a role of the whole trust it need not be said. */
    scope: z.string().default(''),
    from: dayField('Give the first day, for example 1 9 2026.'),
    to: maybeDay,
  })
  .refine(({ from, to }) => !to || to >= from, inOrder)
  .transform((asked) =>
    asked.scope === '' && HELD_FOR[asked.role] === 'trust' ? { ...asked, scope: 'trust' } : asked,
  )
  .superRefine(({ role, scope }, c) => {
    const where = HELD_FOR[role];
    if (scope === '') c.addIssue({ code: 'custom', path: ['scope'], message: 'Choose where they hold it.' });
    if (where === 'trust' && scope !== 'trust')
      c.addIssue({
        code: 'custom',
        path: ['scope'],
        message: `${ROLES[role]} is a role for the whole trust.`,
      });
    if (where === 'school' && scope === 'trust')
      c.addIssue({
        code: 'custom',
        path: ['scope'],
        message: `${ROLES[role]} is a role at a school. Choose which.`,
      });
  });

export const endSchema = z.object({ to: dayField('Give the last day, for example 31 8 2026.') });

export const delegationSchema = z
  .object({
    /** The id of the role held that is passed on. */
    held: z.string('Choose which role.').min(1, 'Choose which role.'),
    from: dayField('Give the first day, for example 1 9 2026.'),
    to: dayField('Give the last day. Standing in always ends by itself.'),
    reason: words(200, 'Say that they are away, for example “On leave”. Leave out why.', 'The reason'),
  })
  .refine(({ from, to }) => to >= from, inOrder);

/** A delegation as it is asked for. */
export type DelegationAsked = z.output<typeof delegationSchema>;
