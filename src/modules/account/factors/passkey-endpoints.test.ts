import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeInactive } from '../../../../test/accounts.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const AUTH = 'http://localhost:3000/api/auth';
const ORIGIN = { origin: 'http://localhost:3000', 'content-type': 'application/json' };
const ask = (path: string, init: RequestInit = {}) => world.app.web.request(`${AUTH}${path}`, init);

test('a browser gets a challenge to sign in with', async () => {
  const answer = await ask('/passkey/generate-authenticate-options');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ rpId: 'localhost', challenge: expect.any(String) });
});

test.each([
  ['get', '/get-session'],
  ['get', '/ok'],
  ['get', '/list-sessions'],
  ['get', '/passkey/list-user-passkeys'],
  ['post', '/passkey/delete-passkey'],
  ['post', '/passkey/update-passkey'],
  ['post', '/sign-in/email'],
  ['post', '/sign-up/email'],
  ['post', '/two-factor/disable'],
  ['post', '/two-factor/verify-totp'],
  ['post', '/request-password-reset'],
  ['post', '/begin-session'],
  ['post', '/known-person/begin-session'],
])('nothing else of the sign-in service can be reached: %s %s', async (method, path) => {
  const answer = await ask(path, { method, headers: ORIGIN, body: method === 'post' ? '{}' : undefined });
  expect(answer.status).toBe(404);
});

test('an answer must come from a page of ours', async () => {
  const body = JSON.stringify({ response: { id: 'x' } });
  const post = (headers: Record<string, string>) =>
    ask('/passkey/verify-authentication', { method: 'POST', headers, body });
  expect((await post({ 'content-type': 'application/json' })).status).toBe(403);
  expect((await post({ ...ORIGIN, origin: 'https://evil.example' })).status).toBe(403);
  expect((await post({ ...ORIGIN, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  const ours = await post(ORIGIN);
  expect(ours.status).toBe(400);
  expect(await ours.json()).toEqual({ message: 'That took too long. Try again.' });
});

test('what is no answer at all is refused', async () => {
  for (const body of ['', 'null', '[]', '"x"', '{"response":null}', '{"response":"x"}']) {
    const answer = await ask('/passkey/verify-registration', { method: 'POST', headers: ORIGIN, body });
    expect([body, answer.status]).toEqual([body, 400]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
});

test('nobody adds a passkey without being signed in, nor once made inactive', async () => {
  expect((await ask('/passkey/generate-register-options')).status).toBe(401);
  const browser = await world.browser('teacher');
  expect((await browser.raw('/api/auth/passkey/generate-register-options')).status).toBe(200);
  await makeInactive(world, 'teacher');
  const shut = await browser.raw('/api/auth/passkey/generate-register-options');
  expect(shut.status).toBe(403);
  expect(await shut.json()).toEqual({ message: expect.stringContaining('Your account is not active') });
});

test('a passkey is not added long after signing in', async () => {
  const browser = await world.browser('assistant');
  await world.owner.query(`update auth.session set "createdAt" = now() - interval '16 minutes'`);
  const answer = await browser.raw('/api/auth/passkey/generate-register-options');
  expect(answer.status).toBe(403);
  expect(await answer.json()).toEqual({ message: expect.stringContaining('Sign in again') });
});

test('a caller who makes up addresses is counted as one', async () => {
  let last = 0;
  for (let i = 0; i < 62 && last !== 429; i += 1) {
    const headers = { 'x-decorum-address': `10.0.0.${i}`, 'x-forwarded-for': `10.0.1.${i}` };
    last = (await ask('/passkey/generate-authenticate-options', { headers })).status;
  }
  expect(last).toBe(429);
  const keys = await world.owner.query<{ key: string }>('select key from auth."rateLimit"');
  expect(keys.rows.map((row) => row.key).join()).not.toContain('10.0.');
});
