import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';

/** Where a stored picture stands: in a version of some module, in a draft. Null for what is no picture of the trust. */
export async function pictureIn(
  tx: Tx,
  sha256: string,
): Promise<{ type: string; published: boolean; drafted: boolean } | null> {
  const stands = JSON.stringify({ pages: [{ picture: { file: sha256 } }] });
  const { rows } = await sql<{ type: string; published: boolean; drafted: boolean }>`
    select type,
      exists (select from training_version where lesson @> ${stands}::jsonb) as published,
      exists (select from training_module where draft @> ${stands}::jsonb) as drafted
    from file where sha256 = ${sha256} and type in ('image/jpeg', 'image/png')`.execute(tx);
  return rows[0] ?? null;
}
