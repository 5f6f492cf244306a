import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import { newToken } from '../../platform/secrets.ts';

/**
 * The one-time link with which a newcomer begins, made anew at each start until a trust of one's own is set up.
 * @returns null once there is one
 */
export async function newSetupLink(db: Database, publicUrl: string): Promise<string | null> {
  const { token, hash } = newToken();
  const made = await sql<{ made: boolean }>`select gate.new_setup_token(${hash}) as made`.execute(db);
  return made.rows[0]?.made ? `${publicUrl}/set-up/${token}` : null;
}
