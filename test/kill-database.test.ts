// The embedded database dies beneath a running server: people are told to wait, and then all goes on without anybody's doing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import {
  type Decorum,
  emptyFolder,
  ensureBuilt,
  removeFolder,
  startDecorum,
} from './journeys/newcomer-server.ts';

/** What the log says once it runs again. */
const AGAIN = 'its server was gone and has been started again';

const folder = emptyFolder();
let server: Decorum;

beforeAll(async () => {
  ensureBuilt();
  server = await startDecorum(folder);
});
afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

const health = async () => (await fetch(`${server.url}/healthz`)).status;

async function until(status: number): Promise<void> {
  while ((await health()) !== status) await wait(20);
}

/** Puts a job in the queue and waits for the running server to do it. */
async function oneJobIsDone(): Promise<void> {
  const visitor = await startEmbedded(folder);
  const queue = new PgBoss({ connectionString: visitor.url, max: 1, supervise: false, schedule: false });
  try {
    await queue.start();
    const id = await queue.send('people-imports', {});
    const state = async () => (await queue.findJobs('people-imports', { id: id! }))[0]?.state;
    while ((await state()) !== 'completed') await wait(50);
  } finally {
    await queue.stop({ graceful: false });
    await visitor.leave();
  }
}

test('its database killed, it says so, starts it again, and pages and jobs go on', {
  timeout: 30_000,
}, async () => {
  expect(await health()).toBe(200);
  server.killDatabase();
  await until(503);
  await until(200);
  const page = await fetch(server.setUpLink!);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Decorum');
  await oneJobIsDone();
  while (!server.said().includes(AGAIN)) await wait(20);
  expect(server.said().match(/trouble with the queue/g)).toHaveLength(1);
});

test('told to stop while its database is gone, it starts none', async () => {
  server.killDatabase();
  await server.stop();
  expect(existsSync(join(folder, 'pg/postmaster.pid'))).toBe(true);
  expect(server.said().split(AGAIN)).toHaveLength(2);
});
