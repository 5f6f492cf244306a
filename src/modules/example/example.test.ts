import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../test/world.ts';
import { inTrust } from '../../platform/database/database.ts';
import { verifyLedger } from '../../platform/ledger.ts';
import { currentCode, removeTotp } from '../../platform/second-factor.ts';
import { enterExample, exampleIsBeingMade, exampleIsThere, examplePeople, loadExample } from './actions.ts';
import { PERSONAS } from './data/types.ts';

/** Making the example anew, on a machine that does other things besides. */
const MADE_ANEW = { timeout: 120_000 };

let world: World;
beforeAll(async () => {
  world = await makeWorld({ empty: true });
  await loadExample(world.app.parts);
}, MADE_ANEW.timeout);
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

test('every half of a term begins and ends on a week-day', async () => {
  const outside = 'extract(isodow from from_date) > 5 or extract(isodow from to_date) > 5';
  expect(await count('term')).toBe(12);
  expect(await count('check_report')).toBe(4);
  expect(await count("checker_word where kind = 'exception' and from_report is not null")).toBe(1);
  expect(await count(`term where ${outside}`)).toBe(0);
});

test('questions, permissions and training have rows in every state that a list can show', async () => {
  const states = async (table: string) =>
    (
      await world.owner.query<{ state: string }>(`select distinct state from ${table} order by state`)
    ).rows.map(({ state }) => state);
  expect(await states('question')).toEqual(['answered', 'waiting', 'withdrawn']);
  expect(await states('guidance')).toEqual(['draft', 'published']);
  expect(await states('request')).toEqual([
    'approved',
    'changes',
    'declined',
    'ended',
    'revoked',
    'waiting',
    'withdrawn',
  ]);
  expect(await states('training_module')).toEqual(['draft', 'in-use']);
  // What waits is recent, so that it is not late on the day after.
  expect(await count("request where state = 'waiting' and asked_at < '2026-11-16'")).toBe(0);
  expect(await count('training_attempt where passed')).toBeGreaterThan(60);
  expect(await count('training_attempt where not passed')).toBe(1);
});

test('its ledger is a real one', async () => {
  const { rows } = await world.owner.query<{ trust_id: string }>('select trust_id from trust');
  const report = await inTrust(world.db, rows[0]!.trust_id, (tx) => verifyLedger(tx, rows[0]!.trust_id));
  expect(report.faults).toEqual([]);
  expect(report.rows).toBeGreaterThan(200);
  expect(await count("ledger where seq = 1 and verb = 'trust set up'")).toBe(1);
});

test('one can be each of the fourteen people, and nobody else', async () => {
  const people = await examplePeople(world.app.parts);
  expect(people.map((p) => p.persona)).toEqual([...PERSONAS]);
  for (const person of people)
    expect((await enterExample(world.app.parts, person.personId, '')).status, person.persona).toBe(200);
  // Neither somebody without an account nor somebody who has one but is not offered.
  const { rows } = await world.owner.query<{ id: string; joined: boolean }>(
    'select distinct on (user_id is null) id, user_id is not null as joined from person where not (id = any($1))',
    [people.map((p) => p.personId)],
  );
  expect(rows.map((row) => row.joined).sort()).toEqual([false, true]);
  for (const { id } of rows) await expect(enterExample(world.app.parts, id, '')).rejects.toThrow();
});

test('a visitor who changes somebody’s address, or takes away their second step, leaves them to the next visitor', async () => {
  const { parts } = world.app;
  const chair = (await examplePeople(parts)).find((p) => p.persona === 'chair')!;
  const { rows } = await world.owner.query<{ user_id: string; email: string }>(
    'select user_id, email from person where id = $1',
    [chair.personId],
  );
  const { user_id: userId, email } = rows[0]!;
  await world.owner.query("update person set email = 'other@osmer.example' where id = $1", [chair.personId]);
  await removeTotp(parts.auth, userId);

  const now = (await examplePeople(parts)).find((p) => p.persona === 'chair');
  expect(now?.personId).toBe(chair.personId);
  expect((await enterExample(parts, chair.personId, 'Firefox on Linux')).status).toBe(200);
  expect(await currentCode(parts.auth, userId)).toMatch(/^\d{6}$/);
  const enabled = await world.owner.query('select "twoFactorEnabled" as yes from auth."user" where id = $1', [
    userId,
  ]);
  expect(enabled.rows).toEqual([{ yes: true }]);
  await world.owner.query('update person set email = $2 where id = $1', [chair.personId, email]);
});

test('the list of one’s open sessions names the visitor’s device', async () => {
  const [person] = await examplePeople(world.app.parts);
  await enterExample(world.app.parts, person!.personId, 'Firefox on Linux');
  expect(await count(`auth.session where "userAgent" = 'Firefox on Linux'`)).toBeGreaterThan(0);
});

test('whoever acknowledged the policy after signing in has joined', async () => {
  const signedIn = "acknowledgement a join person p on p.id = a.person_id where a.method = 'account'";
  expect(await count(signedIn)).toBeGreaterThan(150);
  expect(await count(`${signedIn} and p.user_id is null`)).toBe(0);
  expect(await count('person where user_id is null')).toBeGreaterThan(5);
});

test('reminders went out as the schedule says: to each who had not acknowledged it, on open days alone', async () => {
  const kezia = await world.owner.query<{ day: string }>(
    `select (m.created_at at time zone 'Europe/London')::text as day from mail m
     join person p on p.id = m.to_person where p.given_name = 'Kezia' and m.subject like '%policy is waiting%'
       and m.created_at >= '2026-09-01' order by m.created_at`,
  );
  // The first day, then 15, 7, 3, 2, 1 and 0 days before the last (1 October), the day after, weekly; none in half-term.
  const days = '09-01 09-16 09-24 09-28 09-29 09-30 10-01 10-02 10-09 10-16 10-23 11-02 11-06 11-13 11-20';
  expect(kezia.rows.map(({ day }) => day)).toEqual(days.split(' ').map((day) => `2026-${day} 07:30:00`));
  const reminded = "mail m where m.subject like '%policy is waiting%'";
  expect(await count(reminded)).toBeGreaterThan(300);
  expect(
    await count(`${reminded} and exists (select from acknowledgement a join policy_version v on v.id = a.version_id
      where a.person_id = m.to_person and a.at < m.created_at and v.effective_on =
        (select max(effective_on) from policy_version where effective_on <= m.created_at::date))`),
  ).toBe(0);
  // Everybody who is late has heard of it after the last day.
  expect(
    await count(
      `person p where exists (select from policy_reminder r where r.person_id = p.id and r.step = 'w6')`,
    ),
  ).toBeGreaterThan(5);
  expect(await count("ledger where verb = 'policy reminders sent' and actor = 'decorum'")).toBeGreaterThan(
    20,
  );
});

test('no reminder in half-term, from the example’s own calendar', async () => {
  expect(await count("term where from_date <= '2026-10-28' and to_date >= '2026-10-28'")).toBe(0);
  expect(await count("term where from_date <= '2026-11-04' and to_date >= '2026-11-04'")).toBe(1);
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

test(
  'one that was broken off half-way is made anew; whoever asks meanwhile can tell',
  MADE_ANEW,
  async () => {
    await world.owner.query("delete from setting where key = 'example whole'");
    // Accounts that nobody has yet, left by an attempt that was cut off, are in no one's way.
    await world.owner.query("update person set user_id = null where email like 'leila%'");
    const made = loadExample(world.app.parts);
    await expect.poll(() => exampleIsBeingMade(world.app.parts)).toBe(true);
    await loadExample(world.app.parts);
    expect(await exampleIsThere(world.app.parts)).toBe(false);
    await made;
    expect(await exampleIsBeingMade(world.app.parts)).toBe(false);
    expect(await exampleIsThere(world.app.parts)).toBe(true);
    expect(await examplePeople(world.app.parts)).toHaveLength(PERSONAS.length);
    expect(await count('trust')).toBe(1);
    expect(await count('pupil')).toBe(600);
  },
);

test('a trust of one’s own beside it: nobody can be anybody any more', MADE_ANEW, async () => {
  const [person] = await examplePeople(world.app.parts);
  await world.owner.query(
    "insert into trust values (gen_random_uuid(), 'Real Trust', 'RT', null, null, null, false, now())",
  );
  expect(await examplePeople(world.app.parts)).toEqual([]);
  await expect(enterExample(world.app.parts, person!.personId, '')).rejects.toThrow();
  // Asked for at the same moment as that trust was set up, it leaves nothing behind.
  await loadExample(world.app.parts);
  expect(await count('trust')).toBe(1);
  expect(await count('auth."user"')).toBe(0);
});
