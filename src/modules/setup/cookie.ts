import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Parts } from '../../platform/parts.ts';
import type { PublicRequest } from '../../web/route.ts';

const COOKIE = 'decorum_set_up';
const TWO_HOURS = 2 * 3600;

/** Keeps the set-up link's token with the browser that opened it, so that it leaves the address bar. */
export function keepToken(parts: Parts, r: PublicRequest, token: string): void {
  const secure = parts.publicUrl.startsWith('https:');
  setCookie(r.c, COOKIE, token, { httpOnly: true, sameSite: 'Lax', secure, path: '/', maxAge: TWO_HOURS });
}

export function tokenOf(r: PublicRequest): string {
  return getCookie(r.c, COOKIE) ?? '';
}

export function dropToken(r: PublicRequest): void {
  deleteCookie(r.c, COOKIE, { path: '/' });
}
