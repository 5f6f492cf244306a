import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Persona, type World } from '../../../../../test/world.ts';
import { openPerson } from '../open.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const stateOf = async (id: string) => (await openPerson(await world.acting('hr'), id)).person.state;

describe.each([
  ['chair', 'a matter about a headteacher goes to the other trustees'],
  ['ceo', 'what the central team asks goes to the chair'],
] as const)('the %s', (persona, stops) => {
  test('is made inactive only by who ticks what stops', async () => {
    const browser = await world.browser('hr');
    const here = `/people/${world.people[persona]}`;
    const page = await browser.get(here);
    expect(page.html).toContain(`href="${here}/inactive"`);
    expect(page.html).not.toContain(`action="${here}/inactive"`);
    const asked = (await browser.get(`${here}/inactive`)).html;
    expect(asked).toContain(stops);
    expect(asked).toContain('no version of the policy can be signed until somebody else holds the role');
    const refused = await browser.post(`${here}/inactive`, {});
    expect(refused.html).toContain('href="#known"');
    expect(refused.html).toContain(stops);
    expect(await stateOf(world.people[persona])).toBe('active');
    await browser.post(`${here}/inactive`, { known: 'yes' });
    expect(await stateOf(world.people[persona])).toBe('inactive');
    await browser.post(`${here}/active`, {});
    expect(await stateOf(world.people[persona])).toBe('active');
  });
});

test('with most people nothing stops: one button, and it can be undone', async () => {
  const browser = await world.browser('hr');
  const here = `/people/${world.people.teacher}`;
  expect((await browser.get(here)).html).toContain(`action="${here}/inactive"`);
  await browser.post(`${here}/inactive`, {});
  expect(await stateOf(world.people.teacher)).toBe('inactive');
});

test('the last administrator is not made inactive, and the page says why', async () => {
  const browser = await world.browser('hr');
  const page = await browser.post(`/people/${world.people.administrator}/inactive`, {});
  expect(page.html).toContain('This is the last administrator who can sign in');
  expect(await stateOf(world.people.administrator)).toBe('active');
});

test('that a link is on its way is said in words that are true while the mail server is down', async () => {
  await world.owner.query('update person set user_id = null where id = $1', [world.people.volunteer]);
  const asked = async (persona: Persona) =>
    (await (await world.browser(persona)).post(`/people/${world.people.volunteer}/invite`)).html;
  expect(await asked('administrator')).toContain('A link to join waits in the outbox');
  const parts = world.app.parts as { sendsMail: boolean };
  parts.sendsMail = true;
  const queued = [await asked('administrator'), await asked('hr')];
  parts.sendsMail = false;
  for (const html of queued) {
    expect(html).toContain('A link to join is on its way');
    expect(html).not.toContain('have sent');
  }
  // Only those who can open the outbox are sent to it.
  expect(queued.map((html) => html.includes('The outbox shows when it has left.'))).toEqual([true, false]);
});
