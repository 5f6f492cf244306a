import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, seen } from '../../../../test/requests.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { approvalsInForce } from '../actions.ts';
import { decide } from '../deciding/actions.ts';
import { freshDecision } from '../deciding/form.ts';
import { personalDevice } from './personal-device.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const DEVICE = {
  device: 'my own phone',
  'what.device': 'yes',
  'what.network': 'yes',
  why: 'The trip has no tablet.',
  'times.3': 'yes',
  'times.start': '9am',
  'times.end': '3pm',
  'safeguards.lock': 'yes',
  until: '15/12/2026',
};

test('a device of one’s own is the line manager’s to allow, in part, at the times that were asked for', async () => {
  const id = await ask(world, 'teacher', 'personal-device', DEVICE);
  const { request, deciders, grants } = await seen(world, 'manager', id);
  expect(request.title).toBe('Own device: my own phone');
  expect(deciders.map(({ name }) => name)).toEqual(['Mary Nash']);
  // How it is kept safe is a fact: there is nothing in it to allow.
  expect(grants.map(({ name }) => name)).toEqual(['grant-what']);
  const fresh = freshDecision(personalDevice, request, '2026-11-18');
  expect(fresh).toMatchObject({ 'if-times.3': 'yes', 'if-times.start': '09:00', 'if-times.end': '15:00' });
  const { 'grant-what.network': _, ...less } = fresh;
  const values = { ...less, decision: 'approve', revision: '1', reason: 'Not on other networks.' };
  await decide(await world.acting('manager'), id, values);
  const [approval] = await inTrust(world.db, world.trustId, (tx) =>
    approvalsInForce(tx, world.people.teacher, world.clock.now()),
  );
  expect(approval).toMatchObject({
    enacts: 'personal-device',
    granted: { what: ['device'], safeguards: ['lock'] },
    conditions: { times: { days: [3], start: '09:00', end: '15:00' } },
  });
});

test('what is missing is said, field by field', async () => {
  const bad = ask(world, 'teacher', 'personal-device', { until: '15/12/2026' });
  await expect(bad).rejects.toMatchObject({
    issues: [{ field: 'device' }, { field: 'what' }, { field: 'why' }],
  });
});
