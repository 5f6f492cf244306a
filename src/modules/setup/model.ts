import { z } from 'zod';
import { emailField } from '../../platform/email-address.ts';
import { Invalid } from '../../platform/errors.ts';
import { type schoolSchema, words } from '../people/model.ts';
import { sharedWith } from '../people/schools/model.ts';

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

/** The answers with one more school. @throws Invalid for a name or URN that is there already */
export function withSchool(draft: Draft, school: SchoolAnswers): Draft {
  const schools = draft.schools ?? [];
  const shared = sharedWith(school, schools);
  if (shared) {
    const what = shared.field === 'urn' ? 'URN' : 'name';
    throw new Invalid({ field: shared.field, message: `You have added a school with this ${what} already.` });
  }
  return { ...draft, schools: [...schools, school] };
}

/** @throws Invalid at `schools` while there is no trust or no school among the answers */
export function whole({ trust, schools }: Draft): Required<Draft> {
  if (trust && schools?.length) return { trust, schools };
  throw new Invalid({ field: 'schools', message: 'Add the trust and at least one school first.' });
}

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
