import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../../../test/browser.ts';
import { draftPolicy, SHORT_POLICY, sendInput } from '../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { insertLints } from '../drafting/points/store.ts';
import { clausesOf, lockVersion } from '../store.ts';

const worlds: World[] = [];
let world: World;
let versionId: string;
let one: Browser;
let two: Browser;
beforeEach(async () => {
  world = await makeWorld();
  worlds.push(world);
  versionId = await draftPolicy(world, SHORT_POLICY);
  [one, two] = [await world.browser('administrator'), await world.browser('ceo')];
  for (const browser of [one, two]) await browser.get('/policy/send');
});
afterAll(() => Promise.all(worlds.map((each) => each.close())));

const MINE = 'My careful words <on> what changes.';
const mine = () => sendInput('2026-12-24', { versionId, changeNote: MINE, material: 'no' });
const KEPT = 'My careful words &lt;on&gt; what changes.';

test('the second of two senders is told who was first and what was sent, and keeps what they typed', async () => {
  await one.post('/policy/send', sendInput('2026-11-18', { versionId, changeNote: 'Their words.' }));
  const page = await two.post('/policy/send', mine());
  expect(page.status).toBe(409);
  expect(page.html).toContain('Asha Menon sent this version for signature after you opened the page.');
  for (const [sent, typed] of [
    ['18 November 2026', '24 December 2026'],
    ['Their words.', KEPT],
    ['Yes', 'No'],
  ])
    expect(page.html).toMatch(new RegExp(`>${sent}</td><td[^>]*>${typed}</td>`));
  expect(page.html).toContain(`<samp class="decorum-copy">${KEPT}</samp>`);
  expect(page.html).toContain('href="/policy/recall"');
  const version = await inTrust(world.db, world.trustId, (tx) => lockVersion(tx, versionId));
  expect(version!.changeNote).toBe('Their words.');
  // One's own other window, or a button pressed twice.
  const self = await one.post(
    '/policy/send',
    sendInput('2026-11-18', { versionId, changeNote: 'Their words.' }),
  );
  expect(self.html).toContain('You sent this version for signature after you opened the page.');
  expect(self.html).not.toContain('decorum-copy');
});

test('a draft that someone changed meanwhile is shown again with what was typed, to be sent after a look', async () => {
  const [clause] = await inTrust(world.db, world.trustId, (tx) => clausesOf(tx, versionId));
  await one.post(`/policy/draft/clauses/${clause!.id}`, {
    revision: '1',
    number: '1',
    text: 'What it is all for',
    heading: 'heading',
    modality: 'statement',
  });
  const page = await two.post('/policy/send', mine());
  expect(page.status).toBe(409);
  expect(page.html).toContain('Asha Menon changed this draft after you opened the page.');
  expect(page.html).toContain(`${KEPT}</textarea>`);
  const revision = /name="revision" value="(\d+)"/.exec(page.html)![1]!;
  expect((await two.post('/policy/send', { ...mine(), revision })).url).toBe('/policy/sign');
});

test('what was typed is there to be copied where the draft is withdrawn, or is no longer ready', async () => {
  await inTrust(world.db, world.trustId, (tx) =>
    insertLints(tx, world.trustId, versionId, [
      {
        id: randomUUID(),
        clauseId: null,
        kind: 'open-option',
        quote: '[may/must]',
        message: 'An option is open.',
        weight: 'settle',
        state: 'open',
        reason: null,
      },
    ]),
  );
  const unready = await two.post('/policy/send', mine());
  expect(unready.status).toBe(422);
  expect(unready.html).toContain(`<samp class="decorum-copy">${KEPT}</samp>`);
  await one.post('/policy/draft/withdraw', { draft: versionId });
  const gone = await two.post('/policy/send', mine());
  expect(gone.status).toBe(409);
  expect(gone.html).toContain('Asha Menon withdrew this draft after you opened the page.');
  expect(gone.html).toContain(`<samp class="decorum-copy">${KEPT}</samp>`);
});
