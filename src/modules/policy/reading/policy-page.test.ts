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

test('the underline of a link with an icon begins at its word: no space stands before it', async () => {
  const { html } = await (await world.browser('teacher')).get('/policy');
  expect(html).toMatch(/<a class="[^"]*" href="\/policy\/versions"><svg[^>]*>.*?<\/svg>Versions<\/a>/s);
});
