import { migrateAuth } from '../auth.ts';
import { APP_ROLE, openPool } from './database.ts';
import { migrate } from './migrate.ts';

/** Brings tables and sign-in tables up to date, as the owner of the database. Safe to run again and side by side. */
export async function prepareDatabase(url: string): Promise<void> {
  const owner = openPool(url, 'owner', { max: 2 });
  const ownerOfAuth = openPool(url, 'owner', { max: 2, searchPath: 'auth' });
  try {
    const { rows } = await owner.query<{ n: string }>("select current_setting('server_version_num') as n");
    const version = Number(rows[0]?.n);
    if (version < 150000) throw new Error('Decorum needs PostgreSQL 15 or later.');
    await migrate(owner);
    await migrateAuth(ownerOfAuth, APP_ROLE);
  } finally {
    await Promise.all([owner.end(), ownerOfAuth.end()]);
  }
}
