import type { Parts } from '../../../platform/parts.ts';
import { forgetTries, minutesToWait, withinLimit } from '../../../platform/rate-limit.ts';
import type { PublicRequest } from '../../../web/route.ts';
import { addressOf, callAuth } from '../../../web/session.ts';

/** What the sign-in service said: its answer with the cookies to pass on, and the code of what was wrong. */
export type Answer = {
  response: Response;
  ok: boolean;
  /** e.g. INVALID_EMAIL_OR_PASSWORD */
  code: string;
  /** Too many tries: wait. */
  limited: boolean;
  body: Record<string, unknown>;
};

/** Asks the sign-in service as the person's own browser would. */
export async function ask(
  parts: Parts,
  r: PublicRequest,
  path: string,
  body: Record<string, unknown>,
): Promise<Answer> {
  const address = addressOf(r.c, parts.behindProxy);
  const response = await callAuth(r.c, parts.auth, parts.publicUrl, address, path, body);
  const said = (await response
    .clone()
    .json()
    .catch(() => ({}))) as Record<string, unknown>;
  return {
    response,
    ok: response.ok,
    code: typeof said.code === 'string' ? said.code : '',
    limited: response.status === 429,
    body: said ?? {},
  };
}

/** Guesses at one account, wherever they come from: the service itself counts by address only. */
const GUESSES = [
  { what: 'sign-in here', max: 10, seconds: 600 },
  { what: 'sign-in anywhere', max: 50, seconds: 3600 },
] as const;

/**
 * Counts a try at an account. The same for addresses that nobody has.
 * @returns null, or how many minutes to wait when there have been too many
 */
export async function countTry(parts: Parts, r: PublicRequest, email: string): Promise<number | null> {
  const who = [here(parts, r, email), email];
  const now = parts.clock.now();
  const waits = await Promise.all(
    GUESSES.map(async (limit, i) =>
      (await withinLimit(parts.db, parts.secret, now, limit.what, who[i]!, limit))
        ? 0
        : minutesToWait(now, limit),
    ),
  );
  return Math.max(...waits) || null;
}

/** The password was right: what was tried from here before is forgotten. Guesses from elsewhere stay counted. */
export function forgetTriesHere(parts: Parts, r: PublicRequest, email: string): Promise<void> {
  return forgetTries(parts.db, parts.secret, GUESSES[0].what, here(parts, r, email));
}

function here(parts: Parts, r: PublicRequest, email: string): string {
  return `${email} ${addressOf(r.c, parts.behindProxy)}`;
}
