import { type Config, readConfig } from '../config.ts';
import { type Database, openDatabase, openPool } from '../platform/database/database.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import { prepareDatabase } from '../platform/database/prepare.ts';
import { loadSecret } from '../platform/secrets.ts';
import { allTrusts, type TrustNamed } from '../platform/trusts.ts';

type Installation = {
  db: Database;
  trusts: TrustNamed[];
  /** What the installation's keys are made from. */
  secret: string;
  close(): Promise<void>;
};

/**
 * Runs a command on the installation's database: DATABASE_URL, or the embedded server of DATA_DIR, which is started
 * for the time of the command unless it is running already.
 * @returns the command's exit status; 2, with the reason said, when a setting or the database cannot be used
 */
export async function withDatabase(work: (installation: Installation) => Promise<number>): Promise<number> {
  let config: Config;
  let installation: Installation;
  try {
    config = readConfig();
  } catch (error) {
    return complain((error as Error).message);
  }
  try {
    installation = await open(config);
  } catch (error) {
    return complain(`The database cannot be reached. ${(error as Error).message}`);
  }
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}

function complain(words: string): 2 {
  process.stderr.write(`decorum: ${words}\n`);
  return 2;
}

async function open(config: Config): Promise<Installation> {
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of closing.reverse()) await end();
  };
  try {
    const embedded = config.databaseUrl ? undefined : await startEmbedded(config.dataDir);
    const started = embedded && !embedded.found;
    if (started) closing.push(() => embedded.stop());
    const url = config.databaseUrl ?? embedded!.url;
    if (config.databaseUrl || started) await prepareDatabase(url);
    const pool = openPool(url, 'app', { max: 4 });
    closing.push(() => pool.end());
    const db = openDatabase(pool);
    return { db, trusts: await allTrusts(db), secret: loadSecret(config.dataDir, config.secret), close };
  } catch (error) {
    await close();
    throw error;
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
