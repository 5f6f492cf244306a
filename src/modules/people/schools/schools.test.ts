import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

test('a school that someone else has closed meanwhile keeps the day they gave', async () => {
  const [one, two] = [await world.browser('administrator'), await world.browser('administrator')];
  await one.post('/schools/new', { name: 'East Testbridge School', shortName: 'East', phase: 'primary' });
  const east = await world.owner.query<{ id: string }>("select id from school where short_name = 'East'");
  const path = `/schools/${east.rows[0]!.id}`;
  const close = { 'closedOn-day': '31', 'closedOn-month': '8', 'closedOn-year': '2027' };
  expect((await one.post(`${path}/close`, close)).html).toContain('31 August 2027');
  const told = await two.post(`${path}/close`, { ...close, 'closedOn-year': '2028' });
  expect(told.status).toBe(409);
  expect((await one.get(path)).html).toContain('31 August 2027');
  expect((await two.post(`${path}/open`)).html).toContain('The school is open again');
  expect((await one.post(`${path}/open`)).status).toBe(409);
});

test('who keeps a school from closing is named, someone who cannot come in too', async () => {
  await world.owner.query("update person set state = 'inactive' where id = $1", [world.people.southTeacher]);
  const browser = await world.browser('administrator');
  const refused = await browser.post(`/schools/${world.schools.south}/close`, {
    'closedOn-day': '31',
    'closedOn-month': '8',
    'closedOn-year': '2027',
  });
  expect(refused.html).toContain(
    '2 people are engaged there after that day: Sue Other (inactive) and Sam Outhead. End or move',
  );
});

test('a school is not closed while people are engaged there, and the day that was typed is kept', async () => {
  const browser = await world.browser('administrator');
  const refused = await browser.post(`/schools/${world.schools.north}/close`, {
    'closedOn-day': '31',
    'closedOn-month': '8',
    'closedOn-year': '2027',
  });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('are engaged there after that day');
  expect(refused.html).toMatch(/name="closedOn-month"[^>]*value="8"/);
  expect(refused.html).toContain('href="#closedOn"');
});
