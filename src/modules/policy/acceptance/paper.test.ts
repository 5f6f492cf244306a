import { afterAll, beforeAll, expect, test } from 'vitest';
import { signPolicy } from '../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

let world: World;
let fingerprint: string;
let offeredBefore: boolean;
beforeAll(async () => {
  world = await makeWorld();
  const head = await world.browser('head');
  offeredBefore = (await head.get(`/people/${world.people.volunteer}`)).html.includes('/print"');
  await signPolicy(world);
  const { rows } = await world.owner.query('select text_sha256 from policy_version');
  fingerprint = rows[0].text_sha256;
});
afterAll(() => world.close());

const address = (who: 'volunteer' | 'southTeacher') => `/policy/coverage/paper/${world.people[who]}/print`;

test('a paper to sign says who, what, which text, and where to bring it by when', async () => {
  const head = await world.browser('head');
  const { status, html } = await head.get(address('volunteer'));
  expect(status).toBe(200);
  expect(html).toContain('Testbridge');
  expect(html).toContain('Staff social media policy');
  expect(html).toContain('Version 1, in force since');
  expect(html.replaceAll(' ', '')).toContain(fingerprint);
  expect(html).toContain('I am Vic Olund, and I have read and understood version 1 of this policy');
  expect(html).toMatch(/<dt>Signature<\/dt>\s*<dd>/);
  expect(html).toMatch(/<dt>Date<\/dt>\s*<dd>/);
  expect(html).toMatch(/Where to bring it:<\/strong> to Helen Adair.*by 18 December 2026/s);
});

test('it is one step from the row of the list, and from their record', async () => {
  const head = await world.browser('head');
  expect((await head.get('/policy/coverage?q=olund')).html).toContain(`${address('volunteer')}?q=olund"`);
  expect((await head.get(`/people/${world.people.volunteer}`)).html).toContain(
    `href="${address('volunteer')}"`,
  );
  expect((await head.get(`/people/${world.people.head}`)).html).not.toContain('/print"');
});

test('where no policy is in force their record offers none', () => {
  expect(offeredBefore).toBe(false);
});

test('past the day it is due as soon as they can; nobody prints one of another school', async () => {
  const head = await world.browser('head');
  expect((await head.get(address('southTeacher'))).status).toBe(403);
  expect((await (await world.browser('governor')).get(address('volunteer'))).status).toBe(403);
  world.clock.set('2026-12-21T08:00:00Z');
  expect((await (await world.browser('head')).get(address('volunteer'))).html).toContain(
    'as soon as you can',
  );
});
