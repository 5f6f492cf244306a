import type { Parts } from '../../platform/parts.ts';
import { dropCookie, keepCookie, type OwnCookie, readCookie } from '../../web/cookies.ts';
import type { PublicRequest } from '../../web/route.ts';

/** A link that was opened waits for its button; a set-up that was begun can be gone on with for a month. */
const KEPT = { link: 2 * 3600, owner: 30 * 86_400 } as const;
const cookieOf = (parts: Parts): OwnCookie => ({
  name: 'decorum_set_up',
  secure: parts.publicUrl.startsWith('https:'),
});

/** Keeps a token with the browser: the link's, so that it leaves the address bar, then the owner's in its place. */
export function keepToken(parts: Parts, r: PublicRequest, token: string, of: keyof typeof KEPT): void {
  keepCookie(r.c, cookieOf(parts), token, KEPT[of]);
}

/** The token this browser keeps, of either kind; '' when it keeps none. */
export function tokenOf(parts: Parts, r: PublicRequest): string {
  return readCookie(r.c, cookieOf(parts)) ?? '';
}

export function dropToken(parts: Parts, r: PublicRequest): void {
  dropCookie(r.c, cookieOf(parts));
}
