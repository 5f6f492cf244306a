import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/**
 * A cookie of ours. Over https its name says that only this very host may have set it, so that a neighbour's page
 * cannot plant one (`__Host-`, RFC 6265bis); browsers take such a name only with `Secure` and without a domain.
 */
export type OwnCookie = { name: string; secure: boolean };

const prefix = ({ secure }: OwnCookie) => (secure ? ('host' as const) : undefined);

/** @param maxAge in seconds; until the browser is closed unless given */
export function keepCookie(c: Context, cookie: OwnCookie, value: string, maxAge?: number): void {
  const { name, secure } = cookie;
  setCookie(c, name, value, {
    prefix: prefix(cookie),
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge,
  });
}

export function readCookie(c: Context, cookie: OwnCookie): string | undefined {
  return cookie.secure ? getCookie(c, cookie.name, 'host') : getCookie(c, cookie.name);
}

export function dropCookie(c: Context, cookie: OwnCookie): void {
  deleteCookie(c, cookie.name, { prefix: prefix(cookie), path: '/', secure: cookie.secure });
}
