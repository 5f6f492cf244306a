import { afterAll, beforeAll, expect, test } from 'vitest';
import { signPolicy } from '../../../../../test/policy.ts';
import { makeWorld, type Persona, type World } from '../../../../../test/world.ts';
import { inTrust } from '../../../../platform/database/database.ts';
import { makeLink } from './store.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await signPolicy(world);
});
afterAll(() => world.close());

test.each([
  ['teacher', 'You work for Testbridge Trust, so'],
  ['volunteer', 'You volunteer for Testbridge Trust, so'],
  ['governor', 'You help to govern Testbridge Trust, so'],
  ['contractor', 'You can use the systems of Testbridge Trust, so'],
] as [Persona, string][])('by personal link, %s is told why the policy is for them', async (who, why) => {
  const token = await inTrust(world.db, world.trustId, (tx) =>
    makeLink(tx, world.trustId, world.people[who], world.clock.now()),
  );
  expect((await (await world.browser()).get(`/acknowledge/${token}`)).html).toContain(why);
});
