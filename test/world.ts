import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { type App, makeApp } from '../src/app.ts';
import { loadViewer } from '../src/modules/people/actions.ts';
import type { Acting } from '../src/platform/act.ts';
import { settableClock } from '../src/platform/clock.ts';
import { type Database, openPool } from '../src/platform/database/database.ts';
import { openLog } from '../src/platform/log.ts';
import { loadAssets } from '../src/web/assets.ts';
import { Browser } from './browser.ts';
import { type Peopled, type Persona, SECRET } from './peopled.ts';
import { asOwner, EMPTY, PEOPLED } from './server.ts';

export { PERSONAS, type Persona, TOTP_SECRET } from './peopled.ts';

export type World = Peopled & {
  app: App;
  db: Database;
  clock: ReturnType<typeof settableClock>;
  /** Address of this world's own database, as its owner. */
  databaseUrl: string;
  dataDir: string;
  /** Lines that were logged, as written. */
  log: string[];
  /** What an action is given when this person acts. */
  acting(persona: Persona): Promise<Acting>;
  /** A browser without scripts, signed in as this person; without one: nobody. */
  browser(persona?: Persona): Promise<Browser>;
  /** SQL as the owner of the tables, past row-level security. */
  owner: pg.Pool;
  close(): Promise<void>;
};

export type WorldOptions = {
  at?: string;
  empty?: boolean;
  /** Where the world is served, for tests in a real browser: see journeys/served.ts. */
  publicUrl?: string;
};

/** A trust to test in, on a database of its own; its ids are new in every run. `empty`: an installation in which nothing is set up. */
export async function makeWorld(options: WorldOptions = {}): Promise<World> {
  const server = inject('databaseServer');
  const name = `world_${randomUUID().replaceAll('-', '')}`;
  const maintenance = new pg.Client({ connectionString: server });
  await maintenance.connect();
  await maintenance.query(
    `create database ${name} template ${options.empty ? EMPTY : PEOPLED} owner decorum_owner`,
  );
  await maintenance.end();
  const databaseUrl = asOwner(server, name);
  const dataDir = mkdtempSync(join(tmpdir(), 'decorum-world-'));
  const clock = settableClock(options.at ?? '2026-11-18T10:00:00Z');
  const log: string[] = [];
  const app = makeApp({
    config: { dataDir, behindProxy: false, smtpUrl: undefined, mailFrom: 'Decorum <decorum@trust.example>' },
    databaseUrl,
    secret: SECRET,
    publicUrl: options.publicUrl ?? 'http://localhost:3000',
    clock,
    log: openLog('info', { write: (line) => log.push(line) }),
    assets: loadAssets(),
  });
  const db = app.parts.db;
  const { trustId, schools, people } = inject('peopled');
  const owner = openPool(databaseUrl, 'owner', { max: 2 });
  const acting = async (persona: Persona): Promise<Acting> => {
    const viewer = await loadViewer(db, clock, trustId, people[persona], `session of ${persona}`);
    return { db, clock, viewer: viewer! };
  };
  return {
    app,
    db,
    clock,
    trustId,
    databaseUrl,
    dataDir,
    log,
    schools,
    people,
    acting,
    owner,
    browser: async (persona) => {
      const browser = new Browser(app);
      if (persona) await browser.signInAs(app.parts, trustId, people[persona]);
      return browser;
    },
    close: async () => {
      await app.close();
      await owner.end();
      rmSync(dataDir, { recursive: true, force: true });
      const client = new pg.Client({ connectionString: server });
      await client.connect();
      await client.query(`drop database if exists ${name} with (force)`);
      await client.end();
    },
  };
}
