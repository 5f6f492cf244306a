import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTrust } from '../src/platform/database/database.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
let other: string;
/** Tables that belong to no trust, each with the reason. */
const OF_NO_TRUST: Record<string, string> = {
  installation: 'the set-up link of this installation',
  migration: 'which migrations were applied; the application has no right to it',
  hit: 'keyed hashes for limits; reached only through gate.count_hit',
};

beforeAll(async () => {
  world = await makeWorld();
  other = randomUUID();
  await world.owner.query(
    "insert into trust values ($1, 'Other Trust', 'OT', null, null, null, false, now())",
    [other],
  );
  await world.owner.query(
    "insert into school values ($1, gen_random_uuid(), 'Elsewhere School', 'Elsewhere', '900009', 'primary', null)",
    [other],
  );
});
afterAll(() => world.close());

const tables = async () =>
  (
    await world.owner.query<{ name: string; secured: boolean; keyed: boolean }>(`
    select c.relname as name, c.relrowsecurity as secured,
      exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'trust_id') as keyed
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' order by 1`)
  ).rows;

test('every table of a trust is under row-level security and begins its key with the trust', async () => {
  const found = await tables();
  expect(found.length).toBeGreaterThan(20);
  const open = found.filter((t) => !OF_NO_TRUST[t.name] && !(t.secured && t.keyed)).map((t) => t.name);
  expect(open).toEqual([]);
  const keys = await world.owner.query<{ name: string; first: string }>(`
    select c.relname as name, a.attname as first from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where i.indisprimary and n.nspname = 'public'`);
  expect(keys.rows.filter((k) => !OF_NO_TRUST[k.name] && k.first !== 'trust_id')).toEqual([]);
});

test("another trust's rows are invisible to a query without WHERE", async () => {
  const seen = await inTrust(world.db, world.trustId, (tx) =>
    tx.selectFrom('school').select('name').execute(),
  );
  expect(seen.map((s) => s.name).sort()).toEqual(['North Testbridge School', 'South Testbridge School']);
  const theirs = await inTrust(world.db, other, (tx) => tx.selectFrom('school').select('name').execute());
  expect(theirs.map((s) => s.name)).toEqual(['Elsewhere School']);
});

test('for every table: nothing of another trust is seen, changed or removed, and outside a trust nothing at all', async () => {
  for (const { name } of (await tables()).filter((t) => !OF_NO_TRUST[t.name])) {
    const outside = await sql<{ n: string }>`select count(*) as n from ${sql.table(name)}`.execute(world.db);
    expect(outside.rows[0]?.n, `${name} outside a trust`).toBe('0');
    await inTrust(world.db, world.trustId, async (tx) => {
      const seen = await sql<{
        n: string;
      }>`select count(*) as n from ${sql.table(name)} where trust_id <> ${world.trustId}`.execute(tx);
      expect(seen.rows[0]?.n, name).toBe('0');
    });
  }
});

test('a row cannot be written into another trust', async () => {
  const planting = inTrust(world.db, world.trustId, (tx) =>
    tx
      .insertInto('school')
      .values({
        trust_id: other,
        id: randomUUID(),
        name: 'Planted',
        short_name: 'P',
        urn: null,
        phase: 'primary',
        closed_on: null,
      })
      .execute(),
  );
  await expect(planting).rejects.toThrow(/row-level security/);
  const moving = inTrust(world.db, world.trustId, (tx) =>
    sql`update school set trust_id = ${other}`.execute(tx),
  );
  await expect(moving).rejects.toThrow(/row-level security/);
});

test('the application owns no table and cannot step out of its role by RESET ROLE', async () => {
  const owned = await world.owner.query(
    "select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'decorum_app'",
  );
  expect(owned.rows).toEqual([]);
  const role = await world.db.connection().execute(async (connection) => {
    await sql`reset role`.execute(connection);
    return sql<{ role: string }>`select current_user as role`.execute(connection);
  });
  expect(role.rows[0]?.role).toBe('decorum_app');
});
