import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';

/** Whether the person behind an account may come in now. */
export async function mayHaveSession(db: Database, userId: string): Promise<boolean> {
  const found = await sql<{ state: string }>`select state from gate.person_of_user(${userId})`.execute(db);
  return found.rows[0]?.state === 'active';
}
