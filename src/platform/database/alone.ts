import pg from 'pg';

/**
 * Holds what one process at a time may hold on this database, until it lets go or ends, however it ends.
 * @returns a function that lets go; null when another process holds it
 */
export async function holdAlone(url: string, what: string): Promise<(() => Promise<void>) | null> {
  const client = new pg.Client({ connectionString: url, application_name: `decorum ${what}` });
  // The database may go away while we hold it; who asks the database next is told.
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>(
    'select pg_try_advisory_lock(hashtext($1)) as held',
    [`decorum ${what}`],
  );
  if (rows[0]?.held) return () => client.end();
  await client.end();
  return null;
}
