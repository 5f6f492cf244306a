import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../test/world.ts';
import { inTrust } from '../../platform/database/database.ts';
import { verifyLedger } from '../../platform/ledger.ts';
import { enterExample, exampleIsBeingMade, exampleIsThere, examplePeople, loadExample } from './actions.ts';
import { PERSONAS } from './data/types.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ empty: true });
  await loadExample(world.app.parts);
});
afterAll(() => world.close());

const count = async (what: string) =>
  Number((await world.owner.query<{ n: string }>(`select count(*) as n from ${what}`)).rows[0]!.n);

test('a trust of four schools, its people, pupils, accounts and two signed versions', async () => {
  expect(await count('school')).toBe(4);
  expect(await count('person')).toBeGreaterThanOrEqual(120);
  expect(await count('pupil')).toBe(600);
  expect(await count('official_account')).toBeGreaterThan(8);
  expect(await count("policy_version where state = 'signed'")).toBe(2);
  expect(await count('policy_seal')).toBe(2);
  expect(await count('acknowledgement')).toBeGreaterThan(150);
  expect(await count('trust where example')).toBe(1);
});

test('its ledger is a real one', async () => {
  const { rows } = await world.owner.query<{ trust_id: string }>('select trust_id from trust');
  const report = await inTrust(world.db, rows[0]!.trust_id, (tx) => verifyLedger(tx, rows[0]!.trust_id));
  expect(report.faults).toEqual([]);
  expect(report.rows).toBeGreaterThan(200);
});

test('one can be each of the fourteen people, and nobody else', async () => {
  const people = await examplePeople(world.app.parts);
  expect(people.map((p) => p.persona)).toEqual([...PERSONAS]);
  for (const person of people)
    expect((await enterExample(world.app.parts, person.personId)).status, person.persona).toBe(200);
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from person where user_id is null limit 1',
  );
  await expect(enterExample(world.app.parts, rows[0]!.id)).rejects.toThrow();
});

test('asked for again, or by two at once, there is still one', async () => {
  await Promise.all([loadExample(world.app.parts), loadExample(world.app.parts)]);
  expect(await count('trust')).toBe(1);
});

test('whoever records a paper did it, and the person named on it accepted', async () => {
  const { rows } = await world.owner.query<{ right: boolean }>(
    `select l.actor = a.recorded_by::text as right from acknowledgement a
     join ledger_payload p on p.payload->>'person' = a.person_id::text and p.payload->>'method' = 'paper'
     join ledger l on l.seq = p.seq and l.subject_id = a.version_id::text where a.method = 'paper'`,
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter((row) => !row.right)).toEqual([]);
});

test('while it is made, every process can tell; whoever asks meanwhile leaves it to the first', async () => {
  await world.owner.query("delete from setting where key = 'example whole'");
  const made = loadExample(world.app.parts);
  await expect.poll(() => exampleIsBeingMade(world.app.parts)).toBe(true);
  await loadExample(world.app.parts);
  expect(await exampleIsThere(world.app.parts)).toBe(false);
  await made;
  expect(await exampleIsBeingMade(world.app.parts)).toBe(false);
  expect(await exampleIsThere(world.app.parts)).toBe(true);
});

test('accounts that nobody has yet, left by an attempt that was cut off, are in no one’s way', async () => {
  await world.owner.query("delete from setting where key = 'example whole'");
  await world.owner.query("update person set user_id = null where email like 'leila%'");
  await loadExample(world.app.parts);
  expect(await examplePeople(world.app.parts)).toHaveLength(PERSONAS.length);
});

test('one that was broken off half-way is made anew', async () => {
  await world.owner.query("delete from setting where key = 'example whole'");
  await loadExample(world.app.parts);
  expect(await count('trust')).toBe(1);
  expect(await count('pupil')).toBe(600);
});

test('a trust of one’s own beside it: nobody can be anybody any more', async () => {
  const [person] = await examplePeople(world.app.parts);
  await world.owner.query(
    "insert into trust values (gen_random_uuid(), 'Real Trust', 'RT', null, null, null, false, now())",
  );
  expect(await examplePeople(world.app.parts)).toEqual([]);
  await expect(enterExample(world.app.parts, person!.personId)).rejects.toThrow();
  // Asked for at the same moment as that trust was set up, it leaves nothing behind.
  await loadExample(world.app.parts);
  expect(await count('trust')).toBe(1);
  expect(await count('auth."user"')).toBe(0);
});
