import { z } from 'zod';
import type { Issue } from '../../platform/errors.ts';

/** Fewest and most characters of a password. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;

/** What is said beside a field in which a password is chosen. */
export const PASSWORD_HINT = `${PASSWORD_LENGTH.least} characters or more. Three random words make a good one. Not your email address, and nothing easy to guess.`;

/** Where one sets up, changes and removes a second factor. */
export const FACTOR_PAGES = '/account/second-factor';

/** Where whoever sets up a trust goes on once their account is protected, which is the last step of it. */
export const SETUP_DONE = '/set-up/done';

/** What stands above the heading of a step of setting up a trust. */
export function setupStep(step: 1 | 2 | 3 | 4): string {
  return `Set up your trust, step ${step} of 4`;
}

/** What people choose first, once digits and signs at the ends are gone and look-alikes are letters again. */
const COMMON = new Set(
  `password passwords passphrase passwort letmein letmeinnow welcome welcomeback iloveyou qwerty qwertyuiop
  qwertyqwerty qazwsxedc asdfghjkl zxcvbnm abcdefghijkl abcdefgh administrator admin changeme changemenow
  trustno sunshine princess football liverpool arsenal chelsea manchester monkey dragon master superman batman
  school schools myschool teacher teachers headteacher education academy academies decorum trust secret
  secretsecret summer winter autumn spring january february september october november december monday friday
  correcthorsebatterystaple`.split(/\s+/),
);
const LOOK_ALIKE: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/**
 * What is wrong with a password somebody chooses, as a sentence for them; null when nothing is.
 * Long rather than complicated, as the National Cyber Security Centre advises: no rule about signs and capitals.
 */
export function passwordIssue(password: string, email: string): string | null {
  if (password.length === 0) return 'Enter a password.';
  if (password.length < PASSWORD_LENGTH.least)
    return `Your password must have ${PASSWORD_LENGTH.least} characters or more.`;
  if (password.length > PASSWORD_LENGTH.most)
    return `Your password must have ${PASSWORD_LENGTH.most} characters or fewer.`;
  const plain = password.toLowerCase();
  const [name = ''] = email.toLowerCase().split('@');
  if (plain === email.toLowerCase() || (name.length > 3 && essence(plain) === essence(name)))
    return 'Your password must not be your email address or your name in it.';
  if (isCommon(plain)) return 'This password is too easy to guess. Three random words make a good one.';
  return null;
}

/** What remains of a password when its ornaments are taken away: its letters, of whichever writing. */
function essence(words: string): string {
  const bare = words.replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, '');
  return [...bare]
    .map((letter) => LOOK_ALIKE[letter] ?? letter)
    .join('')
    .replace(/[^\p{L}\p{M}]/gu, '');
}

function isCommon(plain: string): boolean {
  const bare = essence(plain);
  if (new Set(plain).size < 5 || bare.length < 3) return true;
  if (COMMON.has(bare)) return true;
  // One such word said twice or three times is no better.
  for (const times of [2, 3]) {
    const part = bare.slice(0, bare.length / times);
    if (Number.isInteger(bare.length / times) && part.repeat(times) === bare && COMMON.has(part)) return true;
  }
  return isRun(plain);
}

/** '123456789012', 'abcdefghijkl': each character one after the one before. */
function isRun(plain: string): boolean {
  let steps = 0;
  for (let i = 1; i < plain.length; i += 1)
    if (Math.abs(plain.charCodeAt(i) - plain.charCodeAt(i - 1)) === 1) steps += 1;
  return steps >= plain.length - 2;
}

/** The issue of a chosen password as forms show it. */
export function passwordIssues(password: string, email: string, field = 'password'): Issue[] {
  const message = passwordIssue(password, email);
  return message ? [{ field, message }] : [];
}

/** Why somebody else's way of signing in is changed for them: kept in the ledger. */
export const reasonSchema = z.object({
  reason: z
    .string()
    .trim()
    .min(1, 'Say how you know that it is them who ask')
    .max(500, 'Say it in 500 letters or fewer'),
});

/** Who changes it on the command line, as a sentence of a mail begins: no name of theirs is known. */
export const AT_THE_MACHINE = 'Somebody with access to Decorum’s server';

/**
 * Where to go after signing in: a path of ours, or '/'. Never another site, whatever the address bar says.
 */
export function localPath(given: string | undefined): string {
  // Browsers drop tabs and line ends from an address and read a backslash as a slash.
  if (!given?.startsWith('/') || /[\\\s\p{Cc}]/u.test(given)) return '/';
  const here = 'http://here.invalid';
  const url = URL.parse(given, here);
  if (url?.origin !== here) return '/';
  const path = url.pathname + url.search + url.hash;
  return path.startsWith('//') || path.startsWith('/sign-in') ? '/' : path;
}

/** '/sign-in?next=%2Fpolicy', or without `next` when it is the home page. */
export function withNext(path: string, next: string): string {
  if (next === '/') return path;
  return `${path}${path.includes('?') ? '&' : '?'}next=${encodeURIComponent(next)}`;
}

/** A code as people type it: '123 456' and '123-456' are '123456'; a spare code gets its hyphen back. */
export function tidyCode(given: string): string {
  const bare = given.replace(/[\s-]/g, '').toLowerCase();
  return bare.length === 10 ? `${bare.slice(0, 5)}-${bare.slice(5)}` : bare;
}

/** 'a minute', '4 minutes'. */
export function minutesWords(minutes: number): string {
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}

/** The account behind a session, how it can prove itself, and whether its person is of the example trust. */
export type Holder = {
  userId: string;
  email: string;
  signedInAt: Date;
  totp: boolean;
  passkeys: number;
  password: boolean;
  example: boolean;
};
