import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAccount, approve, ask, businessUseValues, seen } from '../../../test/requests.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { inTrust } from '../../platform/database/database.ts';
import { Conflict, Invalid } from '../../platform/errors.ts';
import { approvalsInForce, requestsDone, requestsWaiting } from './actions.ts';
import { decide, handOver } from './deciding/actions.ts';
import { revoke, withdraw } from './ending/actions.ts';

let world: World;
let account: string;
beforeAll(async () => {
  world = await makeWorld();
  account = await addAccount(world, { owner: 'leader' });
});
afterAll(() => world.close());

const inForce = (persona: 'teacher' | 'assistant' | 'manager') =>
  inTrust(world.db, world.trustId, (tx) => approvalsInForce(tx, world.people[persona], world.clock.now()));
const issuesOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Invalid);
  return Object.fromEntries((error as Invalid).issues.map(({ field, message }) => [field, message]));
};
const noticesTo = async (persona: 'teacher' | 'manager' | 'head' | 'leader') =>
  (
    await world.owner.query(
      `select subject, words, path from notice where person_id = $1 and state = 'waiting' order by created_at`,
      [world.people[persona]],
    )
  ).rows;

describe('asking and deciding', () => {
  test('a request goes to the line manager, who approves a part of it with conditions', async () => {
    const id = await ask(
      world,
      'teacher',
      'business-use',
      businessUseValues(account, { 'sites.instagram': 'yes' }),
    );
    const mine = await seen(world, 'teacher', id);
    expect(mine.deciders.map(({ name }) => name)).toEqual(['Mary Nash']);
    expect(mine.open.map(({ name }) => name)).toEqual(['withdraw']);
    expect(mine.request.title).toBe('Reading challenge');
    const [waiting] = await requestsWaiting(await world.acting('manager'));
    expect(waiting).toMatchObject({ kind: 'Request', href: `/requests/${id}`, due: '2026-11-23' });
    expect(await inForce('teacher')).toEqual([]);
    await approve(world, 'manager', id, {
      until: '4/12/2026',
      'if-matter': 'books',
      'if-times.2': 'yes',
      'if-times.start': '12.30',
      'if-times.end': '1pm',
      reason: 'Until the trial is over.',
    });
    const decided = await seen(world, 'teacher', id);
    expect(decided.request).toMatchObject({ state: 'approved', inPart: true, holdsUntil: '2026-12-04' });
    expect(await inForce('teacher')).toMatchObject([
      {
        id,
        type: 'business-use',
        granted: { accounts: [account], sites: ['instagram'] },
        conditions: { matter: 'books', times: { days: [2], start: '12:30', end: '13:00' } },
        until: '2026-12-04',
      },
    ]);
    expect(await requestsWaiting(await world.acting('manager'))).toEqual([]);
    expect(await requestsDone(await world.acting('manager'))).toMatchObject([
      { key: `request ${id}`, outcome: 'Approved in part' },
    ]);
    const told = await noticesTo('teacher');
    expect(told).toMatchObject([{ subject: 'A part of your request is approved', path: `/requests/${id}` }]);
    expect(JSON.stringify(told)).not.toMatch(/Mary|Nash|Reading/);
  });

  test('a list is granted without what was unticked, and never empty', async () => {
    const second = await addAccount(world, { handle: '@northlibrary' });
    const id = await ask(
      world,
      'assistant',
      'business-use',
      businessUseValues(account, { [`accounts.${second}`]: 'yes' }),
    );
    const box = (one: string) => `grant-accounts.${one}`;
    const given = await seen(world, 'manager', id);
    const values = {
      revision: String(given.request.revision),
      decision: 'approve',
      from: '18/11/2026',
      until: '18/12/2026',
    };
    const manager = await world.acting('manager');
    expect(await issuesOf(decide(manager, id, values))).toHaveProperty('grant-accounts');
    expect(await issuesOf(decide(manager, id, { ...values, [box(second)]: 'yes' }))).toHaveProperty('reason');
    await decide(manager, id, { ...values, [box(second)]: 'yes', reason: 'The library is yours.' });
    expect((await inForce('assistant'))[0]!.granted.accounts).toEqual([second]);
  });

  test('what is over, too long, or the wrong way round is refused at its field', async () => {
    const send = (more: Record<string, string>) =>
      issuesOf(ask(world, 'teacher', 'business-use', businessUseValues(account, more)));
    expect(await send({ until: '17/11/2026' })).toMatchObject({ until: expect.stringMatching(/over/) });
    expect(await send({ from: '20/12/2026' })).toMatchObject({ until: expect.stringMatching(/before/) });
    for (const until of ['18/12/2028', '31/12/9999'])
      expect(await send({ until })).toMatchObject({ until: expect.stringMatching(/365 days/) });
    expect(await send({ until: '' })).toHaveProperty('until');
    expect(await send({ purpose: '' })).toEqual({ purpose: 'Say in a few words what it is for.' });
    expect(await send({ 'times.2': 'yes', 'times.start': 'noonish', 'times.end': '13:00' })).toHaveProperty(
      'times.start',
    );
    const none = businessUseValues('nothing');
    expect(await issuesOf(ask(world, 'teacher', 'business-use', none))).toHaveProperty('accounts');
    const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
    expect(await issuesOf(approve(world, 'manager', id, { until: '17/11/2026' }))).toHaveProperty('until');
    expect(await issuesOf(approve(world, 'manager', id, { until: '19/12/2026' }))).toHaveProperty('until');
    await withdraw(await world.acting('teacher'), id, {});
    expect((await seen(world, 'teacher', id)).request.state).toBe('withdrawn');
  });

  test('two decide at once: the second is told, and the first decision stands', async () => {
    const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
    const { request } = await seen(world, 'manager', id);
    const values = { revision: String(request.revision), decision: 'decline', reason: 'Not this term.' };
    const manager = await world.acting('manager');
    const all = await Promise.allSettled([1, 2, 3, 4, 5, 6].map(() => decide(manager, id, values)));
    const failed = all.filter((one) => one.status === 'rejected');
    expect(failed).toHaveLength(5);
    for (const { reason } of failed) expect(reason).toBeInstanceOf(Conflict);
    const page = await (await world.browser('manager')).post(`/requests/${id}`, values);
    expect(page.status).toBe(409);
    expect(page.html).toContain('Somebody was here first');
    expect(page.html).toContain('Not this term.');
  });

  test('a form sent twice is one request', async () => {
    const id = '5d3c0a52-0000-4000-8000-000000000001';
    const values = businessUseValues(account, { id });
    expect(await ask(world, 'assistant', 'business-use', values)).toBe(id);
    expect(await ask(world, 'assistant', 'business-use', values)).toBe(id);
    expect((await seen(world, 'assistant', id)).steps).toHaveLength(1);
    await withdraw(await world.acting('assistant'), id, {});
  });

  test('what overlaps is said before it is decided', async () => {
    const id = await ask(world, 'assistant', 'business-use', businessUseValues(account));
    expect((await seen(world, 'manager', id)).overlaps.map(({ title }) => title)).toEqual([
      'Reading challenge',
    ]);
    const { html } = await (await world.browser('manager')).get(`/requests/${id}`);
    expect(html).toContain('There is a permission for some of these days already');
    const later = await ask(
      world,
      'assistant',
      'business-use',
      businessUseValues(account, { from: '4/1/2027', until: '1/2/2027' }),
    );
    expect((await seen(world, 'manager', later)).overlaps).toEqual([]);
  });
});

describe('what comes after', () => {
  test('what is revoked no longer holds from that moment on, and its holder reads why', async () => {
    const [held] = await inForce('assistant');
    const detail = await seen(world, 'manager', held!.id);
    const revision = String(detail.request.revision);
    const manager = await world.acting('manager');
    expect(await issuesOf(revoke(manager, held!.id, { revision, reason: '' }))).toHaveProperty('reason');
    await revoke(manager, held!.id, { revision, reason: 'The account is closing.' });
    expect(await inForce('assistant')).toEqual([]);
    const { html } = await (await world.browser('assistant')).get(`/requests/${held!.id}`);
    expect(html).toContain('The account is closing.');
  });

  test('nobody decides on their own request: it goes up one', async () => {
    const id = await ask(world, 'manager', 'business-use', businessUseValues(account));
    expect((await seen(world, 'manager', id)).deciders.map(({ name }) => name)).toEqual(['Helen Adair']);
    await expect(approve(world, 'manager', id)).rejects.toThrow('permission');
    await withdraw(await world.acting('manager'), id, {});
  });

  test('it is handed over to somebody who may decide, and to nobody else', async () => {
    const id = await ask(world, 'teacher', 'business-use', businessUseValues(account));
    const { request } = await seen(world, 'manager', id);
    const give = async (to: string) =>
      handOver(await world.acting('manager'), id, { revision: String(request.revision), to });
    expect(await issuesOf(give('Tom Eacher'))).toMatchObject({ to: expect.stringMatching(/part of this/) });
    expect(await issuesOf(give('Vic Olund'))).toMatchObject({ to: expect.stringMatching(/no role/) });
    expect(await issuesOf(give('Sam Outhead'))).toMatchObject({ to: expect.stringMatching(/no role/) });
    await give('Colin Eastwood');
    expect((await seen(world, 'ceo', id)).deciders.map(({ name }) => name)).toEqual(['Colin Eastwood']);
    await expect(approve(world, 'manager', id)).rejects.toThrow('permission');
    await approve(world, 'ceo', id);
    expect((await seen(world, 'teacher', id)).request.state).toBe('approved');
  });
});
