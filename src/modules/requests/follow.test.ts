import { afterEach, beforeEach, expect, test } from 'vitest';
import { addAccount, approve, ask, businessUseValues, seen } from '../../../test/requests.ts';
import { makeWorld, type Persona, type World } from '../../../test/world.ts';
import { inTrust } from '../../platform/database/database.ts';
import { approvalsInForce, requestsWaiting } from './actions.ts';
import { handOver } from './deciding/actions.ts';
import { giveUp } from './ending/actions.ts';
import { keepUpRequests } from './jobs.ts';

let world: World;
let account: string;
beforeEach(async () => {
  world = await makeWorld();
  account = await addAccount(world, { owner: 'leader' });
});
afterEach(() => world.close());

const keepUp = () => keepUpRequests(world.app.parts, world.trustId);
const inForce = (persona: Persona) =>
  inTrust(world.db, world.trustId, (tx) => approvalsInForce(tx, world.people[persona], world.clock.now()));
const operators = async () =>
  (
    await world.owner.query('select person_id from account_operator where account_id = $1', [account])
  ).rows.map((row) => row.person_id);
const noticesTo = async (persona: Persona) =>
  (
    await world.owner.query(
      `select subject from notice where person_id = $1 and state = 'waiting' order by created_at`,
      [world.people[persona]],
    )
  ).rows.map((row) => row.subject);
const leaves = (persona: Persona) =>
  world.owner.query(`update person set state = 'inactive' where id = $1`, [world.people[persona]]);
const loginValues = (who: string) => ({
  account,
  who,
  why: 'To post while I am away.',
  until: '18/12/2026',
});

test('a request that is late goes up one, again and again, and stays with whoever is on top', async () => {
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account, { until: '31/1/2027' }));
  const withNames = async () => (await seen(world, 'teacher', id)).deciders.map(({ name }) => name);
  await keepUp();
  expect(await withNames()).toEqual(['Mary Nash']);
  world.clock.set('2026-11-23T17:01:00Z');
  await keepUp();
  expect(await withNames()).toEqual(['Helen Adair']);
  expect((await requestsWaiting(await world.acting('head'))).map(({ key }) => key)).toEqual([
    `request ${id}`,
  ]);
  expect(await requestsWaiting(await world.acting('manager'))).toEqual([]);
  expect(await noticesTo('teacher')).toEqual(['Your request has gone up one']);
  expect(await noticesTo('manager')).toEqual([]);
  await keepUp();
  expect(await withNames()).toEqual(['Helen Adair']);
  for (const at of ['2026-11-27T09:00:00Z', '2026-12-04T09:00:00Z', '2026-12-11T09:00:00Z']) {
    world.clock.set(at);
    await keepUp();
  }
  expect(await withNames()).toEqual(['Gwen Overton']);
  const { steps } = await seen(world, 'teacher', id);
  expect(steps.map(({ step }) => step)).toEqual(['send', 'go-up', 'go-up', 'go-up']);
});

test('what was handed to whoever is one up goes to the next above them when it is late', async () => {
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
  const { request } = await seen(world, 'manager', id);
  const revision = String(request.revision);
  await handOver(await world.acting('manager'), id, { revision, to: 'Helen Adair' });
  world.clock.set('2026-11-24T08:00:00Z');
  await keepUp();
  expect((await seen(world, 'teacher', id)).deciders.map(({ name }) => name)).toEqual(['Ruth Chairman-Bell']);
});

test('who was handed a request and decides such things no longer is not asked for it any more', async () => {
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
  const { request } = await seen(world, 'manager', id);
  const revision = String(request.revision);
  await handOver(await world.acting('manager'), id, { revision, to: 'Helen Adair' });
  await world.owner.query(`update role_held set to_date = '2026-11-17' where person_id = $1`, [
    world.people.head,
  ]);
  await keepUp();
  expect((await seen(world, 'teacher', id)).deciders.map(({ name }) => name)).toEqual(['Mary Nash']);
  await expect(approve(world, 'head', id)).rejects.toThrow();
});

test('who has asked to renew a permission is not reminded to', async () => {
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
  await approve(world, 'manager', id);
  const renewal = businessUseValues(account, { renews: id, from: '19/12/2026', until: '1/2/2027' });
  const second = await ask(world, 'teacher', 'business-use', renewal);
  await approve(world, 'manager', second);
  const told = await noticesTo('teacher');
  world.clock.set('2026-12-16T08:00:00Z');
  await keepUp();
  expect(await noticesTo('teacher')).toEqual(told);
  expect((await seen(world, 'teacher', second)).before?.id).toBe(id);
  const { html } = await (await world.browser('teacher')).get(`/requests/${id}`);
  expect(html).toContain('You have asked again');
  expect(html).not.toContain('Renew it');
});

test('it comes to whoever stands in, and to the next when the approver leaves', async () => {
  const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
  await leaves('manager');
  await keepUp();
  expect((await requestsWaiting(await world.acting('head'))).map(({ key }) => key)).toEqual([
    `request ${id}`,
  ]);
  await world.owner.query(
    `insert into delegation (trust_id, id, from_person, to_person, role, school_id, from_date, to_date, reason)
     values ($1, gen_random_uuid(), $2, $3, 'head', $4, '2026-11-01', '2026-12-31', 'away')`,
    [world.trustId, world.people.head, world.people.leader, world.schools.north],
  );
  await keepUp();
  expect((await requestsWaiting(await world.acting('leader'))).map(({ key }) => key)).toEqual([
    `request ${id}`,
  ]);
  await approve(world, 'leader', id);
  expect(await inForce('teacher')).toHaveLength(1);
});

test('a permission begins on its first day, is reminded of, and ends after its last', async () => {
  const id = await ask(
    world,
    'teacher',
    'business-use',
    businessUseValues(account, { from: '23/11/2026', until: '18/12/2026' }),
  );
  await approve(world, 'manager', id);
  expect(await inForce('teacher')).toEqual([]);
  world.clock.set('2026-11-23T08:00:00Z');
  expect(await inForce('teacher')).toHaveLength(1);
  await keepUp();
  expect(await noticesTo('teacher')).toEqual(['Your request is approved']);
  world.clock.set('2026-12-05T08:00:00Z');
  await keepUp();
  await keepUp();
  expect(await noticesTo('teacher')).toEqual(['A permission of yours ends soon']);
  world.clock.set('2026-12-18T20:00:00Z');
  expect(await inForce('teacher')).toHaveLength(1);
  world.clock.set('2026-12-19T00:05:00Z');
  expect(await inForce('teacher')).toEqual([]);
  await keepUp();
  expect((await seen(world, 'teacher', id)).request.state).toBe('ended');
  expect(await noticesTo('teacher')).toEqual(['A permission of yours has ended']);
});

test('a permission whose last day is over has ended for everybody who looks, before it is ended by itself', async () => {
  const id = await ask(
    world,
    'teacher',
    'business-use',
    businessUseValues(account, { purpose: 'Choir', until: '20/11/2026' }),
  );
  await approve(world, 'manager', id);
  const teacher = await world.browser('teacher');
  const manager = await world.browser('manager');
  world.clock.set('2026-11-20T20:00:00Z');
  expect((await teacher.get('/requests/mine?state=approved')).html).toContain('Choir');
  expect((await manager.get(`/requests/${id}`)).html).toContain('Revoke this permission');
  world.clock.set('2026-11-21T08:00:00Z');
  for (const [browser, list] of [
    [teacher, '/requests/mine'],
    [manager, '/requests/all'],
  ] as const) {
    const ended = (await browser.get(`${list}?state=ended`)).html;
    expect(ended).toContain('Choir');
    expect(ended).not.toContain('Until 20 Nov 2026');
    expect((await browser.get(`${list}?state=approved`)).html).not.toContain('Choir');
    expect(await browser.raw(`${list}.csv`).then((r) => r.text())).toContain('2026-11-18,Ended');
  }
  const own = (await teacher.get(`/requests/${id}`)).html;
  expect(own).toMatch(/govuk-tag[^>]*>\s*Ended/);
  expect(own).toContain('Ask again');
  expect(own).not.toContain('You no longer need it?');
  expect((await manager.get(`/requests/${id}`)).html).not.toContain('Revoke this permission');
});

test('a login that is shared makes its operator, and ends with a password to change', async () => {
  const id = await ask(world, 'teacher', 'login-sharing', loginValues('Vic Olund'));
  expect((await seen(world, 'teacher', id)).request.title).toBe('Login of @northschool on Instagram');
  expect(await operators()).toEqual([]);
  await approve(world, 'manager', id);
  expect(await operators()).toEqual([world.people.volunteer]);
  await giveUp(await world.acting('teacher'), id, {});
  expect(await operators()).toEqual([]);
  const [task] = await requestsWaiting(await world.acting('leader'));
  expect(task).toMatchObject({
    title: 'Change the password of @northschool on Instagram',
    due: '2026-11-19',
  });
  const owner = await world.browser('leader');
  expect((await owner.get(task!.href)).html).toContain('I have changed the password');
  expect((await (await world.browser('teacher')).get(task!.href)).status).toBe(404);
  expect((await owner.post(task!.href)).html).toContain('Changed on');
  expect(await requestsWaiting(await world.acting('leader'))).toEqual([]);
});

test('whom a login is for never decides it; who leaves runs the account no more', async () => {
  const id = await ask(world, 'teacher', 'login-sharing', loginValues('Mary Nash'));
  expect((await seen(world, 'teacher', id)).deciders.map(({ name }) => name)).toEqual(['Helen Adair']);
  await expect(approve(world, 'manager', id)).rejects.toThrow('permission');
  await approve(world, 'head', id);
  expect(await operators()).toEqual([world.people.manager]);
  await leaves('manager');
  await keepUp();
  expect(await operators()).toEqual([]);
  expect((await seen(world, 'teacher', id)).request.state).toBe('ended');
});

test('who ran the account before, or by another permission, runs it still', async () => {
  const first = await ask(world, 'teacher', 'login-sharing', loginValues('Vic Olund'));
  const second = await ask(world, 'assistant', 'login-sharing', loginValues('Vic Olund'));
  await approve(world, 'manager', first);
  await approve(world, 'manager', second);
  await giveUp(await world.acting('teacher'), first, {});
  expect(await operators()).toEqual([world.people.volunteer]);
  await giveUp(await world.acting('assistant'), second, {});
  expect(await operators()).toEqual([]);
  await world.owner.query('insert into account_operator values ($1, $2, $3)', [
    world.trustId,
    account,
    world.people.volunteer,
  ]);
  const third = await ask(world, 'teacher', 'login-sharing', loginValues('Vic Olund'));
  await approve(world, 'manager', third);
  await giveUp(await world.acting('teacher'), third, {});
  expect(await operators()).toEqual([world.people.volunteer]);
});

test('a request whose days are over before a decision ends, and so does that of somebody who left', async () => {
  const over = await ask(
    world,
    'teacher',
    'business-use',
    businessUseValues(account, { until: '19/11/2026' }),
  );
  const left = await ask(world, 'assistant', 'business-use', businessUseValues(account));
  world.clock.set('2026-11-20T08:00:00Z');
  await leaves('assistant');
  await keepUp();
  expect((await seen(world, 'manager', over)).request.state).toBe('ended');
  expect((await seen(world, 'manager', left)).request.state).toBe('ended');
});
