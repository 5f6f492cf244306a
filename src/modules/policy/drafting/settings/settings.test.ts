import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../../test/browser.ts';
import { draftPolicy, SHORT_POLICY } from '../../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../../test/world.ts';
import { inTrust } from '../../../../platform/database/database.ts';
import { lockVersion, settingsOf } from '../../store.ts';
import { undoChange } from '../undo/actions.ts';
import { changesOf } from '../undo/store.ts';

const PATH = '/policy/draft/settings';
const worlds: World[] = [];
let world: World;
let id: string;
beforeEach(async () => {
  world = await makeWorld();
  worlds.push(world);
  id = await draftPolicy(world, SHORT_POLICY);
});
afterAll(() => Promise.all(worlds.map((one) => one.close())));

/** What the form of a page would send, untouched. */
function formOn({ html }: Page): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const at = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    if (at('type') !== 'radio' || / checked/.test(tag)) fields[at('name') ?? ''] = at('value') ?? '';
  }
  fields.owner = /<option value="([^"]*)" selected/.exec(html)?.[1] ?? '';
  return fields;
}
const open = async (browser: Browser) => formOn(await browser.get(PATH));
const review = (day: string, month: string, year: string) => ({
  'review-day': day,
  'review-month': month,
  'review-year': year,
});
const settings = () => inTrust(world.db, world.trustId, (tx) => settingsOf(tx, id));

test('who set the same meanwhile is told by name, and what they set in words', async () => {
  const [one, two] = [await world.browser('administrator'), await world.browser('ceo')];
  const [first, second] = [await open(one), await open(two)];
  const { chair, ceo } = world.people;
  await one.post(PATH, {
    ...first,
    ...review('1', '9', '2028'),
    title: 'Our policy',
    minutes_per_day: '25',
    business_use_stance: 'required',
    owner: chair,
  });
  const mine = {
    ...second,
    ...review('1', '10', '2027'),
    title: 'The policy',
    minutes_per_day: '40',
    business_use_stance: 'permitted',
    owner: ceo,
  };
  const page = await two.post(PATH, mine);
  expect(page.status).toBe(422);
  for (const said of ['“Our policy”', '25', '“Required”', '1 September 2028', 'Ruth Chairman-Bell'])
    expect(page.html).toContain(`Asha Menon changed this to ${said} after you opened the page. Save again`);
  const inOrder = [...page.html.matchAll(/<li><a href="#([^"]+)">[^<]*after you opened/g)].map(
    ([, at]) => at,
  );
  expect(inOrder).toEqual(['title', 'minutes_per_day', 'business_use_stance', 'review_on-day', 'owner']);
  const again = {
    ...mine,
    ...Object.fromEntries(Object.entries(formOn(page)).filter(([k]) => /^was/.test(k))),
  };
  expect((await two.post(PATH, again)).url).toBe('/policy/draft');
  expect(await settings()).toMatchObject({ minutes_per_day: 40, review_on: '2027-10-01' });
});

test('what was left alone is theirs, saved at once or after a refusal', async () => {
  const [one, two] = [await world.browser('administrator'), await world.browser('ceo')];
  const [first, second] = [await open(one), await open(two)];
  await one.post(PATH, {
    ...first,
    ...review('1', '9', '2028'),
    title: 'Our policy',
    business_use_stance: 'required',
  });
  const refused = await two.post(PATH, { ...second, minutes_per_day: 'few' });
  expect(refused.status).toBe(422);
  expect(refused.html).not.toContain('after you opened');
  expect(formOn(refused)).toMatchObject({
    ...review('1', '9', '2028'),
    title: 'Our policy',
    business_use_stance: 'required',
    minutes_per_day: 'few',
  });
  expect((await two.post(PATH, { ...second, minutes_per_day: '20' })).url).toBe('/policy/draft');
  expect(await settings()).toMatchObject({
    review_on: '2028-09-01',
    business_use_stance: 'required',
    minutes_per_day: 20,
  });
  const version = await inTrust(world.db, world.trustId, (tx) => lockVersion(tx, id));
  expect(version!.title).toBe('Our policy');
});

test('whoever took a change back is told too, and one’s own other window', async () => {
  const browser = await world.browser('ceo');
  await browser.post(PATH, { ...(await open(browser)), minutes_per_day: '25' });
  const loaded = await open(browser);
  const [last] = await inTrust(world.db, world.trustId, (tx) => changesOf(tx, id, 1));
  await undoChange(await world.acting('administrator'), last!.seq);
  const page = await browser.post(PATH, { ...loaded, minutes_per_day: '40' });
  expect(page.html).toContain('Asha Menon changed this to 30 after you opened the page');
  const mine = await open(browser);
  await browser.post(PATH, { ...mine, minutes_per_day: '50' });
  const other = await browser.post(PATH, { ...mine, minutes_per_day: '60' });
  expect(other.html).toContain('You changed this to 50 after you opened the page');
});

test('a stance that goes into the words alone is said to be saved', async () => {
  await world.owner.query(
    "update policy_clause set text = 'Staff may be [permitted/encouraged] to post for work.' where number = '2.1'",
  );
  const browser = await world.browser('administrator');
  const fields = await open(browser);
  const page = await browser.post(PATH, { ...fields, business_use_stance: 'encouraged', mend: 'yes' });
  const { rows } = await world.owner.query("select text from policy_clause where number = '2.1'");
  expect(rows[0].text).toBe('Staff may be encouraged to post for work.');
  expect(page.html).toContain('Your answers are saved');
});
