import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Decorum as `npm start` runs it: the built server on a port of its own, with its own database in `folder`. */
export type Decorum = {
  url: string;
  folder: string;
  /** The one-time link it printed, or null when there is a trust already. */
  setUpLink: string | null;
  /** From the start of the process to the line that says it is ready. */
  readyAfterMs: number;
  /** Everything it has printed. */
  said(): string;
  /** Ends it as a service manager does. Gives the milliseconds it took; throws when something of it is left after ten seconds. */
  stop(): Promise<number>;
  /** Ends it as a power cut does: at once, and its database too where `database` says so; else that one is left running. */
  kill(what: { database: boolean }): Promise<void>;
  /** Ends its database server alone, without a moment to say goodbye. */
  killDatabase(): void;
};

/** What is built is what is in `src`: builds if it is not. Throws with the builder's words. */
export function ensureBuilt(): void {
  const { status, stderr } = spawnSync(join(ROOT, 'bin/decorum'), ['--help'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Decorum cannot be built: ${stderr}`);
}

/** An empty folder, for a first start. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'decorum-newcomer-'));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Starts the built server on what is in `folder`. Throws with its own words when it is not ready within a minute. */
export async function startDecorum(folder: string): Promise<Decorum> {
  const port = await freePort();
  const started = performance.now();
  const server = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'dist/server.js')], {
    env: {
      ...process.env,
      DATA_DIR: folder,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      DATABASE_URL: '',
      PUBLIC_URL: '',
    },
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (words: string) => {
      said += words;
    });
  }
  while (!said.includes('Decorum is ready at')) {
    if (server.exitCode !== null || performance.now() - started > 60_000) {
      server.kill('SIGKILL');
      throw new Error(`Decorum did not start. It said: ${said}`);
    }
    await wait(20);
  }
  const readyAfterMs = performance.now() - started;
  return {
    url: `http://localhost:${port}`,
    folder,
    setUpLink: /http\S+\/set-up\/\S+/.exec(said)?.[0] ?? null,
    readyAfterMs,
    said: () => said,
    stop: () => stop(server, folder, () => said),
    kill: ({ database }) => kill(server, database ? folder : null),
    killDatabase: () => killDatabase(folder),
  };
}

async function stop(server: ChildProcess, folder: string, said: () => string): Promise<number> {
  const asked = performance.now();
  if (server.exitCode === null) server.kill('SIGTERM');
  const left = () => [...(server.exitCode === null ? ['the server'] : []), ...databaseProcesses(folder)];
  while (left().length > 0) {
    if (performance.now() - asked > 10_000) {
      const still = left().join(', ');
      server.kill('SIGKILL');
      throw new Error(`Ten seconds after SIGTERM there is still ${still}. It said: ${said()}`);
    }
    await wait(50);
  }
  return performance.now() - asked;
}

async function kill(server: ChildProcess, folder: string | null): Promise<void> {
  const ended = new Promise((done) => server.once('exit', done));
  server.kill('SIGKILL');
  if (folder) killDatabase(folder);
  await ended;
}

function killDatabase(folder: string): void {
  process.kill(Number(readFileSync(join(folder, 'pg/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
}

/** Processes that have a file or folder of this data folder on their command line: its PostgreSQL. */
function databaseProcesses(folder: string): string[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .flatMap((pid) => {
      const line = commandLine(pid);
      return line.includes(folder) && line.includes('postgres') ? [`${pid} ${line}`] : [];
    });
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return ''; // It has ended meanwhile.
  }
}

/** Runs `bin/decorum` on the data of a server that may be running. */
export function decorum(args: string[], folder: string): { status: number | null; said: string } {
  const done = spawnSync(join(ROOT, 'bin/decorum'), args, {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' },
  });
  return { status: done.status, said: done.stdout + done.stderr };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
  return address.port;
}
