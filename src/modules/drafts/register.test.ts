import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillRegisters, type Ground } from '../../../test/drafts.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import type { Acting } from '../../platform/act.ts';
import { inTrust, openDatabase, openPool } from '../../platform/database/database.ts';
import { checkDraft } from './actions.ts';
import { registerFor } from './register.ts';
import { consentFrom } from './register-input.ts';
import { platformsOf } from './store.ts';

let world: World;
let ground: Ground;
beforeAll(async () => {
  world = await makeWorld();
  ground = await fillRegisters(world);
});
afterAll(() => world.close());

const outcome = async (acting: Acting, draft: string, where = 'personal:facebook:friends') =>
  (await checkDraft(acting, { draft, where })).outcome;
/** Whether the register itself says that a pupil named in a draft has not agreed. */
const asksConsent = async (acting: Acting, draft: string) =>
  (await checkDraft(acting, { draft, where: 'personal:facebook:friends' })).notes.some(({ message }) =>
    message.startsWith('There is no agreement on file'),
  );
const inTheTrust = (words: string, values: unknown[]) =>
  inTrust(world.db, world.trustId, async (tx) => {
    await tx.executeQuery({ sql: words, parameters: values, query: {} as never, queryId: { queryId: '' } });
  });

test.each([
  [null, 'none'],
  ['*:11', { default: 'both' }],
  ['facebook:01,x:10', { default: 'none', facebook: 'photo', x: 'name' }],
  ['facebook:01,facebook:11', { default: 'none', facebook: 'both' }],
  ['facebook:11,*:00', { default: 'none' }],
  ['*:00,facebook:11', { default: 'none', facebook: 'both' }],
])('answers %j come to %j', (answers, consent) => {
  expect(consentFrom(answers)).toEqual(consent);
});

test('a change counts at the next check in every process', async () => {
  const first = await world.acting('teacher');
  const pool = openPool(world.databaseUrl, 'app');
  const second: Acting = { ...first, db: openDatabase(pool) };
  const draft = 'Well done Joanna Birkenshaw on the county final!';
  expect([await outcome(first, draft), await outcome(second, draft)]).toEqual(['clear', 'clear']);

  await inTheTrust('update consent set withdrawn_at = $1 where pupil_id = $2', [
    world.clock.now(),
    ground.joan,
  ]);
  expect([await outcome(first, draft), await outcome(second, draft)]).toEqual(['approve', 'approve']);
  await inTheTrust('update consent set withdrawn_at = null where pupil_id = $1', [ground.joan]);
  expect([await outcome(first, draft), await outcome(second, draft)]).toEqual(['clear', 'clear']);
  await inTheTrust('update pupil set never = true where id = $1', [ground.joan]);
  expect([await outcome(first, draft), await outcome(second, draft)]).toEqual(['approve', 'approve']);
  await inTheTrust('update pupil set never = false where id = $1', [ground.joan]);
  await pool.end();
});

test('a new pupil and a changed name are known at once', async () => {
  const acting = await world.acting('teacher');
  const draft = 'Well done Ottoline Farnsworth-Reeve on the county final!';
  expect(await asksConsent(acting, draft)).toBe(false);
  const id = randomUUID();
  await inTheTrust(
    "insert into pupil (trust_id, id, school_id, given_name, family_name, year_group) values ($1, $2, $3, 'Ottoline', 'Farnsworth-Reeve', '5')",
    [world.trustId, id, world.schools.north],
  );
  expect(await asksConsent(acting, draft)).toBe(true);
  await inTheTrust("update pupil set given_name = 'Odette' where id = $1", [id]);
  expect(await asksConsent(acting, 'Well done Odette Farnsworth-Reeve on the county final!')).toBe(true);
  await inTheTrust('delete from pupil where id = $1', [id]);
  expect(await asksConsent(acting, draft)).toBe(false);
});

test('a consent that ends holds on its last day and not after', async () => {
  const world2 = await makeWorld({ at: '2026-11-18T22:00:00Z' });
  const { joan } = await fillRegisters(world2);
  await world2.owner.query("update consent set to_date = '2026-11-18' where pupil_id = $1", [joan]);
  const acting = await world2.acting('teacher');
  const draft = 'Well done Joanna Birkenshaw on the county final!';
  expect(await outcome(acting, draft)).toBe('clear');
  world2.clock.set('2026-11-19T08:00:00Z');
  expect(await outcome(acting, draft)).toBe('approve');
  await world2.close();
});

test('the search over names is built again only when names change', async () => {
  const load = () =>
    inTrust(world.db, world.trustId, (tx) => registerFor(world.db, tx, world.trustId, world.clock.now()));
  const before = await load();
  expect(await load()).toBe(before);
  await inTheTrust('update consent set picture = not picture where pupil_id = $1', [ground.joan]);
  const after = await load();
  expect(after).not.toBe(before);
  expect(after.register.names).toBe(before.register.names);
  await inTheTrust("update school set short_name = 'The North' where id = $1", [world.schools.north]);
  expect((await load()).register.names).not.toBe(before.register.names);
});

test('what somebody agreed to is not taken for what another of the same name did who stands in their place', async () => {
  const acting = await world.acting('teacher');
  const draft = 'Well done Ottoline Farnsworth-Reeve on the county final!';
  const [one, other] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
  const insert =
    "insert into pupil (trust_id, id, school_id, given_name, family_name, year_group) values ($1, $2, $3, 'Ottoline', 'Farnsworth-Reeve', '5')";
  await inTheTrust(insert, [world.trustId, one, world.schools.north]);
  await inTheTrust('update consent set pupil_id = $1 where pupil_id = $2', [one, ground.joan]);
  expect(await asksConsent(acting, draft)).toBe(false);
  await inTheTrust('update consent set pupil_id = $1 where pupil_id = $2', [ground.joan, one]);
  await inTheTrust('delete from pupil where id = $1', [one]);
  await inTheTrust(insert, [world.trustId, other, world.schools.north]);
  expect(await asksConsent(acting, draft)).toBe(true);
  await inTheTrust('delete from pupil where id = $1', [other]);
});

test('of very many who share a name, whoever takes an agreement back stands for the others from then on', async () => {
  const acting = await world.acting('teacher');
  const draft = 'Well done Zebedee T. on the county final!';
  const pupils = Array.from({ length: 12 }, () => randomUUID());
  for (const [i, id] of pupils.entries()) {
    await inTheTrust(
      "insert into pupil (trust_id, id, school_id, given_name, family_name, year_group) values ($1, $2, $3, 'Zebedee', $4, '5')",
      [world.trustId, id, world.schools.north, `Tarrant${'abcdefghijkl'[i]}`],
    );
    await inTheTrust(
      `insert into consent (trust_id, id, pupil_id, channel, name, picture, from_date, given_by)
       select trust_id, $1, $2, '*', true, true, from_date, given_by from consent where pupil_id = $3 limit 1`,
      [randomUUID(), id, ground.joan],
    );
  }
  expect(await outcome(acting, draft)).toBe('clear');
  for (const id of pupils) {
    await inTheTrust('update consent set withdrawn_at = $1 where pupil_id = $2', [world.clock.now(), id]);
    expect(await outcome(acting, draft)).not.toBe('clear');
    await inTheTrust('update consent set withdrawn_at = null where pupil_id = $1', [id]);
  }
  await inTheTrust('delete from pupil where id = any($1)', [pupils]);
});

test('nobody of another trust is in it', async () => {
  const other = randomUUID();
  await world.owner.query(
    "insert into trust (trust_id, name, short_name, example, created_at) values ($1, 'Other Trust', 'OT', false, now())",
    [other],
  );
  const theirs = await inTrust(world.db, other, (tx) => registerFor(world.db, tx, other, world.clock.now()));
  expect(theirs.register.people).toEqual([]);
});

test('a register that could not be read is read again the next time', async () => {
  const acting = await world.acting('teacher');
  await world.owner.query('revoke select on pupil from decorum_app');
  await inTheTrust("update school set short_name = 'North' where id = $1", [world.schools.north]);
  await expect(outcome(acting, 'Lovely weather.')).rejects.toThrow();
  await world.owner.query('grant select on pupil to decorum_app');
  expect(await outcome(acting, 'Lovely weather.')).toBe('clear');
});

test('who has left is still known', async () => {
  const acting = await world.acting('teacher');
  const draft = 'Well done Peregrine Oldershaw on the county final!';
  await inTheTrust("update pupil set left_on = '2024-07-19' where id = $1", [ground.never]);
  expect(await outcome(acting, draft)).toBe('approve');
  await inTheTrust('update pupil set left_on = null where id = $1', [ground.never]);

  const colleague = 'Tia Ash was off sick again with her nerves.';
  const before = await outcome(acting, colleague);
  expect(before).not.toBe('clear');
  await inTheTrust("update engagement set to_date = '2026-11-17' where person_id = $1", [
    world.people.assistant,
  ]);
  await inTheTrust("update person set state = 'inactive' where id = $1", [world.people.assistant]);
  expect(await outcome(acting, colleague)).toBe(before);
  await inTheTrust("update person set state = 'active' where id = $1", [world.people.assistant]);
  await inTheTrust('update engagement set to_date = null where person_id = $1', [world.people.assistant]);
});

test('while the names of 50,000 pupils are made ready, the server goes on answering', async () => {
  const large = await makeWorld();
  await large.owner.query(
    `insert into pupil (trust_id, id, school_id, given_name, family_name, year_group)
     select $1, gen_random_uuid(), $2, (array['Ana','Ben','Cora','Dan','Elsa','Finn','Gus'])[1 + i % 7] || i % 211,
       (array['Ashby','Birch','Crane','Dale','Ember','Fox'])[1 + i % 6] || i % 997, '5'
     from generate_series(1, 50000) as i`,
    [large.trustId, large.schools.north],
  );
  const acting = await large.acting('teacher');
  // Our own working time between two ticks of a timer: a busy machine is not the register's fault.
  const { user, system } = process.cpuUsage();
  let last = user + system;
  let longest = 0;
  const timer = setInterval(() => {
    const now = process.cpuUsage();
    longest = Math.max(longest, now.user + now.system - last);
    last = now.user + now.system;
  }, 5);
  let answered = 0;
  // More than there are connections: those who wait for the names leave theirs to others.
  const checks = Array.from({ length: 12 }, async () => {
    const found = await outcome(acting, 'Lovely weather.');
    answered += 1;
    return found;
  });
  // Had those who wait kept their connections, the first of these would have had to wait for them.
  for (let i = 0; i < 3; i++) await inTrust(large.db, large.trustId, (tx) => platformsOf(tx));
  expect(answered).toBe(0);
  expect(new Set(await Promise.all(checks))).toEqual(new Set(['clear']));
  clearInterval(timer);
  expect(longest / 1000).toBeLessThan(400);
  await large.close();
}, 60_000);
