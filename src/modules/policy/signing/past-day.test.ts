import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftPolicy, SHORT_POLICY, sendInput } from '../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { sendForSignature } from './actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const versionId = await draftPolicy(world, SHORT_POLICY);
  const acting = await world.acting('administrator');
  await sendForSignature(acting, world.app.parts, sendInput('2026-11-22', { versionId }));
});
afterAll(() => world.close());

test('on its day a version can be signed', async () => {
  world.clock.set('2026-11-22T20:00:00Z');
  expect((await (await world.browser('chair')).get('/policy/sign')).html).toContain('I sign this as');
});

test('once its day is past the page says so, offers no form, and says what to do', async () => {
  world.clock.set('2026-11-23T08:00:00Z');
  const chair = await (await world.browser('chair')).get('/policy/sign');
  expect(chair.status).toBe(200);
  expect(chair.html).toContain('Version 1 can no longer be signed for 22 November 2026');
  expect(chair.html).toMatch(/Send it back[^.]*with a later day/);
  expect(chair.html).toContain('href="/policy/send-back"');
  expect(chair.html).not.toMatch(/I sign this|name="code"|#sign"|instead/);
  const sender = await (await world.browser('administrator')).get('/policy/sign');
  expect(sender.html).toMatch(/Recall it, then send it again with a later day/);
  expect(sender.html).toContain('href="/policy/recall"');
  expect(sender.html).not.toContain('waits for the');
});

test('once its day is past, home asks for a later day and no longer for a signature', async () => {
  const home = async (who: 'chair' | 'administrator') => (await (await world.browser(who)).get('/')).html;
  expect(await home('chair')).toMatch(
    /Give the policy a later day.*Send it back, so that it can be sent again/s,
  );
  expect(await home('administrator')).toMatch(/Give the policy a later day.*Recall it, so that it can be/s);
  expect(await home('chair')).not.toContain('Sign the policy');
});

test('a form that was open over midnight leads back to the page that says it', async () => {
  const chair = await world.browser('chair');
  const { rows } = await world.owner.query('select id, text_sha256 from policy_version');
  const fields = {
    versionId: rows[0].id,
    textSha256: rows[0].text_sha256,
    capacity: 'chair',
    code: '123456',
  };
  const late = await chair.post('/policy/sign', fields);
  expect(late.status).toBe(409);
  expect(late.html).toContain('The day it was to take force is past');
  expect(late.html).not.toContain('Someone else');
  expect(late.html).toContain('href="/policy/sign">Go back');
});
