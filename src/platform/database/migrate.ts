import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { rootFolder } from '../root.ts';

const migrationsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();

/**
 * How the database stands beside migrations/*.sql, for whoever only reads it: `absent` when Decorum has made nothing in
 * it, `behind` when a migration is to come, else `current`. Asked as the owner of the database.
 */
export async function migrationsStand(
  pool: pg.Pool,
  folder = join(rootFolder, 'migrations'),
): Promise<'absent' | 'behind' | 'current'> {
  const { rows } = await pool.query<{ there: boolean }>(
    "select to_regclass('migration') is not null as there",
  );
  if (!rows[0]?.there) return 'absent';
  const applied = await pool.query<{ name: string }>('select name from migration');
  const names = new Set(applied.rows.map((row) => row.name));
  return migrationsIn(folder).every((name) => names.has(name)) ? 'current' : 'behind';
}

/**
 * Brings the database up to date with migrations/*.sql, in order, each in its own transaction; forward only.
 * Two processes that start at once wait for each other.
 * @throws Error naming the file that failed; nothing of that file is kept
 */
export async function migrate(pool: pg.Pool, folder = join(rootFolder, 'migrations')): Promise<string[]> {
  const client = await pool.connect();
  const done: string[] = [];
  try {
    await client.query("select pg_advisory_lock(hashtext('decorum migrations'))");
    await client.query(
      'create table if not exists migration (name text primary key, at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const applied = new Set(rows.map((row) => row.name));
    for (const name of migrationsIn(folder)) {
      if (applied.has(name)) continue;
      await client.query('begin');
      try {
        await client.query(readFileSync(join(folder, name), 'utf8'));
        await client.query('insert into migration (name) values ($1)', [name]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
      }
      done.push(name);
    }
    return done;
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('decorum migrations'))").catch(() => {});
    client.release();
  }
}
