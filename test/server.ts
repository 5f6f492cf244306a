import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { makeAuth } from '../src/platform/auth.ts';
import { openDatabase, openPool } from '../src/platform/database/database.ts';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { prepareDatabase } from '../src/platform/database/prepare.ts';
import { newIds, type Peopled, populate, SECRET } from './peopled.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the database server's maintenance database; worlds are cloned there. */
    databaseServer: string;
    /** Who is in a world that is not empty. */
    peopled: Peopled;
  }
}

/** What worlds are cloned from: a migrated database, and one in which the test trust is set up. */
export const EMPTY = 'decorum_template';
export const PEOPLED = 'decorum_peopled';
const OWNER = 'decorum_owner';

/** The address of a database of that server, for its owner. */
export function asOwner(maintenance: string, database: string): string {
  return maintenance
    .replace(/\/\/[^@/]*@?/, `//${OWNER}:${OWNER}@`)
    .replace(/\/postgres(\?|$)/, `/${database}$1`);
}

/**
 * One real PostgreSQL for the whole run, with two databases to clone.
 * TEST_PG_BIN names the programs of another PostgreSQL, TEST_DATABASE_URL a server that runs already (a superuser's
 * address; its templates are made anew).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const folder = mkdtempSync(join(tmpdir(), 'decorum-test-'));
  const embedded = given
    ? undefined
    : await startEmbedded(folder, {
        settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'],
        bin: process.env.TEST_PG_BIN,
      });
  const maintenance = given ?? embedded!.url.replace('/decorum?', '/postgres?');
  const client = new pg.Client({ connectionString: maintenance });
  await client.connect();
  for (const name of [PEOPLED, EMPTY]) await client.query(`drop database if exists ${name} with (force)`);
  // As someone would run it on their own server: an owner who is no superuser.
  await client
    .query(`drop role if exists ${OWNER}; create role ${OWNER} login createrole password '${OWNER}'`)
    .catch(() => {});
  await client.query(`create database ${EMPTY} owner ${OWNER}`);
  await prepareDatabase(asOwner(maintenance, EMPTY));
  await client.query(`create database ${PEOPLED} template ${EMPTY} owner ${OWNER}`);
  await client.end();
  project.provide('peopled', await peopled(asOwner(maintenance, PEOPLED)));
  project.provide('databaseServer', maintenance);
  return async () => {
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function peopled(databaseUrl: string): Promise<Peopled> {
  const ids = newIds();
  const db = openDatabase(openPool(databaseUrl, 'app'));
  const accounts = openPool(databaseUrl, 'app', { searchPath: 'auth' });
  const auth = makeAuth(accounts, {
    secret: SECRET,
    publicUrl: 'http://localhost:3000',
    trustedOrigins: [],
    mayHaveSession: () => Promise.resolve(false),
    sendReset: () => Promise.resolve(),
  });
  await populate({ db, auth }, ids, new Date('2025-09-01T08:00:00Z'));
  await db.destroy();
  await accounts.end();
  return ids;
}
