import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountOf, givePasskey, givePassword, PASSWORD, sessionsOf } from '../../test/accounts.ts';
import { atCommandLine, type CommandLine, expectLineOfCommand } from '../../test/command-line.ts';
import { makeWorld, type World } from '../../test/world.ts';
import { removeTotp } from '../platform/second-factor.ts';
import { run } from './account-second-step.ts';

const ASHA = 'asha.menon@testbridge.example';
const REASON = ['--reason', 'She came to the server room.'];

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

/** How many second steps there are of each kind, lines in the ledger, and messages. */
async function standing() {
  const { rows } = await world.owner.query(
    `select (select count(*)::int from auth."twoFactor") as apps, (select count(*)::int from auth.passkey) as passkeys,
       (select count(*)::int from ledger) as lines, (select count(*)::int from mail) as mails,
       (select count(*)::int from auth.session) as sessions`,
  );
  return rows[0];
}

const signIn = async () => (await world.browser()).post('/sign-in', { email: ASHA, password: PASSWORD });

test('a sole administrator who lost her only passkey comes back with her password, and sets up a new one', async () => {
  await givePassword(world, 'administrator');
  await givePasskey(world, 'administrator');
  await removeTotp(world.app.parts.auth, (await accountOf(world, 'administrator')).userId);
  const open = await world.browser('administrator');
  await open.get('/account');
  expect(await sessionsOf(world, 'administrator')).toBe(1);
  expect((await signIn()).url).toBe('/sign-in');

  expect(await run(['Asha.Menon@Testbridge.example', ...REASON])).toBe(0);
  expect(line.complained).toBe('');
  expect(line.said).toContain(`Asha Menon, ${ASHA}\n`);
  expect(line.said).toContain('Taken away  1 passkey\n');
  expect(line.said).toContain('https://decorum.testbridge.example/sign-in');
  expect(await sessionsOf(world, 'administrator')).toBe(0);
  expect((await open.get('/policy')).url).toMatch(/^\/sign-in/);
  expect((await signIn()).url).toBe('/account/second-factor');
});

test('app and passkeys go, those of nobody else; a line says that it was done on the command line, and why', async () => {
  await givePasskey(world, 'administrator');
  await givePasskey(world, 'head');
  const before = await standing();
  expect(await run([ASHA, '--trust', 'testbridge trust', ...REASON])).toBe(0);
  expect(line.said).toContain('Taken away  the authenticator app and its spare codes, 1 passkey\n');
  expect(await standing()).toMatchObject({ apps: before.apps - 1, passkeys: 1, lines: 1 });
  await expectLineOfCommand(world, 'second step taken away', 'She came to the server room.');
});

test('the person and the overseers are told by mail', async () => {
  expect(await run([ASHA, ...REASON])).toBe(0);
  const { rows } = await world.owner.query<{ to_address: string; subject: string; body: string }>(
    'select to_address, subject, body from mail order by to_address',
  );
  expect(rows.map((mail) => [mail.to_address, mail.subject])).toEqual([
    [ASHA, 'Your second sign-in step was taken away'],
    ['colin.eastwood@testbridge.example', 'A second sign-in step was taken away at Testbridge Trust'],
    ['dora.petty@testbridge.example', 'A second sign-in step was taken away at Testbridge Trust'],
    ['ruth.chairman-bell@testbridge.example', 'A second sign-in step was taken away at Testbridge Trust'],
  ]);
  for (const { body } of rows) {
    expect(body).toContain('Somebody with access to Decorum’s server took away');
    expect(body).toContain('https://decorum.testbridge.example/');
  }
});

test('someone without a second step is told of, and nothing is changed', async () => {
  const before = await standing();
  expect(await run(['tom.eacher@testbridge.example', ...REASON])).toBe(2);
  expect(line.complained).toContain(
    'Tom Eacher, tom.eacher@testbridge.example, at Testbridge Trust, has no second step',
  );
  expect(line.said).toBe('');
  expect(await standing()).toEqual(before);
});
