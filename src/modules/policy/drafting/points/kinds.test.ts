import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../../test/browser.ts';
import { makeWorld, type World } from '../../../../../test/world.ts';
import { kindsOfMany, leftTogether } from './model.ts';

const POINTS = '/policy/draft/points';
/** Twelve clauses, each with a number left out before it. */
const GAPS = `Staff use of social media

1. Scope

${Array.from({ length: 12 }, (_, i) => `1.${2 * i + 2} Staff must be polite in way ${'abcdefghijkl'[i]}.`).join('\n\n')}
`;

let world: World;
let browser: Browser;
beforeEach(async () => {
  world = await makeWorld();
  browser = await world.browser('administrator');
  await browser.post('/policy/new/upload', {}, { field: 'file', name: 'policy.txt', bytes: GAPS });
});
afterEach(() => world.close());

const states = async () =>
  (
    await world.owner.query(
      "select state, reason, count(*)::int as n from policy_lint where kind = 'numbering-gap' group by 1, 2 order by 1",
    )
  ).rows;
/** How many gaps the page says there are. */
const seenOn = (page: Page) => /name="seen" value="(\d+)"/.exec(page.html)![1]!;
const WHY = 'The numbers are those of our old handbook.';

test('all points of one kind are left with one reason, and one undo takes them back', async () => {
  const page = await browser.get(POINTS);
  const seen = seenOn(page);
  expect(Number(seen)).toBeGreaterThanOrEqual(11);
  const left = await browser.post(`${POINTS}/kinds/numbering-gap`, {
    do: 'leave',
    seen,
    'reason-numbering-gap': WHY,
  });
  expect(left.html).toContain(`Left as they are: ${seen} points “A number is left out”`);
  expect(await states()).toEqual([{ state: 'accepted', reason: WHY, n: Number(seen) }]);
  // One row for all of them, not one each.
  expect(left.html.split(WHY)).toHaveLength(3);
  expect(left.html).toContain(`A number is left out (${seen} points)`);
  const { rows } = await world.owner.query('select seq from draft_change');
  expect(rows).toHaveLength(1);
  await browser.post('/policy/draft/undo', { seq: String(rows[0].seq), back: POINTS });
  expect(await states()).toEqual([{ state: 'open', reason: null, n: Number(seen) }]);
});

test('left ones are opened again together', async () => {
  const seen = seenOn(await browser.get(POINTS));
  const path = `${POINTS}/kinds/numbering-gap`;
  await browser.post(path, { do: 'leave', seen, 'reason-numbering-gap': WHY });
  const opened = await browser.post(path, { do: 'reopen', reason: WHY });
  expect(opened.html).toContain(`Open again: ${seen} points`);
  expect(await states()).toEqual([{ state: 'open', reason: null, n: Number(seen) }]);
  expect((await browser.post(path, { do: 'reopen', reason: WHY })).status).toBe(409);
});

test('without a reason, for a kind that cannot stay, or when the points are others by now, nothing is saved', async () => {
  const seen = seenOn(await browser.get(POINTS));
  const path = `${POINTS}/kinds/numbering-gap`;
  const bare = await browser.post(path, { do: 'leave', seen, 'reason-numbering-gap': 'x' });
  expect(bare.status).toBe(422);
  expect(bare.html).toContain('Say why it can stay as it is.');
  expect(bare.html).toContain('href="#reason-numbering-gap"');
  expect(bare.html).toMatch(/name="reason-numbering-gap"[^>]*value="x"/);
  const open = { do: 'leave', seen: '1', 'reason-open-option': WHY };
  expect((await browser.post(`${POINTS}/kinds/open-option`, open)).status).toBe(422);
  const late = { do: 'leave', seen: String(Number(seen) - 1), 'reason-numbering-gap': WHY };
  expect((await browser.post(path, late)).status).toBe(409);
  expect(await states()).toEqual([{ state: 'open', reason: null, n: Number(seen) }]);
});

test('few points of a kind are answered one by one', () => {
  const points = (kind: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({ kind, reason: i % 2 === 0 ? 'even' : 'odd' }));
  expect(kindsOfMany([...points('a', 9), ...points('b', 10), ...points('c', 30)])).toEqual([
    { kind: 'c', count: 30 },
    { kind: 'b', count: 10 },
  ]);
  expect(kindsOfMany(points('open-option', 30))).toEqual([]);
  const { many, single } = leftTogether(points('a', 19));
  expect(many).toEqual([{ kind: 'a', reason: 'even', count: 10 }]);
  expect(single).toHaveLength(9);
});
