import type { Parts } from '../../../platform/parts.ts';
import {
  countAttempt,
  forgetTries,
  giveBackAttempt,
  minutesToWait,
  withinLimit,
} from '../../../platform/rate-limit.ts';
import type { PublicRequest } from '../../../web/route.ts';
import { addressOf } from '../../../web/session.ts';

/** Guesses at one account, wherever they come from. */
const HERE = { what: 'sign-in here', max: 10, seconds: 600 } as const;
const ANYWHERE = { what: 'sign-in anywhere', max: 50, seconds: 3600 } as const;

/**
 * Wrong passwords from one place, whichever the accounts. A whole school is one place, behind one address: to shut it out
 * for what one pupil or one guessing program does there would be worse than the guesses. So past this limit an account at
 * which nothing went wrong from here is still tried, and a right password gets in. Somebody who guesses at many accounts
 * gains little: past the limit each gives them one guess an hour. `most` bounds the work that wrong passwords, each
 * of which is slow to check, may give the machine.
 */
export const PLACE = { what: 'sign-in at a place', max: 60, most: 300, seconds: 60 } as const;
const PAST_LIMIT = { what: 'sign-in past the limit of a place', max: 1, seconds: 3600 } as const;

/** What has been tried too often, and how many minutes to wait. */
export type TooMany = { by: 'account' | 'place'; minutes: number };

/** A try that was counted, to be taken back if the password was right. */
type Try = { at: Date; email: string };

/** Counts a try at an account. The same for addresses that nobody has. @returns null when it may be made */
export async function countTry(parts: Parts, r: PublicRequest, { at, email }: Try): Promise<TooMany | null> {
  const { db, secret } = parts;
  const place = addressOf(r.c, parts.behindProxy);
  const [tries, freeAnywhere, triesAtPlace] = await Promise.all([
    countAttempt(db, secret, at, HERE.what, here(email, place), HERE),
    withinLimit(db, secret, at, ANYWHERE.what, email, ANYWHERE),
    countAttempt(db, secret, at, PLACE.what, place, PLACE),
  ]);
  const waits = [
    tries <= HERE.max ? 0 : minutesToWait(at, HERE),
    freeAnywhere ? 0 : minutesToWait(at, ANYWHERE),
  ];
  const minutes = Math.max(...waits);
  if (minutes > 0) return { by: 'account', minutes };
  if (triesAtPlace <= PLACE.max) return null;
  const first =
    triesAtPlace <= PLACE.most &&
    tries === 1 &&
    (await withinLimit(db, secret, at, PAST_LIMIT.what, here(email, place), PAST_LIMIT));
  return first ? null : { by: 'place', minutes: minutesToWait(at, PLACE) };
}

/** The password was right: what was tried from here before is forgotten. Guesses from elsewhere stay counted. */
export async function forgetTriesHere(parts: Parts, r: PublicRequest, { at, email }: Try): Promise<void> {
  const { db, secret } = parts;
  const place = addressOf(r.c, parts.behindProxy);
  await Promise.all([
    forgetTries(db, secret, HERE.what, here(email, place)),
    forgetTries(db, secret, PAST_LIMIT.what, here(email, place)),
    giveBackAttempt(db, secret, at, PLACE.what, place, PLACE),
  ]);
}

function here(email: string, place: string): string {
  return `${email} ${place}`;
}
