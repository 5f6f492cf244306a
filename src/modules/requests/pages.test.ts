import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount, approve, ask, businessUseValues, seen } from '../../../test/requests.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let world: World;
let account: string;
beforeAll(async () => {
  world = await makeWorld();
  account = await addAccount(world);
});
afterAll(() => world.close());

const path = '/requests/business-use';

test('a form can be left and taken up again, by its author alone, and is gone once sent', async () => {
  const teacher = await world.browser('teacher');
  const values = businessUseValues(account, { purpose: 'Half begun' });
  expect((await teacher.post(path, { ...values, keep: 'yes' })).html).toContain('Saved.');
  expect((await teacher.get('/requests')).html).toContain('You have begun one');
  const again = (await teacher.get(path)).html;
  expect(again).toContain('This is what you had filled in');
  expect(again).toContain('value="Half begun"');
  expect(again).toMatch(new RegExp(`name="accounts.${account}"[^>]*checked`));
  expect((await (await world.browser('assistant')).get(path)).html).not.toContain('Half begun');
  await teacher.post(path, values);
  expect((await teacher.get(path)).html).not.toContain('value="Half begun"');
  await teacher.post(path, { ...values, keep: 'yes' });
  expect((await teacher.post(`${path}/afresh`)).html).not.toContain('value="Half begun"');
});

test('what was sent back is changed in the form it was filled in, with what should change above it', async () => {
  const values = businessUseValues(account, { purpose: 'Eisteddfod & friends' });
  const id = await ask(world, 'assistant', 'business-use', values);
  const manager = await world.browser('manager');
  const revision = String((await seen(world, 'manager', id)).request.revision);
  const none = await manager.post(`/requests/${id}`, { revision, decision: 'send-back' });
  expect(none.html).toContain('Say what should change.');
  expect(none.html).toMatch(/value="send-back"[^>]*checked/);
  await manager.post(`/requests/${id}`, { revision, decision: 'send-back', reason: 'Say which days.' });
  const assistant = await world.browser('assistant');
  const form = await assistant.get(`/requests/${id}/change`);
  expect(form.html).toContain('Say which days.');
  expect(form.html).toContain('Eisteddfod &amp; friends');
  const now = String((await seen(world, 'assistant', id)).request.revision);
  const times = { 'times.3': 'yes', 'times.start': '12:00', 'times.end': '12:30' };
  const refused = await assistant.post(`/requests/${id}/change`, {
    ...values,
    until: '1/1/2020',
    revision: now,
  });
  expect(refused.html).toContain('This day is over');
  const sent = await assistant.post(`/requests/${id}/change`, { ...values, ...times, revision: now });
  expect(sent.html).toContain('Your request is sent again');
  expect(sent.html).toContain('Wednesday, 12:00 to 12:30');
  const stale = await assistant.post(`/requests/${id}/change`, { ...values, revision: now });
  expect(stale.status).toBe(409);
});

test('to renew is to ask again with what was asked before, from the day after', async () => {
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account, { purpose: 'Choir' }));
  await approve(world, 'manager', id);
  const teacher = await world.browser('teacher');
  const form = await teacher.get(`${path}?renew=${id}`);
  expect(form.html).toContain('value="Choir"');
  expect(form.html).toContain(`name="renews" value="${id}"`);
  expect(form.html).toContain('You have already');
  const box = (name: string, value: string) => new RegExp(`name="from-${name}"[^>]*value="${value}"`);
  for (const [name, value] of [
    ['day', '19'],
    ['month', '12'],
    ['year', '2026'],
  ] as const)
    expect(form.html).toMatch(box(name, value));
  expect((await (await world.browser('assistant')).get(`${path}?renew=${id}`)).status).toBe(404);
});

test('lists are found, filtered, sorted, and come as CSV; each shows what its reader may see', async () => {
  const teacher = await world.browser('teacher');
  const mine = await teacher.get('/requests/mine?q=choir');
  expect(mine.html).toContain('Choir');
  expect(mine.html).not.toContain('Half begun');
  expect((await teacher.get('/requests/mine?state=declined')).html).toContain('Nothing fits');
  const head = await world.browser('head');
  const all = await head.get('/requests/all?sort=title&direction=descending');
  expect(all.html.indexOf('Half begun')).toBeLessThan(all.html.indexOf('Choir'));
  const csv = await (await head.raw('/requests/all.csv?type=business-use')).text();
  expect(csv).toContain('Number,What for,Kind,Who asks,School');
  expect(csv).toMatch(/Choir,Business use,Tom Eacher,North,2026-11-18,Approved/);
  expect((await teacher.get('/held')).html).toContain('Permissions you asked for');
  const south = await world.browser('southHead');
  expect((await south.get('/requests/all')).html).toContain('There are no requests for you');
  expect((await south.get('/requests/all.csv')).html).not.toContain('Choir');
  expect((await (await world.browser('southTeacher')).get('/requests/mine')).html).toContain(
    'You have not asked for anything',
  );
  expect((await teacher.get('/requests/all')).html).toContain('There are no requests for you');
  const manager = await world.browser('manager');
  expect((await manager.get('/requests/all?state=waiting')).html).toContain('With Mary Nash');
});

test('what is not there, or is nobody’s to see, is one answer', async () => {
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
  for (const persona of ['southHead', 'hr', 'volunteer'] as const) {
    const browser = await world.browser(persona);
    for (const at of ['', '/change', '/revoke', '/hand-over', '/give-up'])
      expect((await browser.get(`/requests/${id}${at}`)).status, `${persona} ${at}`).toBe(404);
    for (const at of ['', '/change', '/revoke', '/hand-over', '/give-up', '/withdraw'])
      expect((await browser.post(`/requests/${id}${at}`)).status, `${persona} ${at}`).toBe(404);
  }
  const teacher = await world.browser('teacher');
  expect((await teacher.get('/requests/not-an-id')).status).toBe(404);
  expect((await teacher.get('/requests/passwords/not-an-id')).status).toBe(404);
});
