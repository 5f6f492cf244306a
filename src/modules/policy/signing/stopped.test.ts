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

test('what became wrong with a version since it was sent is said to whoever signs it', async () => {
  const own = await makeWorld();
  try {
    const versionId = await draftPolicy(own, SHORT_POLICY);
    await own.owner.query("update policy_setting set value = '\"2026-11-20\"' where key = 'review_on'");
    await own.owner.query("update policy_setting set value = to_jsonb($1::text) where key = 'owner'", [
      own.people.dpo,
    ]);
    const acting = await own.acting('administrator');
    await sendForSignature(acting, own.app.parts, sendInput('2027-01-22', { versionId }));
    const early = await (await own.browser('chair')).get('/policy/sign');
    expect(early.html).toContain('I sign this as');
    expect(early.html).not.toContain('id="doubts"');
    await own.owner.query('delete from role_held where person_id = $1', [own.people.dpo]);
    own.clock.set('2026-11-20T08:00:00Z');
    const page = await (await own.browser('chair')).get('/policy/sign');
    expect(page.html).toContain('The day it was to be reviewed is past: 20 November 2026.');
    expect(page.html).toMatch(/ is to look after it, and no longer holds a role for the whole trust\./);
    expect(page.html).toContain('I sign this as');
    await own.owner.query("update policy_version set state = 'draft'");
    const send = await (await own.browser('administrator')).get('/policy/send');
    expect(send.html).toContain('Not ready to be signed yet');
    expect(send.html).toContain('The day it was to be reviewed is past: 20 November 2026.');
  } finally {
    await own.close();
  }
});

test('a version that was sent under another name of the trust says so, and what to do', async () => {
  const own = await makeWorld();
  try {
    const versionId = await draftPolicy(own, SHORT_POLICY);
    await sendForSignature(
      await own.acting('administrator'),
      own.app.parts,
      sendInput('2027-01-22', { versionId }),
    );
    await own.owner.query("update trust set name = 'Another Trust'");
    const chair = await own.browser('chair');
    const page = await chair.get('/policy/sign');
    expect(page.html).toContain('Version 1 can no longer be signed: its text has changed');
    expect(page.html).toMatch(/Send it back[^.]*as it is now/);
    expect(page.html).not.toMatch(/I sign this|name="code"/);
    const { rows } = await own.owner.query('select text_sha256 from policy_version');
    const fields = { versionId, textSha256: rows[0].text_sha256, capacity: 'chair', code: '123456' };
    const late = await chair.post('/policy/sign', fields);
    expect(late.status).toBe(409);
    expect(late.html).toContain('The trust may have been renamed since');
    const sender = await own.browser('administrator');
    expect((await sender.get('/policy/sign')).html).toContain('href="/policy/recall"');
    const revision = /name="revision" value="(\d+)"/.exec((await sender.get('/policy/recall')).html)![1]!;
    await sender.post('/policy/recall', { versionId, revision, reason: 'The trust has a new name.' });
    const again = /name="revision" value="(\d+)"/.exec((await sender.get('/policy/send')).html)![1]!;
    await sender.post('/policy/send', sendInput('2027-01-22', { versionId, revision: again }));
    expect((await chair.get('/policy/sign')).html).toContain('I sign this as');
  } finally {
    await own.close();
  }
});
