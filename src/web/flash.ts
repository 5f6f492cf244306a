import type { Context } from 'hono';
import { mark, sameMark } from '../platform/secrets.ts';
import { dropCookie, keepCookie, readCookie } from './cookies.ts';
import type { Flash } from './route.ts';

const NAME = 'decorum_flash';
const TWO_MINUTES = 120;

/** Keeps one message for the next page, signed so that nobody can put words on a page of ours. */
export function setFlash(c: Context, secret: string, secure: boolean, flash: Flash): void {
  const words = Buffer.from(JSON.stringify(flash)).toString('base64url');
  keepCookie(c, { name: NAME, secure }, `${words}.${mark(secret, 'flash', words)}`, TWO_MINUTES);
}

/** The message kept for this page, if any; it is shown once. */
export function takeFlash(c: Context, secret: string, secure: boolean): Flash | undefined {
  const cookie = readCookie(c, { name: NAME, secure });
  if (!cookie) return undefined;
  dropCookie(c, { name: NAME, secure });
  const [words, signature] = cookie.split('.');
  if (!words || !signature || !sameMark(mark(secret, 'flash', words), signature)) return undefined;
  return JSON.parse(Buffer.from(words, 'base64url').toString()) as Flash;
}
