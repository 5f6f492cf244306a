import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../../test/world.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { Invalid, NotAllowed } from '../../../platform/errors.ts';
import { verifyLedger } from '../../../platform/ledger.ts';
import { addEngagement } from '../engagements/actions.ts';
import type { Progress } from '../model.ts';
import { addPerson, editPerson, formOf } from '../record/actions.ts';
import { openPerson } from '../record/open.ts';
import { inviteEverybody, inviteList } from './actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const hr = await world.acting('hr');
  const add = (givenName: string, more: Record<string, string>) =>
    addPerson(hr, {
      givenName,
      familyName: 'New',
      category: 'employee',
      place: world.schools.north,
      job: 'Teacher',
      from: '1/9/2026',
      email: `${givenName}@testbridge.example`,
      ...more,
    });
  await add('north', {});
  // Whose record is not the head's alone to change.
  const { id } = await add('south', { place: world.schools.south });
  await addEngagement(hr, id, {
    place: world.schools.north,
    job: 'Coach',
    from: '1/9/2026',
    pattern: 'none',
  });
  await add('visiting', { category: 'volunteer' });
  await add('central', { place: 'central' });
  await add('nowhere', { place: '' });
  await add('silent', { email: '' });
  await add('later', { from: '1/1/2027' });
  await add('gone', { to: '30/9/2026' });
});
afterAll(() => world.close());

const ANY = { school: '', category: '' } as const;
const MAIL = { sendsMail: true, publicUrl: 'https://decorum.example' };
const names = (people: readonly { name: string }[]) => people.map((p) => p.name.split(' ')[0]).sort();
const mails = async () =>
  (await world.owner.query('select to_address, body from mail order by to_address')).rows as {
    to_address: string;
    body: string;
  }[];

describe('who would be invited', () => {
  test('everyone who is here and has not joined, those without an address apart', async () => {
    const list = await inviteList(await world.acting('hr'), MAIL, ANY);
    expect(names(list.ready)).toEqual(['central', 'north', 'nowhere', 'south', 'visiting']);
    expect(names(list.noEmail)).toEqual(['silent']);
    expect(list.recent).toEqual([]);
  });
  test('narrowed to a place and a kind of staff', async () => {
    const hr = await world.acting('hr');
    const ready = async (filter: Parameters<typeof inviteList>[2]) =>
      names((await inviteList(hr, MAIL, filter)).ready);
    expect(await ready({ school: world.schools.north, category: '' })).toEqual([
      'north',
      'south',
      'visiting',
    ]);
    expect(await ready({ school: 'central', category: '' })).toEqual(['central']);
    expect(await ready({ school: '', category: 'volunteer' })).toEqual(['visiting']);
  });
  test('for a head, those who work at her school alone; for a teacher, nobody', async () => {
    const list = await inviteList(await world.acting('head'), MAIL, ANY);
    expect(names([...list.ready, ...list.noEmail])).toEqual(['north', 'silent', 'visiting']);
    expect(
      await inviteList(await world.acting('head'), MAIL, { school: world.schools.south, category: '' }),
    ).toMatchObject({ ready: [], noEmail: [] });
    const teacher = await world.acting('teacher');
    await expect(inviteList(teacher, MAIL, ANY)).rejects.toBeInstanceOf(NotAllowed);
    await expect(inviteEverybody(teacher, MAIL, ANY, false)).rejects.toBeInstanceOf(NotAllowed);
  });
});

test('on the page: how many, that nothing is sent without a mail server, and who cannot be', async () => {
  const browser = await world.browser('head');
  const people = await browser.get(`/people?category=volunteer`);
  expect(people.html).toContain('href="/people/invite?category=volunteer"');
  const page = await browser.get('/people/invite');
  expect(page.html).toContain('Invite 2 people');
  expect(page.html).toContain('Nothing is sent by email from here: the links wait in the outbox.');
  expect(page.html).toContain('1 person without an email address');
  const done = await browser.post('/people/invite', { school: '', category: 'volunteer' });
  expect(done.html).toContain('1 link to join in the outbox: nothing is sent by email from here');
  expect((await mails()).map((m) => m.to_address)).toEqual(['visiting@testbridge.example']);
  const again = await browser.post('/people/invite', { school: '', category: 'volunteer' });
  expect(again.html).toContain('href="#again"');
  expect(await mails()).toHaveLength(1);
});

test('each is sent a link of their own, once in 7 days unless asked, with a row of the ledger each', async () => {
  const hr = await world.acting('hr');
  const [one, two] = await Promise.allSettled([
    inviteEverybody(hr, MAIL, ANY, false),
    inviteEverybody(hr, MAIL, ANY, false),
  ]);
  expect([one, two].map((d) => d.status).sort()).toEqual(['fulfilled', 'rejected']);
  const sent = await mails();
  expect(sent).toHaveLength(5);
  const link = /https?:\/\/[^/]+(\/join\/\S+)/;
  expect(new Set(sent.map((m) => link.exec(m.body)![1])).size).toBe(5);
  const { rows } = await world.owner.query(
    `select count(distinct subject_id)::int as n from ledger where verb = 'person invited'`,
  );
  expect(rows[0].n).toBe(5);
  await expect(inviteEverybody(hr, MAIL, ANY, false)).rejects.toBeInstanceOf(Invalid);
  expect(await inviteEverybody(hr, MAIL, ANY, true)).toEqual({ invited: 5, sends: true });
  // The links of the first mails go on working while those of the second wait.
  const { rows: open } = await world.owner.query('select 1 from personal_link where used_at is null');
  expect(open).toHaveLength(10);
  const stranger = await world.browser();
  const last = (
    await world.owner.query(
      `select body from mail where to_address = 'north@testbridge.example' order by created_at desc, id`,
    )
  ).rows as { body: string }[];
  const pages = await Promise.all(last.map((m) => stranger.get(link.exec(m.body)![1]!)));
  expect(pages.filter((p) => p.html.includes('Choose a password')).length).toBe(2);
  world.clock.set('2026-11-25T10:00:01Z');
  const later = await world.acting('hr');
  expect(await inviteEverybody(later, MAIL, { school: 'central', category: '' }, false)).toMatchObject({
    invited: 1,
  });
});

test('what takes longer than a moment has a page that says how far it is', async () => {
  world.clock.set('2026-12-09T10:00:00Z');
  const holder = await world.owner.connect();
  await holder.query('begin');
  await holder.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`people ${world.trustId}`]);
  const browser = await world.browser('hr');
  const before = (await mails()).length;
  try {
    const waiting = await browser.post('/people/invite', { school: world.schools.north, category: '' });
    expect(waiting.url).toBe('/people/invite/sending');
    expect(waiting.html).toContain('0 of 3 links');
    const again = await browser.submit('/people/invite', { school: world.schools.north, category: '' });
    expect(again.headers.get('location')).toBe('/people/invite/sending');
    expect((await (await world.browser('head')).get('/people/invite/sending')).html).not.toContain(
      'of 3 links',
    );
  } finally {
    await holder.query('rollback');
    holder.release();
  }
  await expect
    .poll(async () => (await browser.get('/people/invite/sending')).html, { timeout: 10_000, interval: 100 })
    .toContain('3 links to join in the outbox');
  expect(await mails()).toHaveLength(before + 3);
  expect((await browser.get('/people/invite/sending')).html).toContain('Invite everybody who has not joined');
});

test('one that stops says how many were sent a link, and leaves the rest to be invited again', async () => {
  world.clock.set('2026-12-19T10:00:00Z');
  const holder = await world.owner.connect();
  await holder.query('begin');
  await holder.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`people ${world.trustId}`]);
  const browser = await world.browser('hr');
  try {
    await browser.post('/people/invite', { school: world.schools.north, category: '' });
    await world.owner.query('alter table mail rename to mail_away');
  } finally {
    await holder.query('rollback');
    holder.release();
  }
  let stopped = '';
  const look = async () => {
    stopped = (await browser.get('/people/invite/sending')).html;
    return stopped;
  };
  await expect.poll(look, { timeout: 10_000, interval: 100 }).toContain('It stopped');
  await world.owner.query('alter table mail_away rename to mail');
  expect(stopped).toContain('0 of 3 links');
  const left = /href="(\/people\/invite\?[^"]+)"/.exec(stopped)![1]!.replaceAll('&amp;', '&');
  expect((await browser.get(left)).html).toContain('Invite 3 people');
});

test('whose link was ended by another address has not been sent one', async () => {
  const hr = await world.acting('hr');
  const { id } = await addPerson(hr, {
    givenName: 'moved',
    familyName: 'New',
    category: 'employee',
    place: 'central',
    job: 'Clerk',
    from: '1/9/2026',
    email: 'moved@testbridge.example',
  });
  await inviteEverybody(hr, MAIL, { school: 'central', category: '' }, false);
  const recent = async () => names((await inviteList(hr, MAIL, ANY)).recent);
  expect(await recent()).toContain('moved');
  const { person } = await openPerson(hr, id);
  await editPerson(hr, world.app.parts, id, { ...formOf(person), email: 'better@testbridge.example' });
  expect(await recent()).not.toContain('moved');
  expect(names((await inviteList(hr, MAIL, ANY)).ready)).toContain('moved');
});

test('five thousand at once, in seconds and with a ledger that verifies', { timeout: 60_000 }, async () => {
  await world.owner.query(
    `insert into person (trust_id, id, given_name, family_name, email, category, created_at)
     select $1, gen_random_uuid(), 'Many', 'Number ' || n, 'many' || n || '@testbridge.example', 'agency', now()
     from generate_series(1, 5000) n`,
    [world.trustId],
  );
  const hr = await world.acting('hr');
  const began = performance.now();
  const said: Progress[] = [];
  expect(
    await inviteEverybody(hr, MAIL, { school: '', category: 'agency' }, false, (progress) =>
      said.push(progress),
    ),
  ).toMatchObject({ invited: 5000 });
  expect(said.slice(0, 3)).toEqual([0, 500, 1000].map((done) => ({ done, total: 5000 })));
  console.info(`5,000 links: ${Math.round(performance.now() - began)} ms`);
  // It takes a second or two; the bound is for a machine that is busy with other tests.
  expect(performance.now() - began).toBeLessThan(20_000);
  const report = await inTrust(world.db, world.trustId, (tx) => verifyLedger(tx, world.trustId));
  expect(report.faults).toEqual([]);
  const page = await (await world.browser('hr')).get('/people/invite?category=agency');
  expect(page.html).toContain('Send another to the 5,000 people to whom a link was sent in the last 7 days');
});
