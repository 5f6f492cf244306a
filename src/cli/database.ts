import { sql } from 'kysely';
import { readConfig } from '../config.ts';
import { type Database, openDatabase, openPool } from '../platform/database/database.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import { prepareDatabase } from '../platform/database/prepare.ts';
import { loadSecret } from '../platform/secrets.ts';

export type TrustNamed = { trustId: string; name: string; example: boolean };

/**
 * Runs a command on the installation's database: DATABASE_URL, or the embedded server of DATA_DIR, which is started
 * for the time of the command unless it is running already.
 */
export async function withDatabase<T>(
  work: (db: Database, trusts: TrustNamed[], secret: string) => Promise<T>,
): Promise<T> {
  const config = readConfig();
  const embedded = config.databaseUrl ? undefined : await startEmbedded(config.dataDir);
  const url = config.databaseUrl ?? embedded!.url;
  try {
    if (!embedded?.found) await prepareDatabase(url);
    const pool = openPool(url, 'app', { max: 4 });
    try {
      const db = openDatabase(pool);
      const found = await sql<{
        trust_id: string;
        name: string;
        example: boolean;
      }>`select * from gate.trusts()`.execute(db);
      return await work(
        db,
        found.rows.map((row) => ({ trustId: row.trust_id, name: row.name, example: row.example })),
        loadSecret(config.dataDir, config.secret),
      );
    } finally {
      await pool.end();
    }
  } finally {
    if (embedded && !embedded.found) await embedded.stop();
  }
}

/** The one trust meant: by name when there are several. Null, with the reason said, when it cannot be told. */
export function chooseTrust(trusts: readonly TrustNamed[], name: string | undefined): TrustNamed | null {
  const fit = name ? trusts.filter((t) => t.name.toLowerCase() === name.toLowerCase()) : trusts;
  if (fit.length === 1) return fit[0]!;
  const list = trusts.map((t) => `  ${t.name}`).join('\n');
  process.stderr.write(
    trusts.length === 0
      ? 'decorum: no trust is set up here yet.\n'
      : `decorum: say which trust with --trust NAME:\n${list}\n`,
  );
  return null;
}
