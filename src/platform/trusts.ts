import { sql } from 'kysely';
import type { Database } from './database/database.ts';

export type TrustNamed = { trustId: string; name: string; example: boolean };

/** Every trust of the installation, by name only: the one thing that can be asked under no trust. */
export async function allTrusts(db: Database): Promise<TrustNamed[]> {
  const found = await sql<{ trust_id: string; name: string; example: boolean }>`
    select * from gate.trusts()`.execute(db);
  return found.rows.map((row) => ({ trustId: row.trust_id, name: row.name, example: row.example }));
}

/**
 * Does something for one trust after the other. One that fails does not keep it from the others.
 * @throws what the first that failed threw, once all others are done
 */
export async function inEveryTrust(db: Database, work: (trustId: string) => Promise<unknown>): Promise<void> {
  const failed: unknown[] = [];
  for (const { trustId } of await allTrusts(db)) await work(trustId).catch((error) => failed.push(error));
  if (failed.length > 0) throw failed[0];
}
