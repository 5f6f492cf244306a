import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, makeInactive, sessionsOf } from '../../../../test/accounts.ts';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { countAttempt } from '../../../platform/rate-limit.ts';
import { ASKED } from './passkey-endpoints.ts';

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

test('what cannot be told is said of what was tried: a passkey used, or added', async () => {
  const said = async (path: string) => {
    const answer = await ask(`/passkey/${path}`, { method: 'POST', headers: ORIGIN, body: '{}' });
    return ((await answer.json()) as { message: string }).message;
  };
  expect(await said('verify-authentication')).toContain('could not be used');
  expect(await said('verify-registration')).toContain('could not be added');
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

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();

/** A device without a browser: answers a challenge as one would, and says whether it made sure who is there. */
async function device(persona: Persona) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  // The key as a COSE map (RFC 9053): EC2, ES256, P-256, x, y.
  const cose = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    bytes(x),
    Buffer.from('225820', 'hex'),
    bytes(y),
  ]);
  const id = Buffer.from(`device of ${persona}`).toString('base64url');
  const { userId } = await accountOf(world, persona);
  const { adapter } = await world.app.parts.auth.$context;
  await adapter.create({
    model: 'passkey',
    data: {
      userId,
      name: 'Device',
      publicKey: cose.toString('base64'),
      credentialID: id,
      counter: 0,
      deviceType: 'singleDevice',
      backedUp: false,
      transports: 'usb',
    },
  });
  return (challenge: string, checked: boolean, origin = ORIGIN.origin) => {
    const client = Buffer.from(
      JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }),
    );
    const flags = checked ? 0b101 : 0b001;
    const data = Buffer.concat([sha256('localhost'), Buffer.from([flags, 0, 0, 0, 0])]);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      },
    };
  };
}

test('a device lets in only if it made sure who is there, for this site, and once', async () => {
  const answer = await device('volunteer');
  const browser = await world.browser();
  const challenge = async () => {
    const options = await browser.raw('/api/auth/passkey/generate-authenticate-options');
    return ((await options.json()) as { challenge: string }).challenge;
  };
  const send = async (response: unknown) => {
    const body = JSON.stringify({ response });
    const said = await browser.raw('/api/auth/passkey/verify-authentication', {
      method: 'POST',
      headers: ORIGIN,
      body,
    });
    return [said.status, await said.json()];
  };
  expect(await send(answer(await challenge(), false))).toEqual([
    401,
    { message: expect.stringContaining('did not check that it is you') },
  ]);
  expect((await send(answer(await challenge(), true, 'https://evil.example')))[0]).toBe(400);
  expect(await sessionsOf(world, 'volunteer')).toBe(0);
  const right = answer(await challenge(), true);
  expect(await send(right)).toEqual([200, { ok: true }]);
  expect(await send(right)).toEqual([400, { message: 'That took too long. Try again.' }]);
  expect((await browser.get('/account')).html).toContain('Vic Olund');
  // Proving oneself once more begins a new session and ends the one there was.
  expect((await send(answer(await challenge(), true)))[0]).toBe(200);
  expect(await sessionsOf(world, 'volunteer')).toBe(1);
});

test('a school behind one address is not limited, and passkeys that were used do not count', async () => {
  const answer = await device('governor');
  const browser = await world.browser();
  for (let i = 0; i < 70; i += 1)
    expect((await ask('/passkey/generate-authenticate-options')).status).toBe(200);
  const counted = async () =>
    (await world.owner.query<{ n: number }>('select sum(count)::int as n from hit')).rows[0]!.n;
  const before = await counted();
  const options = await browser.raw('/api/auth/passkey/generate-authenticate-options');
  expect(await counted()).toBe(before + 1);
  const { challenge } = (await options.json()) as { challenge: string };
  const body = JSON.stringify({ response: answer(challenge, true) });
  const used = await browser.raw('/api/auth/passkey/verify-authentication', {
    method: 'POST',
    headers: ORIGIN,
    body,
  });
  expect(used.status).toBe(200);
  expect(await counted()).toBe(before);
});

test('a caller who makes up addresses is counted as one, and told to wait a minute', async () => {
  world.clock.advance(60_000);
  const { db, secret } = world.app.parts;
  for (let i = 1; i < ASKED.max; i += 1)
    await countAttempt(db, secret, world.clock.now(), ASKED.what, '127.0.0.1', ASKED);
  const headers = (i: number) => ({ 'x-forwarded-for': `10.0.1.${i}` });
  const path = '/passkey/generate-authenticate-options';
  expect((await ask(path, { headers: headers(1) })).status).toBe(200);
  const stopped = await ask(path, { headers: headers(2) });
  expect(stopped.status).toBe(429);
  expect(await stopped.json()).toEqual({ message: expect.stringContaining('Wait a minute') });
  world.clock.advance(60_000);
  expect((await ask(path)).status).toBe(200);
});

test('nobody of the example is given a passkey, which the next visitor could not use', async () => {
  const browser = await world.browser('southHead');
  expect((await browser.raw('/api/auth/passkey/generate-register-options')).status).toBe(200);
  await world.owner.query('update trust set example = true');
  for (const answer of [
    await browser.raw('/api/auth/passkey/generate-register-options'),
    await browser.raw('/api/auth/passkey/verify-registration', {
      method: 'POST',
      headers: ORIGIN,
      body: '{"response":{}}',
    }),
  ]) {
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({ message: 'The people of the example sign in without a passkey.' });
  }
});
