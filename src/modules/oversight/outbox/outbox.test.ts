import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Browser } from '../../../../test/browser.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await makeWorld();
  await world.owner.query(
    `insert into mail (trust_id, id, to_address, subject, body, state, created_at, not_before)
     select $1, gen_random_uuid(), 'person' || n || '@testbridge.example', 'Letter ' || lpad(n::text, 3, '0'),
       'Words of ' || n, case when n % 10 = 0 then 'failed' else 'sent' end, $2::timestamptz + n * interval '1 minute', $2
     from generate_series(1, 120) n`,
    [world.trustId, '2026-11-18T08:00:00Z'],
  );
  browser = await world.browser('administrator');
});
afterAll(() => world.close());

const page = async (query = '') => (await browser.get(`/outbox${query}`)).html;
/** The subjects of the list, in its order. */
const subjects = async (query: string) =>
  [...(await page(query)).matchAll(/summary-text">(Letter \d+)</g)].map(([, subject]) => subject);

test('a message is found by part of its address or its subject, never by its words', async () => {
  expect(await subjects('?text=PERSON77@')).toEqual(['Letter 077']);
  expect(await subjects('?text=letter+042')).toEqual(['Letter 042']);
  expect(await subjects('?text=Words')).toEqual([]);
  expect(await page('?text=Words')).toContain('No message fits');
  expect(await subjects('?text=%25')).toEqual([]);
});

test('comes as a table, as it was asked for and all of it, without the words', async () => {
  const link = /href="(\/outbox\.csv[^"]*)"/.exec(await page('?state=failed&sort=to&order=down'))![1]!;
  const file = await (await browser.raw(link.replaceAll('&amp;', '&'))).text();
  const [head, ...rows] = parse(file, { bom: true }) as string[][];
  expect(head).toEqual(['Subject', 'To', 'State', 'When', 'Why it was not sent']);
  expect(rows).toHaveLength(12);
  expect(rows[0]!.slice(0, 3)).toEqual(['Letter 090', 'person90@testbridge.example', 'Not sent']);
  const all = await (await browser.raw('/outbox.csv')).text();
  expect(parse(all, { bom: true })).toHaveLength(121);
  expect(all).not.toContain('Words of');
  const other = await (await world.browser('teacher')).raw('/outbox.csv');
  expect([other.status, await other.text()]).toEqual([403, expect.not.stringContaining('Letter')]);
});

test('the state narrows it, and stays with what is searched for and with the next page', async () => {
  const failed = await page('?state=failed');
  expect(failed).toContain('12 messages');
  expect(failed).toContain('Send it again');
  expect(await subjects('?state=failed&text=person100@')).toEqual(['Letter 100']);
  const second = await page('?state=sent&text=person');
  expect(second).toContain('108 messages');
  expect(second).toMatch(/href="\/outbox\?text=person&amp;state=sent&amp;page=2"/);
  expect(second).toMatch(/name="text"[^>]*value="person"/);
});

test('newest first; by subject or address both ways; fifty a page', async () => {
  const first = await subjects('');
  expect(first).toHaveLength(50);
  expect(first[0]).toBe('Letter 120');
  expect((await subjects('?page=3')).at(-1)).toBe('Letter 001');
  expect((await subjects('?sort=subject'))[0]).toBe('Letter 001');
  expect((await subjects('?sort=subject&order=down'))[0]).toBe('Letter 120');
  expect((await subjects('?sort=at'))[0]).toBe('Letter 001');
  expect((await subjects('?sort=state&order=down&state=nonsense'))[0]).toBe('Letter 119');
  expect(await page('?sort=to')).toContain('aria-sort="ascending"');
});

test('a message held until later says from when it is sent; one that may leave now does not', async () => {
  const now = world.clock.now();
  const at = new Date('2026-11-30T07:30:00Z');
  onTestFinished(() => world.clock.set(now));
  world.clock.set(new Date('2026-11-28T10:00:00Z'));
  await world.owner.query(
    `insert into mail (trust_id, id, to_address, subject, body, state, created_at, not_before, error, attempts)
     values ($1, gen_random_uuid(), 'held@testbridge.example', 'Held', 'Words', 'waiting', $2, $3, null, 0),
       ($1, gen_random_uuid(), 'tried@testbridge.example', 'Tried', 'Words', 'waiting', $2, $3, 'mailbox is full', 1),
       ($1, gen_random_uuid(), 'next@testbridge.example', 'Next', 'Words', 'waiting', $2, $2, null, 0),
       ($1, gen_random_uuid(), 'gone@testbridge.example', 'Gone', 'Words', 'sent', $2, $3, null, 1)`,
    [world.trustId, world.clock.now(), at],
  );
  const held = 'From 30 November 2026, 07:30';
  expect(await page('?text=held@')).toContain(held);
  expect(await page('?text=tried@')).toContain('Tried again from 30 November 2026, 07:30');
  for (const who of ['next', 'gone']) expect(await page(`?text=${who}@`)).not.toContain('30 November 2026');
  world.clock.set(new Date('2026-11-30T07:31:00Z'));
  expect(await page('?text=held@')).not.toContain(held);
});

test('in the example, from which nothing is sent, a message has the moment at which it would have left', async () => {
  onTestFinished(async () => {
    await world.owner.query('update trust set example = false');
  });
  await world.owner.query('update trust set example = true');
  const [written, leaves] = [new Date('2026-11-23T03:31:00Z'), new Date('2026-11-23T07:30:00Z')];
  await world.owner.query(
    `insert into mail (trust_id, id, to_address, subject, body, state, created_at, not_before)
     values ($1, gen_random_uuid(), 'early@testbridge.example', 'Early', 'Words', 'waiting', $2, $3),
       ($1, gen_random_uuid(), 'at-once@testbridge.example', 'At once', 'Words', 'waiting', $2, $2)`,
    [world.trustId, written, leaves],
  );
  expect(await page('?text=early@')).toContain('23 November 2026, 07:30');
  expect(await page('?text=early@')).not.toContain('03:31');
  expect(await page('?text=at-once@')).toContain('23 November 2026, 03:31');
});

test('a link is shown where it is asked for, one message at a time, and opening the list records nothing', async () => {
  const kinds = ['join', 'acknowledge'];
  await world.owner.query(
    `insert into mail (trust_id, id, to_address, subject, body, state, created_at, not_before)
     select $1, gen_random_uuid(), kind || '@linked.example', 'With a link', 'Open http://here.example/' || kind || '/' || repeat('x', 32),
       state, $2, $2
     from unnest($3::text[]) kind, unnest(array['waiting', 'withdrawn']) state`,
    [world.trustId, world.clock.now(), kinds],
  );
  const looks = async () =>
    (await world.owner.query("select 1 from ledger where verb = 'personal link in the outbox looked at'"))
      .rowCount;
  const list = await page('?text=linked.example');
  expect(list).toContain('4 messages');
  expect(list).not.toMatch(/(join|acknowledge)\/x/);
  expect(await looks()).toBe(0);
  const shows = [...list.matchAll(/action="(\/outbox\/[\w-]+\/link)"/g)].map(([, path]) => path!);
  expect(shows).toHaveLength(2);
  for (const [n, path] of shows.entries()) {
    const shown = (await browser.post(path)).html;
    expect(shown).toMatch(/http:\/\/here\.example\/(join|acknowledge)\/x{32}/);
    expect(shown).toContain('whoever opens it acts as them');
    expect(await looks()).toBe(n + 1);
  }
  const gone = await world.owner.query(
    "select id from mail where subject = 'With a link' and state = 'withdrawn'",
  );
  for (const { id } of gone.rows) expect((await browser.post(`/outbox/${id}/link`)).status).toBe(404);
  expect(await looks()).toBe(2);
});
