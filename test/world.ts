import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { type App, makeApp } from '../src/app.ts';
import { loadViewer } from '../src/modules/people/actions.ts';
import { createAccount, giveTotp } from '../src/platform/accounts.ts';
import type { Acting } from '../src/platform/act.ts';
import { settableClock } from '../src/platform/clock.ts';
import { type Database, inTrust, openPool } from '../src/platform/database/database.ts';
import { openLog } from '../src/platform/log.ts';
import type { Role } from '../src/platform/permissions.ts';
import { loadAssets } from '../src/web/assets.ts';
import { Browser } from './browser.ts';
import { asOwner, TEMPLATE } from './server.ts';

/** The people of the test trust, by what they are; ids are new in every world. */
const CAST = {
  administrator: {
    given: 'Asha',
    family: 'Menon',
    job: 'Trust manager',
    school: null,
    roles: ['administrator'],
  },
  ceo: { given: 'Colin', family: 'Eastwood', job: 'Chief executive', school: null, roles: ['ceo'] },
  chair: {
    given: 'Ruth',
    family: 'Chairman-Bell',
    job: 'Chair of trustees',
    school: null,
    roles: ['chair'],
    category: 'governor',
  },
  governor: {
    given: 'Gwen',
    family: 'Overton',
    job: 'Governor',
    school: null,
    roles: ['governor'],
    category: 'governor',
  },
  hr: { given: 'Hari', family: 'Sethi', job: 'HR manager', school: null, roles: ['hr'] },
  dpo: {
    given: 'Dora',
    family: 'Petty',
    job: 'Data protection officer',
    school: null,
    roles: ['data-protection'],
  },
  it: { given: 'Ivan', family: 'Novak', job: 'IT technician', school: null, roles: ['it'] },
  recruiter: {
    given: 'Rita',
    family: 'Coombe',
    job: 'Recruitment officer',
    school: null,
    roles: ['recruiter'],
  },
  investigator: { given: 'Ines', family: 'Vega', job: 'Investigator', school: null, roles: ['investigator'] },
  head: { given: 'Helen', family: 'Adair', job: 'Headteacher', school: 'north', roles: ['head'] },
  leader: {
    given: 'Sol',
    family: 'Lindley',
    job: 'Deputy headteacher',
    school: 'north',
    roles: ['senior-leader'],
  },
  manager: { given: 'Mary', family: 'Nash', job: 'Head of science', school: 'north', roles: ['manager'] },
  teacher: { given: 'Tom', family: 'Eacher', job: 'Teacher of science', school: 'north', roles: [] },
  assistant: {
    given: 'Tia',
    family: 'Ash',
    job: 'Teaching assistant',
    school: 'north',
    roles: [],
    category: 'part-time',
  },
  volunteer: {
    given: 'Vic',
    family: 'Olund',
    job: 'Reading volunteer',
    school: 'north',
    roles: [],
    category: 'volunteer',
  },
  contractor: {
    given: 'Con',
    family: 'Tractor',
    job: 'Caterer',
    school: 'north',
    roles: [],
    category: 'third-party',
  },
  southHead: { given: 'Sam', family: 'Outhead', job: 'Headteacher', school: 'south', roles: ['head'] },
  southTeacher: { given: 'Sue', family: 'Other', job: 'Teacher', school: 'south', roles: [] },
} as const satisfies Record<
  string,
  {
    given: string;
    family: string;
    job: string;
    school: 'north' | 'south' | null;
    roles: readonly Role[];
    category?: string;
  }
>;

export type Persona = keyof typeof CAST;
export const PERSONAS = Object.keys(CAST) as Persona[];

/** What the authenticator app of everyone in the test trust holds. */
export const TOTP_SECRET = 'the same for everyone in this trust';

export type World = {
  app: App;
  db: Database;
  clock: ReturnType<typeof settableClock>;
  trustId: string;
  /** Address of this world's own database, as its owner. */
  databaseUrl: string;
  dataDir: string;
  /** Lines that were logged, as written. */
  log: string[];
  schools: { north: string; south: string };
  people: Record<Persona, string>;
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

/** A trust to test in, on a database of its own. `empty`: an installation in which nothing is set up. */
export async function makeWorld(options: WorldOptions = {}): Promise<World> {
  const server = inject('databaseServer');
  const name = `world_${randomUUID().replaceAll('-', '')}`;
  const maintenance = new pg.Client({ connectionString: server });
  await maintenance.connect();
  await maintenance.query(`create database ${name} template ${TEMPLATE} owner decorum_owner`);
  await maintenance.end();
  const databaseUrl = asOwner(server, name);
  const dataDir = mkdtempSync(join(tmpdir(), 'decorum-world-'));
  const clock = settableClock(options.at ?? '2026-11-18T10:00:00Z');
  const log: string[] = [];
  const app = makeApp({
    config: { dataDir, behindProxy: false, smtpUrl: undefined, mailFrom: 'Decorum <decorum@trust.example>' },
    databaseUrl,
    secret: 'a secret that only tests know, long enough',
    publicUrl: options.publicUrl ?? 'http://localhost:3000',
    clock,
    log: openLog('info', { write: (line) => log.push(line) }),
    assets: loadAssets(),
  });
  const db = app.parts.db;
  const trustId = randomUUID();
  const schools = { north: randomUUID(), south: randomUUID() };
  const people = Object.fromEntries(PERSONAS.map((key) => [key, randomUUID()])) as Record<Persona, string>;
  if (!options.empty) await populate(app, trustId, schools, people, clock.now());
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

async function populate(
  app: App,
  trustId: string,
  schools: World['schools'],
  people: Record<Persona, string>,
  now: Date,
): Promise<void> {
  const { db, auth } = app.parts;
  await inTrust(db, trustId, async (tx) => {
    await tx
      .insertInto('trust')
      .values({
        trust_id: trustId,
        name: 'Testbridge Trust',
        short_name: 'TT',
        town: 'Testbridge',
        website: null,
        phone: '01632 960001',
        example: false,
        created_at: now,
      })
      .execute();
    await tx
      .insertInto('school')
      .values([
        {
          trust_id: trustId,
          id: schools.north,
          name: 'North Testbridge School',
          short_name: 'North',
          urn: '900001',
          phase: 'secondary',
          closed_on: null,
        },
        {
          trust_id: trustId,
          id: schools.south,
          name: 'South Testbridge School',
          short_name: 'South',
          urn: '900002',
          phase: 'primary',
          closed_on: null,
        },
      ])
      .execute();
  });
  for (const key of PERSONAS) {
    const who: {
      given: string;
      family: string;
      job: string;
      school: 'north' | 'south' | null;
      roles: readonly Role[];
      category?: string;
    } = CAST[key];
    const email = `${who.given}.${who.family}@testbridge.example`.toLowerCase();
    const userId = await createAccount(auth, { email, name: `${who.given} ${who.family}` });
    // Whoever holds a role needs a second factor before anything else.
    if (who.roles.length > 0) await giveTotp(auth, userId, TOTP_SECRET);
    const schoolId = who.school ? schools[who.school] : null;
    await inTrust(db, trustId, async (tx) => {
      await tx
        .insertInto('person')
        .values({
          trust_id: trustId,
          id: people[key],
          title: null,
          given_name: who.given,
          family_name: who.family,
          known_as: null,
          email,
          category: who.category ?? 'employee',
          organisation: null,
          staff_code: null,
          user_id: userId,
          created_at: now,
        })
        .execute();
      for (const role of who.roles) {
        await tx
          .insertInto('role_held')
          .values({
            trust_id: trustId,
            id: randomUUID(),
            person_id: people[key],
            role,
            school_id: schoolId,
            from_date: '2025-09-01',
            to_date: null,
          })
          .execute();
      }
    });
  }
  const managers: Partial<Record<Persona, Persona>> = {
    teacher: 'manager',
    assistant: 'manager',
    manager: 'head',
    leader: 'head',
    head: 'ceo',
    southHead: 'ceo',
    southTeacher: 'southHead',
    hr: 'ceo',
  };
  await inTrust(db, trustId, async (tx) => {
    for (const key of PERSONAS) {
      const who = CAST[key];
      const manager = managers[key];
      await tx
        .insertInto('engagement')
        .values({
          trust_id: trustId,
          id: randomUUID(),
          person_id: people[key],
          school_id: who.school ? schools[who.school] : null,
          job: who.job,
          manager_id: manager ? people[manager] : null,
          pattern: JSON.stringify({ days: [] }),
          from_date: '2025-09-01',
          to_date: null,
        })
        .execute();
    }
  });
}
