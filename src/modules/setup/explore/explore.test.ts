import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../test/browser.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { newSetupLink } from '../actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ empty: true });
});
afterAll(() => world.close());

/** Waits as the page in a browser does: it asks again every two seconds. */
async function untilReady(browser: Browser, page: Page): Promise<Page> {
  let now = page;
  for (let i = 0; i < 120 && now.html.includes('Making the example trust'); i += 1) {
    await wait(500);
    now = await browser.get(now.url);
  }
  return now;
}

const count = async (query: string) => (await world.owner.query(query)).rowCount;

test('when it cannot be made, the page says so, nothing of it stays, and one can try again', async () => {
  const browser = await world.browser();
  await browser.get('/');
  await world.owner.query('alter table policy_seal add constraint no_more check (false) not valid');
  const page = await untilReady(browser, await browser.post('/explore'));
  await world.owner.query('alter table policy_seal drop constraint no_more');
  expect(page.status).toBe(500);
  expect(page.html).toContain('The example could not be made');
  expect(page.html).toContain('Try again');
  // Whichever process is asked: the page itself knows that it was asked for, the database that nobody is at it.
  expect((await (await world.browser()).get(page.url)).html).toContain('The example could not be made');
  expect((await (await world.browser()).get('/explore')).url).toBe('/');
  expect(world.log.join()).toContain('the example could not be made');
  for (const table of ['trust', 'person', 'auth."user"'])
    expect([table, await count(`select 1 from ${table}`)]).toEqual([table, 0]);
}, 60_000);

test('a newcomer explores the example as one of its people, then a trust of their own takes its place', async () => {
  const browser = await world.browser();
  await browser.get('/');
  // Two people press the button: one example is made.
  const [page] = await Promise.all([browser.post('/explore'), (await world.browser()).post('/explore')]);
  const people = await untilReady(browser, page!);
  expect(people.url).toBe('/sign-in');
  expect(people.html).toContain('Who would you like to be?');
  expect(await count('select 1 from trust')).toBe(1);
  for (const kind of ['Teaching assistant', 'Headteacher', 'Chief executive', 'Contractor'])
    expect(people.html).toContain(`__kind">${kind}<`);

  // Nobody is told that this is an example before it is whole.
  const REAL = 'Nobody in this trust is real';
  expect((await browser.get('/help')).html).toContain(REAL);
  await world.owner.query("update setting set key = 'not yet' where key = 'example whole'");
  expect((await browser.get('/help')).html).not.toContain(REAL);
  // Whoever wants to sign in then waits while somebody makes it; after a process that was cut off they can begin anew.
  const holder = await world.owner.connect();
  await holder.query('select pg_advisory_lock(701950, 1)');
  expect((await browser.get('/sign-in')).html).toContain('Making the example trust');
  await holder.query('select pg_advisory_unlock(701950, 1)');
  holder.release();
  const anew = await browser.get('/sign-in');
  expect(anew.url).toBe('/');
  expect(anew.html).toContain('Explore the example');
  await world.owner.query("update setting set key = 'example whole' where key = 'not yet'");

  const personas = [
    ...people.html.matchAll(/name="personId" value="([^"]+)"|value="([^"]+)" name="personId"/g),
  ];
  expect(personas.length).toBeGreaterThanOrEqual(14);
  const personId = personas[0]![1] ?? personas[0]![2]!;
  const account = await browser.post('/sign-in/example', { personId, next: '/account' });
  expect(account.url).toBe('/account');
  expect(account.html).toContain('The people of the example need no password');
  expect((await browser.get('/account/second-factor')).url).toBe('/account');
  expect((await (await world.browser()).post('/sign-in/example', { personId: 'nobody' })).status).toBe(403);

  // Someone of the example who looks at it is told, as on every page; a newcomer there is not in the example.
  expect((await browser.get('/set-up')).html).toContain(REAL);
  const visitor = await world.browser();
  expect((await visitor.get('/set-up')).html).not.toContain(REAL);
  await visitor.get(new URL((await newSetupLink(world.db, 'http://localhost:3000'))!).pathname);
  await visitor.post('/set-up/begin');
  await visitor.post('/set-up', { name: 'Elm Trust', shortName: 'ET', town: 'Elmton' });
  await visitor.post('/set-up/schools', {
    name: 'Elm Lane School',
    shortName: 'Elm',
    phase: 'primary',
    urn: '',
  });
  const made = await visitor.post('/set-up/administrator', {
    givenName: 'Noor',
    familyName: 'Haddad',
    email: 'noor@elmtrust.example',
    password: 'copper lantern meadow',
  });
  expect(made.html).toContain('Protect your account');

  // The example is gone, with its accounts and whoever was in it.
  expect(await count('select 1 from trust where example')).toBe(0);
  expect(await count('select 1 from auth."user"')).toBe(1);
  expect(await count('select 1 from auth.session')).toBe(1);
  expect(await count('select 1 from auth."twoFactor"')).toBe(0);
  expect((await browser.get('/account')).url).toContain('/sign-in');
  const signIn = await browser.get('/sign-in');
  expect(signIn.html).toContain('Sign in to Decorum');
  expect(signIn.html).not.toContain('Who would you like to be?');
  expect((await browser.post('/sign-in/example', { personId })).status).toBe(404);
  // And it cannot be had again.
  expect((await browser.post('/explore')).url).toBe('/sign-in');
  expect(await count('select 1 from trust where example')).toBe(0);
}, 90_000);
