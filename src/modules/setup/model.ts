import { z } from 'zod';
import { emailField } from '../../platform/email-address.ts';
import { type schoolSchema, words } from '../people/model.ts';

/** The trust itself, as the first page asks for it. */
export const trustSchema = z.object({
  name: words(120, 'Give the trust its name.', 'The name'),
  shortName: words(30, 'Give the name that people use for it.', 'The short name'),
  town: words(80, 'Give the town the trust is in.', 'The town'),
});
export type TrustAnswers = z.output<typeof trustSchema>;

export type SchoolAnswers = z.output<typeof schoolSchema> & { id: string };

/**
 * What a token lets one do: go on with the set-up (`owner`), begin it (`open`: the newest link, with which nobody has
 * begun), or nothing (`used`: somebody has begun with it; `unknown`).
 */
export type Standing = 'owner' | 'open' | 'used' | 'unknown';

/** What has been answered so far. Kept until the trust is made; never a password. */
export type Draft = { trust?: TrustAnswers; schools?: SchoolAnswers[] };

/** The first administrator. The password is checked apart: its rule needs the address. */
export const administratorSchema = z.object({
  givenName: words(80, 'Give your first name.', 'The first name'),
  familyName: words(80, 'Give your last name.', 'The last name'),
  email: emailField('Give your work email address.'),
});

export type Step = 'trust' | 'schools' | 'administrator';

/** The first page that still lacks an answer before `wanted` can be asked. */
export function stepFor(draft: Draft, wanted: Step): Step {
  if (!draft.trust) return 'trust';
  if (wanted === 'administrator' && !draft.schools?.length) return 'schools';
  return wanted;
}
