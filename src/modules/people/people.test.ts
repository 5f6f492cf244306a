import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, PERSONAS, type Persona, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const READERS: Persona[] = [
  'administrator',
  'ceo',
  'hr',
  'dpo',
  'it',
  'investigator',
  'head',
  'leader',
  'manager',
  'southHead',
];

test.each(PERSONAS)('%s sees the list of people only if they may', async (persona) => {
  const page = await (await world.browser(persona)).get('/people');
  expect(page.status).toBe(READERS.includes(persona) ? 200 : 403);
});

test('a head finds the people of her school and no others', async () => {
  const browser = await world.browser('head');
  const page = await browser.get('/people');
  expect(page.html).toContain('Eacher, Tom');
  expect(page.html).not.toContain('Other, Sue');
  expect((await browser.get(`/people/${world.people.southTeacher}`)).status).toBe(404);
});

test('a person is added with an engagement, found and opened', async () => {
  const browser = await world.browser('hr');
  const added = await browser.post('/people/new', {
    givenName: 'Nia',
    familyName: 'Newcome',
    category: 'employee',
    email: 'nia@testbridge.example',
    place: world.schools.north,
    job: 'Teacher',
    manager: 'Mary Nash',
    from: '1/9/2026',
    pattern: 'school',
  });
  expect(added.status).toBe(200);
  expect(added.html).toContain('Nia Newcome added');
  expect(added.html).toContain('Mary Nash');
  expect(added.html).toContain('Monday to Friday 08:30 to 15:30');
  expect((await browser.get('/people?text=newcome')).html).toContain('1 person');
});
