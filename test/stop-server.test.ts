// Told to stop, the server ends with everything it started, whenever that is: also in the midst of starting.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { rootFolder } from '../src/platform/root.ts';
import { emptyFolder, ensureBuilt, removeFolder } from './journeys/newcomer-server.ts';

const SERVER: [string, ...string[]] = [process.execPath, join(rootFolder, 'dist/server.js')];

let folder: string;
beforeAll(ensureBuilt);
afterEach(() => removeFolder(folder));

function start(port: number, [command, ...words]: [string, ...string[]] = SERVER) {
  folder = emptyFolder();
  const env = { ...process.env, DATA_DIR: folder, PORT: String(port), DATABASE_URL: '', LOG_LEVEL: 'silent' };
  const server = spawn(command, words, { env, cwd: rootFolder, stdio: 'pipe' });
  let said = '';
  server.stderr.on('data', (chunk) => {
    said += chunk;
  });
  return { server, ended: once(server, 'exit'), said: () => said };
}

/** PostgreSQL keeps this file for as long as it runs. */
const databaseRuns = () => existsSync(join(folder, 'pg', 'postmaster.pid'));

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await new Promise((done) => setTimeout(done, 10));
}

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

test.each([
  ['before its database is there', () => existsSync(join(folder, 'server.pid'))],
  ['as soon as its database runs', databaseRuns],
  ['as soon as it answers', answers],
])('%s', { timeout: 60_000 }, async (_when, reached: (port: number) => Promise<boolean> | boolean) => {
  const port = await freePort();
  const { server, ended, said } = start(port);
  await until(() => reached(port));
  const told = Date.now();
  server.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(Date.now() - told).toBeLessThan(10_000);
  expect(databaseRuns()).toBe(false);
  expect(said()).toBe('');
});

test('one that cannot start takes its database with it', { timeout: 60_000 }, async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { ended, said } = start((taken.address() as { port: number }).port);
  expect(await ended).toEqual([1, null]);
  taken.close();
  expect(said()).toContain('is in use');
  expect(databaseRuns()).toBe(false);
});

// npm tells the shell that it runs the script in; that has to be the script itself.
test('by whoever told npm', { timeout: 60_000 }, async () => {
  const port = await freePort();
  const { server, ended } = start(port, ['npm', 'start']);
  await until(() => answers(port));
  server.kill('SIGTERM');
  await ended;
  const told = Date.now();
  await until(async () => !databaseRuns() && !(await answers(port)));
  expect(Date.now() - told).toBeLessThan(10_000);
});
