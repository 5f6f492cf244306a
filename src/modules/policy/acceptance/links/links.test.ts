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

test.each([
  ['on the day itself', '2026-12-18', 'Acknowledge it by 18 December 2026.'],
  ['after it', '2026-12-19', 'It was due on 18 December 2026. You can still acknowledge it now.'],
])('by when it is to be acknowledged is said as it is %s, wherever it is said', async (_, day, says) => {
  const own = await makeWorld();
  try {
    await signPolicy(own);
    own.clock.set(`${day}T10:00:00Z`);
    const token = await inTrust(own.db, own.trustId, (tx) =>
      makeLink(tx, own.trustId, own.people.contractor, own.clock.now()),
    );
    expect((await (await own.browser()).get(`/acknowledge/${token}`)).html).toContain(says);
    const browser = await own.browser('teacher');
    expect((await browser.get('/policy')).html).toContain(says);
    expect((await browser.get('/policy/acknowledge')).html).toContain(says);
  } finally {
    await own.close();
  }
});

test('a link as the first mails wrote it leads to the page it is for', async () => {
  const token = await inTrust(world.db, world.trustId, (tx) =>
    makeLink(tx, world.trustId, world.people.contractor, world.clock.now()),
  );
  const browser = await world.browser();
  expect((await browser.raw(`/accept/${token}`)).status).toBe(301);
  expect((await browser.get(`/accept/${token}`)).url).toBe(`/acknowledge/${token}`);
  expect((await browser.get('/accept/nothing-of-the-kind')).status).toBe(404);
});

test('a personal link says whose it is, before and after it is used, and has them say who they are', async () => {
  const token = await inTrust(world.db, world.trustId, (tx) =>
    makeLink(tx, world.trustId, world.people.volunteer, world.clock.now()),
  );
  const browser = await world.browser();
  const page = await browser.get(`/acknowledge/${token}`);
  expect(page.url).not.toMatch(/vic|olund/i);
  expect(page.html).toContain('This link is for Vic Olund.');
  expect(page.html).toContain('Not you? Close this page and tell the school office');
  expect(page.html).toContain('I am Vic Olund, and I have read and understood version 1 of this policy');
  const refused = await browser.post(`/acknowledge/${token}`, { versionId: versionOf(page.html) });
  expect(refused.html).toContain('This link is for Vic Olund.');
  const done = await browser.post(`/acknowledge/${token}`, {
    versionId: versionOf(page.html),
    understood: 'yes',
  });
  expect(done.html).toContain('Vic Olund has acknowledged this policy');
});

test('a link that is over names nobody', async () => {
  const own = await makeWorld();
  try {
    await signPolicy(own);
    const token = await inTrust(own.db, own.trustId, (tx) =>
      makeLink(tx, own.trustId, own.people.volunteer, own.clock.now()),
    );
    own.clock.set('2027-06-01T10:00:00Z');
    const over = await (await own.browser()).get(`/acknowledge/${token}`);
    expect(over.html).toContain('This link no longer works');
    expect(over.html).not.toContain('Olund');
  } finally {
    await own.close();
  }
});

test('a link that was used works as long as any other, and then names nobody', async () => {
  const own = await makeWorld();
  try {
    await signPolicy(own);
    const token = await inTrust(own.db, own.trustId, (tx) =>
      makeLink(tx, own.trustId, own.people.volunteer, own.clock.now()),
    );
    const browser = await own.browser();
    const versionId = versionOf((await browser.get(`/acknowledge/${token}`)).html);
    await browser.post(`/acknowledge/${token}`, { versionId, understood: 'yes' });
    own.clock.advance(29 * 24 * 3600_000);
    expect((await browser.get(`/acknowledge/${token}`)).html).toContain('Vic Olund has acknowledged');
    own.clock.advance(2 * 24 * 3600_000);
    const over = await browser.get(`/acknowledge/${token}`);
    expect(over.html).toContain('This link no longer works');
    expect(over.html).not.toContain('Olund');
  } finally {
    await own.close();
  }
});

const versionOf = (html: string) => /name="versionId" value="([^"]+)"/.exec(html)![1]!;
