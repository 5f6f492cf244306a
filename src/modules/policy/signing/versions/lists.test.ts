import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../../../../test/browser.ts';
import { draftPolicy, SHORT_POLICY, sendInput, signPolicy } from '../../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../../test/world.ts';
import { sendForSignature } from '../actions.ts';

const worlds: World[] = [];
let world: World;
let browser: Browser;
beforeEach(async () => {
  world = await makeWorld();
  worlds.push(world);
  browser = await world.browser('administrator');
});
afterAll(() => Promise.all(worlds.map((one) => one.close())));

async function withdrawn(at: string, title: string): Promise<string> {
  world.clock.set(at);
  const id = await draftPolicy(world, SHORT_POLICY);
  await world.owner.query('update policy_version set title = $1 where id = $2', [title, id]);
  await browser.post('/policy/draft/withdraw', { draft: id });
  return id;
}

test('withdrawn drafts are told apart by when they were begun and by their titles', async () => {
  await withdrawn('2026-11-19T09:00:00Z', 'Our first try');
  await withdrawn('2026-11-20T10:30:00Z', 'Our second try');
  const { html } = await browser.get('/policy/versions');
  expect(html).toMatch(/Withdrawn draft, begun 20 November 2026, 10:30.*Our second try/s);
  expect(html).toMatch(/Withdrawn draft, begun 19 November 2026, 09:00.*Our first try/s);
  expect(html).not.toContain('Not said yet');
  const compared = await browser.get('/policy/compare');
  expect(compared.status).toBe(200);
  expect(compared.html).toContain('to withdrawn draft, begun 20 November 2026, 10:30');
});

test('what came back from signature is to be in force on no day, as a draft and withdrawn', async () => {
  const versionId = await draftPolicy(world, SHORT_POLICY);
  const acting = await world.acting('administrator');
  await sendForSignature(acting, world.app.parts, sendInput('2027-01-22', { versionId }));
  expect((await browser.get('/policy/versions')).html).toContain('To be from 22 January 2027');
  await browser.post('/policy/recall', { versionId, revision: '2', reason: 'A word is missing.' });
  expect((await browser.get('/policy/versions')).html).not.toContain('To be from');
  await browser.post('/policy/draft/withdraw', { draft: versionId });
  const { html } = await browser.get('/policy/versions');
  expect(html).toContain('Withdrawn draft');
  expect(html).not.toContain('To be from');
});

test('with one version or none there is nothing to compare, and the page says so', async () => {
  for (const make of [async () => undefined, async () => signPolicy(world)]) {
    await make();
    const page = await browser.get('/policy/compare');
    expect(page.status).toBe(200);
    expect(page.html).toContain('There is no second version to compare with yet.');
  }
});
