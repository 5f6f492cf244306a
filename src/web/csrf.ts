import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { mark, sameMark } from '../platform/secrets.ts';
import { keepCookie, readCookie } from './cookies.ts';

const NAME = 'decorum_form';
/** Name of the hidden field that every posted form carries. */
export const CSRF_FIELD = '_csrf';

/** The token for forms on this page; starts the cookie it is bound to. */
export function csrfToken(c: Context, secret: string, secure: boolean): string {
  let cookie = readCookie(c, { name: NAME, secure });
  if (!cookie) {
    cookie = randomBytes(18).toString('base64url');
    keepCookie(c, { name: NAME, secure }, cookie);
  }
  return mark(secret, 'csrf', cookie);
}

/** Whether a post came from a page of ours, by what the browser says of where it comes from. */
export function originIsOurs(c: Context, origins: string[]): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = c.req.header('origin');
  // 'null' is what a sandboxed frame says too: it counts only beside a word on the site.
  if (origin === 'null') return site !== undefined;
  return !origin || origins.includes(origin);
}

/** Whether the token of a form belongs to the cookie of the browser that sent it. */
export function tokenIsOurs(c: Context, secret: string, secure: boolean, token: string | undefined): boolean {
  const cookie = readCookie(c, { name: NAME, secure });
  return Boolean(cookie && token && sameMark(mark(secret, 'csrf', cookie), token));
}
