import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeWorld, type World } from '../../test/world.ts';
import { act } from './act.ts';
import { inTrust } from './database/database.ts';
import { verifyLedger } from './ledger.ts';
import { eraseParticulars } from './ledger-erasure.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

async function write(n: number): Promise<void> {
  const acting = await world.acting('head');
  for (let i = 1; i <= n; i++)
    await act(acting, ({ record }) =>
      record({ verb: 'thing done', subject: { kind: 'thing', id: String(i) }, payload: { i } }),
    );
}
const verify = () => inTrust(world.db, world.trustId, (tx) => verifyLedger(tx, world.trustId));
const erase = (...lines: string[]) =>
  inTrust(world.db, world.trustId, (tx) =>
    eraseParticulars(tx, world.trustId, world.clock.now(), { actor: 'decorum', lines, keptDays: 365 }),
  );

test('particulars erased by retention are counted, and a line says which they were and how long they were kept', async () => {
  await write(4);
  await erase('3', '2', '3');
  expect(await verify()).toMatchObject({ rows: 5, erased: 2, faults: [] });
  const left = await world.owner.query(
    'select seq, payload, salt, erased_at from ledger_payload where seq in (2, 3, 5) order by seq',
  );
  const erased = { payload: null, salt: null, erased_at: world.clock.now() };
  expect(left.rows).toEqual([
    { seq: '2', ...erased },
    { seq: '3', ...erased },
    { seq: '5', payload: { lines: [2, 3], keptDays: 365 }, salt: expect.anything(), erased_at: null },
  ]);
  const { rows } = await world.owner.query('select actor, verb, subject_kind from ledger where seq = 5');
  expect(rows).toEqual([{ actor: 'decorum', verb: 'particulars erased', subject_kind: 'ledger' }]);
  await erase();
  expect(await verify()).toMatchObject({ rows: 5 });
});

test.each([
  ['was erased before', ['2', '3']],
  ['is not there', ['1', '99']],
  ['says itself what was erased', ['1', '5']],
])('nothing is erased, and nothing said, when a line %s', async (_, lines) => {
  await write(4);
  await erase('2');
  await expect(erase(...lines)).rejects.toThrow('nothing was erased');
  expect(await verify()).toMatchObject({ rows: 5, erased: 1, faults: [] });
});

test('particulars that come back after they were erased are a fault', async () => {
  await write(4);
  await erase('2');
  await world.owner.query(
    "update ledger_payload set payload = '{}', salt = 'x', erased_at = null where seq = 2",
  );
  expect((await verify()).faults.map((f) => f.what)).toEqual([
    'the particulars of line 2 were altered',
    'line 2 has particulars, and line 5 says that they were erased',
  ]);
});

test.each([
  ['blanked', 'update ledger_payload set payload = null, salt = null, erased_at = now() where seq = 5'],
  ['altered', `update ledger_payload set payload = '{"lines":[1,2]}' where seq = 5`],
])('a line that says what was erased, %s, says nothing any more', async (_, statement) => {
  await write(4);
  await erase('2');
  await world.owner.query(statement);
  const faults = (await verify()).faults.map((f) => f.what);
  expect(faults).toContain('line 2 has lost its particulars, and no line says that retention erased them');
  expect(faults).toHaveLength(2);
});

test('the application erases by such a line alone, and in its own trust', async () => {
  await write(2);
  await erase('1');
  const door = (trustId: string, witness: number) =>
    inTrust(world.db, trustId, (tx) =>
      sql<{ n: number }>`select gate.erase_payloads(${world.trustId}, ${witness}) as n`.execute(tx),
    ).then(({ rows }) => rows[0]?.n);
  // No such line; one that has done it; one of a trust that is not one's own.
  expect(await door(world.trustId, 2)).toBe(0);
  expect(await door(world.trustId, 3)).toBe(0);
  await world.owner.query('update ledger_payload set payload = \'{"lines":[2]}\' where seq = 3');
  expect(await door(randomUUID(), 3)).toBe(0);
});
