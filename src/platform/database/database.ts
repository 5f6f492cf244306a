import { Socket } from 'node:net';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { CheckerTables } from './tables/checker.ts';
import type { InboxTables } from './tables/inbox.ts';
import type { NoticeTables } from './tables/notices.ts';
import type { PeopleTables } from './tables/people.ts';
import type { PlatformTables } from './tables/platform.ts';
import type { PolicyTables } from './tables/policy.ts';
import type { QuestionTables } from './tables/questions.ts';
import type { RegisterTables } from './tables/registers.ts';
import type { RequestTables } from './tables/requests.ts';
import type { TrainingTables } from './tables/training.ts';

/** Every table, by name, as the SQL in migrations/ makes them. */
export type Tables = PlatformTables &
  InboxTables &
  PeopleTables &
  PolicyTables &
  RegisterTables &
  CheckerTables &
  NoticeTables &
  QuestionTables &
  RequestTables &
  TrainingTables;
export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

// A `date` stays the text 'YYYY-MM-DD': as a Date it would move across midnight with the time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

/** The role that web and jobs run as: it owns no table, so row-level security holds for it. */
export const APP_ROLE = 'decorum_app';

/** How long who asks the database waits, in milliseconds: for a connection, and for the answer to one statement. */
export type Patience = { connectionMs: number; answerMs: number };

/**
 * A pool of connections.
 * @param as `app` for everything that serves people (row-level security holds), `owner` for migrations and job tables
 * @param options.patience without it a statement may take as long as it likes: migrations do
 */
export function openPool(
  url: string,
  as: 'app' | 'owner',
  options: { max?: number; searchPath?: string; patience?: Patience } = {},
): pg.Pool {
  const { patience } = options;
  const settings = [
    as === 'app' ? `-c role=${APP_ROLE}` : '',
    options.searchPath ? `-c search_path=${options.searchPath}` : '',
  ];
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    options: settings.filter(Boolean).join(' ') || undefined,
    ...(patience && {
      connectionTimeoutMillis: patience.connectionMs,
      stream: () => closedBySilence(patience.answerMs),
    }),
  });
  // A connection that the server closes, idle or in the midst of a transaction, must not end the process; the next query
  // reports it.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/**
 * A connection that ends when nothing has come over it for so long. The driver's own limit on a statement would keep the
 * connection, and a transaction open on it: what comes next, a rollback first of all, would wait behind that statement.
 */
function closedBySilence(ms: number): Socket {
  const socket = new Socket();
  return socket.setTimeout(ms, () => socket.destroy(new Error('The database did not answer in time.')));
}

export function openDatabase(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Whether the database answers, in good time. */
export function answers(db: Database, withinMs = 5_000): Promise<boolean> {
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  const late = new Promise<boolean>((done) => setTimeout(done, withinMs, false).unref());
  return Promise.race([asked, late]);
}

/**
 * Runs one transaction in which only this trust's rows exist. Everything that reads or writes a trust's data
 * goes through here; outside it row-level security shows nothing.
 */
export function inTrust<T>(db: Database, trustId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute((tx) => within(tx, trustId, work));
}

/** The same for what only reads: one moment of the trust, however many statements it takes to read it. */
export function atOneMoment<T>(db: Database, trustId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => within(tx, trustId, work));
}

async function within<T>(tx: Tx, trustId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  await sql`select set_config('decorum.trust', ${trustId}, true)`.execute(tx);
  return work(tx);
}
