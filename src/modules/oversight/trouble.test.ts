import { afterAll, beforeAll, expect, test } from 'vitest';
import { smtpServer } from '../../../test/smtp.ts';
import { answers, standIn } from '../../../test/stand-in.ts';
import { makeWorld, type Persona, type World } from '../../../test/world.ts';
import { inTrust } from '../../platform/database/database.ts';
import { queueMail, sendMail } from '../../platform/mail.ts';
import { notify } from '../notices/actions.ts';
import { channelShown, saveChannel } from '../notices/teams/actions.ts';
import { sendToTeams } from '../notices/teams/sending/sending.ts';
import { readInbox } from './inbox/actions.ts';

const MINUTE = 60_000;
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const titles = async (who: Persona) =>
  (await readInbox(await world.acting(who), world.app.parts.log)).items.map(({ title }) => title);

test('a mail server that is down for more than an hour is told to whoever looks after the outbox, until it is back', async () => {
  const smtp = await smtpServer();
  const send = () =>
    sendMail(world.db, world.clock, { url: smtp.url, from: 'Decorum <d@testbridge.example>' });
  await inTrust(world.db, world.trustId, (tx) =>
    queueMail(tx, world.trustId, world.clock.now(), {
      toAddress: 'tom@testbridge.example',
      subject: 'To read',
      body: 'There is something to read.\n',
    }),
  );
  await smtp.goDown();
  await send();
  world.clock.advance(50 * MINUTE);
  await send();
  expect(await titles('administrator')).toEqual([]);
  world.clock.advance(11 * MINUTE);
  expect(await titles('administrator')).toEqual(['The mail server does not take 1 message']);
  expect(await titles('hr')).toEqual([]);
  await smtp.comeBack();
  await send();
  expect(await titles('administrator')).toEqual([]);
  expect(smtp.taken).toHaveLength(1);
  await smtp.goDown();
});

test('a channel of Teams that fails is told to whoever sets it, until a message arrives or it is turned off', async () => {
  const teams = await standIn();
  const { parts } = world.app;
  const acting = await world.acting('administrator');
  const set = async (on: 'yes' | 'no') => {
    const { values } = await channelShown(acting, world.schools.north);
    const given = { ...values, key: `${teams.url}/x`, own: 'yes', on };
    await saveChannel(parts, acting, world.schools.north, given);
  };
  await set('yes');
  const say = (about: string) =>
    inTrust(world.db, world.trustId, (tx) =>
      notify(
        { tx, trustId: world.trustId, now: world.clock.now() },
        {
          to: [world.people.head],
          about,
          subject: 'A request waits for your decision',
          words: 'Read it, then decide.',
          path: '/requests/1',
          counts: 'request',
        },
      ),
    );
  teams.does(answers('', 404));
  await say('request 1');
  await sendToTeams(parts, world.trustId);
  expect(await titles('administrator')).toEqual([]);
  world.clock.advance(61 * MINUTE);
  expect(await titles('administrator')).toEqual([
    'Messages to the channel of North Testbridge School do not arrive',
  ]);
  expect(await titles('head')).toEqual([]);
  const inbox = await (await world.browser('administrator')).get('/inbox');
  expect(inbox.html).toContain('Make a new webhook and put its address here.');
  expect(inbox.html).toContain(`/notices/teams/${world.schools.north}`);
  await set('no');
  expect(await titles('administrator')).toEqual([]);
  await set('yes');
  teams.does(answers('', 202));
  await say('request 2');
  await sendToTeams(parts, world.trustId);
  world.clock.advance(61 * MINUTE);
  expect(await titles('administrator')).toEqual([]);
  await teams.close();
});
