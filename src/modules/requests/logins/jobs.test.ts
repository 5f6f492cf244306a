import { afterEach, beforeEach, expect, test } from 'vitest';
import { addAccount, approve, ask } from '../../../../test/requests.ts';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { requestsWaiting } from '../actions.ts';
import { giveUp } from '../ending/actions.ts';
import { keepLogins } from './jobs.ts';

let world: World;
let account: string;
beforeEach(async () => {
  // A Friday, before a week-end.
  world = await makeWorld({ at: '2026-11-20T10:00:00Z' });
  account = await addAccount(world, { owner: 'leader' });
});
afterEach(() => world.close());

const keep = () => keepLogins(world.app.parts, world.trustId);
const tasks = async (persona: Persona) =>
  (await requestsWaiting(await world.acting(persona)))
    .filter(({ kind }) => kind === 'Password')
    .map(({ title, due }) => [title, due]);
const TASK = ['Change the password of @northschool on Instagram', '2026-11-23'];
const leaves = (persona: Persona) =>
  world.owner.query(`update person set state = 'inactive' where id = $1`, [world.people[persona]]);
const runs = (persona: Persona) =>
  world.owner.query('insert into account_operator values ($1, $2, $3)', [
    world.trustId,
    account,
    world.people[persona],
  ]);
const told = async (persona: Persona) =>
  (
    await world.owner.query(
      `select subject from notice where person_id = $1 and state = 'waiting' order by created_at, subject`,
      [world.people[persona]],
    )
  ).rows.map(({ subject }) => subject);

test('when somebody runs an account no more, however that came about, its password is to be changed once, on the next working day', async () => {
  await runs('teacher');
  await runs('assistant');
  await keep();
  expect(await tasks('leader')).toEqual([]);
  await world.owner.query('delete from account_operator where person_id = $1', [world.people.teacher]);
  await keep();
  await keep();
  expect(await tasks('leader')).toEqual([TASK]);
  expect(await told('leader')).toEqual(['Change the password of an account']);
  // Of an account that is closed nobody need change it.
  await world.owner.query(`update official_account set state = 'closed'`);
  await world.owner.query('delete from account_operator');
  await keep();
  expect(await tasks('leader')).toHaveLength(1);
});

test('the task of somebody who has left comes to the headteacher', async () => {
  await runs('teacher');
  await keep();
  await world.owner.query('delete from account_operator');
  await keep();
  await leaves('leader');
  await keep();
  expect(await tasks('head')).toEqual([TASK]);
  expect(await told('leader')).toEqual([]);
  expect(await told('head')).toEqual(['Change the password of an account']);
});

test('a login that was shared makes one task, and whom it is for and whose account it is are told', async () => {
  const values = { account, who: 'Vic Olund', why: 'While I am away.', until: '18/12/2026' };
  const id = await ask(world, 'teacher', 'login-sharing', values);
  await approve(world, 'manager', id);
  await keep();
  expect(await told('volunteer')).toEqual(['You may run an account of the trust']);
  expect(await told('leader')).toEqual(['Somebody else may run an account of yours']);
  await giveUp(await world.acting('teacher'), id, {});
  await keep();
  expect(await tasks('leader')).toEqual([TASK]);
  expect(await told('volunteer')).toEqual(['You no longer run an account of the trust']);
  const seen = await (await world.browser('volunteer')).get(`/requests/${id}`);
  expect(seen.status).toBe(200);
});
