// How long the register of a very large trust takes to read and compile, what it weighs, and what a check costs then.
// node --expose-gc bench/drafts-register.ts [pupils]          (its own database, thrown away at the end)
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { check } from '../src/engine/check/check.ts';
import { DEFAULT_CLAUSES } from '../src/engine/check/default-clauses.ts';
import { asSeenBy, registerFor } from '../src/modules/drafts/register.ts';
import { inTrust, openDatabase, openPool } from '../src/platform/database/database.ts';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { prepareDatabase } from '../src/platform/database/prepare.ts';

const PUPILS = Number(process.argv[2] ?? 50_000);
const folder = mkdtempSync(join(tmpdir(), 'decorum-bench-'));
const server = await startEmbedded(folder, { settings: ['fsync=off', 'synchronous_commit=off'] });
await prepareDatabase(server.url);
const owner = new pg.Client({ connectionString: server.url });
await owner.connect();
const trustId = randomUUID();
const school = randomUUID();
await owner.query(
  "insert into trust (trust_id, name, short_name, example, created_at) values ($1, 'Bench Trust', 'BT', false, now())",
  [trustId],
);
await owner.query(
  "insert into school (trust_id, id, name, short_name, phase) values ($1, $2, 'Bench School', 'Bench', 'all')",
  [trustId, school],
);
// 1,400 given names and 6,000 family names, as a region has; three channels asked of two thirds of the families.
await owner.query(
  `insert into pupil (trust_id, id, school_id, given_name, family_name, year_group)
   select $1, gen_random_uuid(), $2, initcap(translate(((i::bigint * 7919) % 1400)::text, '0123456789', 'abeimoprst') || 'an'),
     initcap(translate(((i::bigint * 104729) % 6000)::text, '0123456789', 'aeioukldrv') || 'son'), (i % 13)::text
   from generate_series(1, $3) i`,
  [trustId, school, PUPILS],
);
await owner.query(
  `insert into consent (trust_id, id, pupil_id, channel, name, picture, given_by, from_date)
   select $1, gen_random_uuid(), p.id, c, hashtext(p.id::text || c) % 2 = 0, true, 'parent', '2026-09-01'
   from pupil p, unnest(array['facebook', 'instagram', 'blog']) c where hashtext(p.id::text) % 3 <> 0`,
  [trustId],
);
await owner.query('analyze');

const pool = openPool(server.url, 'app');
const db = openDatabase(pool);
const now = new Date('2026-11-18T10:00:00Z');
const load = () => inTrust(db, trustId, (tx) => registerFor(db, tx, trustId, now));
const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
  const start = performance.now();
  const result = await work();
  process.stdout.write(`${what}: ${(performance.now() - start).toFixed(1)} ms\n`);
  return result;
};
const weight = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

const before = weight();
const trust = await timed(`read and compile ${PUPILS} pupils`, load);
process.stdout.write(`held in memory: ${(weight() - before).toFixed(0)} MB\n`);
await timed('again, nothing changed', load);
await inTrust(db, trustId, (tx) =>
  tx.updateTable('consent').set({ picture: false }).where('channel', '=', 'blog').execute(),
);
await timed('after consents changed', load);
await inTrust(db, trustId, (tx) => tx.updateTable('school').set({ short_name: 'The Bench' }).execute());
await timed('after a name changed', load);

const someone = trust.register.people.find((person) => person.consent === 'none')!.name;
const text = `What a day. ${someone} has won the county poetry prize and I could burst! So proud to teach at Bench School.`;
const id = [...trust.indexOf.keys()][0]!;
const one = () =>
  check(
    { text, account: 'personal', channel: 'facebook' },
    { register: asSeenBy(trust, id, []), clauses: DEFAULT_CLAUSES },
  );
for (let i = 0; i < 50; i++) one();
const rounds = 500;
const start = performance.now();
for (let i = 0; i < rounds; i++) one();
process.stdout.write(
  `a check, the author's own view of the register included: ${((performance.now() - start) / rounds).toFixed(2)} ms\n`,
);
process.stdout.write(
  `found: ${one()
    .findings.map((f) => `${f.control} “${f.quote}”`)
    .join(', ')}\n`,
);

await pool.end();
await owner.end();
await server.stop();
rmSync(folder, { recursive: true, force: true });
