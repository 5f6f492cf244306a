import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { Log } from '../../platform/log.ts';
import type { Parts } from '../../platform/parts.ts';
import { loadExample } from '../example/actions.ts';

// One name for the lock that a process holds while it makes the example, so that every process can tell.
const LOCK = sql`hashtext('decorum: the example is being made')`;

/** Makes the example while holding the lock; another process that tries meanwhile leaves it to the first. */
export async function makeExample(parts: Parts): Promise<void> {
  await parts.db.transaction().execute(async (tx) => {
    const held = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as held`.execute(tx);
    if (held.rows[0]?.held) await loadExample(parts);
  });
}

/** Whether any process is making the example now. */
export async function isBeingMade(db: Database): Promise<boolean> {
  const free = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as free`.execute(db);
  return !free.rows[0]?.free;
}

/** Says in the log that the example could not be made; what it holds is not logged. */
export function noteFailure(log: Log, error: unknown): void {
  log.error({ kind: error instanceof Error ? error.name : typeof error }, 'the example could not be made');
}
