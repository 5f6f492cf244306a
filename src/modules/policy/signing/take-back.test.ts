import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftPolicy, SHORT_POLICY, sendInput, signPolicy } from '../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { sendForSignature } from './actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

test.each([
  ['administrator', '/policy/recall', 'Version 2 recalled. It is a draft again.'],
  ['chair', '/policy/send-back', 'Version 2 sent back. It is a draft again.'],
] as const)('%s on %s is told which version it was', async (who, path, says) => {
  await world.owner.query('delete from policy_version where state <> $1', ['signed']);
  const { rows } = await world.owner.query('select id from policy_version');
  const since = rows[0]?.id ?? (await signPolicy(world)).versionId;
  const versionId = await draftPolicy(world, SHORT_POLICY, since);
  const administrator = await world.acting('administrator');
  await sendForSignature(administrator, world.app.parts, sendInput('2026-11-18', { versionId }));
  const browser = await world.browser(who);
  const revision = /name="revision" value="(\d+)"/.exec((await browser.get(path)).html)![1]!;
  const page = await browser.post(path, { versionId, revision, reason: 'Another word.' });
  expect(page.html).toContain(says);
});
