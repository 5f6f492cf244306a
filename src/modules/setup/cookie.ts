import type { Parts } from '../../platform/parts.ts';
import { dropCookie, keepCookie, type OwnCookie, readCookie } from '../../web/cookies.ts';
import type { PublicRequest } from '../../web/route.ts';

const TWO_HOURS = 2 * 3600;
const cookieOf = (parts: Parts): OwnCookie => ({
  name: 'decorum_set_up',
  secure: parts.publicUrl.startsWith('https:'),
});

/** Keeps the set-up link's token with the browser that opened it, so that it leaves the address bar. */
export function keepToken(parts: Parts, r: PublicRequest, token: string): void {
  keepCookie(r.c, cookieOf(parts), token, TWO_HOURS);
}

/** The token this browser keeps; '' when it keeps none. */
export function tokenOf(parts: Parts, r: PublicRequest): string {
  return readCookie(r.c, cookieOf(parts)) ?? '';
}

export function dropToken(parts: Parts, r: PublicRequest): void {
  dropCookie(r.c, cookieOf(parts));
}
