import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { prepareDatabase } from '../src/platform/database/prepare.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the database server's maintenance database; worlds are cloned from `decorum_template` there. */
    databaseServer: string;
  }
}

export const TEMPLATE = 'decorum_template';
const OWNER = 'decorum_owner';

/** The address of a database of that server, for its owner. */
export function asOwner(maintenance: string, database: string): string {
  return maintenance
    .replace(/\/\/[^@/]*@?/, `//${OWNER}:${OWNER}@`)
    .replace(/\/postgres(\?|$)/, `/${database}$1`);
}

/**
 * One real PostgreSQL for the whole run, with one migrated database to clone.
 * TEST_PG_BIN names the programs of another PostgreSQL, TEST_DATABASE_URL a server that runs already (a superuser's
 * address; its template is made anew).
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
  await client.query(`drop database if exists ${TEMPLATE} with (force)`);
  // As someone would run it on their own server: an owner who is no superuser.
  await client
    .query(`drop role if exists ${OWNER}; create role ${OWNER} login createrole password '${OWNER}'`)
    .catch(() => {});
  await client.query(`create database ${TEMPLATE} owner ${OWNER}`);
  await client.end();
  await prepareDatabase(asOwner(maintenance, TEMPLATE));
  project.provide('databaseServer', maintenance);
  return async () => {
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
