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

/** A version that was sent, and the form to take it back as two people have it open. */
async function openAtTwo(path: string) {
  await world.owner.query("delete from policy_version where state <> 'signed'");
  const { rows } = await world.owner.query('select id from policy_version');
  const versionId = await draftPolicy(world, SHORT_POLICY, rows[0]!.id);
  await sendForSignature(
    await world.acting('administrator'),
    world.app.parts,
    sendInput('2026-11-18', { versionId }),
  );
  const [first, second] = [await world.browser('administrator'), await world.browser('ceo')];
  const revision = /name="revision" value="(\d+)"/.exec((await second.get(path)).html)![1]!;
  return { versionId, first, second, revision };
}

test('the second of two who take a version back is told who was first, and keeps the reason', async () => {
  const { versionId, first, second, revision } = await openAtTwo('/policy/send-back');
  await first.post('/policy/recall', { versionId, revision, reason: 'A typing mistake.' });
  const page = await second.post('/policy/send-back', { versionId, revision, reason: 'Not <yet>.' });
  expect(page.status).toBe(409);
  expect(page.html).toContain('It can no longer be sent back');
  expect(page.html).toContain(
    'Asha Menon took this version back after you opened the page: it is a draft again.',
  );
  expect(page.html).toContain('<samp class="decorum-copy">Not &lt;yet&gt;.</samp>');
  expect(page.html).toContain('href="/policy/draft"');
});

test('one who takes a version back that was signed meanwhile is asked again, and keeps the reason', async () => {
  const { versionId, second, revision } = await openAtTwo('/policy/send-back');
  await world.owner.query('update policy_version set revision = revision + 1 where id = $1', [versionId]);
  const asked = await second.post('/policy/send-back', { versionId, revision, reason: 'Not yet.' });
  expect(asked.status).toBe(409);
  expect(asked.html).toContain('signed this version after you opened the page. Look, then decide again.');
  expect(asked.html).toMatch(/<textarea[^>]*>Not yet\.<\/textarea>/);
  const now = /name="revision" value="(\d+)"/.exec(asked.html)![1]!;
  expect(now).not.toBe(revision);
  const done = await second.post('/policy/send-back', { versionId, revision: now, reason: 'Not yet.' });
  expect(done.html).toContain('Version 2 sent back. It is a draft again.');
});
