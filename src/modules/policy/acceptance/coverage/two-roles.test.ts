import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signPolicy } from '../../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await signPolicy(world);
  await world.owner.query(
    `insert into role_held (trust_id, id, person_id, role, school_id, from_date)
     select trust_id, $1, id, 'governor', null, '2026-01-01' from person where id = $2`,
    [randomUUID(), world.people.head],
  );
});
afterAll(() => world.close());

test('a head who is governor of the trust sees names of their school, and numbers of the others', async () => {
  const head = await world.browser('head');
  const { html } = await head.get('/policy/coverage');
  expect(html).toContain('Tia Ash');
  expect(html).not.toContain('Sue Other');
  expect(html).toContain('Of some people you see numbers only.');
  const csv = await (await head.raw('/policy/coverage.csv')).text();
  expect(csv).toContain('Tia Ash');
  expect(csv).not.toContain('Sue Other');
  const paper = (id: string) => head.get(`/policy/coverage/paper/${id}`);
  expect((await paper(world.people.assistant)).status).toBe(200);
  expect((await paper(world.people.southTeacher)).status).toBe(403);
});

test('the page that asks counts those who would be reminded, and can be loaded again', async () => {
  const head = await world.browser('head');
  const asked = await head.get('/policy/coverage/remind');
  const said = Number(/Remind (\d+) people\?/.exec(asked.html)![1]);
  const done = await head.post('/policy/coverage/remind', { sure: 'yes' });
  expect(done.html).toContain(`${said} reminders wait in the outbox`);
  expect((await head.post('/policy/coverage/remind', {})).url).toBe('/policy/coverage/remind');
});

test('a reminder for nobody of the trust is not found, whatever stands in its place', async () => {
  const head = await world.browser('head');
  for (const personId of ['nobody', randomUUID()])
    expect((await head.post('/policy/coverage/remind', { personId })).status).toBe(404);
  expect((await head.get('/policy/coverage/paper/nobody')).status).toBe(404);
  expect((await head.post('/policy/coverage/paper/nobody', { versionId: 'none' })).status).toBe(404);
});

test('a paper of a day to come, without the tick, is told both at once', async () => {
  const head = await world.browser('head');
  const path = `/policy/coverage/paper/${world.people.volunteer}`;
  const versionId = /name="versionId" value="([^"]+)"/.exec((await head.get(path)).html)![1]!;
  const day = { 'signedOn-day': '1', 'signedOn-month': '1', 'signedOn-year': '2028' };
  const page = await head.post(path, { versionId, ...day });
  expect(page.status).toBe(422);
  expect(page.html).toContain('The day on the paper must not be in the future');
  expect(page.html).toContain('Tick the box if you hold the signed paper');
});
