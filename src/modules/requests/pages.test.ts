import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount, approvalOf, approve, ask, businessUseValues, seen } from '../../../test/requests.ts';
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

test('a renewal that is left takes the place of no new request that was begun', async () => {
  const id = await ask(
    world,
    'teacher',
    'business-use',
    businessUseValues(account, { purpose: 'The first' }),
  );
  const teacher = await world.browser('teacher');
  const keep = (purpose: string, more: Record<string, string> = {}) =>
    teacher.post(path, { ...businessUseValues(account, { purpose }), ...more, keep: 'yes' });
  await teacher.get(path);
  await keep('Something new');
  await keep('The first again', { renews: id });
  expect((await teacher.get(path)).html).toContain('value="Something new"');
  expect((await teacher.get(`${path}?renew=${id}`)).html).toContain('value="The first again"');
  const choices = (await teacher.get('/requests')).html;
  expect(choices).toContain(`href="${path}?renew=${id}"`);
  expect(choices).toContain(`href="${path}">You have begun one`);
  expect((await teacher.get('/inbox')).html).toContain(`href="${path}?renew=${id}"`);
  const afresh = await teacher.post(`${path}/afresh?renew=${id}`);
  expect(afresh.html).toContain('value="The first"');
  expect((await teacher.get(path)).html).toContain('value="Something new"');
  await teacher.post(`${path}/afresh`);
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

test('each form about a request can be left too, and is as it was until something is done with the request', async () => {
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
  const at = `/requests/${id}`;
  const manager = await world.browser('manager');
  const begun = { decision: 'decline', reason: 'Half a reason', keep: 'yes' };
  expect((await manager.post(at, begun)).html).toContain('Saved.');
  const again = (await manager.get(at)).html;
  expect(again).toContain('Half a reason');
  expect(again).toMatch(/value="decline"[^>]*checked/);
  expect(again).not.toMatch(new RegExp(`grant-accounts.${account}"[^>]*checked`));
  expect((await (await world.browser('head')).get(at)).html).not.toContain('Half a reason');
  expect((await manager.post(`${at}/afresh`)).html).not.toContain('Half a reason');
  await manager.post(`${at}/hand-over`, { to: 'Hele', reason: 'She knows', keep: 'yes' });
  expect((await manager.get(`${at}/hand-over`)).html).toContain('She knows');
  await manager.post(at, begun);
  const revision = String((await seen(world, 'manager', id)).request.revision);
  await manager.post(at, { revision, decision: 'send-back', reason: 'Which days?' });
  const teacher = await world.browser('teacher');
  await teacher.post(`${at}/change`, { purpose: 'Half changed', keep: 'yes' });
  const change = (await teacher.get(`${at}/change`)).html;
  expect(change).toContain('value="Half changed"');
  expect(change).not.toMatch(new RegExp(`accounts.${account}"[^>]*checked`));
  await teacher.post(`${at}/change`, {
    ...businessUseValues(account),
    revision: String(Number(revision) + 1),
  });
  expect((await manager.get(at)).html).not.toContain('Half a reason');
  await approve(world, 'manager', id);
  await manager.post(`${at}/revoke`, { reason: 'Not sure yet', keep: 'yes' });
  expect((await manager.get(`${at}/revoke`)).html).toContain('Not sure yet');
});

test('what only an approval needs is folded until something of it is set, and the reason stands before it', async () => {
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
  const at = `/requests/${id}`;
  const manager = await world.browser('manager');
  const folded = /<details id="if-approved" class="govuk-details"( open[^>]*)?>/;
  const isOpen = (html: string) => folded.exec(html)?.[1] !== undefined;
  const fresh = (await manager.get(at)).html;
  expect(fresh).toMatch(folded);
  expect(isOpen(fresh)).toBe(false);
  expect(fresh.indexOf('name="reason"')).toBeLessThan(fresh.search(folded));
  expect(fresh.search(folded)).toBeLessThan(fresh.indexOf('name="until-day"'));
  const asOpened = await approvalOf(world, 'manager', id);
  const refused = async (changes: Record<string, string>) =>
    (await manager.post(at, { ...asOpened, ...changes })).html;
  expect(isOpen(await refused({ decision: '' }))).toBe(false);
  expect(isOpen(await refused({ decision: 'decline' }))).toBe(false);
  expect(isOpen(await refused({ decision: '', 'if-matter': 'books' }))).toBe(true);
  expect(isOpen(await refused({ decision: '', [`grant-accounts.${account}`]: '' }))).toBe(true);
  expect(isOpen(await refused({ until: '1/1/2020' }))).toBe(true);
});

test('who comes second, or with whom it no longer is, sees how it stands and what they had written', async () => {
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
  const revision = String((await seen(world, 'manager', id)).request.revision);
  const mine = { revision, decision: 'decline', reason: 'A long reason of mine' };
  const leader = await (await world.browser('leader')).post(`/requests/${id}`, mine);
  expect(leader.status).toBe(403);
  expect(leader.html).toContain('This is not with you');
  await approve(world, 'manager', id);
  const second = await (await world.browser('manager')).post(`/requests/${id}`, mine);
  expect(second.status).toBe(409);
  expect(second.html).toContain('Somebody was here first');
  expect(second.html).toContain('A long reason of mine');
  expect(second.html).toContain('Mary Nash');
});

test('what is sent back days later is not refused for the day on which it began', async () => {
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
  const manager = await world.browser('manager');
  const revision = String((await seen(world, 'manager', id)).request.revision);
  await manager.post(`/requests/${id}`, { revision, decision: 'send-back', reason: 'Which?' });
  const was = world.clock.now();
  world.clock.set('2026-11-20T10:00:00Z');
  const form = await (await world.browser('teacher')).get(`/requests/${id}/change`);
  world.clock.set(was.toISOString());
  expect(form.html).not.toMatch(/name="from-day"[^>]*value="\d/);
  expect(form.html).toMatch(/name="until-day"[^>]*value="18"/);
});

test('the same form sent again with something else in it is a request of its own', async () => {
  const values = businessUseValues(account, { id: '5d3c0a52-0000-4000-8000-000000000002' });
  const first = await ask(world, 'assistant', 'business-use', values);
  expect(await ask(world, 'assistant', 'business-use', values)).toBe(first);
  const other = await ask(world, 'assistant', 'business-use', { ...values, purpose: 'Something else' });
  expect(other).not.toBe(first);
  expect((await seen(world, 'assistant', other)).request.title).toBe('Something else');
});

test('what was withdrawn can be asked for again, filled in as it was', async () => {
  const id = await ask(
    world,
    'teacher',
    'business-use',
    businessUseValues(account, { purpose: 'By mistake' }),
  );
  const teacher = await world.browser('teacher');
  const revision = String((await seen(world, 'teacher', id)).request.revision);
  expect((await teacher.post(`/requests/${id}/withdraw`, { revision })).html).toContain('Ask again');
  expect((await teacher.get(`${path}?renew=${id}`)).html).toContain('value="By mistake"');
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
  const id = await ask(
    world,
    'assistant',
    'business-use',
    businessUseValues(account, { purpose: 'Came back' }),
  );
  const { request } = await seen(world, 'manager', id);
  const back = { revision: String(request.revision), decision: 'send-back', reason: 'Which days?' };
  await manager.post(`/requests/${id}`, back);
  // Whoever sent it back finds it, though it is with somebody else now.
  expect((await manager.get(`/requests/all?q=Request+${request.number}`)).html).toContain('Came back');
  const ceo = await world.browser('ceo');
  const north = `/requests/all?school=${world.schools.north}`;
  expect((await ceo.get(north)).html).toContain('Choir');
  expect((await ceo.get(`/requests/all?school=${world.schools.south}`)).html).not.toContain('Choir');
  expect((await ceo.get('/requests/all?school=nonsense')).html).toContain('Choir');
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
