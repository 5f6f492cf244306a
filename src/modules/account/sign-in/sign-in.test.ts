import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accountOf,
  codeNow,
  givePasskey,
  givePassword,
  makeInactive,
  PASSWORD,
  sessionsOf,
} from '../../../../test/accounts.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { removeTotp, renewSpareCodes } from '../../../platform/second-factor.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

test('someone without a role signs in with a password, to where they were going', async () => {
  const email = await givePassword(world, 'teacher');
  const browser = await world.browser();
  const page = await browser.get('/account');
  expect(page.url).toBe('/sign-in?next=%2Faccount');
  expect(page.html).toContain('Testbridge Trust');
  const inside = await browser.post('/sign-in', {
    email: email.toUpperCase(),
    password: PASSWORD,
    next: '/account',
  });
  expect(inside.url).toBe('/account');
  expect(inside.html).toContain('Tom Eacher');
  expect((await browser.get('/sign-in')).url).not.toContain('sign-in');
});

test('the session is made anew at signing in, and the one before ends', async () => {
  const email = await givePassword(world, 'assistant');
  const browser = await world.browser('assistant');
  const before = browser.cookieHeader();
  await browser.post('/sign-in', { email, password: PASSWORD });
  expect(browser.cookieHeader()).not.toBe(before);
  expect(await sessionsOf(world, 'assistant')).toBe(1);
  const old = await world.app.web.request('http://localhost:3000/account', { headers: { cookie: before } });
  expect(old.headers.get('location')).toContain('/sign-in');
});

test('signing out ends the session itself, not just its cookie', async () => {
  const browser = await world.browser('volunteer');
  const cookie = browser.cookieHeader();
  await browser.get('/account');
  expect((await browser.post('/sign-out')).html).toContain('You have signed out');
  expect(await sessionsOf(world, 'volunteer')).toBe(0);
  const again = await world.app.web.request('http://localhost:3000/account', { headers: { cookie } });
  expect(again.status).toBe(303);
});

test('a wrong password and an unknown address are told the same', async () => {
  const email = await givePassword(world, 'southTeacher');
  const browser = await world.browser();
  const wrong = await browser.post('/sign-in', { email, password: 'not the right one' });
  const unknown = await browser.post('/sign-in', { email: 'nobody@testbridge.example', password: PASSWORD });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('The email address or the password is not right.');
  expect(wrong.html).not.toContain('not the right one');
  expect(wrong.html.replaceAll(email, 'X')).toBe(unknown.html.replaceAll('nobody@testbridge.example', 'X'));
  const empty = await browser.post('/sign-in', { email, password: '' });
  expect(empty.html).toContain('Enter your password.');
  expect(empty.html).toContain(`value="${email}"`);
});

describe('with an authenticator app', () => {
  test('a password alone does not let anyone in; a code does, once', async () => {
    const email = await givePassword(world, 'head');
    const browser = await world.browser();
    const asked = await browser.post('/sign-in', { email, password: PASSWORD, next: '/account' });
    expect(asked.url).toBe('/sign-in/code?next=%2Faccount');
    expect((await browser.get('/account')).url).toContain('/sign-in');
    const wrong = await browser.post('/sign-in/code', { code: '000 000', next: '/account' });
    expect(wrong.html).toContain('That code is not right.');
    const code = codeNow();
    const inside = await browser.post('/sign-in/code', { code, next: '/account' });
    expect(inside.url).toBe('/account');
    expect(inside.html).toContain('Helen Adair');

    // Someone who saw the code being typed and knows the password.
    const other = await world.browser();
    await other.post('/sign-in', { email, password: PASSWORD });
    const replayed = await other.post('/sign-in/code', { code });
    expect(replayed.html).toContain('That code has been used.');
    expect((await other.get('/account')).url).toContain('/sign-in');
  });

  test('a spare code lets in once', async () => {
    const email = await givePassword(world, 'leader');
    const [spare = ''] = await renewSpareCodes(
      world.app.parts.auth,
      (await accountOf(world, 'leader')).userId,
    );
    const browser = await world.browser();
    await browser.post('/sign-in', { email, password: PASSWORD });
    expect((await browser.post('/sign-in/code', { code: spare.toUpperCase(), next: '/account' })).url).toBe(
      '/account',
    );
    const other = await world.browser();
    await other.post('/sign-in', { email, password: PASSWORD });
    expect((await other.post('/sign-in/code', { code: spare })).html).toContain('spare code is not right');
  });

  test('guesses at the code are counted, and the sign-in begins again', async () => {
    const email = await givePassword(world, 'manager');
    const browser = await world.browser();
    await browser.post('/sign-in', { email, password: PASSWORD });
    let last = await browser.post('/sign-in/code', { code: '111111' });
    for (let i = 0; i < 5; i += 1) last = await browser.post('/sign-in/code', { code: '111111' });
    expect(last.url).toBe('/sign-in');
    expect(last.html).toContain('Sign in again');
    expect((await browser.post('/sign-in/code', { code: codeNow() })).url).toBe('/sign-in');
  });
});

test('where a passkey is the only second step, a password alone lets nobody in', async () => {
  const email = await givePassword(world, 'it');
  const { userId } = await accountOf(world, 'it');
  await removeTotp(world.app.parts.auth, userId);
  await givePasskey(world, 'it');
  const browser = await world.browser();
  const refused = await browser.post('/sign-in', { email, password: PASSWORD });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Use your passkey');
  expect((await browser.get('/account')).url).toContain('/sign-in');
  expect(await sessionsOf(world, 'it')).toBe(0);
  // A wrong password says nothing about it.
  expect((await browser.post('/sign-in', { email, password: 'not the right one' })).html).not.toContain(
    'Use your passkey',
  );
});

describe('someone made inactive', () => {
  test('is refused with the right password, and told why; with a wrong one, nothing', async () => {
    const email = await givePassword(world, 'contractor');
    await makeInactive(world, 'contractor');
    const browser = await world.browser();
    const right = await browser.post('/sign-in', { email, password: PASSWORD });
    expect(right.status).toBe(403);
    expect(right.html).toContain('Your account is not active');
    const wrong = await browser.post('/sign-in', { email, password: 'not the right one' });
    expect(wrong.html).toContain('is not right');
    expect(await sessionsOf(world, 'contractor')).toBe(0);
  });

  test('is refused between the password and the code', async () => {
    const email = await givePassword(world, 'hr');
    const browser = await world.browser();
    await browser.post('/sign-in', { email, password: PASSWORD });
    await makeInactive(world, 'hr');
    const refused = await browser.post('/sign-in/code', { code: codeNow() });
    expect(refused.status).toBe(403);
    expect(refused.html).toContain('Your account is not active');
    expect(await sessionsOf(world, 'hr')).toBe(0);
  });

  test('is out at the next click', async () => {
    const browser = await world.browser('southHead');
    expect((await browser.get('/account')).status).toBe(200);
    await makeInactive(world, 'southHead');
    expect((await browser.get('/account')).url).toContain('/sign-in');
    expect(await sessionsOf(world, 'southHead')).toBe(0);
  });
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example'])(
  'signing in never leads to another site: %j',
  async (next) => {
    const { email } = await accountOf(world, 'teacher');
    const browser = await world.browser();
    await browser.get(`/sign-in?next=${encodeURIComponent(next)}`);
    const inside = await browser.post('/sign-in', { email, password: PASSWORD, next });
    expect(inside.location).toBeNull();
    expect(inside.url).toBe('/');
  },
);

test('a form that is not ours signs nobody in', async () => {
  const { email } = await accountOf(world, 'teacher');
  const body = new URLSearchParams({ email, password: PASSWORD });
  for (const path of [
    '/sign-in',
    '/sign-in/code',
    '/sign-out',
    '/reset',
    '/sign-in/example',
    '/set-up',
    '/explore',
  ]) {
    const answer = await world.app.web.request(`http://localhost:3000${path}`, { method: 'POST', body });
    expect([path, answer.status]).toEqual([path, 403]);
    expect(answer.headers.getSetCookie().join()).not.toContain('session_token');
  }
});

test('after ten tries at one account there is a wait, for addresses nobody has too', async () => {
  for (const email of ['ghost@testbridge.example', await givePassword(world, 'governor')]) {
    const browser = await world.browser();
    for (let i = 0; i < 10; i += 1)
      expect((await browser.post('/sign-in', { email, password: 'a wrong password' })).status).toBe(422);
    const stopped = await browser.post('/sign-in', { email, password: PASSWORD });
    expect(stopped.status).toBe(429);
    expect(stopped.html).toContain('Too many tries');
    expect(stopped.html).toMatch(/Wait (a minute|\d+ minutes), then try again/);
  }
  world.clock.advance(11 * 60_000);
  const { email } = await accountOf(world, 'governor');
  const later = await (await world.browser()).post('/sign-in', { email, password: PASSWORD });
  expect(later.url).toBe('/sign-in/code');
});

test('a right password makes up for wrong ones from the same place', async () => {
  const email = await givePassword(world, 'head');
  for (const password of [
    ...Array(9).fill('a wrong password'),
    PASSWORD,
    ...Array(9).fill('a wrong password'),
  ])
    await (await world.browser()).post('/sign-in', { email, password });
  const inside = await (await world.browser()).post('/sign-in', { email, password: PASSWORD });
  expect(inside.status).toBe(200);
  expect(inside.url).toBe('/sign-in/code');
});

test('a trust of people’s own never offers people to be', async () => {
  const browser = await world.browser();
  expect((await browser.get('/sign-in')).html).not.toContain('Who would you like to be?');
  const tried = await browser.post('/sign-in/example', { personId: world.people.administrator });
  expect(tried.status).toBe(404);
  expect((await browser.get('/account')).url).toContain('/sign-in');
});
