import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../../test/browser.ts';
import { draftPolicy, SHORT_POLICY } from '../../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../../test/world.ts';
import { lostWords } from './losing.ts';

let world: World;
let browser: Browser;
let worlds: World[] = [];
beforeEach(async () => {
  world = await makeWorld();
  worlds.push(world);
  await draftPolicy(world, SHORT_POLICY);
  browser = await world.browser('administrator');
});
afterAll(async () => {
  for (const one of worlds) await one.close();
  worlds = [];
});

const DO = '/policy/draft/clauses/do';
const texts = async (): Promise<string[]> =>
  (await world.owner.query('select text from policy_clause order by position')).rows.map(({ text }) => text);
async function clauseId(number: string): Promise<string> {
  const { rows } = await world.owner.query('select id from policy_clause where number = $1', [number]);
  return rows[0].id;
}
const treeOf = ({ html }: Page) => /name="tree" value="(\d+)"/.exec(html)![1]!;
async function join(number: string): Promise<Page> {
  const tree = treeOf(await browser.get('/policy/draft/clauses'));
  return browser.post(DO, { tree, do: `merge:${await clauseId(number)}:1` });
}

test('a clause that would become part of a heading is asked about first, with the words it comes to', async () => {
  const before = await texts();
  const asked = await join('1.1');
  expect(asked.html).toContain('Join 1.1 to the heading above it?');
  expect(asked.html).toContain('What it is for You must keep pupils safe.');
  expect(asked.html).toContain('binds nobody');
  expect(await texts()).toEqual(before);
  const again = /name="do" value="([^"]+)"/.exec(asked.html)![1]!;
  const done = await browser.post(DO, { tree: treeOf(asked), do: again, sure: 'yes' });
  expect(done.html).toContain('Joined to 1. Undo brings it back.');
  expect((await texts())[0]).toBe('What it is for You must keep pupils safe.');
});

test('so is a heading that would become words of the clause above it; two clauses are joined at once', async () => {
  expect((await join('2')).html).toContain('Join the heading 2 to 1.2?');
  expect((await join('1.2')).html).toContain('Joined to 1.1');
  expect((await texts())[1]).toBe(
    'You must keep pupils safe. You must not post a picture of a pupil without written consent.',
  );
});

test('a split that would lose words says which, and asks', async () => {
  const id = await clauseId('1.2');
  const path = `/policy/draft/clauses/${id}/split`;
  const before = await texts();
  const parts = { revision: '1', first: 'You must not post a picture.', second: 'Without consent.' };
  const asked = await browser.post(path, parts);
  expect(asked.status).toBe(422);
  expect(asked.html).toMatch(/in neither box: “of a pupil”, “written”/);
  expect(asked.html).toContain('>Without consent.</textarea>');
  expect(await texts()).toEqual(before);
  const lose = /name="lose"[^>]*value="([^"]+)"/.exec(asked.html)![1]!;
  // What was agreed to is these words, and no others.
  expect((await browser.post(path, { ...parts, second: 'Ever.', lose })).status).toBe(422);
  expect((await browser.post(path, { ...parts, lose })).html).toContain('Split in two');
  expect(await texts()).toContain('Without consent.');
});

test('moving the break, another stop or a capital loses nothing', () => {
  const text = 'Keep pupils safe, and tell the head; at once.';
  expect(lostWords(text, ['Keep pupils safe.', 'And tell the head at once.'])).toEqual([]);
  expect(lostWords(text, ['Keep pupils safe.', 'And tell the head.'])).toEqual(['at once']);
  expect(lostWords(text, ['Tell the head.', 'Keep pupils safe, at once.'])).not.toEqual([]);
});
