import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '../../../../../test/browser.ts';
import { makeWorld, type World } from '../../../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const DETAILS = { name: 'Testbridge Trust', shortName: 'Testbridge' };
const revisionOn = (page: Page): string => /name="revision" value="(\d+)"/.exec(page.html)![1]!;

test('two people edit the trust at once: the second is told, and neither loses anything', async () => {
  const [one, two] = [await world.browser('administrator'), await world.browser('administrator')];
  const loaded = { one: revisionOn(await one.get('/trust')), two: revisionOn(await two.get('/trust')) };
  const saved = await one.post('/trust', { ...DETAILS, town: 'Oldbridge', revision: loaded.one });
  expect(saved.html).toContain('Details saved');
  const told = await two.post('/trust', { ...DETAILS, town: 'Newbridge', revision: loaded.two });
  expect(told.status).toBe(409);
  expect(told.html).toMatch(/Town<\/th>.*?Oldbridge<\/td>.*?Newbridge<\/td>/s);
  expect(told.html).toContain('value="Newbridge"');
  expect((await one.get('/trust')).html).toContain('value="Oldbridge"');
  const again = await two.post('/trust', { ...DETAILS, town: 'Newbridge', revision: revisionOn(told) });
  expect(again.html).toContain('Details saved');
});

test('a change that was taken back since is a change too', async () => {
  const [one, two] = [await world.browser('administrator'), await world.browser('administrator')];
  const loaded = revisionOn(await one.get('/trust'));
  await two.post('/trust', { ...DETAILS, town: 'Elsewhere', revision: loaded });
  await two.post('/trust', { ...DETAILS, town: 'Newbridge', revision: revisionOn(await two.get('/trust')) });
  expect((await one.post('/trust', { ...DETAILS, revision: loaded })).status).toBe(409);
});
