import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { mark, sameMark } from '../platform/secrets.ts';
import type { Flash } from './route.ts';

const COOKIE = 'decorum_flash';

/** Keeps one message for the next page, signed so that nobody can put words on a page of ours. */
export function setFlash(c: Context, secret: string, secure: boolean, flash: Flash): void {
  const words = Buffer.from(JSON.stringify(flash)).toString('base64url');
  setCookie(c, COOKIE, `${words}.${mark(secret, 'flash', words)}`, {
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    path: '/',
    maxAge: 120,
  });
}

export function takeFlash(c: Context, secret: string): Flash | undefined {
  const cookie = getCookie(c, COOKIE);
  if (!cookie) return undefined;
  deleteCookie(c, COOKIE, { path: '/' });
  const [words, signature] = cookie.split('.');
  if (!words || !signature || !sameMark(mark(secret, 'flash', words), signature)) return undefined;
  return JSON.parse(Buffer.from(words, 'base64url').toString()) as Flash;
}
