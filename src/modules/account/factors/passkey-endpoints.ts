import type { Context, Hono } from 'hono';
import type { Parts } from '../../../platform/parts.ts';
import { giveBackAttempt, withinLimit } from '../../../platform/rate-limit.ts';
import { originsOf } from '../../../web/origins.ts';
import { addressOf } from '../../../web/session.ts';
import { noteChange } from '../changes.ts';
import { endFormerSession } from '../sign-in/actions.ts';
import { holderOf, mayHaveSession, personOf } from '../store.ts';
import { notePasskey } from './store.ts';

const BASE = '/api/auth/passkey';
/** What a browser may ask, and of what it sends only these fields are passed on. */
const OPTIONS = ['generate-authenticate-options', 'generate-register-options'] as const;
const ANSWERS = {
  'verify-authentication': ['response'],
  'verify-registration': ['response', 'name'],
} as const;

/** Sentences for what can go wrong, by the sign-in service's code. */
const MESSAGES: Record<string, string> = {
  SESSION_NOT_FRESH: 'You signed in a while ago. Sign in again, then add the passkey.',
  UNAUTHORIZED: 'You are not signed in any more. Sign in again.',
  CHALLENGE_NOT_FOUND: 'That took too long. Try again.',
  PASSKEY_NOT_FOUND: 'Decorum does not know this passkey. Use another way to sign in.',
  USER_NOT_VERIFIED: 'Your device did not check that it is you. Turn on its PIN, fingerprint or face check.',
  EXAMPLE: 'The people of the example sign in without a passkey.',
  PREVIOUSLY_REGISTERED: 'This passkey has been added already.',
};
const NOT_USED = 'The passkey could not be used. Try again, or use another way to sign in.';
const NOT_ADDED = 'The passkey could not be added. Try again, or with another device.';
const adds = (name: string): boolean => name.includes('regist');
const SHUT =
  'Your account is not active, so you cannot come in. If that is a mistake, ask the office of your school or trust.';
const LIMITED =
  'Passkeys have been asked for from here very often in the last minute, such as from your school’s network. Wait a minute, then try again.';

/** How often passkeys may be asked for from one place without one being used: a whole school is one place. */
export const ASKED = { what: 'passkey at a place', max: 300, seconds: 60 } as const;

/**
 * The four addresses a passkey needs, and no other of the sign-in service: /api/auth/passkey/*. A posted answer must
 * come from a page of ours.
 */
export function passkeyEndpoints(web: Hono, parts: Parts): void {
  const origins = originsOf(parts.publicUrl);
  for (const name of OPTIONS)
    web.get(`${BASE}/${name}`, async (c) => {
      const place = addressOf(c, parts.behindProxy);
      if (!(await withinLimit(parts.db, parts.secret, parts.clock.now(), ASKED.what, place, ASKED)))
        return refuse(c, name, 'LIMITED', 429);
      const response = await handle(c, parts, name);
      return response.ok ? response : refuse(c, name, await codeOf(response), response.status);
    });
  for (const [name, fields] of Object.entries(ANSWERS))
    web.post(`${BASE}/${name}`, async (c) => {
      const site = c.req.header('sec-fetch-site');
      if (!origins.includes(c.req.header('origin') ?? '') || (site && site !== 'same-origin'))
        return refuse(c, name, 'FOREIGN', 403);
      const sent = (await c.req.json().catch(() => ({}))) as Record<string, unknown>;
      const body = Object.fromEntries(fields.map((field) => [field, sent?.[field]]));
      if (typeof body.response !== 'object' || body.response === null) return refuse(c, name, 'EMPTY', 400);
      body.name = typeof body.name === 'string' ? body.name.slice(0, 60) : undefined;
      const former = await sessionOf(c, parts);
      const response = await handle(c, parts, name, body);
      if (!response.ok) return refuse(c, name, await codeOf(response), response.status);
      const place = addressOf(c, parts.behindProxy);
      await giveBackAttempt(parts.db, parts.secret, parts.clock.now(), ASKED.what, place, ASKED);
      if (name === 'verify-authentication') return begun(c, parts, response, former);
      if (former) {
        const person = await personOf(parts.db, former.userId);
        if (person) await noteChange(parts, person, 'passkey added');
      }
      return c.json({ ok: true });
    });
}

/** A session was begun with a passkey: noted for step-up, the one before ended, and its token kept from scripts. */
async function begun(
  c: Context,
  parts: Parts,
  response: Response,
  former: { id: string } | null,
): Promise<Response> {
  const { session } = (await response.clone().json()) as { session: { id: string } };
  await notePasskey(parts.db, parts.clock.now(), session.id);
  await endFormerSession(parts, former?.id ?? null);
  const answer = c.json({ ok: true });
  for (const cookie of response.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
  return answer;
}

async function sessionOf(c: Context, parts: Parts): Promise<{ id: string; userId: string } | null> {
  const found = await parts.auth.api.getSession({ headers: c.req.raw.headers });
  if (!found) return null;
  // Someone made inactive is treated as signed out here too.
  return (await mayHaveSession(parts.db, found.user.id))
    ? { id: found.session.id, userId: found.user.id }
    : null;
}

async function handle(c: Context, parts: Parts, name: string, body?: unknown): Promise<Response> {
  const headers = new Headers({
    'user-agent': c.req.header('user-agent') ?? '',
  });
  const cookie = c.req.header('cookie');
  if (cookie) headers.set('cookie', cookie);
  if (adds(name)) {
    const found = await parts.auth.api.getSession({ headers: c.req.raw.headers });
    const person = found && (await personOf(parts.db, found.user.id));
    if (found && person?.state !== 'active')
      return Response.json({ code: 'FAILED_TO_CREATE_SESSION' }, { status: 403 });
    if (found && (await holderOf(parts.db, found.session.id, person!.trustId))?.example)
      return Response.json({ code: 'EXAMPLE' }, { status: 403 });
  }
  const url = `${parts.publicUrl}/api/auth/passkey/${name}`;
  if (body === undefined) return parts.auth.handler(new Request(url, { headers }));
  headers.set('content-type', 'application/json');
  headers.set('origin', new URL(parts.publicUrl).origin);
  return parts.auth.handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function codeOf(response: Response): Promise<string> {
  const said = (await response.json().catch(() => ({}))) as { code?: string };
  return said?.code ?? '';
}

function refuse(c: Context, name: string, code: string, status: number): Response {
  const shut = code === 'UNABLE_TO_CREATE_SESSION' || code === 'FAILED_TO_CREATE_SESSION';
  const otherwise = adds(name) ? NOT_ADDED : NOT_USED;
  const message = status === 429 ? LIMITED : shut ? SHUT : (MESSAGES[code] ?? otherwise);
  const answered = shut ? 403 : status >= 400 && status < 500 ? status : 400;
  return c.json({ message }, answered as 400);
}
