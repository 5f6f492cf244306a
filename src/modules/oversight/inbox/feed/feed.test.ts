import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_POLICY } from '../../../../../test/drafts.ts';
import { signPolicy } from '../../../../../test/policy.ts';
import { makeWorld, type Persona, type World } from '../../../../../test/world.ts';
import type { Waiting } from '../../../../platform/waiting.ts';
import { ownStanding } from '../../../policy/reading/actions.ts';
import { WAITING_SOURCES } from '../../waiting.ts';
import { ownFeed, renewFeed } from './actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await signPolicy(world, CHECK_POLICY);
});
afterAll(() => world.close());

const feedOf = async (persona: Persona) => ownFeed(await world.acting(persona), world.app.parts);
/** The path of somebody's link, made if there is none. */
async function linkOf(persona: Persona): Promise<string> {
  if (!(await feedOf(persona))) await renewFeed(await world.acting(persona), world.app.parts, '0');
  return new URL((await feedOf(persona))!.url!).pathname;
}
const fetched = async (path: string, headers: Record<string, string> = {}) =>
  (await world.browser()).raw(path, { headers });
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const verbs = async (persona: Persona) =>
  (
    await world.owner.query<{ verb: string }>(
      "select verb from ledger where actor = $1 and verb like 'calendar%' order by seq",
      [world.people[persona]],
    )
  ).rows.map(({ verb }) => verb);

test('a calendar reads the deadlines of its owner: what kind, which day and where to go, and nothing else', async () => {
  const answer = await fetched(await linkOf('teacher'));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await answer.text();
  const [event, ...more] = events(text);
  expect(more).toEqual([]);
  const standing = await ownStanding(await world.acting('teacher'));
  expect(`${event!.startDate}`).toBe(standing!.due);
  expect(event!.summary).toBe('Decorum: policy');
  expect(event!.description).toBe('http://localhost:3000/policy/acknowledge');
  expect(event!.startDate.isDate).toBe(true);
  expect(text).not.toMatch(/Eacher|Testbridge|acknowledge the policy/i);
  expect(text).not.toContain(world.people.teacher);
});

test('what a title says stays here; a deadline with an hour is at that hour, in summer too', async () => {
  const sources = WAITING_SOURCES as { name: string; read: () => Promise<Waiting[]> }[];
  const press = {
    key: 'request 1',
    kind: 'Request',
    title: 'Decide: what Leah Okafor is said to have done',
    hint: 'Alder Courier asks about Leah Okafor',
    href: '/requests/1',
  };
  sources.push({
    name: 'the tests',
    read: async () => [
      { ...press, dueAt: new Date('2027-03-26T17:00:00Z') },
      { ...press, key: 'request 2', dueAt: new Date('2027-03-29T16:00:00Z') },
      { ...press, key: 'request 3' },
    ],
  });
  try {
    const text = await (await fetched(await linkOf('governor'))).text();
    expect(text.replaceAll('\r\n ', '')).not.toMatch(/Leah|Okafor|Courier|Decide|request 1/);
    const found = events(text).filter(({ summary }) => summary === 'Decorum: request');
    expect(found.map(({ endDate }) => endDate.toJSDate().toISOString())).toEqual([
      '2027-03-26T17:00:00.000Z',
      '2027-03-29T16:00:00.000Z',
    ]);
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(2);
    // Five in the afternoon in London on both days, before and after the clocks go forward.
    const inLondon = (at: Date) => at.toLocaleTimeString('en-GB', { timeZone: 'Europe/London' });
    expect(found.map(({ endDate }) => inLondon(endDate.toJSDate()))).toEqual(['17:00:00', '17:00:00']);
  } finally {
    sources.pop();
  }
});

test('on one’s own page the link is made, shown, renewed and turned off, without a script', async () => {
  const browser = await world.browser('assistant');
  expect((await browser.get('/inbox/calendar')).html).toContain('Make my calendar link');
  const made = await browser.post('/inbox/calendar', { revision: '0' });
  const first = /http:\/\/localhost:3000(\/calendar\/[^<]+)/.exec(made.html)![1]!;
  expect(made.html).toContain('No calendar has read it yet');
  expect((await fetched(first)).status).toBe(200);
  expect((await browser.get('/inbox/calendar')).html).toContain(
    'A calendar last read it on 18 November 2026',
  );

  const renewed = await browser.post('/inbox/calendar', { revision: '1' });
  const second = /http:\/\/localhost:3000(\/calendar\/[^<]+)/.exec(renewed.html)![1]!;
  expect(second).not.toBe(first);
  expect(renewed.html).toContain('The one before does not work any more');
  expect((await fetched(first)).status).toBe(404);
  expect((await fetched(second)).status).toBe(200);

  // A window that was left open: what it renews is not the link that was made since.
  const stale = await browser.post('/inbox/calendar', { revision: '1' });
  expect(stale.html).toContain('had changed in another window');
  expect(stale.html).toContain(second);
  expect((await fetched(second)).status).toBe(200);

  expect((await browser.get('/inbox/calendar/off')).html).toContain('stops working at once');
  expect((await browser.post('/inbox/calendar/off')).html).toContain('Your calendar link is turned off');
  expect((await fetched(second)).status).toBe(404);
  expect((await browser.post('/inbox/calendar/off')).status).toBe(200);
  expect(await verbs('assistant')).toEqual([
    'calendar link made',
    'calendar link renewed',
    'calendar link turned off',
  ]);
});

test('two windows make a link at once: there is one, and both show it', async () => {
  const acting = await world.acting('volunteer');
  const made = await Promise.all([1, 2, 3].map(() => renewFeed(acting, world.app.parts, '0')));
  expect(made.sort()).toEqual(['made', 'meanwhile', 'meanwhile']);
  expect((await fetched(await linkOf('volunteer'))).status).toBe(200);
});

test('the database holds no link, only what it hashes to', async () => {
  const path = await linkOf('teacher');
  const token = /calendar\/(.+)\.ics/.exec(path)![1]!;
  const { rows } = await world.owner.query('select * from calendar_feed where person_id = $1', [
    world.people.teacher,
  ]);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
  const other = await ownFeed(await world.acting('teacher'), {
    ...world.app.parts,
    secret: 'another secret',
  });
  expect(other!.url).toBeNull();
});

describe('a link that leads nowhere', () => {
  test('says the same to the letter, whether it was one or not', async () => {
    const was = await linkOf('southTeacher');
    await renewFeed(await world.acting('southTeacher'), world.app.parts, '1');
    const left = await linkOf('contractor');
    await world.owner.query("update person set state = 'inactive' where id = $1", [world.people.contractor]);
    const never = `/calendar/${'A'.repeat(43)}.ics`;
    const answers = await Promise.all(
      [was, left, never, '/calendar/short.ics', '/calendar/x'].map(async (path) => {
        const { status, headers, ...answer } = await fetched(path).then(async (r) => ({
          status: r.status,
          headers: Object.fromEntries([...r.headers].filter(([name]) => name !== 'set-cookie')),
          text: await r.text(),
        }));
        return { status, headers, ...answer };
      }),
    );
    expect(answers[0]!.status).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    await world.owner.query("update person set state = 'active' where id = $1", [world.people.contractor]);
    expect((await fetched(left)).status).toBe(200);
  });

  test('is counted with all others from one address', async () => {
    const own = await makeWorld();
    try {
      const browser = await own.browser();
      const all: number[] = [];
      for (let i = 0; i < 605; i++) all.push((await browser.raw(`/calendar/${'B'.repeat(43)}.ics`)).status);
      expect(all.slice(0, 600).every((status) => status === 404)).toBe(true);
      expect(all.slice(600)).toEqual([429, 429, 429, 429, 429]);
    } finally {
      await own.close();
    }
  });
});

test('a calendar that has the text already is told so, until something changes', async () => {
  const path = await linkOf('leader');
  const first = await fetched(path);
  const etag = first.headers.get('etag')!;
  world.clock.advance(3 * 3_600_000);
  const again = await fetched(path, { 'if-none-match': etag });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  await world.owner.query(
    "insert into setting (trust_id, key, value, changed_at) values ($1, 'policy.accept_within_days', '20', now()) on conflict (trust_id, key) do update set value = '20'",
    [world.trustId],
  );
  const changed = await fetched(path, { 'if-none-match': etag });
  expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false]);
});

test('one link is read thirty times in ten minutes at the most', async () => {
  const path = await linkOf('manager');
  world.clock.advance(3_600_000);
  const all: number[] = [];
  for (let i = 0; i < 31; i++) all.push((await fetched(path)).status);
  expect(all.filter((status) => status === 200)).toHaveLength(30);
  const often = await fetched(path);
  expect(often.status).toBe(429);
  expect(Number(often.headers.get('retry-after'))).toBeGreaterThan(0);
  world.clock.advance(600_000);
  expect((await fetched(path)).status).toBe(200);
});

test('where a part cannot be read the calendar keeps what it has', async () => {
  const path = await linkOf('teacher');
  await world.owner.query('alter table check_report rename to check_report_away');
  try {
    const answer = await fetched(path);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('900');
    expect(await answer.text()).not.toContain('BEGIN');
  } finally {
    await world.owner.query('alter table check_report_away rename to check_report');
  }
  expect((await fetched(path)).status).toBe(200);
});
