import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

test('the world answers, with people in it', async () => {
  const browser = await world.browser();
  expect((await browser.get('/healthz')).html).toBe('ok');
  expect((await world.acting('head')).viewer.roles).toEqual([
    { role: 'head', schoolId: world.schools.north },
  ]);
});
