import { addressOf, type Config, readConfig } from '../config.ts';
import { hasCluster } from '../platform/database/cluster.ts';
import { type Database, openDatabase, openPool } from '../platform/database/database.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import { migrationsStand } from '../platform/database/migrate.ts';
import { readSecret } from '../platform/secrets.ts';
import { allTrusts, type TrustNamed } from '../platform/trusts.ts';

type Installation = {
  db: Database;
  /** The database's address, as its owner. */
  databaseUrl: string;
  /** Where people reach it, without a slash at the end. */
  publicUrl: string;
  trusts: TrustNamed[];
  /** What the installation's keys are made from; null when this process has no way to it. */
  secret: string | null;
  close(): Promise<void>;
};

/** There is nothing here that can be read; the message says why. */
class NothingHere extends Error {}

/**
 * Runs a command that works with the installation's database: DATABASE_URL, or the embedded server of DATA_DIR, which is
 * started for the time of the command unless it is running already, and left running to whoever has come to use it
 * since. Makes nothing: no database, no table, no secret.
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
    const { message } = error as Error;
    return complain(error instanceof NothingHere ? message : `The database cannot be reached. ${message}`);
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
  if (!config.databaseUrl && !hasCluster(config.dataDir))
    throw new NothingHere(
      `There is no database in ${config.dataDir}. Set DATA_DIR to the folder that Decorum keeps its data in, or DATABASE_URL to a PostgreSQL of your own.`,
    );
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of closing.reverse()) await end();
  };
  try {
    const embedded = config.databaseUrl ? undefined : await startEmbedded(config.dataDir);
    if (embedded) closing.push(embedded.leave);
    const url = config.databaseUrl ?? embedded!.url;
    await demandCurrent(url, config.databaseUrl ? 'that DATABASE_URL names' : `in ${config.dataDir}`);
    const pool = openPool(url, 'app', { max: 4 });
    closing.push(() => pool.end());
    const db = openDatabase(pool);
    return {
      db,
      databaseUrl: url,
      publicUrl: addressOf(config),
      trusts: await allTrusts(db),
      secret: readSecret(config.dataDir, config.secret),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @throws NothingHere unless the database has the tables that this Decorum reads */
async function demandCurrent(url: string, which: string): Promise<void> {
  const owner = openPool(url, 'owner', { max: 1 });
  const stand = await migrationsStand(owner).finally(() => owner.end());
  if (stand === 'absent')
    throw new NothingHere(
      `The database ${which} is not one of Decorum’s. Start Decorum with it once, or name another.`,
    );
  if (stand === 'behind')
    throw new NothingHere(
      'The database is of an older Decorum. Make a backup, then start Decorum once: that brings it up to date.',
    );
}

/** The one trust meant: by name when there are several. Null, with the reason said, when there is none such. */
export function chooseTrust(trusts: readonly TrustNamed[], name: string | undefined): TrustNamed | null {
  const fit = name ? trusts.filter((t) => t.name.toLowerCase() === name.toLowerCase()) : trusts;
  if (fit.length === 1) return fit[0]!;
  const list = trusts.map((t) => `  ${t.name}`).join('\n');
  const wrong =
    fit.length === 0
      ? `there is no trust called “${name}”. Those here are`
      : 'say which trust with --trust NAME';
  process.stderr.write(
    trusts.length === 0 ? 'decorum: no trust is set up here yet.\n' : `decorum: ${wrong}:\n${list}\n`,
  );
  return null;
}
