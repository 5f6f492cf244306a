import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signPolicy } from '../../../test/policy.ts';
import { ASKED_FOR, requestApproved, trainingAsked, trainingPassed } from '../../../test/team.ts';
import { makeWorld, type Persona, type World } from '../../../test/world.ts';
import { NotAllowed } from '../../platform/errors.ts';
import { acceptPolicy } from '../policy/acceptance/actions.ts';
import { openPolicy } from '../policy/reading/actions.ts';
import { readTeam } from './actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const { versionId } = await signPolicy(world);
  const teacher = await world.acting('teacher');
  await openPolicy(teacher);
  await acceptPolicy(teacher, { versionId, understood: 'yes' });
  const confidences = await trainingAsked(world, ['teacher', 'assistant', 'leader'], '2026-11-10');
  await trainingPassed(world, 'teacher', confidences.id);
  await trainingAsked(world, ['teacher'], '2026-12-11', 'official-accounts');
  await requestApproved(world, 'teacher');
  await requestApproved(world, 'southTeacher');
  // None of these holds today: over, to come, taken back, and waiting for training.
  await requestApproved(world, 'assistant', { until: '2026-11-17' });
  await requestApproved(world, 'assistant', { from: '2026-11-19' });
  await requestApproved(world, 'assistant', { state: 'revoked' });
  await requestApproved(world, 'assistant', { conditions: { training: confidences.id } });
});
afterAll(() => world.close());

const team = async (who: Persona) => (await readTeam(await world.acting(who))).rows;
const names = async (who: Persona) => (await team(who)).map(({ member }) => member.name);

test('a manager sees the people they manage, a head their school, and nobody of another', async () => {
  expect(await names('manager')).toEqual(['Tia Ash', 'Tom Eacher']);
  expect(await names('head')).toEqual([
    'Tia Ash',
    'Tom Eacher',
    'Sol Lindley',
    'Mary Nash',
    'Vic Olund',
    'Con Tractor',
  ]);
  expect(await names('southHead')).toEqual(['Sue Other']);
  // A senior leader leads by being somebody's manager alone.
  expect(await names('leader')).toEqual([]);
});

test('of each it says whether the policy, the training and which approvals, by day', async () => {
  const [ash, eacher] = await team('manager');
  expect(ash).toMatchObject({
    acknowledged: { state: 'due', by: '2026-12-18' },
    training: [{ title: 'Keeping confidences', state: 'late', due: '2026-11-10' }],
    approvals: [],
  });
  expect(eacher!.acknowledged).toEqual({ state: 'yes', number: 1, on: '2026-11-18' });
  expect(eacher!.training).toEqual([
    { title: 'Official accounts and posting for the school', state: 'due', due: '2026-12-11' },
    { title: 'Keeping confidences', state: 'passed', due: null },
  ]);
  expect(eacher!.approvals).toMatchObject([{ name: 'Business use', until: '2026-12-03' }]);
});

test('an approval that waits for training is held once that is passed', async () => {
  const { rows } = await world.owner.query(
    "select id from training_module where starter_key = 'keeping-confidences'",
  );
  await trainingPassed(world, 'assistant', rows[0].id);
  expect((await team('manager'))[0]!.approvals).toHaveLength(1);
  await world.owner.query('delete from training_attempt where person_id = $1', [world.people.assistant]);
});

test('only an engagement in force makes a team, and two who manage each other are in no endless line', async () => {
  const ended = 'update engagement set to_date = $2 where person_id = $1';
  await world.owner.query(ended, [world.people.assistant, '2026-11-17']);
  expect(await names('manager')).toEqual(['Tom Eacher']);
  expect(await names('head')).not.toContain('Tia Ash');
  await world.owner.query(ended, [world.people.assistant, null]);
  const manage = 'update engagement set manager_id = $2 where person_id = $1';
  await world.owner.query(manage, [world.people.assistant, world.people.teacher]);
  await world.owner.query(manage, [world.people.manager, world.people.assistant]);
  expect(await names('manager')).toEqual(['Tia Ash', 'Tom Eacher']);
  await world.owner.query(manage, [world.people.assistant, world.people.manager]);
  await world.owner.query(manage, [world.people.manager, world.people.head]);
});

test('whoever stands in sees the team of the one they stand in for, and only meanwhile', async () => {
  await world.owner.query(
    `insert into delegation (trust_id, id, role, school_id, from_person, to_person, from_date, to_date, reason)
     values ($1, $2, 'head', $3, $4, $5, '2026-11-16', '2026-11-20', 'away')`,
    [world.trustId, randomUUID(), world.schools.north, world.people.head, world.people.southHead],
  );
  // Not the one who is away: how she stands is for her own manager to see.
  expect(await names('southHead')).toEqual([
    'Tia Ash',
    'Tom Eacher',
    'Sol Lindley',
    'Mary Nash',
    'Vic Olund',
    'Sue Other',
    'Con Tractor',
  ]);
  await world.owner.query('delete from delegation');
  expect(await names('southHead')).toEqual(['Sue Other']);
});

test('whoever leads nobody by their role has no such page, and another trust is out of sight', async () => {
  for (const who of ['teacher', 'governor', 'hr', 'administrator'] as const)
    await expect(readTeam(await world.acting(who))).rejects.toThrow(NotAllowed);
  const there = await anotherTrust();
  expect(await names('manager')).toEqual(['Tia Ash', 'Tom Eacher']);
  const stranger = await world.acting('manager');
  const { rows, policy } = await readTeam({ ...stranger, viewer: { ...stranger.viewer, trustId: there } });
  expect(rows.map(({ member }) => member.name)).toEqual(['Helen Adair']);
  expect(policy).toBeNull();
  expect(rows[0]!.acknowledged).toEqual({ state: 'unasked' });
});

/** A second trust on the same database, in which this one's head is managed by somebody with its manager's id. */
async function anotherTrust(): Promise<string> {
  const id = randomUUID();
  const { manager, head } = world.people;
  const { owner } = world;
  await owner.query("insert into trust values ($1, 'Other Trust', 'OT', null, null, null, false, now())", [
    id,
  ]);
  await owner.query(
    `insert into person (trust_id, id, given_name, family_name, category, created_at)
     select $1, id, given_name, family_name, category, created_at from person where id = any($2)`,
    [id, [manager, head]],
  );
  await owner.query(
    `insert into engagement (trust_id, id, person_id, job, manager_id, pattern, from_date)
     values ($1, $2, $3, 'Clerk', $4, '{"days": []}', '2025-09-01')`,
    [id, randomUUID(), head, manager],
  );
  return id;
}

test('the page is to look at: no reasons, nothing of what was asked, nothing to send or decide', async () => {
  const browser = await world.browser('manager');
  const page = await browser.get('/team');
  expect(page.status).toBe(200);
  expect(page.html).toContain('How your team stands');
  expect(page.html).toContain('Business use until 3 December 2026');
  expect(page.html).toMatch(/Keeping confidences:.*Late.*was due 10 November 2026/s);
  expect(page.html).toContain('1 of 2 passed');
  const csv = await browser.get('/team.csv');
  for (const words of [
    ASKED_FOR.title,
    ASKED_FOR.reason,
    'Sue Other',
    'Sol Lindley',
    '/requests/',
    'coverage/remind',
  ]) {
    expect(page.html).not.toContain(words);
    expect(csv.html).not.toContain(words);
  }
  expect((await (await world.browser('teacher')).get('/team')).status).toBe(403);
  expect((await (await world.browser('teacher')).get('/team.csv')).status).toBe(403);
});

test('it is found in, narrowed and sorted by its address, and says when nothing fits', async () => {
  const browser = await world.browser('head');
  const shown = async (query: string) => {
    const { html } = await browser.get(`/team?${query}`);
    return [...html.matchAll(/<th[^>]*scope="row"[^>]*><div>([A-Z][a-z]+ [A-Z][a-z]+)/g)].map((m) => m[1]);
  };
  expect(await shown('q=tia+ash')).toEqual(['Tia Ash']);
  expect(await shown('training=late')).toEqual(['Tia Ash', 'Sol Lindley']);
  expect(await shown('approvals=any')).toEqual(['Tom Eacher']);
  expect(await shown('acknowledged=yes')).toEqual(['Tom Eacher']);
  expect(await shown('category=volunteer')).toEqual(['Vic Olund']);
  expect((await shown('sort=training')).slice(0, 3)).toEqual(['Tia Ash', 'Sol Lindley', 'Tom Eacher']);
  expect((await shown('sort=name&direction=descending'))[0]).toBe('Con Tractor');
  expect((await browser.get('/team?q=nobody')).html).toContain('Nothing fits');
  expect((await (await world.browser('leader')).get('/team')).html).toContain(
    'Nobody is recorded as someone you lead',
  );
});

test('taking the list out gives what was asked for, and is recorded', async () => {
  const browser = await world.browser('head');
  const { html: csv } = await browser.get('/team.csv?training=late');
  const lines = csv.trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toBe(
    'Tia Ash,Teaching assistant,Part-time employee,North Testbridge School,Due,,,2026-12-18,Keeping confidences (2026-11-10),,,',
  );
  const { rows } = await world.owner.query(
    `select l.actor, p.payload from ledger l join ledger_payload p using (trust_id, seq) where l.verb = 'team list exported'
     order by l.seq desc limit 1`,
  );
  expect(rows[0]).toEqual({ actor: world.people.head, payload: { rows: 2 } });
});

test('with time an approval is over, and what was due is late', async () => {
  const browser = await world.browser('manager');
  world.clock.advance(31 * 24 * 3_600_000);
  const [ash, eacher] = await team('manager');
  expect(ash!.acknowledged).toEqual({ state: 'late', by: '2026-12-18' });
  expect(eacher!.approvals).toEqual([]);
  expect(eacher!.training.map(({ state }) => state)).toEqual(['late', 'passed']);
  const { html } = await browser.get('/team?acknowledged=late');
  expect(html).toContain('Tia Ash');
  expect(html).not.toContain('Tom Eacher');
});
