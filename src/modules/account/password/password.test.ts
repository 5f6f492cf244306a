import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, givePassword, makeInactive, PASSWORD, sessionsOf } from '../../../../test/accounts.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { countAttempt } from '../../../platform/rate-limit.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const NEW = 'violet harbour ninety';

async function mailsTo(email: string): Promise<{ subject: string; body: string }[]> {
  const found = await world.owner.query<{ subject: string; body: string }>(
    'select subject, body from mail where to_address = $1 order by created_at, subject',
    [email],
  );
  return found.rows;
}

async function linkFor(email: string): Promise<string> {
  await (await world.browser()).post('/reset', { email });
  return /(\/reset\/\S+)/.exec((await mailsTo(email)).at(-1)!.body)![1]!;
}

test('asking for a link says the same, and takes as long, whether or not the address is known', async () => {
  const email = await givePassword(world, 'teacher');
  const browser = await world.browser();
  const began = performance.now();
  const unknown = await browser.post('/reset', { email: 'nobody@testbridge.example' });
  expect(performance.now() - began).toBeGreaterThan(390);
  const known = await browser.post('/reset', { email });
  expect(known.html).toContain('Check your email');
  expect(known.html.replaceAll(email, 'X')).toBe(unknown.html.replaceAll('nobody@testbridge.example', 'X'));
  expect(await mailsTo('nobody@testbridge.example')).toEqual([]);
  expect((await mailsTo(email)).map((mail) => mail.subject)).toEqual(['Set a new password for Decorum']);
});

test('what is no address is said to be none, and kept in the field', async () => {
  const page = await (await world.browser()).post('/reset', { email: 'tom at school' });
  expect(page.status).toBe(422);
  expect(page.html).toContain('Enter an email address like');
  expect(page.html).toContain('value="tom at school"');
});

test('a link sets a password once, and ends every session', async () => {
  const email = await givePassword(world, 'assistant');
  const signedIn = await world.browser('assistant');
  const link = await linkFor(email);
  const browser = await world.browser();
  expect((await browser.get(link)).html).toContain(email);

  const weak = await browser.post(link, { password: 'password1234' });
  expect(weak.status).toBe(422);
  expect(weak.html).toContain('too easy to guess');

  const saved = await browser.post(link, { password: NEW });
  expect(saved.url).toBe('/sign-in');
  expect(saved.html).toContain('Your new password is saved');
  expect(await sessionsOf(world, 'assistant')).toBe(0);
  expect((await signedIn.get('/account')).url).toContain('/sign-in');

  const told = (await mailsTo(email)).at(-1)!;
  expect(told.subject).toBe('Your password was changed at Testbridge Trust');
  expect(told.body).toContain('If it was not you, set a new password at once');
  expect(told.body).toContain('http://localhost:3000/reset\n');
  expect(told.body).not.toMatch(new RegExp(`${NEW}|/reset/`));

  for (const again of [
    await browser.get(link),
    await browser.post(link, { password: 'another harbour ninety' }),
  ]) {
    expect(again.status).toBe(404);
    expect(again.html).toContain('does not work any more');
  }
  expect((await browser.post('/sign-in', { email, password: PASSWORD })).status).toBe(422);
  expect((await browser.post('/sign-in', { email, password: NEW, next: '/account' })).url).toBe('/account');
});

test('a made-up link is no link', async () => {
  const browser = await world.browser();
  expect((await browser.get('/reset/made-up')).status).toBe(404);
  expect((await browser.post('/reset/made-up', { password: NEW })).status).toBe(404);
});

test('someone made inactive is sent nothing', async () => {
  const email = await givePassword(world, 'volunteer');
  await makeInactive(world, 'volunteer');
  expect((await (await world.browser()).post('/reset', { email })).html).toContain('Check your email');
  expect(await mailsTo(email)).toEqual([]);
});

test('after five requests for one address there is a wait', async () => {
  const browser = await world.browser();
  for (let i = 0; i < 5; i += 1)
    expect((await browser.post('/reset', { email: 'a@b.example' })).status).toBe(200);
  const stopped = await browser.post('/reset', { email: 'a@b.example' });
  expect(stopped.status).toBe(429);
  expect(stopped.html).toContain('Links for this address');
  expect(stopped.html).toMatch(/Wait (a minute|\d+ minutes), then try again/);
}, 20_000);

test('links asked for from one place for address after address come to an end too', async () => {
  const { db, secret } = world.app.parts;
  world.clock.advance(900_000);
  for (let i = 0; i < 60; i += 1)
    await countAttempt(db, secret, world.clock.now(), 'reset from a place', '127.0.0.1', { seconds: 900 });
  const browser = await world.browser();
  const stopped = await browser.post('/reset', { email: 'b@b.example' });
  expect(stopped.status).toBe(429);
  expect(stopped.html).toContain('They need not have been yours.');
  world.clock.advance(900_000);
  expect((await browser.post('/reset', { email: 'b@b.example' })).status).toBe(200);
});

test('guesses at the password one has are counted by account, in whichever session, and a right one forgets them', async () => {
  await givePassword(world, 'manager');
  await givePassword(world, 'leader');
  const change = async (persona: 'manager' | 'leader', current: string) =>
    (await (await world.browser(persona)).post('/account/password', { current, password: NEW })).html;
  for (let i = 0; i < 5; i += 1)
    expect(await change('manager', 'not mine')).toContain('This is not the password');
  expect(await change('manager', PASSWORD)).toMatch(/Too many tries\. Wait (a minute|\d+ minutes), then/);
  for (let i = 0; i < 4; i += 1) await change('leader', 'not mine');
  expect(await change('leader', PASSWORD)).toContain('Password changed');
  expect(await change('leader', 'not mine')).toContain('This is not the password');
  world.clock.advance(900_000);
  expect(await change('manager', PASSWORD)).toContain('Password changed');
}, 30_000);

test('someone signed in changes their password, and is signed out elsewhere', async () => {
  const email = await givePassword(world, 'southTeacher');
  const elsewhere = await world.browser('southTeacher');
  const browser = await world.browser('southTeacher');
  await browser.get('/account/password');
  const wrong = await browser.post('/account/password', { current: 'not my password', password: NEW });
  expect(wrong.html).toContain('This is not the password you have now.');
  const own = await browser.post('/account/password', { current: PASSWORD, password: email });
  expect(own.html).toContain('must not be your email address');
  const changed = await browser.post('/account/password', { current: PASSWORD, password: NEW });
  expect(changed.url).toBe('/account');
  expect(changed.html).toContain('Password changed');
  expect((await elsewhere.get('/account')).url).toContain('/sign-in');
  const told = await mailsTo(email);
  expect(told.map((mail) => mail.subject)).toEqual(['Your password was changed at Testbridge Trust']);
  expect(told[0]!.body).not.toContain(NEW);
  const verbs = await world.owner.query<{ verb: string }>('select verb from ledger where actor = $1', [
    world.people.southTeacher,
  ]);
  expect(verbs.rows.map((row) => row.verb)).toEqual(['password changed']);
});

test('signing out everywhere ends every session', async () => {
  const other = await world.browser('contractor');
  const browser = await world.browser('contractor');
  expect((await browser.get('/account')).html).toContain('This device, now');
  const out = await browser.post('/account/sign-out-everywhere');
  expect(out.html).toContain('signed out everywhere');
  expect((await other.get('/account')).url).toContain('/sign-in');
  expect(await sessionsOf(world, 'contractor')).toBe(0);
  expect((await accountOf(world, 'contractor')).userId).toBeTruthy();
});
