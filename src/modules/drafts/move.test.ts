import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { fillRegisters } from '../../../test/drafts.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await makeWorld();
  await fillRegisters(world);
  browser = await world.browser('teacher');
});
afterAll(() => world.close());

const BUSINESS = 'Year 9 options evening has moved to Thursday 14 May at 6pm, letters to follow.';
const where = (html: string) =>
  /<select[^>]*name="where".*?<\/select>/s.exec(html)![0].match(/<option value="([^"]*)"[^>]* selected/)?.[1];
const post = (fields: object) =>
  browser.post('/check', { where: 'personal:facebook:public', draft: BUSINESS, ...fields });

test('what is the business of the trust can be moved to an account that one runs', async () => {
  const { rows } = await world.owner.query(
    "select id from official_account where state = 'open' order by handle",
  );
  await world.owner.query('delete from account_operator');
  await world.owner.query('update official_account set owner_id = null');
  expect((await post({})).html).not.toContain('name="move"');
  const [{ id }] = rows;
  await world.owner.query('insert into account_operator values ($1, $2, $3)', [
    world.trustId,
    id,
    world.people.teacher,
  ]);
  const offered = await post({});
  expect(offered.html).toContain('Check it for');
  expect(offered.html).not.toContain('Leaving these words out');
  const value = /<button[^>]*value="([^"]*)"[^>]*name="move"/.exec(offered.html)![1]!;
  expect(value).toBe(`official:${id}`);
  const moved = await post({ move: value });
  expect(where(moved.html)).toBe(value);
  expect(moved.html).not.toContain('name="move"');
  expect(moved.html).not.toContain('is school business');
});
