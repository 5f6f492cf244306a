import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { mark, sameMark } from '../platform/secrets.ts';

const COOKIE = 'decorum_form';
/** Name of the hidden field that every posted form carries. */
export const CSRF_FIELD = '_csrf';

/** The token for forms on this page; starts the cookie it is bound to. */
export function csrfToken(c: Context, secret: string, secure: boolean): string {
  let cookie = getCookie(c, COOKIE);
  if (!cookie) {
    cookie = randomBytes(18).toString('base64url');
    setCookie(c, COOKIE, cookie, { httpOnly: true, sameSite: 'Lax', secure, path: '/' });
  }
  return mark(secret, 'csrf', cookie);
}

/** Whether a post came from a page of ours: by what the browser says of its origin, and by the token. */
export function cameFromUs(
  c: Context,
  secret: string,
  origins: string[],
  token: string | undefined,
): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = c.req.header('origin');
  if (origin && origin !== 'null' && !origins.includes(origin)) return false;
  const cookie = getCookie(c, COOKIE);
  return Boolean(cookie && token && sameMark(mark(secret, 'csrf', cookie), token));
}
