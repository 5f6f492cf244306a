import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeWorld, type World } from '../../../test/world.ts';
import { openDatabase, openPool } from './database.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ empty: true });
});
afterAll(() => world.close());

test('a connection that the server cuts off in the midst of a transaction fails its next query, not the process', async () => {
  const pool = openPool(world.databaseUrl, 'owner', { max: 1 });
  const uncaught = vi.fn();
  const others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException').on('uncaughtException', uncaught);
  try {
    const client = await pool.connect();
    await client.query('begin');
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    await world.owner.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
    await new Promise((done) => setTimeout(done, 300));
    await expect(client.query('select 1')).rejects.toThrow();
    client.release(true);
    expect(uncaught).not.toHaveBeenCalled();
  } finally {
    process.removeAllListeners('uncaughtException');
    for (const listener of others) process.on('uncaughtException', listener);
    await pool.end();
  }
});

test('a statement that is not answered in time ends its connection, so that a rollback waits for nothing', async () => {
  const pool = openPool(world.databaseUrl, 'app', {
    max: 1,
    patience: { connectionMs: 5_000, answerMs: 400 },
  });
  const db = openDatabase(pool);
  try {
    const began = Date.now();
    const slow = db.transaction().execute((tx) => sql`select pg_sleep(20)`.execute(tx));
    await expect(slow).rejects.toThrow();
    expect(Date.now() - began).toBeLessThan(5_000);
    const { rows } = await sql<{ n: number }>`select 1 as n from pg_sleep(0.1)`.execute(db);
    expect(rows).toEqual([{ n: 1 }]);
  } finally {
    await pool.end();
  }
});

test('a pool that is all in use is waited for so long and no longer', async () => {
  const pool = openPool(world.databaseUrl, 'app', {
    max: 1,
    patience: { connectionMs: 200, answerMs: 5_000 },
  });
  const held = await pool.connect();
  try {
    await expect(pool.query('select 1')).rejects.toThrow('timeout');
  } finally {
    held.release();
    await pool.end();
  }
});
