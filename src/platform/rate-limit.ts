import { sql } from 'kysely';
import type { Database } from './database/database.ts';
import { mark } from './secrets.ts';

/**
 * Counts one attempt and says whether it is within the limit. Shared by all processes; keeps a keyed hash, not an address.
 * @param who the caller's address or an id; `what` the thing tried
 */
export async function withinLimit(
  db: Database,
  secret: string,
  at: Date,
  what: string,
  who: string,
  limit: { max: number; seconds: number },
): Promise<boolean> {
  const key = mark(secret, `limit ${what}`, who);
  const counted = await sql<{
    n: number;
  }>`select gate.count_hit(${key}, ${limit.seconds}, ${at}) as n`.execute(db);
  return counted.rows[0]!.n <= limit.max;
}
