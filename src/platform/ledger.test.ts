import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeWorld, type World } from '../../test/world.ts';
import { checkLedger } from '../modules/oversight/ledger/actions.ts';
import { act } from './act.ts';
import { inTrust } from './database/database.ts';
import { appendToLedger, type LedgerReport, verifyLedger } from './ledger.ts';
import { canonical } from './ledger-chain.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

async function write(n: number): Promise<void> {
  const acting = await world.acting('head');
  for (let i = 1; i <= n; i++) {
    await act(acting, ({ record }) =>
      record({
        verb: 'thing done',
        subject: { kind: 'thing', id: String(i) },
        clause: '7.16',
        payload: { i, words: `act ${i}`, nested: { b: 1, a: [true, null] } },
      }),
    );
  }
}
const verify = () => inTrust(world.db, world.trustId, (tx) => verifyLedger(tx, world.trustId));

test('a ledger as written verifies', async () => {
  await write(5);
  expect(await verify()).toMatchObject({ rows: 5, erased: 0, faults: [] });
});

test('many rows of one act, more than a statement takes, come out in their order as one chain', async () => {
  await write(1);
  const acting = await world.acting('head');
  const many = Array.from({ length: 1001 }, (_, i) => ({
    verb: 'thing done',
    subject: { kind: 'thing', id: `many ${i}` },
    payload: { i },
  }));
  await act(acting, ({ recordAll }) => recordAll(many));
  await act(acting, ({ recordAll }) => recordAll([]));
  await write(1);
  expect(await verify()).toMatchObject({ rows: 1003, faults: [] });
  const { rows } = await world.owner.query(
    'select subject_id from ledger where seq in (2, 1002) order by seq',
  );
  expect(rows).toEqual([{ subject_id: 'many 0' }, { subject_id: 'many 1000' }]);
});

test('an act that is not kept leaves nothing in the ledger', async () => {
  await write(1);
  const acting = await world.acting('head');
  const failing = act(acting, async ({ record }) => {
    await record({ verb: 'thing done', subject: { kind: 'thing', id: 'x' } });
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await verify()).toMatchObject({ rows: 1, faults: [] });
});

test('forty acts at once come out as one chain', async () => {
  const acting = await world.acting('head');
  await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      act(acting, ({ record }) => record({ verb: 'at once', subject: { kind: 'thing', id: String(i) } })),
    ),
  );
  expect(await verify()).toMatchObject({ rows: 40, faults: [] });
});

test('an act that is kept while the ledger is walked is no fault of it', async () => {
  await write(3);
  const chair = await world.acting('chair');
  let report: Promise<LedgerReport> | undefined;
  await inTrust(world.db, world.trustId, async (tx) => {
    await sql`lock table ledger_head in access exclusive mode`.execute(tx);
    report = checkLedger(chair);
    // It has read the lines by now, and waits for the head.
    await vi.waitFor(async () => {
      const { rowCount } = await world.owner.query(
        "select from pg_locks where not granted and relation = 'ledger_head'::regclass",
      );
      expect(rowCount).toBe(1);
    });
    await appendToLedger(tx, world.trustId, world.clock.now(), {
      actor: 'somebody',
      verb: 'thing done',
      subject: { kind: 'thing', id: '4' },
    });
  });
  expect(await report).toMatchObject({ rows: 3, faults: [] });
  expect(await verify()).toMatchObject({ rows: 4, faults: [] });
});

const TAMPERING: [string, string, RegExp][] = [
  ['a verb altered', "update ledger set verb = 'nothing done' where seq = 3", /was altered/],
  ['a time altered', "update ledger set at = at + interval '1 second' where seq = 3", /was altered/],
  ['an actor altered', "update ledger set actor = 'someone else' where seq = 3", /was altered/],
  ['a clause altered', "update ledger set clause = '7.2' where seq = 3", /was altered/],
  ['a row removed', 'delete from ledger where seq = 3', /^line 3 is missing/],
  ['several rows removed', 'delete from ledger where seq in (2, 3)', /^lines 2 to 3 are missing/],
  ['the last row removed', 'delete from ledger where seq = 5', /ends at 4/],
  [
    'two rows exchanged',
    'update ledger set seq = case seq when 2 then 1002 else 1003 end where seq in (2, 3); update ledger set seq = case seq when 1002 then 3 else 2 end where seq > 1000',
    /does not follow|was altered/,
  ],
  [
    'a payload altered',
    `update ledger_payload set payload = '{"i":99}' where seq = 3`,
    /the particulars of line 3 were altered/,
  ],
  [
    'a payload taken away',
    'delete from ledger_payload where seq = 3',
    /the particulars of line 3 are missing/,
  ],
  ['the head moved back', 'update ledger_head set seq = 4', /ends at 5/],
  ['the head removed', 'delete from ledger_head', /^the ledger has lines up to 5 and no head$/],
  ['every row removed', 'delete from ledger', /^the ledger has no lines/],
  [
    'every row removed, and the head',
    'delete from ledger; delete from ledger_head',
    /^the ledger has no lines/,
  ],
  [
    'every row removed, and the head set back',
    "delete from ledger; update ledger_head set seq = 0, hash = decode(repeat('00', 32), 'hex')",
    /^the ledger has no lines/,
  ],
  [
    'particulars blanked as if retention had erased them',
    'update ledger_payload set payload = null, salt = null, erased_at = now() where seq = 3',
    /^line 3 has lost its particulars, and no line says that retention erased them$/,
  ],
];
test.each(TAMPERING)('%s is found', async (_, statement, fault) => {
  await write(5);
  // The exchange needs the payloads' foreign key out of the way, as someone with the owner's rights would do.
  await world.owner.query('alter table ledger_payload drop constraint ledger_payload_trust_id_seq_fkey');
  for (const one of statement.split(';')) await world.owner.query(one);
  const { faults } = await verify();
  expect(faults.map((f) => f.what).join('; ')).toMatch(fault);
});

test.each([
  'update ledger set verb = verb',
  'delete from ledger',
  'update ledger_payload set payload = payload',
  'delete from ledger_payload',
  'truncate ledger',
])('the application itself may not: %s', async (statement) => {
  await write(1);
  await expect(inTrust(world.db, world.trustId, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
    /permission denied/,
  );
});

test('the order of keys never changes what is hashed', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonical(turned)).toBe(canonical(value));
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the id of a trust is part of every hash', async () => {
  await write(2);
  const other = randomUUID();
  await world.owner.query("insert into trust values ($1, 'Other', 'O', null, null, null, false, now())", [
    other,
  ]);
  await world.owner.query('alter table ledger_payload drop constraint ledger_payload_trust_id_seq_fkey');
  await world.owner.query('update ledger set trust_id = $1', [other]);
  await world.owner.query('update ledger_payload set trust_id = $1', [other]);
  await world.owner.query('update ledger_head set trust_id = $1', [other]);
  const report = await inTrust(world.db, other, (tx) => verifyLedger(tx, other));
  expect(report.faults.length).toBeGreaterThan(0);
});
