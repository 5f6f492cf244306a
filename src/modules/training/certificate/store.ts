import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/database.ts';
import type { Certificate } from './model.ts';

/** What the certificate with this number says, whatever its trust; null where there is none. */
export async function certificateOf(db: Database | Tx, number: string): Promise<Certificate | null> {
  const { rows } = await sql<{
    trust: string;
    name: string;
    title: string;
    version: number;
    passed_at: Date;
    expires_on: string | null;
  }>`select * from gate.certificate(${number})`.execute(db);
  const row = rows[0];
  return row
    ? {
        number,
        trust: row.trust,
        name: row.name,
        title: row.title,
        version: row.version,
        passedAt: row.passed_at,
        expiresOn: row.expires_on,
      }
    : null;
}

/** Whose it is, within this trust. */
export async function holderOf(tx: Tx, number: string): Promise<string | null> {
  const row = await tx
    .selectFrom('training_attempt')
    .select('person_id')
    .where('certificate', '=', number)
    .executeTakeFirst();
  return row?.person_id ?? null;
}
