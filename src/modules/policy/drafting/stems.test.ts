import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../test/browser.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

const TEXT = `Staff use of social media

1. Pupils

1.1 Without written consent you must not post, where anyone can see them:

(a) pictures of pupils taken at school or on a trip, or ask pupils for their passwords on demand;

(b) addresses of pupils, as [permitted/required] by the trust.

1.2 If you fear for a child, tell your headteacher.
`;
const STEM = 'Without written consent you must not post, where anyone can see them:';
/** The end of the stem, with its "not", and the item. */
const BRIEFLY = '… must not post, where anyone can see them: pictures of pupils';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await makeWorld();
  browser = await world.browser('administrator');
  await browser.post('/policy/new/upload', {}, { field: 'file', name: 'policy.txt', bytes: TEXT });
});
afterAll(() => world.close());

const seen = async (path: string) =>
  (await browser.get(path)).html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
async function idOf(beginning: string): Promise<string> {
  const { rows } = await world.owner.query('select id from policy_clause where text like $1', [
    `${beginning}%`,
  ]);
  return rows[0].id;
}

test('no page of the draft quotes an item of a list without the words it finishes', async () => {
  expect(await seen('/policy/draft/points')).toContain(`${STEM} addresses of pupils, as`);
  expect(await seen('/policy/draft/map?show=all')).toMatch(
    /where anyone can see them: .{0,20} pictures of pupils taken/,
  );
  expect(await seen('/policy/draft/suggestions')).toContain(BRIEFLY);
  expect(await seen(`/policy/draft/map/${await idOf('pictures')}`)).toContain(`${STEM} pictures of pupils`);
});

test('on the map the clause at hand is open, every other folded to its beginning and a count', async () => {
  const page = async (more = '') => (await browser.get(`/policy/draft/map?show=all${more}`)).html;
  const opened = (html: string) =>
    [...html.matchAll(/id="map-([^"]+)"><details class="govuk-details" open/g)].map(([, id]) => id);
  const [first, second] = [await idOf('Without'), await idOf('pictures')];
  expect((await page()).match(/<details class="govuk-details"[^>]*><summary/g)!.length).toBeGreaterThan(3);
  expect(opened(await page())).toEqual([first]);
  expect(opened(await page(`&at=${second}`))).toEqual([second]);
  expect(await seen('/policy/draft/map?show=all')).toMatch(
    /1\.1 Without written consent you must not .*? \d to answer/,
  );
  const answered = await browser.post('/policy/draft/map?show=all', { do: `clause:${first}` });
  expect(opened(answered.html)).toEqual([second]);
});
