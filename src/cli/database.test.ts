import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { keepOutputs, type Outputs } from '../../test/command-line.ts';
import { makeWorld } from '../../test/world.ts';
import { act } from '../platform/act.ts';
import { makeCheckpoint } from '../platform/checkpoint.ts';
import { inTrust } from '../platform/database/database.ts';
import { signingKey } from '../platform/signing-key.ts';
import { run as newPassword } from './account-new-password.ts';
import { run as secondStepOff } from './account-second-step.ts';
import { run as coverage } from './coverage.ts';
import { run as ledger } from './ledger.ts';

/** Every subcommand that opens the database, told nothing that it would have to change there. */
const OPENERS: [string, () => Promise<number>][] = [
  ['coverage', () => coverage([])],
  ['ledger verify', () => ledger(['verify'])],
  ['ledger checkpoint', () => ledger(['checkpoint'])],
  ['account second-step-off', () => secondStepOff(['nobody@school.example', '--reason', 'She came.'])],
  ['account new-password', () => newPassword(['nobody@school.example', '--reason', 'She came.'])],
];

let folder: string;
let kept: Outputs;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'decorum-cli-'));
  vi.stubEnv('SECRET', '');
  kept = keepOutputs();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test.each(OPENERS)('%s of a folder without a database says so and makes nothing', async (_, run) => {
  vi.stubEnv('DATABASE_URL', '');
  const absent = join(folder, 'absent');
  vi.stubEnv('DATA_DIR', absent);
  expect(await run()).toBe(2);
  expect(kept.complained).toBe(
    `decorum: There is no database in ${absent}. Set DATA_DIR to the folder that Decorum keeps its data in, or DATABASE_URL to a PostgreSQL of your own.\n`,
  );
  expect(existsSync(absent)).toBe(false);
  // A folder of something else, too.
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  vi.stubEnv('DATA_DIR', folder);
  expect(await run()).toBe(2);
  expect(readdirSync(folder)).toEqual(['notes.txt']);
  expect(kept.said).toBe('');
});

test.each(OPENERS)('%s of a database that is not Decorum’s says so and makes nothing', async (_, run) => {
  const world = await makeWorld({ empty: true });
  onTestFinished(() => world.close());
  await world.owner.query('drop table migration');
  vi.stubEnv('DATABASE_URL', world.databaseUrl);
  vi.stubEnv('DATA_DIR', join(folder, 'absent'));
  expect(await run()).toBe(2);
  expect(kept.complained).toContain('decorum: The database that DATABASE_URL names is not one of Decorum’s.');
  const made = await world.owner.query("select to_regclass('migration') as made");
  expect(made.rows[0].made).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test.each(OPENERS)('%s of a database that lacks a migration leaves it as it is', async (_, run) => {
  const world = await makeWorld({ empty: true });
  onTestFinished(() => world.close());
  await world.owner.query("delete from migration where name = '0091-forget-hits.sql'");
  vi.stubEnv('DATABASE_URL', world.databaseUrl);
  expect(await run()).toBe(2);
  expect(kept.complained).toContain(
    'decorum: The database is of an older Decorum. Make a backup, then start Decorum',
  );
  const { rowCount } = await world.owner.query("select from migration where name = '0091-forget-hits.sql'");
  expect(rowCount).toBe(0);
});

test.each(OPENERS)('%s makes no secret', async (_, run) => {
  const world = await makeWorld();
  onTestFinished(() => world.close());
  vi.stubEnv('DATABASE_URL', world.databaseUrl);
  vi.stubEnv('DATA_DIR', join(folder, 'absent'));
  await run();
  expect(readdirSync(folder)).toEqual([]);
});

test('without the secret a checkpoint is neither signed nor held against the installation’s key', async () => {
  const world = await makeWorld();
  onTestFinished(() => world.close());
  vi.stubEnv('DATABASE_URL', world.databaseUrl);
  vi.stubEnv('DATA_DIR', join(folder, 'absent'));
  expect(await ledger(['checkpoint'])).toBe(2);
  expect(kept.complained).toContain('the secret of this installation is not here');
  const acting = await world.acting('head');
  await act(acting, ({ record }) => record({ verb: 'thing done', subject: { kind: 'thing', id: '1' } }));
  const trust = { trustId: world.trustId, name: 'Testbridge Trust', example: false };
  const made = await inTrust(world.db, world.trustId, (tx) =>
    makeCheckpoint(tx, trust, world.clock.now(), 'a secret kept elsewhere, long enough'),
  );
  const file = join(folder, 'checkpoint.json');
  writeFileSync(file, JSON.stringify(made));
  kept.complained = '';
  expect(await ledger(['verify', '--checkpoint', file])).toBe(2);
  expect(kept.complained).toContain('or name the key with --key');
  const { fingerprint } = signingKey('a secret kept elsewhere, long enough', 'ledger');
  expect(await ledger(['verify', '--checkpoint', file, '--key', fingerprint])).toBe(0);
});
