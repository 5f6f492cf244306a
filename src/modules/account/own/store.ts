import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';

export type SessionLine = { id: string; begunAt: Date; userAgent: string };

/** The sessions of an account that have not run out, newest first. */
export async function sessionsOf(db: Database, userId: string): Promise<SessionLine[]> {
  const found = await sql<{ id: string; createdAt: Date; userAgent: string | null }>`
    select id, "createdAt", "userAgent" from auth.session
    where "userId" = ${userId} and "expiresAt" > now() order by "createdAt" desc`.execute(db);
  return found.rows.map((row) => ({ id: row.id, begunAt: row.createdAt, userAgent: row.userAgent ?? '' }));
}
