import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signPolicy } from '../../../../../test/policy.ts';
import { makeWorld, type Persona, type World } from '../../../../../test/world.ts';
import { NotAllowed } from '../../../../platform/errors.ts';
import { openPolicy } from '../../reading/actions.ts';
import { acceptPolicy } from '../actions.ts';
import { readTeam } from './actions.ts';
import type { ListQuery } from './model.ts';

const QUERY: ListQuery = {
  search: '',
  school: '',
  category: '',
  sort: 'name',
  direction: 'ascending',
  page: 1,
};

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const { versionId } = await signPolicy(world);
  const teacher = await world.acting('teacher');
  await openPolicy(teacher);
  await acceptPolicy(teacher, { versionId, understood: 'yes' });
});
afterAll(() => world.close());

const team = async (who: Persona) => (await readTeam(await world.acting(who), QUERY))!;
const missing = async (who: Persona) => (await team(who)).list!.rows.map(({ person }) => person.name);

test('a manager sees the people they manage, a head the whole line below, and nobody else', async () => {
  expect((await team('manager')).total).toMatchObject({ people: '2', covered: '1' });
  expect(await missing('manager')).toEqual(['Tia Ash']);
  expect(await missing('head')).toEqual(['Tia Ash', 'Sol Lindley', 'Mary Nash']);
  expect(await missing('southHead')).toEqual(['Sue Other']);
});

test('only an engagement in force makes a team, and two who manage each other are in no endless line', async () => {
  await world.owner.query("update engagement set to_date = '2026-11-17' where person_id = $1", [
    world.people.assistant,
  ]);
  // Since then the assistant works for somebody else.
  await world.owner.query(
    `insert into engagement (trust_id, id, person_id, job, manager_id, pattern, from_date)
     values ($1, $2, $3, 'Clerk', $4, '{"days": []}', '2026-11-18')`,
    [world.trustId, randomUUID(), world.people.assistant, world.people.leader],
  );
  expect(await missing('manager')).toEqual([]);
  await world.owner.query("delete from engagement where job = 'Clerk'");
  await world.owner.query('update engagement set to_date = null, manager_id = $2 where person_id = $1', [
    world.people.assistant,
    world.people.teacher,
  ]);
  await world.owner.query('update engagement set manager_id = $2 where person_id = $1', [
    world.people.manager,
    world.people.assistant,
  ]);
  expect(await missing('manager')).toEqual(['Tia Ash']);
  await world.owner.query('update engagement set manager_id = $1 where person_id = any($2)', [
    world.people.manager,
    [world.people.assistant, world.people.teacher],
  ]);
  await world.owner.query('update engagement set manager_id = $1 where person_id = $2', [
    world.people.head,
    world.people.manager,
  ]);
});

test('whoever leads nobody by their role has no such page, and another trust is out of sight', async () => {
  for (const who of ['teacher', 'governor', 'hr'] as const)
    await expect(readTeam(await world.acting(who), QUERY)).rejects.toThrow(NotAllowed);
  // Another trust in which somebody of the same id manages people: row-level security shows none of them.
  const there = await anotherTrust();
  expect((await team('manager')).total.people).toBe('2');
  const stranger = await world.acting('manager');
  expect(await readTeam({ ...stranger, viewer: { ...stranger.viewer, trustId: there } }, QUERY)).toBeNull();
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

test('the page is to look at: names and days, nothing to send, record or take out', async () => {
  const browser = await world.browser('manager');
  const page = await browser.get('/team');
  expect(page.status).toBe(200);
  expect(page.html).toContain('How your team stands');
  expect(page.html).toContain('Tia Ash');
  expect(page.html).not.toMatch(/coverage\/remind|coverage\/paper|coverage\.csv/);
  expect(page.html).toContain('href="/team?sort=due#not-yet"');
  expect((await browser.get('/team?q=nobody')).html).toContain('Nobody fits');
  expect(page.html).toMatch(/aria-current="page"[^>]*>.*Your team/s);
  expect((await browser.get('/policy/coverage')).status).toBe(403);
  expect((await browser.post('/policy/coverage/remind', {})).status).toBe(403);
  expect((await (await world.browser('teacher')).get('/team')).status).toBe(403);
});
