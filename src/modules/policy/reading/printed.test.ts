import { afterAll, beforeAll, expect, test } from 'vitest';
import { signPolicy } from '../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { signingKey } from '../../../platform/signing-key.ts';
import { spaced } from '../signing/sealing/canonical.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await signPolicy(world);
});
afterAll(() => world.close());

test('printed, the policy ends with the fingerprint of the key that its page of proof names', async () => {
  const browser = await world.browser('teacher');
  const key = spaced(signingKey(world.app.parts.secret, 'policy').fingerprint);
  const foot = /<p class="[^"]*decorum-print-only[^"]*">([^<]*key[^<]*)<\/p>/.exec(
    (await browser.get('/policy')).html,
  );
  expect(foot?.[1]).toContain(key);
  expect((await browser.get('/policy/versions/1')).html).toContain(key);
});
