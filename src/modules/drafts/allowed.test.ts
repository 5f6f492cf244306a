import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECK_POLICY, fillRegisters, type Ground } from '../../../test/drafts.ts';
import { type Said, signPolicy } from '../../../test/policy.ts';
import { makeWorld, type Persona, type World } from '../../../test/world.ts';
import { openDatabase, openPool } from '../../platform/database/database.ts';
import { sendRequest } from '../requests/asking/actions.ts';
import { decide } from '../requests/deciding/actions.ts';
import { giveUp, revoke } from '../requests/ending/actions.ts';
import { typeOf } from '../requests/types.ts';
import { checkDraft } from './actions.ts';
import type { Checked } from './model.ts';

/** Numbers of this trust's own, unlike anybody's. */
const POLICY: Said[] = [
  ...CHECK_POLICY,
  ['3', '# Working with social media'],
  ['3.1', 'You must have your manager’s approval before you post for us.', ['business-use']],
  ['3.2', 'We may restrict what you post, where and when.', ['conditions']],
  ['3.3', 'You must send the press to your headteacher.', ['press-enquiry']],
];

const ofTrust = randomUUID();
let world: World;
let ground: Ground;
beforeAll(async () => {
  // A Wednesday, ten in the morning.
  world = await makeWorld();
  ground = await fillRegisters(world);
  await signPolicy(world, POLICY);
});
afterAll(() => world.close());

async function check(draft: string, where: string, who: Persona = 'teacher'): Promise<Checked> {
  return checkDraft(await world.acting(who), { draft, where });
}
const onOurs = (draft = 'We read three books today.') => check(draft, `official:${ground.account}`);
const notes = (checked: Checked) => checked.notes.map(({ severity, message }) => `${severity}: ${message}`);

async function ask(type: string, values: Record<string, string>, who: Persona = 'teacher'): Promise<string> {
  return (await sendRequest(await world.acting(who), typeOf(type), values)).id;
}
async function revisionOf(id: string): Promise<string> {
  const { rows } = await world.owner.query('select revision from request where id = $1', [id]);
  return String(rows[0].revision);
}
async function approve(id: string, who: Persona, more: Record<string, string> = {}): Promise<void> {
  const { rows } = await world.owner.query(
    'select holds_until, asked_until, granted from request where id = $1',
    [id],
  );
  const values = {
    decision: 'approve',
    until: written(rows[0].asked_until),
    revision: await revisionOf(id),
    ...more,
  };
  await decide(await world.acting(who), id, values);
}
const written = (day: string | null) => (day ? day.split('-').reverse().join('/') : '');
const ended = async (id: string): Promise<void> =>
  revoke(await world.acting('manager'), id, {
    reason: 'The account is closed.',
    revision: await revisionOf(id),
  });

const business = (): Record<string, string> => ({
  purpose: 'Reading challenge',
  plan: 'A book a week.',
  matter: 'books, reading',
  [`accounts.${ground.account}`]: 'yes',
  until: '31/12/2026',
});
const grants = (): Record<string, string> => ({
  [`grant-accounts.${ground.account}`]: 'yes',
  'if-matter': 'books, reading',
});

test('without a permission: a note that leads to the request, filled in with the account', async () => {
  const checked = await onOurs();
  expect(checked.outcome).toBe('approve');
  const [note] = checked.notes;
  expect(note).toMatchObject({ rule: 'business-use', ask: 'manager', chips: [{ number: '3.1' }] });
  expect(note!.request!.href).toBe(`/requests/business-use?account=${ground.account}`);
  expect(checked.allowed).toEqual([]);
  // Whoever runs it needs none.
  expect((await check('We read three books today.', `official:${ground.account}`, 'head')).outcome).toBe(
    'clear',
  );
});

test('from approval to revocation: each check knows at once, in another process too', async () => {
  const id = await ask('business-use', business());
  expect((await onOurs()).outcome).toBe('approve');
  await approve(id, 'manager', grants());

  const pool = openPool(world.databaseUrl, 'app');
  const elsewhere = { ...(await world.acting('teacher')), db: openDatabase(pool) };
  const there = () =>
    checkDraft(elsewhere, { draft: 'We read three books today.', where: `official:${ground.account}` });
  for (const checked of [await onOurs(), await there()]) {
    expect(checked.outcome).toBe('clear');
    expect(checked.allowed).toEqual([
      {
        kind: 'use',
        words:
          'Your permission “Reading challenge” covers posts for the trust on @northtestbridge until 31 December 2026. What about: books, reading.',
        href: `/requests/${id}`,
        link: 'See your permission',
      },
    ]);
  }
  // About nothing of its matter: advice.
  expect(notes(await onOurs('The coach leaves at nine.'))).toEqual([
    'consider: You may post about “books, reading” on @northtestbridge. None of these words is in your draft: if it is about something else, ask first.',
  ]);
  // Another account, of the whole trust.
  await world.owner.query(
    `insert into official_account (trust_id, id, school_id, platform_key, handle) values ($1, $2, null, 'facebook', 'Testbridge Trust')`,
    [world.trustId, ofTrust],
  );
  expect(notes(await check('We read three books today.', `official:${ofTrust}`))).toEqual([
    'approve: Your permission “Reading challenge” is for @northtestbridge, not for Testbridge Trust.',
  ]);

  // Revoked while the post is being written.
  await ended(id);
  for (const checked of [await onOurs(), await there()]) {
    expect(notes(checked)).toEqual([
      'approve: Your permission “Reading challenge” was revoked on 18 November 2026. Ask again before you post on @northtestbridge.',
    ]);
    expect(checked.allowed).toEqual([]);
  }
  await pool.end();
});

test('conditions that leave out the platform, the hour or the day: which one is said', async () => {
  const id = await ask('business-use', { ...business(), purpose: 'Science week' });
  await approve(id, 'manager', {
    ...grants(),
    'if-sites.instagram': 'yes',
    'if-times.3': 'yes',
    'if-times.start': '12:30',
    'if-times.end': '13:00',
    'if-words': 'No faces',
  });
  const early = await onOurs();
  expect(notes(early)).toEqual([
    'change: Your permission “Science week” is for Wednesday, 12:30 to 13:00. It is another time now: post it then, or ask for other times.',
  ]);
  expect(early.notes[0]).toMatchObject({ rule: 'conditions', chips: [{ number: '3.2' }] });
  world.clock.set('2026-11-18T12:45:00Z');
  const inTime = await onOurs();
  expect(inTime.outcome).toBe('clear');
  expect(inTime.allowed[0]!.words).toContain(
    'What about: books, reading. When: Wednesday, 12:30 to 13:00. On condition that: No faces.',
  );
  await world.owner.query(
    `update request set conditions = conditions || '{"sites": ["facebook"]}' where id = $1`,
    [id],
  );
  expect(notes(await onOurs())).toEqual([
    'approve: Your permission “Science week” is for Facebook only, and @northtestbridge is somewhere else.',
  ]);
  await world.owner.query(`update request set conditions = '{}', holds_from = '2026-11-30' where id = $1`, [
    id,
  ]);
  expect(notes(await onOurs())).toEqual([
    'approve: Your permission “Science week” begins on 30 November 2026. Post it then.',
  ]);
  world.clock.set('2026-11-18T10:00:00Z');
  await giveUp(await world.acting('teacher'), id, { revision: await revisionOf(id) });
});

test('a permission that is over by the calendar counts no more, whether or not the nightly job has run', async () => {
  const id = await ask('business-use', { ...business(), purpose: 'Open evening', until: '20/11/2026' });
  await approve(id, 'manager', grants());
  expect((await onOurs()).outcome).toBe('clear');
  world.clock.set('2026-11-21T10:00:00Z');
  expect((await onOurs()).notes[0]!.message).toContain('“Open evening” ended on 20 November 2026');
  expect((await onOurs()).notes[0]!.request!.words).toBe('Ask for it again');
  world.clock.set('2026-11-18T10:00:00Z');
});

test('a login that is shared lets one run the account until its last day is over, and not a minute longer', async () => {
  const values = { account: ground.account, who: 'Vic Olund', why: 'I am away.', until: '20/11/2026' };
  const id = await ask('login-sharing', values);
  const asVolunteer = async () =>
    notes(await check('We read three books today.', `official:${ground.account}`, 'volunteer'));
  expect((await asVolunteer())[0]).toContain('You are not one of those who run @northtestbridge');
  await approve(id, 'manager');
  expect(await asVolunteer()).toEqual([]);
  world.clock.set('2026-11-20T23:59:00Z');
  expect(await asVolunteer()).toEqual([]);
  // No job has run, and the register still has them.
  world.clock.set('2026-11-21T00:00:00Z');
  expect((await asVolunteer())[0]).toContain('You are not one of those who run @northtestbridge');
  world.clock.set('2026-11-18T10:00:00Z');
  await giveUp(await world.acting('teacher'), id, { revision: await revisionOf(id) });
});

const QUESTION = {
  outlet: 'The Wexley Gazette',
  question: 'How many pupils were excluded?',
  day: '18/11/2026',
  time: '15:00',
  until: '01/12/2026',
};
const PROPOSED = 'I spoke to a journalist about exclusions.';
const AGREED = 'I’m told I can say this: I spoke to a journalist about exclusions, and all is well.';
const OWN = 'personal:facebook:public';
const press = (checked: Checked) => checked.notes.filter(({ rule }) => rule === 'press');

test('words approved for the press are let through word for word, for the one they were approved for, until they are revoked', async () => {
  expect(press(await check(AGREED, OWN))).toHaveLength(1);
  expect(press(await check(AGREED, OWN))[0]!.request).toMatchObject({ href: '/requests/press-enquiry' });
  const id = await ask('press-enquiry', { ...QUESTION, wording: PROPOSED });
  expect(press(await check(PROPOSED, OWN))).toHaveLength(1);
  await approve(id, 'head', { 'if-wording': AGREED });

  const said = await check(`${AGREED}\n\nThe bake sale is on Friday.`, OWN);
  expect(press(said)).toEqual([]);
  expect(said.allowed).toEqual([
    {
      kind: 'words',
      words: expect.stringMatching(
        /^These are the words approved for The Wexley Gazette, so speaking to the press is no finding for them\. You may say them until 1 December 2026\. Fingerprint [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\.$/,
      ),
      href: `/requests/${id}`,
      link: 'See what was approved',
    },
  ]);
  // Not what was proposed, not a word more or less, not by somebody else.
  for (const other of [PROPOSED, AGREED.replace('well', 'good'), `It is wrong to say that ${AGREED}`]) {
    const checked = await check(other, OWN);
    expect([other, press(checked).length, checked.allowed]).toEqual([other, 1, []]);
    expect(press(checked)[0]!.request).toMatchObject({ href: `/requests/${id}` });
  }
  expect(press(await check(AGREED, OWN, 'assistant'))).toHaveLength(1);
  // More besides is looked at by itself.
  const more = await check(`${AGREED} @WexleyGazette happy to give you a quote about school`, OWN);
  expect(press(more).map(({ quote }) => quote)).toEqual([
    '@WexleyGazette happy to give you a quote about school',
  ]);

  const { rows } = await world.owner.query('select sha256 from press_wording where request_id = $1', [id]);
  expect(rows[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  // Words that somebody put in the place of those approved are let through no more.
  await world.owner.query(
    `update request set conditions = jsonb_set(conditions, '{wording}', to_jsonb($2::text)) where id = $1`,
    [id, PROPOSED],
  );
  expect(press(await check(PROPOSED, OWN))).toHaveLength(1);
  await world.owner.query(
    `update request set conditions = jsonb_set(conditions, '{wording}', to_jsonb($2::text)) where id = $1`,
    [id, AGREED],
  );
  expect(press(await check(AGREED, OWN))).toEqual([]);

  await revoke(await world.acting('head'), id, { reason: 'It has changed.', revision: await revisionOf(id) });
  expect(press(await check(AGREED, OWN))).toHaveLength(1);
});

const NEWS =
  'On behalf of the school: the hall roof is safe, and was looked at on Monday by two engineers. Lessons go on.';

test('what the headteacher approved is said in the school’s name; a word changed, or said too soon or too late, is found wherever it goes', async () => {
  const rules = (checked: Checked) => checked.notes.map(({ rule }) => rule);
  const said = async (text: string) =>
    press(await check(text, OWN)).map(({ message, fix, request, chips }) => ({
      message,
      fix: fix?.text,
      link: request?.words,
      clause: chips[0]?.number,
    }));
  // Speaking for the school is what is found in it, and nothing of the press: until it is known to be meant for it.
  expect(rules(await check(NEWS, OWN))).toEqual(['attribution']);
  const id = await ask('press-enquiry', { ...QUESTION, wording: NEWS });
  const clause = '1.13';
  expect(await said(NEWS)).toEqual([
    {
      message:
        'These words wait for approval, for The Wexley Gazette. Hold them back until you have the answer.',
      fix: undefined,
      link: 'See how your enquiry stands',
      clause,
    },
  ]);
  await approve(id, 'head', { 'if-wording': NEWS });
  expect(await check(NEWS, OWN)).toMatchObject({ outcome: 'clear', notes: [], allowed: [{ kind: 'words' }] });
  const changed = NEWS.replace('safe', 'unsafe');
  expect(await said(`Hello. ${changed}`)).toEqual([
    {
      message:
        'This is close to the words approved for The Wexley Gazette, and not the same. Only those may be said, word for word.',
      fix: NEWS,
      link: 'Compare with the words approved for The Wexley Gazette',
      clause,
    },
  ]);
  // The button puts the approved words in the place of those.
  const mended = await checkDraft(await world.acting('teacher'), {
    draft: `Hello. ${changed}`,
    where: OWN,
    fix: '1',
    checked: `Hello. ${changed}`,
  });
  expect(mended).toMatchObject({ text: `Hello. ${NEWS}`, outcome: 'clear' });
  expect(press(await check(changed, OWN, 'assistant'))).toEqual([]);
  await revoke(await world.acting('head'), id, { reason: 'It leaks.', revision: await revisionOf(id) });
  expect((await said(NEWS))[0]).toMatchObject({
    message:
      'These words were approved for The Wexley Gazette, and the approval was revoked on 18 November 2026.',
    link: 'See why',
  });
  expect((await said(changed))[0]!.message).toContain('Words close to these were approved');

  const over = await ask('press-enquiry', { ...QUESTION, wording: NEWS, until: '20/11/2026' });
  await approve(over, 'head', { 'if-wording': NEWS });
  expect(press(await check(NEWS, OWN))).toEqual([]);
  world.clock.set('2026-11-21T10:00:00Z');
  expect((await said(NEWS))[0]!.message).toContain('the approval ended on 20 November 2026');
  world.clock.set('2026-11-18T10:00:00Z');
  await giveUp(await world.acting('teacher'), over, { revision: await revisionOf(over) });
  expect((await said(NEWS))[0]!.message).toContain('the approval ended on 18 November 2026');
});

test('words that were proposed and not approved are found as such, with those that were approved instead', async () => {
  const proposed = 'We shut the gates on Tuesday because the heating had failed in both of the buildings.';
  const agreed = 'The gates were shut on Tuesday. Ask the school office for more.';
  const no = await ask('press-enquiry', { ...QUESTION, wording: proposed });
  const decline = { decision: 'decline', reason: 'I ring them.', revision: await revisionOf(no) };
  await decide(await world.acting('head'), no, decline);
  const message = async () => press(await check(proposed, OWN))[0]!;
  expect((await message()).message).toBe(
    'These words were proposed for The Wexley Gazette, and were not approved.',
  );
  const id = await ask('press-enquiry', { ...QUESTION, wording: proposed });
  await approve(id, 'head', { 'if-wording': agreed });
  expect(await message()).toMatchObject({
    message:
      'These words were proposed for The Wexley Gazette, and other words were approved. Only those may be said.',
    fix: { text: agreed },
  });
});

test('a deadline that is over is refused', async () => {
  await expect(ask('press-enquiry', { ...QUESTION, time: '09:59' })).rejects.toMatchObject({
    issues: [{ field: 'time' }],
  });
});
