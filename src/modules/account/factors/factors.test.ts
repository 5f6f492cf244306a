import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountOf, givePasskey } from '../../../../test/accounts.ts';
import type { Browser } from '../../../../test/browser.ts';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { removeTotp, totpOf } from '../../../platform/second-factor.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(() => world.clock.advance(6 * 60_000));
afterAll(() => world.close());

async function without(persona: Persona): Promise<Browser> {
  await removeTotp(world.app.parts.auth, (await accountOf(world, persona)).userId);
  return world.browser(persona);
}

const toldOf = async (persona: Persona) =>
  (
    await world.owner.query<{ subject: string }>(
      'select subject from mail where to_person = $1 order by created_at, subject',
      [world.people[persona]],
    )
  ).rows.map((mail) => mail.subject.replace(' at Testbridge Trust', ''));

describe('someone who holds a role and has no second factor', () => {
  test('is led to setting one up before anything else, and can sign out', async () => {
    const browser = await without('head');
    for (const path of ['/', '/account', '/account/password'])
      expect((await browser.get(path)).url).toBe('/account/second-factor');
    // Nothing is offered that only leads back here.
    for (const path of ['/account/second-factor', '/account/second-factor/app', '/help']) {
      const { html } = await browser.get(path);
      const offered = [...html.matchAll(/<(?:nav|footer)\b.*?<\/(?:nav|footer)>/gs)].join();
      expect(offered).toContain('href="/privacy"');
      expect(offered).not.toMatch(/href="\/(people|check|policy|me|held)?"/);
    }
    expect((await browser.get('/account/second-factor/app')).html).toContain('Set up your app');
    expect((await browser.post('/sign-out')).url).toBe('/sign-in');
  });

  test('sets up an app: key, code, spare codes shown once, then on', async () => {
    const browser = await without('leader');
    const page = await browser.get('/account/second-factor/app?next=/account');
    expect(page.html).toContain('src="data:image/png;base64,');
    const key = /decorum-copy">([A-Z2-7 ]+)</.exec(page.html)![1]!.replaceAll(' ', '');
    const app = new TOTP({ secret: Secret.fromBase32(key) });
    const wrong = await browser.post('/account/second-factor/app', { code: '12345', next: '/account' });
    expect(wrong.html).toContain('Enter the 6 digits');
    expect(wrong.html).toContain(key.slice(0, 4));
    const before = browser.cookieHeader();
    const done = await browser.post('/account/second-factor/app', { code: app.generate(), next: '/account' });
    expect(await toldOf('leader')).toEqual(['An authenticator app was added to your account']);
    const codes = [...done.html.matchAll(/<samp>([a-z2-9]{5}-[a-z2-9]{5})<\/samp>/g)].map((m) => m[1]);
    expect(new Set(codes).size).toBe(10);
    expect(browser.cookieHeader()).not.toBe(before);
    const account = await browser.get('/account');
    expect(account.url).toBe('/account');
    for (const code of codes) expect(account.html).not.toContain(code);
    // The app is set up: its key is not shown again.
    expect((await browser.get('/account/second-factor/app')).url).toBe('/account');
  });

  test('does not have a factor by asking for a key alone', async () => {
    const browser = await without('hr');
    await browser.get('/account/second-factor/app');
    expect((await browser.get('/account')).url).toBe('/account/second-factor');
  });
});

test('someone without a role needs none', async () => {
  expect((await (await world.browser('teacher')).get('/account')).url).toBe('/account');
});

test('the last factor of someone who holds a role stays, with the reason', async () => {
  const browser = await world.browser('ceo');
  const refused = await browser.post('/account/second-factor/app/remove');
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('your role needs one');
  const { userId, email } = await accountOf(world, 'ceo');
  expect((await totpOf(world.app.parts.auth, userId, email))?.verified).toBe(true);

  // With a passkey beside it, it may go; then the passkey is the last.
  await givePasskey(world, 'ceo');
  expect((await browser.post('/account/second-factor/app/remove')).html).toContain(
    'Authenticator app removed',
  );
  const id = /passkey\/([^/]+)\/remove/.exec((await browser.get('/account')).html)![1]!;
  const last = await browser.post(`/account/second-factor/passkey/${id}/remove`);
  expect(last.html).toContain('your role needs one');
  // What was done is told by mail, not what was refused.
  expect(await toldOf('ceo')).toEqual(['The authenticator app was removed from your account']);
  // Nobody removes the passkey of another.
  const other = await world.browser('chair');
  await other.get('/account');
  expect((await other.post(`/account/second-factor/passkey/${id}/remove`)).status).toBe(404);
});

test('who signed in a while ago signs in again before changing a factor', async () => {
  const browser = await world.browser('it');
  const { userId } = await accountOf(world, 'it');
  await world.owner.query(
    `update auth.session set "createdAt" = now() - interval '16 minutes' where "userId" = $1`,
    [userId],
  );
  const asked = await browser.get('/account/second-factor');
  expect(asked.url).toBe('/sign-in?again=1&next=%2Faccount%2Fsecond-factor');
  expect(asked.html).toContain('Sign in again, so that we know it is you');
  await browser.post('/account/second-factor/codes');
  expect((await browser.get('/account')).url).toBe('/account');

  // Afterwards they are where they were, and go on to where they were going.
  const factor = '/account/second-factor';
  const backFrom = async (method: 'get' | 'post', path: string, fields = {}) => {
    const { url } = method === 'get' ? await browser.get(path) : await browser.post(path, fields);
    return new URL(url, 'http://localhost').searchParams.get('next');
  };
  expect(await backFrom('post', `${factor}/app`, { code: '123456', next: '/policy' })).toBe(
    `${factor}/app?next=%2Fpolicy`,
  );
  expect(await backFrom('get', `${factor}/app?next=/policy`)).toBe(`${factor}/app?next=%2Fpolicy`);
  expect(await backFrom('post', `${factor}/codes`)).toBe('/account');
  for (const method of ['get', 'post'] as const)
    expect(await backFrom(method, `${factor}/passkey/one/remove`)).toBe(`${factor}/passkey/one/remove`);
});

test('new spare codes end the old ones', async () => {
  const browser = await world.browser('recruiter');
  await browser.get('/account');
  const page = await browser.post('/account/second-factor/codes');
  expect(page.html).toContain('do not work any more');
  expect([...page.html.matchAll(/<samp>/g)]).toHaveLength(10);
  expect(await toldOf('recruiter')).toEqual(['Your spare codes were renewed']);
  const { rows } = await world.owner.query('select body from mail where to_person = $1', [
    world.people.recruiter,
  ]);
  expect(rows[0].body).not.toMatch(/[a-z2-9]{5}-[a-z2-9]{5}/);
});
