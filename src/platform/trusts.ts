import { sql } from 'kysely';
import type { Database } from './database/database.ts';

export type TrustNamed = { trustId: string; name: string; example: boolean };

/** Every trust of the installation, by name only: the one thing that can be asked under no trust. */
export async function allTrusts(db: Database): Promise<TrustNamed[]> {
  const found = await sql<{ trust_id: string; name: string; example: boolean }>`
    select * from gate.trusts()`.execute(db);
  return found.rows.map((row) => ({ trustId: row.trust_id, name: row.name, example: row.example }));
}
