import { randomUUID } from 'node:crypto';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { givePasskey, makeInactive } from '../../test/accounts.ts';
import { atCommandLine, type CommandLine } from '../../test/command-line.ts';
import { makeWorld, type World } from '../../test/world.ts';
import { run as newPassword } from './account-new-password.ts';
import { run as secondStepOff } from './account-second-step.ts';

const ASHA = 'asha.menon@testbridge.example';
const REASON = ['--reason', 'She came to the server room.'];

// One world for all: a command that refuses leaves it as it was, which is what is tested here.
let world: World;
let line: CommandLine;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  line = atCommandLine(world);
});
afterEach(() => line.leave());

/** Everything that a command about an account could have changed. */
async function standing() {
  const { rows } = await world.owner.query(
    `select (select count(*)::int from auth."twoFactor") as apps, (select count(*)::int from auth.passkey) as passkeys,
       (select count(*)::int from ledger) as lines, (select count(*)::int from mail) as mails,
       (select count(*)::int from auth.verification) as links, (select count(*)::int from auth.session) as sessions`,
  );
  return rows[0];
}

describe.each([
  ['account second-step-off', secondStepOff],
  ['account new-password', newPassword],
])('%s', (name, run) => {
  test.each([
    ['no reason', [ASHA], '--reason: Say how you know that it is them who ask.'],
    ['a reason without words', [ASHA, '--reason', '  '], '--reason: Say how you know'],
    ['a reason too long', [ASHA, '--reason', 'x'.repeat(501)], '--reason: Say it in 500 letters or fewer.'],
    ['an address of nobody', ['nobody@testbridge.example', ...REASON], 'no account with the address nobody@'],
    ['no address', REASON, 'give one email address'],
    ['two addresses', [ASHA, 'other@testbridge.example', ...REASON], 'give one email address'],
    ['an unknown trust', [ASHA, '--trust', 'Elsewhere', ...REASON], 'there is no trust called “Elsewhere”'],
    ['an unknown option', [ASHA, '--nonsense', ...REASON], 'there is no option --nonsense.'],
  ])('%s: says so and changes nothing', async (_, args, words) => {
    const before = await standing();
    expect(await run(args)).toBe(2);
    expect(line.complained).toContain(words);
    expect(line.said).toBe('');
    expect(await standing()).toEqual(before);
  });

  test('someone who is inactive, or has not joined, is not let in by this, and it says so', async () => {
    await makeInactive(world, 'head');
    await world.owner.query('update person set user_id = null where id = $1', [world.people.it]);
    const before = await standing();
    expect(await run(['helen.adair@testbridge.example', ...REASON])).toBe(2);
    expect(line.complained).toContain('is inactive and cannot sign in');
    expect(await run(['ivan.novak@testbridge.example', ...REASON])).toBe(2);
    expect(line.complained).toContain('has no account yet');
    expect(line.complained).toContain(`decorum ${name}: `);
    expect(await standing()).toEqual(before);
  });

  test('the people of the example sign in by a list, and keep what they have', async () => {
    onTestFinished(async () => {
      await world.owner.query('update trust set example = false');
    });
    await world.owner.query('update trust set example = true');
    const before = await standing();
    expect(await run([ASHA, ...REASON])).toBe(2);
    expect(line.complained).toContain('is of the example');
    expect(await standing()).toEqual(before);
  });

  test('where several trusts have the address, it asks which is meant', async () => {
    const trustId = randomUUID();
    onTestFinished(async () => {
      await world.owner.query('delete from person where trust_id = $1', [trustId]);
      await world.owner.query('delete from trust where trust_id = $1', [trustId]);
    });
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
    expect(line.complained).toContain('several trusts have somebody with the address');
    expect(line.complained).toMatch(
      /say which trust with --trust NAME:\n( {2}(Farbridge|Testbridge) Trust\n){2}$/,
    );
    expect(await run([ASHA, '--trust', 'Farbridge Trust', ...REASON])).toBe(2);
    expect(line.complained).toContain(`${ASHA}, at Farbridge Trust, has no account yet`);
    expect(await run(['tom.eacher@testbridge.example', '--trust', 'Farbridge Trust', ...REASON])).toBe(2);
    expect(line.complained).toContain(
      'no account with the address tom.eacher@testbridge.example at Farbridge Trust',
    );
    expect(await standing()).toEqual(before);
    expect(await run([ASHA, '--trust', 'Testbridge Trust', ...REASON])).toBe(0);
  });

  test('a database that cannot be reached is told', async () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/nothing');
    expect(await run([ASHA, ...REASON])).toBe(2);
    expect(line.complained).toContain('The database cannot be reached. connect ECONNREFUSED');
  });

  test('without an address set, it warns which one will stand in the mails', async () => {
    vi.stubEnv('PUBLIC_URL', '');
    vi.stubEnv('PORT', '');
    expect(await run(['nobody@testbridge.example', ...REASON])).toBe(2);
    expect(line.complained).not.toContain('localhost');
    await givePasskey(world, 'administrator');
    await world.owner.query('delete from mail');
    expect(await run([ASHA, ...REASON])).toBe(0);
    expect(line.complained).toContain(
      `decorum ${name}: neither PUBLIC_URL nor PORT is set here, so http://localhost:3000 `,
    );
    const { rows } = await world.owner.query("select 1 from mail where body like '%http://localhost:3000/%'");
    expect(rows.length).toBeGreaterThan(0);
  });

  test.each([
    ['PUBLIC_URL', 'https://decorum.testbridge.example'],
    ['PORT', '3900'],
  ])('with %s set it warns of nothing', async (setting, value) => {
    vi.stubEnv('PUBLIC_URL', '');
    vi.stubEnv('PORT', '');
    vi.stubEnv(setting, value);
    await givePasskey(world, 'administrator');
    expect(await run([ASHA, ...REASON])).toBe(0);
    expect(line.complained).toBe('');
  });

  test('help is given', async () => {
    expect(await run(['--help'])).toBe(0);
    expect(line.said).toContain(`decorum ${name} EMAIL`);
  });
});
