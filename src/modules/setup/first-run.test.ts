import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../test/world.ts';
import { newSetupLink } from './actions.ts';

let world: World;
let path: string;
beforeAll(async () => {
  world = await makeWorld({ empty: true });
  path = new URL((await newSetupLink(world.db, 'http://localhost:3000'))!).pathname;
});
afterAll(() => world.close());

const SCHOOL = { name: 'Elm Lane Primary School', shortName: 'Elm Lane', phase: 'primary', urn: '900123' };
const ADMINISTRATOR = {
  givenName: 'Noor',
  familyName: 'Haddad',
  email: 'noor@elmtrust.example',
  password: 'copper lantern meadow',
};

test('a newcomer sets up a trust of their own, step by step', async () => {
  const browser = await world.browser();
  const start = await browser.get('/');
  expect(start.html).toContain('Explore the example');
  expect(start.html).toContain('Set up your trust');

  const without = await browser.get('/set-up');
  expect(without.html).toContain('Open your set-up link');

  const opened = await browser.get(path);
  expect(opened.url).toBe('/set-up');
  expect(opened.html).toContain('step 1 of 4');
  // No step before the ones it stands on.
  expect((await browser.get('/set-up/administrator')).url).toBe('/set-up');

  const empty = await browser.post('/set-up', { name: '', shortName: 'ET', town: '' });
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('Give the trust its name.');
  expect(empty.html).toContain('value="ET"');

  const schools = await browser.post('/set-up', { name: 'Elm Trust', shortName: 'ET', town: 'Elmton' });
  expect(schools.url).toBe('/set-up/schools');
  expect((await browser.get('/set-up/administrator')).url).toBe('/set-up/schools');
  expect((await browser.post('/set-up/schools', { ...SCHOOL, urn: '12' })).html).toContain(
    'A URN has six digits.',
  );
  await browser.post('/set-up/schools', SCHOOL);
  expect((await browser.post('/set-up/schools', SCHOOL)).html).toContain('with this name already');
  const two = await browser.post('/set-up/schools', { ...SCHOOL, name: 'Oak School', urn: '' });
  const id =
    /name="id"[^>]*value="([^"]+)"[^>]*>Remove<span[^>]*> Oak/.exec(two.html)?.[1] ??
    /value="([^"]+)" name="id"[^>]*>Remove<span[^>]*> Oak/.exec(two.html)?.[1];
  const one = await browser.post('/set-up/schools/remove', { id: id! });
  expect(one.html).toContain('Oak School removed');

  // Nothing is made before the last step.
  expect((await world.owner.query('select * from trust')).rowCount).toBe(0);

  const weak = await browser.post('/set-up/administrator', { ...ADMINISTRATOR, password: 'password12345' });
  expect(weak.status).toBe(422);
  expect(weak.html).toContain('too easy to guess');
  expect(weak.html).toContain('value="Noor"');
  expect(weak.html).not.toContain('password12345');

  const made = await browser.post('/set-up/administrator', ADMINISTRATOR);
  expect(made.url).toBe('/account/second-factor?next=/set-up/done');
  expect(made.html).toContain('Protect your account');
});
