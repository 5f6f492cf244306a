import { sql } from 'kysely';
import type { Database } from './database/database.ts';
import { mark } from './secrets.ts';

/** How often within how long; spans follow one another, they do not slide. */
export type Limit = { max: number; seconds: number };

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
  limit: Limit,
): Promise<boolean> {
  return (await countAttempt(db, secret, at, what, who, limit)) <= limit.max;
}

/** Counts one attempt, as `withinLimit`. @returns how many there have been in this span, with this one */
export async function countAttempt(
  db: Database,
  secret: string,
  at: Date,
  what: string,
  who: string,
  { seconds }: Pick<Limit, 'seconds'>,
): Promise<number> {
  const key = keyOf(secret, what, who);
  const counted = await sql<{
    n: number;
  }>`select gate.count_hit(${key}, ${seconds}, ${at}) as n`.execute(db);
  return counted.rows[0]!.n;
}

/** An attempt that was counted at that moment was right, and does not count. */
export async function giveBackAttempt(
  db: Database,
  secret: string,
  at: Date,
  what: string,
  who: string,
  { seconds }: Pick<Limit, 'seconds'>,
): Promise<void> {
  await sql`select gate.give_back_hit(${keyOf(secret, what, who)}, ${seconds}, ${at})`.execute(db);
}

/** Forgets the attempts counted so far: the last one was right. */
export async function forgetTries(db: Database, secret: string, what: string, who: string): Promise<void> {
  await sql`select gate.forget_hits(${keyOf(secret, what, who)})`.execute(db);
}

/** Whole minutes until whoever has reached a limit may try again; 1 or more. */
export function minutesToWait(at: Date, { seconds }: Pick<Limit, 'seconds'>): number {
  return Math.ceil((seconds - ((at.getTime() / 1000) % seconds)) / 60);
}

function keyOf(secret: string, what: string, who: string): string {
  return mark(secret, `limit ${what}`, who);
}
