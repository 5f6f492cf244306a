import { sql } from 'kysely';
import type { Database } from './database/database.ts';

/** A link given to one person, by which they are known without an account. */
export type PersonalLink = {
  trustId: string;
  id: string;
  personId: string;
  purpose: string;
  expiresAt: Date;
  usedAt: Date | null;
};

/** The personal link with this token, whatever its trust, purpose and state; null for a token never given out. */
export async function findPersonalLink(db: Database, tokenHash: Buffer): Promise<PersonalLink | null> {
  const { rows } = await sql<{
    trust_id: string;
    id: string;
    person_id: string;
    purpose: string;
    expires_at: Date;
    used_at: Date | null;
  }>`select * from gate.link(${tokenHash})`.execute(db);
  const row = rows[0];
  return row
    ? {
        trustId: row.trust_id,
        id: row.id,
        personId: row.person_id,
        purpose: row.purpose,
        expiresAt: row.expires_at,
        usedAt: row.used_at,
      }
    : null;
}
