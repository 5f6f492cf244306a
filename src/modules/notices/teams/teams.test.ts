import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  answers,
  breaksOff,
  emptyPort,
  type Got,
  type StandIn,
  silent,
  standIn,
} from '../../../../test/stand-in.ts';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { notify, takeBackNotices } from '../actions.ts';
import type { Notice } from '../model.ts';
import { tellTrust } from '../telling/telling.ts';
import { channelShown, removeChannel, saveChannel } from './actions.ts';
import { sendMessageAgain } from './sending/actions.ts';
import { sendToTeams } from './sending/sending.ts';

const WEDNESDAY = '2026-11-18T10:00:00Z';
const SATURDAY = '2026-11-21T10:00:00Z';
const MINUTE = 60_000;
const SECRET_PATH = '/workflows/0123/invoke?sig=not-to-be-seen';
let world: World;
let teams: StandIn;
beforeAll(async () => {
  world = await makeWorld({ at: WEDNESDAY });
});
afterAll(() => world.close());
beforeEach(async () => {
  teams = await standIn();
  teams.does(answers('', 202));
  world.clock.set(WEDNESDAY);
  await world.owner.query('delete from teams_channel');
  await world.owner.query('delete from notice');
});
afterEach(() => teams.close());

const set = async (place: 'trust' | 'north' | 'south' = 'trust', more: Record<string, string> = {}) => {
  const acting = await world.acting('administrator');
  const at = place === 'trust' ? place : world.schools[place];
  const { values } = await channelShown(acting, at);
  await saveChannel(world.app.parts, acting, at, {
    ...values,
    key: `${teams.url}${SECRET_PATH}`,
    own: 'yes',
    on: 'yes',
    ...more,
  });
};
const shown = async (place: string = 'trust') => channelShown(await world.acting('administrator'), place);
const messages = async () => (await shown()).messages.map(({ state, lines, fault }) => [state, lines, fault]);
let made = 0;
const say = (who: readonly Persona[], more: Partial<Notice> = {}) =>
  inTrust(world.db, world.trustId, (tx) =>
    notify(
      { tx, trustId: world.trustId, now: world.clock.now() },
      {
        to: who.map((one) => world.people[one]),
        about: `request ${made++}`,
        subject: 'A request waits for your decision',
        words: 'Read it, then decide.',
        path: '/requests/1',
        counts: 'request',
        ...more,
      },
    ),
  );
const send = (ms = 300) => sendToTeams(world.app.parts, world.trustId, ms);
const goOn = async (minutes: number) => {
  for (let minute = 0; minute < minutes; minute++) {
    await send();
    world.clock.advance(MINUTE);
  }
};
/** The lines of a card that arrived, without its title. */
const linesOf = ({ body }: Got): string[] =>
  JSON.parse(body)
    .attachments[0].content.body.map(({ text }: { text: string }) => text)
    .slice(1);
const got = () => teams.got.map(linesOf);

test('off by default; once on, what comes is counted by what it is, each thing once, with a link and no name', async () => {
  await say(['head']);
  await send();
  expect(teams.got).toEqual([]);
  world.clock.advance(MINUTE);
  await set();
  world.clock.advance(MINUTE);
  await say(['head', 'leader'], { about: 'request one' });
  await say(['head']);
  await say(['teacher'], { about: 'question 1', counts: 'question' });
  await say(['teacher'], { about: 'answer 1', counts: undefined });
  await goOn(3);
  expect(got()).toEqual([['2 requests wait for a decision', '1 question waits for an answer']]);
  const [{ body, path, headers }] = teams.got as [Got];
  expect(path).toBe(SECRET_PATH);
  expect(headers['content-type']).toBe('application/json');
  expect(JSON.parse(body)).toMatchObject({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          version: '1.4',
          actions: [{ type: 'Action.OpenUrl', url: 'http://localhost:3000/inbox' }],
        },
      },
    ],
  });
  const { rows } = await world.owner.query<{ name: string }>(
    'select unnest(array[given_name, family_name]) as name from person',
  );
  for (const { name } of rows) expect(body).not.toMatch(new RegExp(`\\b${name}\\b`));
  expect(await messages()).toEqual([
    ['sent', ['2 requests wait for a decision', '1 question waits for an answer'], null],
  ]);
});

test('a school’s channel hears of what waits for people of that school, the trust’s of everything', async () => {
  const south = await standIn();
  south.does(answers('', 200));
  await set('trust');
  await set('south', { key: `${south.url}/x` });
  await say(['head']);
  await say(['southHead']);
  await send();
  expect(got()).toEqual([['2 requests wait for a decision']]);
  expect(south.got.map(linesOf)).toEqual([['1 request waits for a decision']]);
  await south.close();
});

test('whether people have been told by mail makes no difference; what was taken back is not counted', async () => {
  await set();
  await say(['head'], { about: 'gone' });
  await say(['head']);
  await inTrust(world.db, world.trustId, (tx) => takeBackNotices({ tx, now: world.clock.now() }, 'gone'));
  await tellTrust(world.app.parts, world.trustId);
  await send();
  expect(got()).toEqual([['1 request waits for a decision']]);
  await say(['head'], { about: 'gone too' });
  await inTrust(world.db, world.trustId, (tx) => takeBackNotices({ tx, now: world.clock.now() }, 'gone too'));
  await goOn(2);
  expect(teams.got).toHaveLength(1);
});

test('what was dealt with before the message could leave is not counted', async () => {
  await set();
  world.clock.set(SATURDAY);
  await say(['head'], { about: 'request a' });
  await say(['leader'], { about: 'request b' });
  world.clock.advance(MINUTE);
  await say(['teacher'], { about: 'request a', subject: 'Your request was decided', counts: undefined });
  world.clock.set('2026-11-23T07:30:00Z');
  await goOn(2);
  expect(got()).toEqual([['1 request waits for a decision']]);
});

test('quiet when nobody works; what is urgent leaves at once', async () => {
  await set();
  world.clock.set(SATURDAY);
  await say(['head']);
  await say(['head'], { about: 'press 1', counts: 'urgent', urgent: true });
  await goOn(3);
  expect(got()).toEqual([['1 urgent request waits for a decision']]);
  world.clock.set('2026-11-23T07:30:00Z');
  await goOn(2);
  expect(got().slice(1)).toEqual([['1 request waits for a decision']]);
});

test('a server that is down for an hour: nothing is lost or sent twice, and the page says what is wrong', async () => {
  const port = await emptyPort();
  await set('trust', { key: `http://127.0.0.1:${port}/x` });
  await say(['head']);
  await goOn(30);
  expect(await messages()).toEqual([
    ['waiting', ['1 request waits for a decision'], 'Nothing answers at the address.'],
  ]);
  const page = await (await world.browser('administrator')).get('/notices');
  expect(page.html).toContain('Nothing answers at the address.');
  await say(['leader']);
  await goOn(30);
  await set();
  await goOn(70);
  expect(got()).toEqual([['2 requests wait for a decision']]);
  expect((await (await world.browser('administrator')).get('/notices')).html).not.toContain(
    'Nothing answers',
  );
});

test.each([
  [404, 'no longer takes messages'],
  [429, 'too many messages'],
  [500, 'answered with an error'],
  [302, 'sent us on'],
])('status %i is tried again, and said', async (status, words) => {
  await set();
  await say(['head']);
  teams.does(answers('', status, { location: 'http://127.0.0.1:1/' }));
  await send();
  expect((await messages())[0]).toEqual(['waiting', expect.any(Array), expect.stringContaining(words)]);
  teams.does(answers('', 200));
  await goOn(4);
  expect(teams.got).toHaveLength(2);
  expect((await messages())[0]![0]).toBe('sent');
});

test('what may have arrived is not sent again by itself, but by whoever has looked', async () => {
  await set();
  for (const [n, [hangs, words]] of (
    [
      [silent, 'did not answer in time'],
      [breaksOff, 'ended before'],
    ] as const
  ).entries()) {
    await say(['head']);
    teams.does(hangs);
    await goOn(20);
    expect(teams.got, words).toHaveLength(n + 1);
    expect((await messages())[0]).toEqual([
      'unsure',
      ['1 request waits for a decision'],
      expect.stringContaining(words),
    ]);
  }
  // What comes later does not count it again.
  teams.does(answers('', 202));
  await say(['leader']);
  await goOn(2);
  expect(got().at(-1)).toEqual(['1 request waits for a decision']);
  const acting = await world.acting('administrator');
  const unsure = (await shown()).messages.filter(({ state }) => state === 'unsure');
  await sendMessageAgain(acting, 'trust', unsure[0]!.id);
  await expect(sendMessageAgain(acting, 'trust', unsure[0]!.id)).rejects.toThrow('no longer one');
  await goOn(3);
  expect(teams.got).toHaveLength(4);
  expect((await messages()).filter(([state]) => state === 'unsure')).toHaveLength(1);
});

test('a process that is killed while it sends leaves the message for someone to look at', async () => {
  await set();
  await say(['head']);
  await send();
  await world.owner.query("update teams_message set state = 'sending', not_before = $1", [
    new Date(world.clock.now().getTime() + 5 * MINUTE),
  ]);
  await goOn(10);
  expect(teams.got).toHaveLength(1);
  expect((await messages())[0]).toEqual([
    'unsure',
    expect.any(Array),
    expect.stringContaining('was stopped'),
  ]);
});

test('ten processes at once send each message once', async () => {
  await set();
  for (let round = 0; round < 10; round++) {
    await say(['head', 'leader', 'manager']);
    await say(['head']);
    await Promise.all(Array.from({ length: 10 }, () => send(2000)));
    world.clock.advance(MINUTE);
  }
  expect(got()).toEqual(Array.from({ length: 10 }, () => ['2 requests wait for a decision']));
});

test('after twelve attempts it stays as not sent, until somebody sends it again', async () => {
  await set();
  await say(['head']);
  teams.does(answers('', 500));
  for (let n = 0; n < 14; n++) {
    await send();
    world.clock.set(new Date(Date.parse(WEDNESDAY) + (n + 1) * 7 * 24 * 60 * MINUTE));
  }
  expect(teams.got).toHaveLength(12);
  expect((await messages())[0]![0]).toBe('failed');
});

test('every message comes as a table, those too that the page has no room for, to whoever may set the channel', async () => {
  await set();
  await say(['head']);
  await send();
  await world.owner.query(
    `insert into teams_message (trust_id, id, channel_id, state, urgent, fault, said, created_at, not_before, done_at)
     select trust_id, gen_random_uuid(), channel_id, 'failed', false, 'status 410', '{"request": 3}', created_at - n * interval '1 day',
       created_at, created_at - n * interval '1 day'
     from teams_message, generate_series(1, 30) n`,
  );
  const page = (await (await world.browser('administrator')).get('/notices/teams/trust')).html;
  expect(page.match(/<tr/g)).toHaveLength(21);
  const [, link] = /href="([^"]+)">All messages as CSV/.exec(page)!;
  const file = await (await (await world.browser('administrator')).raw(link!)).text();
  const [head, first, second, ...rest] = parse(file, { bom: true }) as string[][];
  expect(head).toEqual(['When', 'What', 'State', 'What went wrong']);
  expect(first!.slice(1)).toEqual(['1 request waits for a decision', 'Sent', '']);
  expect(second!.slice(1)).toEqual([
    '3 requests wait for a decision',
    'Not sent',
    expect.stringContaining('status 410'),
  ]);
  expect(rest).toHaveLength(29);
  expect((await (await world.browser('teacher')).raw(link!)).status).toBe(403);
});

test('turned off: what waits is left out, and what comes while it is off is never told there', async () => {
  await set();
  world.clock.set(SATURDAY);
  await say(['head']);
  await send();
  await set('trust', { on: 'no' });
  await say(['leader']);
  world.clock.set('2026-11-23T10:00:00Z');
  await set();
  await goOn(3);
  expect(teams.got).toEqual([]);
});

test('the example trust sends nothing', async () => {
  await set();
  await say(['head']);
  await world.owner.query('update trust set example = true');
  await send();
  await world.owner.query('update trust set example = false');
  expect(teams.got).toEqual([]);
});

test('removed: nothing is sent any more, and the address is gone', async () => {
  await set();
  const { values } = await shown();
  await removeChannel(await world.acting('administrator'), 'trust', Number(values.revision));
  await say(['head']);
  await send();
  expect(teams.got).toEqual([]);
  expect((await world.owner.query('select 1 from teams_channel')).rowCount).toBe(0);
});
