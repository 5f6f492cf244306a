import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { addEngagement } from '../engagements/actions.ts';
import { leave } from '../record/leaving/actions.ts';
import { listPeople } from './actions.ts';
import { filterOf } from './model.ts';

// "Where" narrows to where people work, as the list itself says it: engagements in force, or else the last ones.

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const hr = await world.acting('hr');
  const work = { job: 'Coach', pattern: 'none' };
  const { teacher, southTeacher, volunteer } = world.people;
  // Was at North, is at South; is at both; has left North.
  await addEngagement(hr, southTeacher, {
    ...work,
    place: world.schools.north,
    from: '1/9/2025',
    to: '31/8/2026',
  });
  await addEngagement(hr, teacher, { ...work, place: world.schools.south, from: '1/9/2026' });
  await leave(hr, world.app.parts.auth, volunteer, { lastDay: '30/9/2026' });
});
afterAll(() => world.close());

const names = async (persona: Persona, asked: Record<string, string>) =>
  (
    await listPeople(
      await world.acting(persona),
      filterOf((name) => asked[name] ?? ''),
    )
  ).people.map((p) => `${p.given_name} ${p.family_name}`);

test('a school where somebody worked once is not where they work', async () => {
  const { north, south } = world.schools;
  expect(await names('hr', { school: north })).not.toContain('Sue Other');
  expect(await names('hr', { school: south })).toEqual(['Tom Eacher', 'Sue Other', 'Sam Outhead']);
});

test('those who have left are found where they worked last', async () => {
  expect(await names('hr', { school: world.schools.north, shown: 'left' })).toEqual(['Vic Olund']);
});

test('a head who asks for another school, or for the central team, learns nothing of who works there too', async () => {
  expect(await names('head', {})).toContain('Tom Eacher');
  for (const school of [world.schools.south, 'central']) expect(await names('head', { school })).toEqual([]);
});
