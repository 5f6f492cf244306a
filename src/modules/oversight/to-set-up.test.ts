import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftPolicy, SHORT_POLICY } from '../../../test/policy.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { invite } from '../people/record/account/actions.ts';
import { toSetUp } from './to-set-up.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const titles = async (who: 'administrator' | 'ceo' | 'hr' | 'teacher' | 'head' = 'administrator') =>
  (await toSetUp(await world.acting(who))).map(({ title }) => title);

test('each thing a trust lacks is named until it is there', async () => {
  const began = await titles();
  expect(began).toContain('Bring in your policy');
  await draftPolicy(world, SHORT_POLICY);
  expect(await titles()).not.toContain('Bring in your policy');

  await world.owner.query(
    "update role_held set to_date = '2026-11-01' where role in ('chair', 'ceo', 'head')",
  );
  const without = ['Add your Chair', 'Add your chief executive', '2 schools have no headteacher'];
  expect(await titles()).toEqual(expect.arrayContaining(without));
  await world.owner.query("update role_held set to_date = null where role in ('chair', 'ceo', 'head')");
  for (const title of without) expect(await titles()).not.toContain(title);

  const open = world.owner.query<{ id: string }>('update school set closed_on = $1 returning id', [
    '2026-07-31',
  ]);
  const { rows } = await open;
  expect(rows.length).toBeGreaterThan(0);
  expect(await titles()).toContain('Add your schools');
  await world.owner.query("update school set closed_on = '2027-07-31'");
  expect(await titles()).not.toContain('Add your schools');
  await world.owner.query('update school set closed_on = null');
  expect(await titles()).not.toContain('Add your schools');

  expect(await titles()).toContain('No pupils or consents are kept here yet');
});

test('whoever has an address and no account is counted until they are sent a link', async () => {
  await world.owner.query("update person set user_id = null, email = 'tia@x.example' where id = $1", [
    world.people.assistant,
  ]);
  const count = async () => {
    const found = (await titles()).find((title) => title.endsWith('not been invited'));
    return found ? Number(found.split(' ')[0]) : 0;
  };
  const before = await count();
  expect(before).toBeGreaterThan(0);
  await invite(await world.acting('administrator'), world.app.parts, world.people.assistant);
  expect(await count()).toBe(before - 1);
});

test('it is for those who can give it, and not said of the example', async () => {
  expect(await titles('teacher')).toEqual([]);
  expect(await titles('head')).toEqual([]);
  await world.owner.query("update policy_version set state = 'withdrawn'");
  expect(await titles('ceo')).toEqual(['Bring in your policy']);
  await world.owner.query('update trust set example = true');
  expect(await titles()).toEqual([]);
  await world.owner.query('update trust set example = false');
});

test('home names it in place of saying that nothing waits', async () => {
  const home = (await (await world.browser('administrator')).get('/')).html;
  expect(home).toContain('To set up next');
  expect(home).toMatch(/href="\/policy\/new"[^>]*>Bring in your policy/);
  expect(home).not.toContain('Nothing is waiting for you');
  expect((await (await world.browser('teacher')).get('/')).html).toContain('Nothing is waiting for you');
});
