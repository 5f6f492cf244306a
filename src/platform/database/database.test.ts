import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeWorld, type World } from '../../../test/world.ts';
import { openPool } from './database.ts';

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
