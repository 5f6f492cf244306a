import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount, approve, ask, businessUseValues } from '../../../../test/requests.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

test('a permission that is to begin says from when, in lists, in CSV and in what is held', async () => {
  const account = await addAccount(world);
  const values = businessUseValues(account, { from: '1/12/2026' });
  await approve(world, 'manager', await ask(world, 'teacher', 'business-use', values));
  const teacher = await world.browser('teacher');
  const manager = await world.browser('manager');
  for (const [browser, list] of [
    [teacher, '/requests/mine'],
    [manager, '/requests/all'],
  ] as const) {
    const { html } = await browser.get(list);
    expect(html).toContain('From 1 Dec 2026');
    expect(html).not.toContain('Until 18 Dec 2026');
    expect(await (await browser.raw(`${list}.csv`)).text()).toContain('From 1 Dec 2026');
  }
  expect((await teacher.get('/held')).html).toContain('Approved. From 1 December 2026');
  world.clock.set('2026-12-01T08:00:00Z');
  expect((await teacher.get('/requests/mine')).html).toContain('Until 18 Dec 2026');
  expect((await teacher.get('/held')).html).toContain('Approved. Until 18 December 2026');
});
