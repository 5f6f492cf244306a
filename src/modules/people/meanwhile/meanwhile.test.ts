import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../../../test/browser.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** What a form carries of what it was loaded with. */
function carried({ html }: Page): { revision: string; was: string } {
  const hidden = (name: string) => {
    const value = new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
    return value
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&');
  };
  return { revision: hidden('revision'), was: hidden('was') };
}

/** The rows of what differs: field, what is saved now, what was typed. */
function told({ html }: Page): string[][] {
  const table = /What differs<\/caption>.*?<\/table>/s.exec(html)?.[0] ?? '';
  return [...table.matchAll(/<tr[^>]*>(?:(?!<\/tr>).)*<td.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => cell!.replace(/<[^>]+>/g, '')),
  );
}

const titleOf = ({ html }: Page) => /govuk-error-summary__title">([^<]*)</.exec(html)?.[1];
const ALONE = 'You left this alone, so theirs is kept';

describe('the details of a person', () => {
  const facts = {
    givenName: 'Vic',
    familyName: 'Olund',
    knownAs: '',
    title: '',
    category: 'volunteer',
    organisation: '',
    email: 'vic.olund@testbridge.example',
    staffCode: '',
  };

  test('two change different fields: the second is told who was first, and saving again undoes nothing', async () => {
    const [one, two] = [await world.browser('hr'), await world.browser('administrator')];
    const path = `/people/${world.people.volunteer}/edit`;
    const first = carried(await one.get(path));
    const second = carried(await two.get(path));
    await one.post(path, { ...facts, ...first, title: 'Mr "V" & co', staffCode: 'S1' });
    // Whoever looks at a record has changed nothing.
    await two.get(`/people/${world.people.volunteer}`);

    const page = await two.post(path, { ...facts, ...second, knownAs: 'Vicky', staffCode: 'S2' });
    expect(page.status).toBe(409);
    expect(titleOf(page)).toBe('Hari Sethi changed these details while you were writing');
    expect(told(page)).toEqual([
      ['Title', 'Mr &quot;V&quot; &amp; co', ALONE],
      ['Staff code', 'S1', 'S2'],
    ]);
    expect(page.html).toContain('Choose “Save the details” again to put it in place of what was saved.');
    for (const value of ['Vicky', 'S2', 'Mr &quot;V&quot; &amp; co'])
      expect(page.html).toContain(`value="${value}"`);

    const again = { ...facts, ...carried(page), knownAs: 'Vicky', title: 'Mr "V" & co', staffCode: 'S2' };
    expect((await two.post(path, again)).html).toContain('Details saved');
    const { html } = await one.get(path);
    for (const value of ['Vicky', 'S2', 'Mr &quot;V&quot; &amp; co'])
      expect(html).toContain(`value="${value}"`);
  });

  test('what the form was loaded with goes through a refusal, and a third change in between', async () => {
    const [one, two] = [await world.browser('hr'), await world.browser('administrator')];
    const path = `/people/${world.people.contractor}/edit`;
    const his = {
      ...facts,
      givenName: 'Con',
      familyName: 'Tractor',
      category: 'third-party',
      organisation: 'Dinners',
      email: 'con.tractor@testbridge.example',
    };
    await one.post(path, { ...his, ...carried(await one.get(path)) });
    const loaded = carried(await two.get(path));
    const mine = { ...his, title: 'Chef' };
    const refused = await two.post(path, { ...mine, ...loaded, givenName: '' });
    expect(refused.status).toBe(422);
    expect(carried(refused)).toEqual(loaded);
    await one.post(path, { ...his, ...carried(await one.get(path)), knownAs: 'Connie' });
    const page = await two.post(path, { ...mine, ...carried(refused) });
    expect(told(page)).toEqual([['Name they go by', 'Connie', ALONE]]);
    await one.post(path, { ...his, ...carried(await one.get(path)), knownAs: 'Conrad', title: 'Cook' });
    const once = await two.post(path, { ...mine, ...carried(page), knownAs: 'Connie' });
    expect(told(once)).toEqual([
      ['Name they go by', 'Conrad', ALONE],
      ['Title', 'Cook', 'Chef'],
    ]);
  });

  test('the same person in two windows is told so, and a form that does not know what it was loaded with loses nothing', async () => {
    const browser = await world.browser('hr');
    const path = `/people/${world.people.assistant}/edit`;
    const hers = {
      ...facts,
      givenName: 'Tia',
      familyName: 'Ash',
      category: 'part-time',
      email: 'tia.ash@testbridge.example',
    };
    const loaded = carried(await browser.get(path));
    await browser.post(path, { ...hers, ...loaded, title: 'Ms' });
    for (const was of ['', '[]', '{"title":', '{"title":{"a":1}}', '<script>']) {
      const page = await browser.post(path, { ...hers, revision: loaded.revision, was });
      expect(titleOf(page)).toBe('You changed these details in another window while you were writing');
      expect(told(page)).toEqual([['Title', 'Ms', 'Nothing']]);
    }
  });
});

test('an engagement: place, hours, manager and days are each taken whole', async () => {
  const [one, two] = [await world.browser('hr'), await world.browser('administrator')];
  const { southHead, manager } = world.people;
  const coach = { place: world.schools.south, job: 'Coach', from: '1/10/2026', pattern: 'none' };
  await one.post(`/people/${southHead}/engagements/new`, coach);
  const { html } = await one.get(`/people/${southHead}`);
  const path = /href="(\S+\/engagements\/[^"/]{36})"/.exec(html)![1]!;
  const [first, second] = [carried(await one.get(path)), carried(await two.get(path))];
  const boxes = { 'from-day': '01', 'from-month': 'October', 'from-year': '2026' };
  const days = { ...boxes, 'to-day': '', 'to-month': '', 'to-year': '' };
  const until = { 'to-day': '31', 'to-month': '8', 'to-year': '2027' };
  const theirs = { ...coach, ...days, ...until, manager: 'Mary Nash', pattern: 'school' };
  expect((await one.post(path, { ...theirs, ...first })).html).toContain('Engagement saved');
  // An engagement of theirs that is not this one says nothing of who changed this one.
  await two.post(`/people/${southHead}/engagements/new`, { ...coach, job: 'Porter' });

  const page = await two.post(path, { ...coach, ...days, ...second, job: 'Head coach' });
  expect(titleOf(page)).toBe('Hari Sethi changed this engagement while you were writing');
  expect(told(page)).toEqual([
    ['Line manager', 'Mary Nash', ALONE],
    ['Last day', '31 August 2027', ALONE],
    ['Working hours', expect.stringMatching(/^Monday to Friday 08:30/), ALONE],
  ]);
  expect(page.html).toContain('value="Head coach"');
  // A first day written another way is the same day.
  expect(page.html).not.toContain('October');
  expect(page.html).toMatch(/name="to-year"[^>]*value="2027"/);
  expect(page.html).toContain(`name="managerId" value="${manager}"`);
  expect(page.html).toMatch(/value="school"[^>]*checked/);
});

test('a school: what is kept and who was first are told in words', async () => {
  const [one, two] = [await world.browser('administrator'), await world.browser('administrator')];
  const path = `/schools/${world.schools.north}/edit`;
  const [first, second] = [carried(await one.get(path)), carried(await two.get(path))];
  const north = { name: 'North Testbridge School', shortName: 'North', urn: '' };
  await one.post(path, { ...north, ...first, phase: 'special' });
  const phase = (JSON.parse(second.was) as { phase: string }).phase;
  const page = await two.post(path, { ...north, ...second, phase, shortName: 'The North' });
  expect(told(page)).toEqual([['Phase', 'Special', ALONE]]);
  expect(page.html).toMatch(/value="special"[^>]*selected/);
  expect(page.html).toContain('value="The North"');
});
