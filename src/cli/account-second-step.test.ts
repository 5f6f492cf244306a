import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import {
  accountOf,
  givePasskey,
  givePassword,
  makeInactive,
  PASSWORD,
  sessionsOf,
} from '../../test/accounts.ts';
import { makeWorld, type World } from '../../test/world.ts';
import { inTrust } from '../platform/database/database.ts';
import { verifyLedger } from '../platform/ledger.ts';
import { removeTotp } from '../platform/second-factor.ts';
import { run } from './account-second-step.ts';

const ASHA = 'asha.menon@testbridge.example';
const REASON = ['--reason', 'She came to the server room.'];

let world: World;
let folder: string;
let said = '';
let complained = '';
beforeEach(async () => {
  world = await makeWorld();
  folder = mkdtempSync(join(tmpdir(), 'decorum-account-'));
  vi.stubEnv('DATABASE_URL', world.databaseUrl);
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('SECRET', '');
  vi.stubEnv('PUBLIC_URL', 'https://decorum.testbridge.example');
  said = '';
  complained = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += text;
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
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
  expect(complained).toBe('');
  expect(said).toContain(`Asha Menon, ${ASHA}\n`);
  expect(said).toContain('Taken away  1 passkey\n');
  expect(said).toContain('https://decorum.testbridge.example/sign-in');
  expect(await sessionsOf(world, 'administrator')).toBe(0);
  expect((await open.get('/policy')).url).toMatch(/^\/sign-in/);
  expect((await signIn()).url).toBe('/account/second-factor');
});

test('app and passkeys go, those of nobody else; a line says that it was done on the command line, and why', async () => {
  await givePasskey(world, 'administrator');
  await givePasskey(world, 'head');
  const before = await standing();
  expect(await run([ASHA, '--trust', 'testbridge trust', ...REASON])).toBe(0);
  expect(said).toContain('Taken away  the authenticator app and its spare codes, 1 passkey\n');
  expect(await standing()).toMatchObject({ apps: before.apps - 1, passkeys: 1, lines: 1 });
  const { rows } = await world.owner.query(
    'select l.actor, l.verb, l.subject_kind, l.subject_id, p.payload from ledger l join ledger_payload p using (trust_id, seq)',
  );
  expect(rows).toEqual([
    {
      actor: 'command line',
      verb: 'second step taken away',
      subject_kind: 'person',
      subject_id: world.people.administrator,
      payload: { reason: 'She came to the server room.' },
    },
  ]);
  const report = await inTrust(world.db, world.trustId, (tx) => verifyLedger(tx, world.trustId));
  expect(report).toMatchObject({ rows: 1, faults: [] });
  // The page of the ledger says who did it, though that is nobody of the trust.
  expect((await (await world.browser('chair')).get('/ledger')).html).toContain('command line');
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

test.each([
  ['no reason', [ASHA], '--reason: Say how you know that it is them who ask.'],
  ['a reason without words', [ASHA, '--reason', '  '], '--reason: Say how you know'],
  ['a reason too long', [ASHA, '--reason', 'x'.repeat(501)], '--reason: Say it in 500 letters or fewer.'],
  ['an address of nobody', ['nobody@testbridge.example', ...REASON], 'no account with the address nobody@'],
  ['no address', REASON, 'give one email address'],
  ['two addresses', [ASHA, 'other@testbridge.example', ...REASON], 'give one email address'],
  ['an unknown trust', [ASHA, '--trust', 'Elsewhere', ...REASON], 'say which trust with --trust NAME'],
  ['an unknown option', [ASHA, '--nonsense', ...REASON], "Unknown option '--nonsense'"],
  ['no second step', ['tom.eacher@testbridge.example', ...REASON], 'Tom Eacher, tom.eacher@testbridge'],
])('%s: says so and changes nothing', async (_, args, words) => {
  const before = await standing();
  expect(await run(args)).toBe(2);
  expect(complained).toContain(words);
  expect(said).toBe('');
  expect(await standing()).toEqual(before);
});

test('someone who is inactive, or has not joined, is not let in by this, and it says so', async () => {
  await makeInactive(world, 'head');
  await world.owner.query('update person set user_id = null where id = $1', [world.people.it]);
  const before = await standing();
  expect(await run(['helen.adair@testbridge.example', ...REASON])).toBe(2);
  expect(complained).toContain('is inactive and cannot sign in');
  expect(await run(['ivan.novak@testbridge.example', ...REASON])).toBe(2);
  expect(complained).toContain('has no account yet');
  expect(await standing()).toEqual(before);
});

test('the people of the example sign in without one, and keep what they have', async () => {
  await world.owner.query('update trust set example = true');
  const before = await standing();
  expect(await run([ASHA, ...REASON])).toBe(2);
  expect(complained).toContain('is of the example');
  expect(await standing()).toEqual(before);
});

test('where several trusts have the address, it asks which is meant', async () => {
  const trustId = randomUUID();
  await world.owner.query(
    `insert into trust (trust_id, name, short_name, town, phone, example, created_at)
     select $1, 'Farbridge Trust', 'FT', town, phone, example, created_at from trust`,
    [trustId],
  );
  await world.owner.query(
    `insert into person (trust_id, id, given_name, family_name, email, category, created_at)
     select $1, $2, given_name, family_name, email, category, created_at from person where email = $3`,
    [trustId, randomUUID(), ASHA],
  );
  const before = await standing();
  expect(await run([ASHA, ...REASON])).toBe(2);
  expect(complained).toContain('several trusts have somebody with the address');
  expect(complained).toMatch(/say which trust with --trust NAME:\n( {2}(Farbridge|Testbridge) Trust\n){2}$/);
  expect(await run([ASHA, '--trust', 'Farbridge Trust', ...REASON])).toBe(2);
  expect(complained).toContain(`${ASHA}, at Farbridge Trust, has no account yet`);
  expect(await run(['tom.eacher@testbridge.example', '--trust', 'Farbridge Trust', ...REASON])).toBe(2);
  expect(complained).toContain(
    'no account with the address tom.eacher@testbridge.example at Farbridge Trust',
  );
  expect(await standing()).toEqual(before);
  expect(await run([ASHA, '--trust', 'Testbridge Trust', ...REASON])).toBe(0);
});

test('a database that cannot be reached is told', async () => {
  onTestFinished(() => {
    vi.stubEnv('DATABASE_URL', world.databaseUrl);
  });
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/nothing');
  expect(await run([ASHA, ...REASON])).toBe(2);
  expect(complained).toContain('The database cannot be reached. connect ECONNREFUSED');
});

test('help is given', async () => {
  expect(await run(['--help'])).toBe(0);
  expect(said).toContain('decorum account second-step-off EMAIL');
});
