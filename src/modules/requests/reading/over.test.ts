import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount, approve, ask, businessUseValues, seen } from '../../../../test/requests.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { takeOver } from '../../training/catalogue/actions.ts';
import { giveUp, revoke } from '../ending/actions.ts';

let world: World;
let account: string;
beforeAll(async () => {
  world = await makeWorld();
  account = await addAccount(world);
});
afterAll(() => world.close());

const held = async (more: Record<string, string> = {}, changes: Record<string, string> = {}) => {
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account, more));
  await approve(world, 'manager', id, changes);
  return id;
};
/** The words of a page, without its marks. */
const words = async (id: string) =>
  (await (await world.browser('teacher')).get(`/requests/${id}`)).html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('what was revoked says by whom, when, why, and for how long it held', async () => {
  const id = await held();
  await revoke(await world.acting('manager'), id, { reason: 'The account is closed.' });
  const page = await words(id);
  expect(page).toContain('Held 18 November 2026 to 18 November 2026');
  expect(page).toMatch(/Revoked by Mary Nash on 18 November 2026/);
  expect(page).toContain('Why The account is closed.');
  expect(page).toContain('Approved by Mary Nash');
  expect(page).not.toContain('Holds ');
  expect(page).toContain('Ask again');
});

test('what was given up before its first day was never held', async () => {
  const id = await held({ from: '1/12/2026' });
  await giveUp(await world.acting('teacher'), id, {});
  const page = await words(id);
  expect(page).toContain('Held On no day');
  expect(page).toMatch(/Ended by Tom Eacher on 18 November 2026/);
});

test('what ended with its last day says so before and after it is ended by itself', async () => {
  const id = await held({ until: '18/11/2026' });
  world.clock.set('2026-11-19T08:00:00Z');
  const page = await words(id);
  expect(page).toContain('Held 18 November 2026 to 18 November 2026');
  expect(page).toContain('Why Its last day is over.');
  world.clock.set('2026-11-18T10:00:00Z');
});

test('the steps say that the training is passed and that it holds as soon as it is so', async () => {
  const { id: module } = await takeOver(await world.acting('hr'), 'speaking-for-yourself');
  const id = await held({}, { 'if-training': module });
  const before = await (await world.browser('teacher')).get(`/requests/${id}`);
  expect(before.html).toContain(`href="/training/${module}"`);
  expect(before.html).not.toContain('Began to hold');
  await world.owner.query(
    `insert into training_attempt (trust_id, module_id, id, version, person_id, began_at, finished_at, right_answers, passed, certificate)
     values ($1, $2, $3, 1, $4, $5, $5, 5, true, 'AB12')`,
    [world.trustId, module, randomUUID(), world.people.teacher, world.clock.now()],
  );
  expect((await seen(world, 'teacher', id)).request.beganAt).toBeNull();
  const page = await words(id);
  expect(page).toContain('Training passed');
  expect(page).toContain('Began to hold');
});
