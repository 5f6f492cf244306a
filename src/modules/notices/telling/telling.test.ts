import type { AddressObject } from 'mailparser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Smtp, smtpServer } from '../../../../test/smtp.ts';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { sendMail } from '../../../platform/mail.ts';
import { withdrawWaiting } from '../../account/join/actions.ts';
import { notify, takeBackNotices } from '../actions.ts';
import type { How, Notice } from '../model.ts';
import { deleteOldNotices } from '../store.ts';
import { tellTrust } from './telling.ts';

/** A Wednesday in term, in working time; a Saturday. */
const WEDNESDAY = '2026-11-18T10:00:00Z';
const SATURDAY = '2026-11-21T10:00:00Z';
const MINUTE = 60_000;
let world: World;
let smtp: Smtp;

beforeEach(async () => {
  world = await makeWorld({ at: WEDNESDAY });
  smtp = await smtpServer();
});
afterEach(async () => {
  await smtp.goDown();
  await world.close();
});

const inTheTrust = <T>(work: Parameters<typeof inTrust<T>>[2]) => inTrust(world.db, world.trustId, work);
const say = (who: readonly Persona[], more: Partial<Notice> = {}) =>
  inTheTrust((tx) =>
    notify(
      { tx, trustId: world.trustId, now: world.clock.now() },
      {
        to: who.map((one) => world.people[one]),
        about: 'request 1',
        subject: 'A request waits for your decision',
        words: 'Read it, then decide.',
        path: '/requests/1',
        ...more,
      },
    ),
  );
const takeBack = (about: string) =>
  inTheTrust((tx) => takeBackNotices({ tx, now: world.clock.now() }, about));
const tell = () => tellTrust(world.app.parts, world.trustId);
const send = () =>
  sendMail(world.db, world.clock, { url: smtp.url, from: 'Decorum <decorum@testbridge.example>' });
const tellAndSend = async () => {
  await tell();
  return send();
};
/** As it goes on by itself: each minute the job, and the outbox. */
const goOn = async (minutes: number, step = 1) => {
  for (let minute = 0; minute < minutes; minute += step) {
    await tellAndSend();
    world.clock.advance(step * MINUTE);
  }
};
const choose = (who: Persona, how: How) =>
  world.owner.query('insert into notice_choice values ($1, $2, $3, now())', [
    world.trustId,
    world.people[who],
    how,
  ]);
const addressOf = (who: Persona) =>
  world.owner
    .query<{ email: string }>('select email from person where id = $1', [world.people[who]])
    .then(({ rows }) => rows[0]!.email);
const got = () => smtp.taken.map((mail) => [(mail.to as AddressObject).text, mail.subject]);
const states = async () =>
  (
    await world.owner.query<{ state: string }>('select state from notice order by created_at, about')
  ).rows.map(({ state }) => state);

test('a notice is a mail within the minute, and only once', async () => {
  await say(['head', 'head']);
  await goOn(5);
  expect(got()).toEqual([[await addressOf('head'), 'A request waits for your decision']]);
  expect(smtp.taken[0]!.text).toContain('http://localhost:3000/requests/1');
  expect(smtp.taken[0]!.text).toContain('http://localhost:3000/account/notices');
  expect(await states()).toEqual(['passed-on']);
});

test('several that wait at a moment are one mail; the newest about a thing takes the place of the one before', async () => {
  await say(['head', 'leader']);
  await say(['head'], { about: 'question 1', subject: 'A question waits', path: '/questions/1' });
  await say(['head'], { subject: 'A request waits still' });
  await goOn(2);
  expect(got().sort()).toEqual([
    [await addressOf('head'), '2 things for you in Decorum'],
    [await addressOf('leader'), 'A request waits for your decision'],
  ]);
  const head = smtp.taken.find(({ subject }) => subject?.startsWith('2'))!;
  expect(head.text).toContain('A request waits still');
  expect(head.text).not.toContain('A request waits for your decision');
});

test('quiet at week-ends, on closed days, out of term and at night; what is urgent leaves at once', async () => {
  await world.owner.query(
    "insert into term values ($1, gen_random_uuid(), null, 'Autumn', '2026-09-01', '2026-12-18'), ($1, gen_random_uuid(), null, 'Spring', '2027-01-04', '2027-03-26')",
    [world.trustId],
  );
  await world.owner.query("insert into closed_day values ($1, '2026-11-20', 'Inset day')", [world.trustId]);
  for (const [n, quiet] of [
    SATURDAY,
    '2026-11-20T10:00:00Z',
    '2026-12-22T10:00:00Z',
    '2026-11-18T19:00:00Z',
  ].entries()) {
    world.clock.set(quiet);
    await say(['head'], { about: `usual ${n}` });
    await say(['head'], { about: `urgent ${n}`, subject: `Urgent ${n}`, urgent: true });
    await tellAndSend();
    expect(
      got().map(([, subject]) => subject),
      quiet,
    ).toEqual([`Urgent ${n}`]);
    await world.owner.query('delete from notice');
    smtp.taken.length = 0;
  }
});

test('what came on Saturday is told on Monday morning', async () => {
  world.clock.set(SATURDAY);
  await say(['head']);
  await goOn(48 * 60, 60);
  // Monday, 10:00.
  const { rows } = await world.owner.query<{ created_at: Date }>('select created_at from mail');
  expect(rows.map((row) => row.created_at.toISOString())).toEqual(['2026-11-23T08:00:00.000Z']);
  expect(got()).toHaveLength(1);
});

test('everyone is told as they chose: at once, in the morning, or in the inbox alone; urgent things always', async () => {
  await choose('leader', 'digest');
  await choose('manager', 'inbox');
  await say(['head', 'leader', 'manager']);
  await tellAndSend();
  expect(got().map(([to]) => to)).toEqual([await addressOf('head')]);
  world.clock.advance(60 * MINUTE);
  await say(['leader'], { about: 'question 1', subject: 'A question waits' });
  await tellAndSend();
  expect(got()).toHaveLength(1);
  world.clock.set('2026-11-19T07:30:00Z');
  await tellAndSend();
  expect(got().slice(1)).toEqual([[await addressOf('leader'), '2 things for you in Decorum']]);
  await say(['manager', 'leader'], { about: 'press 1', subject: 'A press enquiry waits', urgent: true });
  await tellAndSend();
  expect(
    got()
      .slice(2)
      .map(([to]) => to)
      .sort(),
  ).toEqual([await addressOf('leader'), await addressOf('manager')].sort());
  expect((await states()).sort()).toEqual([
    'in-inbox',
    'passed-on',
    'passed-on',
    'passed-on',
    'passed-on',
    'passed-on',
  ]);
});

test('someone who has left, is inactive or has not begun is told nothing; nor is someone without an address', async () => {
  await world.owner.query("update person set state = 'inactive' where id = $1", [world.people.head]);
  await world.owner.query("update engagement set to_date = '2026-11-17' where person_id = $1", [
    world.people.leader,
  ]);
  await world.owner.query("update engagement set from_date = '2026-11-19' where person_id = $1", [
    world.people.manager,
  ]);
  await world.owner.query('update person set email = null where id = $1', [world.people.teacher]);
  await say(['head', 'leader', 'manager', 'teacher', 'assistant'], { urgent: true });
  await tellAndSend();
  expect(got().map(([to]) => to)).toEqual([await addressOf('assistant')]);
  // Whoever begins hears of it then.
  world.clock.advance(24 * 60 * MINUTE);
  await tellAndSend();
  expect(
    got()
      .map(([to]) => to)
      .slice(1),
  ).toEqual([await addressOf('manager')]);
});

test('a changed address: what waits is withdrawn and goes to the new one, once', async () => {
  await say(['head']);
  await tell();
  await inTheTrust(async (tx) => {
    await tx
      .updateTable('person')
      .set({ email: 'new@testbridge.example' })
      .where('id', '=', world.people.head)
      .execute();
    await withdrawWaiting(tx, [world.people.head], 'another address');
  });
  await goOn(3);
  expect(got().map(([to]) => to)).toEqual(['new@testbridge.example']);
});

test('someone made inactive before the mail leaves is told nothing, then or later', async () => {
  await say(['head']);
  await tell();
  await inTheTrust(async (tx) => {
    await tx.updateTable('person').set({ state: 'inactive' }).where('id', '=', world.people.head).execute();
    await withdrawWaiting(tx, [world.people.head], 'inactive');
  });
  await goOn(3);
  expect(got()).toEqual([]);
});

test('what was taken back does not leave, even from the outbox; what else is in the mail does', async () => {
  await say(['head', 'leader']);
  await say(['leader'], { about: 'question 1', subject: 'A question waits' });
  await tell();
  await takeBack('request 1');
  await goOn(2);
  expect(got()).toEqual([[await addressOf('leader'), '2 things for you in Decorum']]);
});

test('a mail server that is down for an hour loses nothing and sends nothing twice', async () => {
  await smtp.goDown();
  await say(['head', 'leader', 'teacher']);
  await goOn(30);
  await say(['head'], { about: 'question 1', subject: 'A question waits' });
  await say(['teacher'], { about: 'gone', subject: 'Gone by then' });
  await takeBack('gone');
  await goOn(30);
  expect(got()).toEqual([]);
  await smtp.comeBack();
  await goOn(90);
  expect(got().sort()).toEqual(
    [
      [await addressOf('head'), 'A question waits'],
      [await addressOf('head'), 'A request waits for your decision'],
      [await addressOf('leader'), 'A request waits for your decision'],
      [await addressOf('teacher'), 'A request waits for your decision'],
    ].sort(),
  );
});

test('one that refuses, hangs up or never answers gets each message again until it takes it, under one id', {
  timeout: 60_000,
}, async () => {
  await say(['head', 'leader']);
  smtp.feels('refuses');
  await tellAndSend();
  world.clock.advance(10 * MINUTE);
  smtp.feels('hangs up after taking');
  await tellAndSend();
  world.clock.advance(10 * MINUTE);
  await world.owner.query("update mail set state = 'withdrawn' where to_person = $1", [world.people.leader]);
  // Twenty seconds of silence are enough.
  smtp.feels('hangs');
  await tellAndSend();
  smtp.feels('takes');
  await goOn(60, 5);
  const { rows } = await world.owner.query<{ state: string; id: string }>(
    'select state, id from mail where to_person = $1',
    [world.people.head],
  );
  expect(rows.map(({ state }) => state)).toEqual(['sent']);
  const ids = smtp.taken
    .filter((mail) => (mail.to as AddressObject).text.startsWith('helen'))
    .map(({ messageId }) => messageId);
  expect(new Set(ids)).toEqual(new Set([`<${rows[0]!.id}@testbridge.example>`]));
});

test('a server that was down in the evening does not bring it at night, nor at the week-end', async () => {
  world.clock.set('2026-11-20T17:50:00Z');
  await smtp.goDown();
  await say(['head']);
  await goOn(20);
  await smtp.comeBack();
  await goOn(61 * 60, 60);
  expect(got()).toEqual([]);
  world.clock.set('2026-11-23T07:30:00Z');
  await goOn(2);
  expect(got()).toHaveLength(1);
});

test('ten processes that do it at once make one mail for each person', async () => {
  const all = ['head', 'leader', 'manager', 'teacher', 'assistant', 'hr', 'ceo'] as const;
  await say(all);
  await say(all, { about: 'question 1', subject: 'A question waits' });
  await Promise.all(Array.from({ length: 10 }, tellAndSend));
  await goOn(2);
  expect(
    got()
      .map(([to]) => to)
      .sort(),
  ).toEqual((await Promise.all(all.map(addressOf))).sort());
  for (const [, subject] of got()) expect(subject).toBe('2 things for you in Decorum');
});

test('whatever a notice says, no name is in any mail', async () => {
  await world.owner.query(
    `insert into pupil (trust_id, id, school_id, given_name, family_name, known_as, year_group)
     values ($1, gen_random_uuid(), $2, 'Amelia', 'Quickfall', '{Millie}', '7')`,
    [world.trustId, world.schools.north],
  );
  const said = [
    'Tom Eacher asks for it',
    'Sue is late',
    'About Quickfall of Year 7',
    'Millie has a consent',
    'A request waits',
  ];
  for (const [n, subject] of said.entries())
    await say(['head'], { about: `n ${n}`, subject, words: subject });
  await say(['leader'], { words: 'It is from Mary Nash.' });
  await say(['hr'], { about: 'plain' });
  await tellAndSend();
  const mails = await world.owner.query<{ subject: string; body: string }>('select subject, body from mail');
  const names = await world.owner.query<{ name: string }>(
    `select unnest(array[given_name, family_name]) as name from person union select unnest(array[given_name, family_name] || known_as) from pupil`,
  );
  expect(mails.rows).toHaveLength(3);
  for (const { subject, body } of mails.rows)
    for (const { name } of names.rows) expect(`${subject}\n${body}`).not.toMatch(new RegExp(`\\b${name}\\b`));
  // Where there is no name the words stay as they are.
  expect(mails.rows.some(({ body }) => body.startsWith('Read it, then decide.'))).toBe(true);
  expect(mails.rows.some(({ body }) => body.includes('A request waits\n'))).toBe(true);
});

test('old notices are deleted after their time, whether told or never', async () => {
  await say(['head']);
  await tellAndSend();
  await say(['head'], { about: 'waits' });
  const days = async (n: number) => {
    world.clock.set(new Date(new Date(WEDNESDAY).getTime() + n * 86_400_000));
    return inTheTrust((tx) => deleteOldNotices(tx, world.clock.now()));
  };
  expect(await days(89)).toBe(0);
  expect(await days(91)).toBe(1);
  expect(await states()).toEqual(['waiting']);
  expect(await days(181)).toBe(1);
});
