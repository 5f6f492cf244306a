import { sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { keepOutputs, type Outputs } from '../../test/command-line.ts';
import { makeWorld, type World } from '../../test/world.ts';
import { act } from '../platform/act.ts';
import { inTrust } from '../platform/database/database.ts';
import { canonical } from '../platform/ledger-chain.ts';
import { eraseParticulars } from '../platform/ledger-erasure.ts';
import { loadSecret } from '../platform/secrets.ts';
import { signingKey } from '../platform/signing-key.ts';
import { run } from './ledger.ts';

let world: World;
let kept: Outputs;
const folder = mkdtempSync(join(tmpdir(), 'decorum-ledger-'));

beforeAll(async () => {
  world = await makeWorld();
  vi.stubEnv('DATABASE_URL', world.databaseUrl);
  vi.stubEnv('DATA_DIR', folder);
  loadSecret(folder, undefined);
  const acting = await world.acting('head');
  for (let i = 0; i < 6; i++)
    await act(acting, ({ record }) =>
      record({ verb: 'thing done', subject: { kind: 'thing', id: String(i) } }),
    );
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  kept = keepOutputs();
});
afterEach(() => vi.restoreAllMocks());

async function checkpoint(): Promise<string> {
  expect(await run(['checkpoint'])).toBe(0);
  const path = join(folder, `checkpoint-${Math.random()}.json`);
  writeFileSync(path, kept.said);
  kept.said = '';
  return path;
}

test('a ledger that holds, for a person and for a program', async () => {
  expect(await run(['verify'])).toBe(0);
  expect(kept.said).toBe('Testbridge Trust: holds, 6 lines\n');
  kept.said = '';
  expect(await run(['verify', '--json'])).toBe(0);
  expect(JSON.parse(kept.said)).toMatchObject({ trust: 'Testbridge Trust', rows: 6, faults: [] });
});

test('an altered line is named, and the exit status is 1', async () => {
  await world.owner.query("update ledger set verb = 'nothing' where seq = 4");
  expect(await run(['verify'])).toBe(1);
  expect(kept.said).toContain('DOES NOT HOLD');
  expect(kept.said).toContain('line 4 was altered');
  await world.owner.query("update ledger set verb = 'thing done' where seq = 4");
});

test('a checkpoint kept elsewhere shows a ledger that was written anew from some line on', async () => {
  const path = await checkpoint();
  expect(await run(['verify', '--checkpoint', path])).toBe(0);
  // Someone with the owner's rights cuts off the end and goes on, every hash in order.
  await world.owner.query('delete from ledger where seq > 3');
  await world.owner.query('update ledger_head h set seq = 3, hash = l.hash from ledger l where l.seq = 3');
  const acting = await world.acting('head');
  for (let i = 0; i < 3; i++)
    await act(acting, ({ record }) => record({ verb: 'forged', subject: { kind: 'thing', id: String(i) } }));
  expect(await run(['verify'])).toBe(0);
  expect(await run(['verify', '--checkpoint', path])).toBe(1);
  expect(kept.said).toContain('is not the line of the checkpoint');
});

test('a checkpoint that was changed is not believed', async () => {
  const path = await checkpoint();
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"seq": "\d+"/, '"seq": "1"'));
  expect(await run(['verify', '--checkpoint', path])).toBe(2);
  expect(kept.complained).toContain('does not fit');
});

test('a checkpoint is held against the installation’s own key, or the one that is named', async () => {
  const path = await checkpoint();
  const [fingerprint] = /[0-9a-f]{64}/.exec(kept.complained)!;
  expect(await run(['verify', '--checkpoint', path])).toBe(0);
  expect(kept.said).toContain(`signed with this installation’s key, ${fingerprint}`);
  kept.said = '';
  expect(await run(['verify', '--checkpoint', path, '--key', fingerprint.toUpperCase()])).toBe(0);
  expect(kept.said).toContain(`signed with the key you named, ${fingerprint}`);
  kept.said = '';
  expect(await run(['verify', '--checkpoint', path, '--json'])).toBe(0);
  expect(JSON.parse(kept.said).checkpoint).toMatchObject({ key: fingerprint, heldAgainst: 'installation' });
  expect(await run(['verify', '--checkpoint', path, '--key', 'a'.repeat(64)])).toBe(2);
  expect(kept.complained).toContain('is signed with another key than the one you named');
});

test('a checkpoint that somebody signed with a key of their own is not believed', async () => {
  const path = await checkpoint();
  const { signature, ...body } = JSON.parse(readFileSync(path, 'utf8'));
  const own = signingKey('a secret of somebody else', 'ledger');
  const forged = { ...body, publicKey: own.publicKey };
  writeFileSync(
    path,
    JSON.stringify({
      ...forged,
      signature: sign(null, Buffer.from(canonical(forged)), own.privateKey).toString('base64'),
    }),
  );
  expect(signature).not.toBe('');
  kept.said = '';
  expect(await run(['verify', '--checkpoint', path])).toBe(2);
  expect(kept.said).toBe('');
  expect(kept.complained).toContain('is signed with another key than this installation’s');
  // Whoever kept that fingerprint, say of a server that is no more, can name it.
  expect(await run(['verify', '--checkpoint', path, '--key', own.fingerprint])).toBe(0);
});

test.each([
  [['verify', '--key', 'a'.repeat(64)], 2, 'goes with --checkpoint'],
  [['verify', '--checkpoint', 'x', '--key', 'short'], 2, '64 letters and digits'],
  [['nonsense'], 2, 'there is no'],
  [['verify', '--nonsense'], 2, 'decorum ledger: there is no option --nonsense.\n'],
  [['verify', '--key'], 2, 'decorum ledger: --key needs a value.\n'],
  [['verify', '--json=yes'], 2, 'decorum ledger: --json takes no value.\n'],
  [
    ['verify', '--trust', 'Elsewhere'],
    2,
    'decorum: there is no trust called “Elsewhere”. Those here are:\n  Testbridge Trust\n',
  ],
  [
    ['verify', '--checkpoint', '/nowhere.json'],
    2,
    '/nowhere.json could not be read: there is no such file.\n',
  ],
  [['verify', '--checkpoint', 'package.json'], 2, "is not what 'decorum ledger checkpoint' prints.\n"],
  [['verify', '--checkpoint', 'README.md'], 2, "is not what 'decorum ledger checkpoint' prints.\n"],
])('decorum ledger %j ends with %i and says why', async (args, status, words) => {
  expect(await run(args)).toBe(status);
  expect(kept.complained).toContain(words);
});

test('help is given', async () => {
  expect(await run(['--help'])).toBe(0);
  expect(kept.said).toContain('decorum ledger verify');
});

test('a line that was taken away is told by its number', async () => {
  await world.owner.query('alter table ledger_payload drop constraint ledger_payload_trust_id_seq_fkey');
  await world.owner.query('select * into taken from ledger where seq = 2; delete from ledger where seq = 2');
  expect(await run(['verify'])).toBe(1);
  expect(kept.said).toContain('\n  line 2 is missing\n');
  await world.owner.query('insert into ledger select * from taken; drop table taken');
  expect(await run(['verify'])).toBe(0);
});

test('a database that cannot be reached, or settings that cannot be used: not checked, which is 2 and not 1', async () => {
  onTestFinished(() => {
    vi.stubEnv('PORT', '');
    vi.stubEnv('DATABASE_URL', world.databaseUrl);
  });
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/nothing');
  expect(await run(['verify'])).toBe(2);
  expect(kept.complained).toContain('The database cannot be reached. connect ECONNREFUSED');
  vi.stubEnv('PORT', 'abc');
  expect(await run(['checkpoint'])).toBe(2);
  expect(kept.complained).toContain('decorum: A setting cannot be used: PORT must be a number');
});

// A world begins without lines, as if they had all been deleted.
test('a ledger without a line does not hold, and no checkpoint is made of it', async () => {
  const emptied = await makeWorld();
  onTestFinished(async () => {
    vi.stubEnv('DATABASE_URL', world.databaseUrl);
    await emptied.close();
  });
  vi.stubEnv('DATABASE_URL', emptied.databaseUrl);
  expect(await run(['verify'])).toBe(1);
  expect(kept.said).toBe(
    'Testbridge Trust: DOES NOT HOLD, 0 lines\n  the ledger has no lines, and that of a trust always has some\n',
  );
  expect(await run(['checkpoint'])).toBe(2);
  expect(kept.complained).toContain('the ledger of Testbridge Trust has lost its head');
});

test('particulars that retention erased are counted; those that somebody blanked are told', async () => {
  await inTrust(world.db, world.trustId, (tx) =>
    eraseParticulars(tx, world.trustId, new Date(), { actor: 'decorum', lines: ['1'], keptDays: 30 }),
  );
  expect(await run(['verify'])).toBe(0);
  expect(kept.said).toMatch(/holds, \d+ lines, particulars of 1 erased by retention/);
  kept.said = '';
  await world.owner.query(
    'update ledger_payload set payload = null, salt = null, erased_at = now() where seq = 3',
  );
  expect(await run(['verify'])).toBe(1);
  expect(kept.said).toContain(
    '\n  line 3 has lost its particulars, and no line says that retention erased them\n',
  );
});
