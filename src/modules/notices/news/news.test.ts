import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CHECK_POLICY } from '../../../../test/drafts.ts';
import { signPolicy } from '../../../../test/policy.ts';
import { answerAs, askAs, revisionOf } from '../../../../test/questions.ts';
import { addAccount, approve, ask, businessUseValues } from '../../../../test/requests.ts';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { endDelegation, recordDelegation } from '../../people/roles/delegations.ts';
import { takeAnswerBack } from '../../questions/answering/actions.ts';
import { notify, takeBackNotices } from '../actions.ts';
import type { Notice } from '../model.ts';
import { tellTrust } from '../telling/telling.ts';
import { markNewsUnread, newsDone, newsWaiting } from './actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await signPolicy(world, CHECK_POLICY);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.owner.query('delete from notice');
  world.clock.advance(60_000);
});

const work = () => ({ trustId: world.trustId, now: world.clock.now() });
const say = (who: Persona, more: Partial<Notice> = {}) =>
  inTrust(world.db, world.trustId, (tx) =>
    notify(
      { tx, ...work() },
      {
        to: [world.people[who]],
        about: 'thing 1',
        subject: 'How it stands',
        words: 'Open it to read more.',
        path: '/me',
        news: 'Request',
        ...more,
      },
    ),
  );
const waitingFor = async (who: Persona) => newsWaiting(await world.acting(who));
const titles = async (who: Persona) => (await waitingFor(who)).map(({ title }) => title);
const mails = async () =>
  (await world.owner.query("select subject from mail where body like '%/account/notices%'")).rows;

test('news stand in the inbox until the page is opened, and are found again among what is done', async () => {
  await say('teacher');
  await say('assistant');
  const browser = await world.browser('teacher');
  const inbox = await browser.get('/inbox');
  expect(inbox.html).toContain('How it stands');
  expect(await titles('teacher')).toEqual(['How it stands']);
  const opened = await browser.get('/me?from=mail');
  // The policy alone is left, on that very page.
  expect(/decorum-count">(\d+)/.exec(opened.html)?.[1]).toBe('1');
  expect(await titles('teacher')).toEqual([]);
  expect(await titles('assistant')).toEqual(['How it stands']);
  const [done] = await newsDone(await world.acting('teacher'));
  expect(done).toMatchObject({ title: 'How it stands', outcome: 'Read', href: '/me' });
});

test('a page that is refused or not found was not read', async () => {
  const path = `/requests/${randomUUID()}`;
  await say('teacher', { path });
  expect((await (await world.browser('teacher')).get(path)).status).toBe(404);
  expect(await titles('teacher')).toEqual(['How it stands']);
});

test('what was read before a mail told it is mailed no more; somebody who wants no mail has it in their inbox', async () => {
  await world.owner.query("insert into notice_choice values ($1, $2, 'inbox', now())", [
    world.trustId,
    world.people.assistant,
  ]);
  await say('teacher');
  await say('assistant');
  await (await world.browser('teacher')).get('/me');
  await tellTrust(world.app.parts, world.trustId);
  expect(await mails()).toEqual([]);
  expect(await titles('assistant')).toEqual(['How it stands']);
});

test('the newest about a thing is what is to be read; what was taken back is not, nor what only has to be done', async () => {
  await say('teacher');
  await tellTrust(world.app.parts, world.trustId);
  world.clock.advance(1000);
  await say('teacher', { subject: 'How it stands now' });
  await say('teacher', { about: 'thing 2', subject: 'To do', news: undefined, counts: 'training' });
  expect(await titles('teacher')).toEqual(['How it stands now']);
  await inTrust(world.db, world.trustId, (tx) => takeBackNotices({ tx, ...work() }, 'thing 1'));
  expect(await titles('teacher')).toEqual([]);
});

test('what was read is put back from what is done, unless something newer says how it stands', async () => {
  await say('teacher');
  await (await world.browser('teacher')).get('/me');
  const acting = await world.acting('teacher');
  const [one] = await newsDone(acting);
  expect(await one!.unread!(acting)).toBe(true);
  expect(await titles('teacher')).toEqual(['How it stands']);
  await (await world.browser('teacher')).get('/me');
  world.clock.advance(1000);
  await say('teacher', { subject: 'How it stands now' });
  expect((await newsDone(acting)).map(({ unread }) => unread)).toEqual([undefined]);
  expect(await one!.unread!(acting)).toBe(false);
  expect(await titles('teacher')).toEqual(['How it stands now']);
});

test('nobody reads, or makes unread, what is somebody else’s', async () => {
  await say('teacher');
  const [one] = await waitingFor('teacher');
  const id = one!.key.replace('news ', '');
  const [mark] = one!.bulk!;
  await mark!.run(await world.acting('assistant'));
  expect(await titles('teacher')).toHaveLength(1);
  await mark!.run(await world.acting('teacher'));
  expect(await markNewsUnread(await world.acting('assistant'), id)).toBe(false);
  expect(await titles('teacher')).toEqual([]);
  expect(await markNewsUnread(await world.acting('teacher'), id)).toBe(true);
  expect(await titles('teacher')).toEqual(['How it stands']);
});

test('a decision, an answer that was taken back and standing in for somebody are news', async () => {
  const account = await addAccount(world);
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
  await approve(world, 'manager', id);
  expect(await waitingFor('teacher')).toMatchObject([
    { kind: 'Request', title: 'Your request is approved', href: `/requests/${id}` },
  ]);

  const question = await askAs(world, 'assistant');
  await answerAs(world, 'head', question);
  await (await world.browser('assistant')).get(`/questions/${question}`);
  world.clock.advance(1000);
  await takeAnswerBack(await world.acting('head'), question, await revisionOf(world, 'head', question));
  expect(await titles('assistant')).toEqual(['The answer to your question was taken back']);

  const { rows } = await world.owner.query<{ id: string }>('select id from role_held where person_id = $1', [
    world.people.head,
  ]);
  await recordDelegation(await world.acting('head'), world.people.head, {
    held: rows[0]!.id,
    delegate: 'Sol Lindley',
    'from-day': '23',
    'from-month': '11',
    'from-year': '2026',
    from: '23/11/2026',
    to: '27/11/2026',
    reason: 'Away',
  });
  expect(await waitingFor('leader')).toMatchObject([
    {
      kind: 'Standing in',
      title: 'You are named to stand in for a role',
      hint: expect.stringContaining('From 23 November 2026 to 27 November 2026.'),
    },
  ]);
  world.clock.advance(1000);
  const delegation = (await world.owner.query<{ id: string }>('select id from delegation')).rows[0]!.id;
  await endDelegation(await world.acting('head'), world.people.head, delegation);
  expect(await titles('leader')).toEqual(['You no longer stand in for a role']);
});
