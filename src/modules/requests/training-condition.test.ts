import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount, approve, ask, businessUseValues, seen } from '../../../test/requests.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { inTrust } from '../../platform/database/database.ts';
import { trainingWaiting } from '../training/actions.ts';
import { takeOver } from '../training/catalogue/actions.ts';
import { approvalsInForce } from './actions.ts';
import { revoke } from './ending/actions.ts';
import { keepUpRequests } from './jobs.ts';

let world: World;
let account: string;
beforeAll(async () => {
  world = await makeWorld();
  account = await addAccount(world);
});
afterAll(() => world.close());

const inForce = () =>
  inTrust(world.db, world.trustId, (tx) => approvalsInForce(tx, world.people.teacher, world.clock.now()));
const asked = async () => (await trainingWaiting(await world.acting('teacher'))).map(({ kind }) => kind);

test('an approval that hangs on a module counts from the moment it is passed', async () => {
  const { id: module } = await takeOver(await world.acting('hr'), 'pupils-pictures-consent');
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
  const form = await (await world.browser('manager')).get(`/requests/${id}`);
  expect(form.html).toContain('Only after training');
  await approve(world, 'manager', id, { 'if-training': module });
  expect((await seen(world, 'teacher', id)).training).toMatchObject({ passed: false });
  expect(await inForce()).toEqual([]);
  expect(await asked()).toEqual(['Training']);
  const [waiting] = await trainingWaiting(await world.acting('teacher'));
  expect(waiting!.since).toEqual(world.clock.now());
  const page = (await (await world.browser('teacher')).get(`/requests/${id}`)).html;
  expect(page).toContain('Not passed yet');
  await world.owner.query(
    `insert into training_attempt (trust_id, module_id, id, version, person_id, began_at, finished_at, right_answers, passed, certificate)
     values ($1, $2, $3, 1, $4, $5, $5, 5, true, 'AB12')`,
    [world.trustId, module, randomUUID(), world.people.teacher, world.clock.now()],
  );
  expect(await inForce()).toMatchObject([{ id, conditions: { training: module } }]);
  await keepUpRequests(world.app.parts, world.trustId);
  expect((await seen(world, 'teacher', id)).request.beganAt).toEqual(world.clock.now());
});

test('that nothing must be passed first is chosen until a module is, and can be chosen again', async () => {
  await takeOver(await world.acting('hr'), 'when-something-goes-wrong');
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
  const browser = await world.browser('manager');
  const noTraining = (html: string) => /<input[^>]*id="if-training"[^>]*>/.exec(html)?.[0];
  const form = await browser.get(`/requests/${id}`);
  expect(noTraining(form.html)).toMatch(/value=""[^>]*checked/);
  expect(form.html).toContain('No training');
  await approve(world, 'manager', id, { 'if-training': '' });
  expect((await seen(world, 'teacher', id)).request.conditions).not.toHaveProperty('training');
});

test('what is revoked asks for its training no more', async () => {
  const { id: module } = await takeOver(await world.acting('hr'), 'speaking-for-yourself');
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
  await approve(world, 'manager', id, { 'if-training': module });
  expect(await asked()).toEqual(['Training']);
  await revoke(await world.acting('manager'), id, { reason: 'It is not needed now.' });
  expect(await asked()).toEqual([]);
});
