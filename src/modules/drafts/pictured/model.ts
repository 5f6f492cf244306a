import { z } from 'zod';
import { mayPicture } from '../../../engine/check/people/consent-of.ts';
import type { ConsentInput, Person } from '../../../engine/check/register.ts';

/** The fewest letters of a name that are looked for. */
const FEWEST = 2;

/** What the composer asks while someone says who is in a picture: a part of a name, and where the picture is to go. */
export const searchSchema = z.object({
  name: z
    .string('Type a part of a name.')
    .max(120, 'This is too long for a name.')
    .transform(wordsOf)
    .refine((words) => words.join('').length >= FEWEST, 'Type at least two letters of the name.'),
  where: z.string().default(''),
  platform: z.string().default(''),
  audience: z.string().default(''),
});

/** Whether somebody may be shown where the picture is to go: agreed, not agreed, or nobody has asked. Never a reason. */
export type Standing = 'yes' | 'no' | 'ask';

/** Somebody who may be in the picture; `about` tells two of one name apart: 'Year 6, North Testbridge', 'Teacher, ...'. */
export type Found = { name: string; about: string; standing: Standing };

/** What a search comes to. `more`: there are others; a longer part of the name finds them. */
export type FoundPeople = { people: Found[]; more: boolean };

/** Categories of those whom the trust employs. Others type the names they know; the register is not searched for them. */
const EMPLOYED: readonly string[] = ['employee', 'part-time', 'fixed-term', 'casual', 'agency'];

export function isEmployed(category: string | undefined): boolean {
  return category !== undefined && EMPLOYED.includes(category);
}

/** Letters that have no mark to take off, and what people type for them; the database does the same (`store.ts`). */
export const PLAIN = { from: 'łŁøØđĐħĦıðÐ', to: 'lLoOdDhHidD' } as const;

/** The words of a name as they are compared: small letters without marks, O’Neil in one word, Ivy-Mae in two. */
export function wordsOf(text: string): string[] {
  const plain = [...text.normalize('NFD')].map((letter) => {
    const at = PLAIN.from.indexOf(letter);
    return at < 0 ? letter : PLAIN.to[at]!;
  });
  return plain
    .join('')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * Whether somebody may be shown, as the check itself will say of the same name.
 * @param asked an answer for this channel, or for all, is in force or was taken back
 * @param own the one who asks, or their confirmed family
 */
export function standingOf(
  { never, consent, asked, own }: { never: boolean; consent: ConsentInput; asked: boolean; own: boolean },
  channel: string | undefined,
): Standing {
  if (own) return 'yes';
  // Looks like every other "no": that there is an overriding reason is nobody's to read off here.
  if (never) return 'no';
  if (mayPicture({ never, consent } as Person, channel)) return 'yes';
  return asked ? 'no' : 'ask';
}
