import { z } from 'zod';
import { clean } from './clean.ts';

const MALFORMED = 'Enter an email address like name@school.org.uk.';

/** What the sign-in service takes: whoever has another address on their record could never sign in with it. */
const address = z.email(MALFORMED).max(254, 'The email address is too long.');

/** As people write addresses and as they are kept: without spaces around, in small letters. */
const tidy = (text: string | undefined): string => clean(text ?? '').toLowerCase();

/** Whether this could be an email address; whether anyone reads it only a message can tell. */
export function isEmail(text: string): boolean {
  return address.safeParse(text).success;
}

/** An address that has to be given. @param missing what is said when it is not */
export function emailField(missing: string): z.ZodType<string, string | undefined> {
  return z
    .string()
    .optional()
    .transform(tidy)
    .pipe(z.string().min(1, { error: missing, abort: true }).pipe(address));
}

/** An address that may be left out; an empty field becomes null. */
export const maybeEmail: z.ZodType<string | null, string | undefined> = z
  .string()
  .optional()
  .transform((text) => tidy(text) || null)
  .pipe(address.nullable());
