import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { signPolicy } from '../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { ownStanding } from '../reading/actions.ts';
import { exportCoverage } from './coverage/actions.ts';

const worlds: World[] = [];
let world: World;
beforeEach(async () => {
  world = await makeWorld();
  worlds.push(world);
  await signPolicy(world);
});
afterAll(() => Promise.all(worlds.map((one) => one.close())));

/** The teacher's engagements, in place of those they had. */
async function engaged(...spans: [from: string, to: string | null][]): Promise<void> {
  const id = world.people.teacher;
  const { rows } = await world.owner.query('select school_id from engagement where person_id = $1', [id]);
  await world.owner.query('delete from engagement where person_id = $1', [id]);
  for (const [from, to] of spans)
    await world.owner.query(
      `insert into engagement (trust_id, id, person_id, school_id, job, from_date, to_date)
       select trust_id, $1, id, $2, 'Teacher', $3, $4 from person where id = $5`,
      [randomUUID(), rows[0].school_id, from, to, id],
    );
}

test.each<[string, [string, string | null][], string]>([
  [
    'comes back has the whole time again',
    [
      ['2020-09-01', '2024-08-31'],
      ['2027-03-01', null],
    ],
    '2027-03-31',
  ],
  [
    'changes posts without a break has not',
    [
      ['2020-09-01', '2027-02-28'],
      ['2027-03-01', null],
    ],
    '2026-12-18',
  ],
  [
    'holds two posts has not',
    [
      ['2020-09-01', null],
      ['2027-03-01', null],
    ],
    '2026-12-18',
  ],
])('whoever %s', async (_, spans, due) => {
  await engaged(...spans);
  world.clock.set('2027-03-01T10:00:00Z');
  expect((await ownStanding(await world.acting('teacher')))!.due).toBe(due);
  const csv = await exportCoverage(await world.acting('hr'));
  expect(csv.split('\n').find((line) => line.includes('Tom Eacher'))).toContain(due);
});
