import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeNow, givePassword, PASSWORD, sessionsOf } from '../../../../test/accounts.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

test('after a code that was used before, the next one lets in by the same field', async () => {
  const email = await givePassword(world, 'head');
  const code = codeNow();
  const first = await world.browser();
  await first.post('/sign-in', { email, password: PASSWORD });
  expect((await first.post('/sign-in/code', { code, next: '/account' })).url).toBe('/account');

  const browser = await world.browser();
  await browser.post('/sign-in', { email, password: PASSWORD });
  const replayed = await browser.post('/sign-in/code', { code, next: '/account' });
  expect(replayed.status).toBe(422);
  expect(replayed.html).toContain('That code has been used. Each code works once: wait for the next one');
  expect((await browser.get('/account')).url).toContain('/sign-in');
  const inside = await browser.post('/sign-in/code', { code: codeNow(1), next: '/account' });
  expect(inside.url).toBe('/account');
  expect(inside.html).toContain('Helen Adair');

  // Whoever goes back to the page of the code, or sends it once more, is in already and stays so.
  expect((await browser.get('/sign-in/code?next=%2Faccount')).url).toBe('/account');
  expect((await browser.post('/sign-in/code', { code: codeNow(1), next: '/account' })).url).toBe('/account');
});

test('without a password before it there is no field for a code, but the way back with the reason', async () => {
  const browser = await world.browser();
  for (const page of [
    await browser.get('/sign-in/code?next=%2Faccount'),
    await browser.post('/sign-in/code', { code: codeNow(), next: '/account' }),
  ]) {
    expect(page.url).toBe('/sign-in?next=%2Faccount');
    expect(page.html).toContain('Start again.');
  }
});

test('of two who give one code at once, one is in, and the other is told why not', async () => {
  const email = await givePassword(world, 'dpo');
  const both = [await world.browser(), await world.browser()];
  for (const one of both) await one.post('/sign-in', { email, password: PASSWORD });
  const code = codeNow();
  const pages = await Promise.all(both.map((one) => one.post('/sign-in/code', { code, next: '/account' })));
  const out = pages.filter((page) => page.url !== '/account');
  expect(out).toHaveLength(1);
  expect(out[0]!.html).toMatch(/That code has (just )?been used\. Each code works once:/);
  expect(await sessionsOf(world, 'dpo')).toBe(1);
});
