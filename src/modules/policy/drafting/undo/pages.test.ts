import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../../test/browser.ts';
import { makeWorld, type World } from '../../../../../test/world.ts';
import { PLACES } from '../../../../engine/targets.ts';

const TEXT = `Staff use of social media

1. Scope

1.1 This policy covers all staff of the Trust.

1.2 Staff must be polite.

2. Personal use

2.1 Personal use of up to 20 minutes per day is permitted.

2.3 Staff must log out.
`;

let world: World;
let browser: Browser;
beforeEach(async () => {
  world = await makeWorld();
  browser = await world.browser('administrator');
  await browser.post('/policy/new/upload', {}, { field: 'file', name: 'policy.txt', bytes: TEXT });
});
afterEach(() => world.close());

const main = (page: Page) => /<main[^>]*>(.*)<\/main>/s.exec(page.html)![1]!.replace(/\s+/g, ' ');
/** Presses the one Undo button of a page. */
function undo(page: Page, who = browser): Promise<Page> {
  const form = /<form[^>]*action="\/policy\/draft\/undo".*?<\/form>/s.exec(page.html)![0];
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)![1]!;
  return who.post('/policy/draft/undo', {
    seq: value('seq'),
    back: value('back').replaceAll('&amp;', '&'),
  });
}
async function clauseId(number: string): Promise<string> {
  const { rows } = await world.owner.query('select id from policy_clause where number = $1', [number]);
  return rows[0].id;
}
async function states(): Promise<string[]> {
  const { rows } = await world.owner.query('select state from clause_target order by target');
  return rows.map(({ state }) => state);
}

test('an answer about what a clause does is named, and undone where it was given', async () => {
  const before = await states();
  const id = await clauseId('1.1');
  const refused = `refused “${PLACES.coverage.title}” for 1.1`;
  const answered = await browser.post('/policy/draft/map?show=all', { do: `refused:${id}:coverage` });
  expect(answered.html).toContain(refused.replace('r', 'R'));
  expect(main(answered)).toContain(`Asha Menon ${refused}`);
  const undone = await undo(answered);
  expect(undone.url).toMatch(/^\/policy\/draft\/map\?show=all/);
  expect(undone.html).toContain(`Undone: ${refused}`);
  expect(await states()).toEqual(before);
  const { html } = await browser.get('/policy/draft/suggestions');
  const seen = [...html.matchAll(/name="seen" value="([^"]+)"/g)].map(([, link]) => link!);
  const all = await browser.post('/policy/draft/suggestions', { do: 'section', seen });
  expect(await states()).toEqual(before.map(() => 'confirmed'));
  await undo(all);
  expect(await states()).toEqual(before);
});

test('what someone ticked for a clause is taken back, with what was not there before', async () => {
  const before = await states();
  const id = await clauseId('1.2');
  await browser.post(`/policy/draft/map/${id}`, { targets: 'press' });
  expect(await states()).toHaveLength(before.length + 1);
  await undo(await browser.get('/policy/draft/map'));
  expect(await states()).toEqual(before);
});

test('a point left as it is is named, and undone where it was left', async () => {
  const page = await browser.get('/policy/draft/points');
  const id = /action="\/policy\/draft\/points\/([0-9a-f-]+)"/.exec(page.html)![1]!;
  const left = await browser.post(`/policy/draft/points/${id}`, { do: 'leave' });
  expect(left.html).toContain('Left as it is: “A number is left out” in 2.3');
  expect(main(left)).toContain('Asha Menon left “A number is left out” in 2.3 as it is');
  const undone = await undo(left);
  expect(undone.url).toBe('/policy/draft/points');
  expect(main(undone)).toContain('Nothing is missing');
  expect((await world.owner.query('select state, reason from policy_lint')).rows).toEqual([
    { state: 'open', reason: null },
  ]);
});

test('the title is taken back together with what was set beside it', async () => {
  const saved = await browser.post('/policy/draft/settings', {
    title: 'Our policy',
    minutes_per_day: '25',
    'was-minutes_per_day': '20',
  });
  expect(main(saved)).toContain('Asha Menon set the title and the minutes allowed a day');
  expect((await browser.get('/policy/draft/points')).html).toContain('The words and the number differ');
  const undone = await undo(await browser.get('/policy/draft/settings'));
  expect(undone.html).toContain('value="Staff use of social media"');
  expect(undone.html).toMatch(/name="minutes_per_day"[^>]*value="20"/);
  expect((await browser.get('/policy/draft/points')).html).not.toContain('The words and the number differ');
});

test('a move reads as what someone did', async () => {
  const tree = await browser.get('/policy/draft/clauses');
  const revision = /name="tree" value="(\d+)"/.exec(tree.html)![1]!;
  const id = await clauseId('1.1');
  const moved = await browser.post('/policy/draft/clauses/do', { tree: revision, do: `down:${id}:1` });
  expect(moved.html).toContain('Moved 1.1 down');
  expect(main(moved)).toContain('Asha Menon moved 1.1 down');
});

test('one number is not called numbers', async () => {
  const page = await browser.get('/policy/draft/clauses/renumber');
  expect(main(page)).toContain('1 number would change');
  const tree = /name="tree" value="(\d+)"/.exec(page.html)![1]!;
  const done = await browser.post('/policy/draft/clauses/renumber', { section: '', tree, agreed: '1' });
  expect(done.html).toContain('1 number changed');
});

test('an undo that comes late says why on the page where it was pressed', async () => {
  const id = await clauseId('1.1');
  const seen = await browser.post('/policy/draft/map?show=all', { do: `refused:${id}:coverage` });
  const other = await world.browser('ceo');
  await other.post('/policy/draft/map', { do: `confirmed:${id}:coverage` });
  const told = await undo(seen);
  expect(told.url).toMatch(/^\/policy\/draft\/map/);
  expect(told.html).toContain('changed the draft after you opened this page');
});

test('only the suggestions that were on the page are confirmed with their section', async () => {
  const { html } = await browser.get('/policy/draft/suggestions');
  expect(main({ html } as Page)).toMatch(/<summary[^>]*>.*1 Scope: \d+ suggestions?/);
  const [first] = [...html.matchAll(/name="seen" value="([^"]+)"/g)].map(([, link]) => link!);
  const done = await browser.post('/policy/draft/suggestions', { do: 'section', seen: [first!] });
  expect(done.html).toContain('1 suggestion confirmed');
  expect((await states()).filter((state) => state === 'confirmed')).toHaveLength(1);
});

test('confirming all of them asks first, and says of how many', async () => {
  const { html } = await browser.get('/policy/draft/suggestions');
  const seen = [...html.matchAll(/name="seen" value="([^"]+)"/g)].map(([, link]) => link!);
  const all = [...new Set(seen)];
  const asked = await browser.post('/policy/draft/suggestions', { do: 'all', seen: all });
  expect(asked.html).toContain(`Confirm all ${all.length} suggestions?</h1>`);
  expect(await states()).not.toContain('confirmed');
  const carried = [...asked.html.matchAll(/name="seen" value="([^"]+)"/g)].map(([, link]) => link!);
  await browser.post('/policy/draft/suggestions', { do: 'section', seen: carried });
  expect(await states()).toEqual(all.map(() => 'confirmed'));
});
