import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountOf, givePassword, PASSWORD, sessionsOf } from '../../test/accounts.ts';
import { atCommandLine, type CommandLine, expectLineOfCommand } from '../../test/command-line.ts';
import { makeWorld, type World } from '../../test/world.ts';
import { run } from './account-new-password.ts';

const ASHA = 'asha.menon@testbridge.example';
const REASON = ['--reason', 'She came to the server room.'];
const NEW = 'violet harbour ninety';

let world: World;
let line: CommandLine;
beforeEach(async () => {
  world = await makeWorld();
  line = atCommandLine(world);
});
afterEach(async () => {
  line.leave();
  await world.close();
});

const pathSaid = () => /https:\/\/decorum\.testbridge\.example(\/reset\/\S+)/.exec(line.said)![1]!;
const signIn = async (password: string) =>
  (await world.browser()).post('/sign-in', { email: ASHA, password });

test('a sole administrator who lost her password sets a new one by the link, once, and keeps her second step', async () => {
  await givePassword(world, 'administrator');
  const open = await world.browser('administrator');
  await open.get('/account');

  expect(await run(['Asha.Menon@Testbridge.example', ...REASON])).toBe(0);
  expect(line.complained).toBe('');
  expect(line.said).toContain(`Asha Menon, ${ASHA}\n`);
  expect(line.said).toContain('account second-step-off');
  // Until the link is used, everything is as it was.
  expect(await sessionsOf(world, 'administrator')).toBe(1);
  expect((await signIn(PASSWORD)).url).toMatch(/^\/sign-in\/code/);

  const page = await (await world.browser()).get(pathSaid());
  expect(page.html).toContain('Choose a new password');
  expect(page.html).toContain(ASHA);
  const saved = await (await world.browser()).post(pathSaid(), { password: NEW });
  expect(saved.html).toContain('Your new password is saved');
  expect((await open.get('/policy')).url).toMatch(/^\/sign-in/);
  expect((await signIn(PASSWORD)).url).toBe('/sign-in');
  expect((await signIn(NEW)).url).toMatch(/^\/sign-in\/code/);
  expect((await (await world.browser()).get(pathSaid())).status).toBe(404);
  const { rows } = await world.owner.query<{ body: string }>(
    "select body from mail where to_address = $1 and subject = 'Your password was changed at Testbridge Trust'",
    [ASHA],
  );
  expect(rows[0]!.body).not.toContain('from a mail');
});

test('the link is kept as the one of a mail is: as a hash, and for an hour', async () => {
  expect(await run([ASHA, ...REASON])).toBe(0);
  const { rows } = await world.owner.query<{ identifier: string; value: string; left: number }>(
    `select identifier, value, extract(epoch from "expiresAt" - now())::int as left from auth.verification`,
  );
  expect(rows).toEqual([
    {
      identifier: expect.stringMatching(/^[\w-]{43}$/),
      value: (await accountOf(world, 'administrator')).userId,
      left: expect.toSatisfy((seconds: number) => seconds > 3500 && seconds <= 3600),
    },
  ]);
  await world.owner.query(`update auth.verification set "expiresAt" = now() - interval '1 second'`);
  expect((await (await world.browser()).get(pathSaid())).status).toBe(404);
});

test('the ledger says that it was made on the command line and why, and not the link', async () => {
  expect(await run([ASHA, '--trust', 'testbridge trust', ...REASON])).toBe(0);
  await expectLineOfCommand(world, 'link for a new password made', 'She came to the server room.');
});

test('the person and the overseers are told by mail, without the link', async () => {
  expect(await run([ASHA, ...REASON])).toBe(0);
  const { rows } = await world.owner.query<{ to_address: string; subject: string; body: string }>(
    'select to_address, subject, body from mail order by to_address',
  );
  const toOthers = 'A link for a new password was made at Testbridge Trust';
  expect(rows.map((mail) => [mail.to_address, mail.subject])).toEqual([
    [ASHA, 'A link for a new password was made for your account'],
    ['colin.eastwood@testbridge.example', toOthers],
    ['dora.petty@testbridge.example', toOthers],
    ['ruth.chairman-bell@testbridge.example', toOthers],
  ]);
  for (const { body } of rows) {
    expect(body).toContain('Somebody with access to Decorum’s server made a link');
    expect(body).not.toContain('/reset/');
  }
});

test('the page of help, which needs no sign-in, says how', async () => {
  const browser = await world.browser();
  expect((await browser.get('/sign-in')).html).toContain('help says what to do');
  expect((await browser.get('/help')).html).toContain('bin/decorum account new-password YOUR-ADDRESS');
});
