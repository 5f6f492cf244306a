import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../../test/world.ts';
import { act } from '../../../platform/act.ts';
import { setActive } from '../../people/record/account/actions.ts';
import { addPerson, editPerson } from '../../people/record/actions.ts';
import { leave } from '../../people/record/leaving/actions.ts';
import { inviteToJoin } from './actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** Somebody with a mail to join that waits, and one to read beside it. */
async function invited(email: string): Promise<string> {
  const acting = await world.acting('administrator');
  const facts = { givenName: 'Nia', familyName: 'Newcomb', category: 'agency', email };
  const { id } = await addPerson(acting, facts);
  await act(acting, async (w) => {
    await inviteToJoin(w, id, 'http://localhost:3000');
    await w.mail({ toPerson: id, toAddress: email, subject: 'To read', body: 'Something to read' });
  });
  return id;
}

async function waitingFor(id: string) {
  const { rows } = await world.owner.query<{ subject: string; state: string; error: string | null }>(
    'select subject, state, error from mail where to_person = $1 order by subject',
    [id],
  );
  return rows;
}

const READ = { subject: 'To read', state: 'waiting', error: null };
const withdrawn = (why: string) => ({
  subject: 'Join Decorum at Testbridge Trust',
  state: 'withdrawn',
  error: expect.stringContaining(why),
});

test('a mail to join that waits when the address is changed never leaves for the old one', async () => {
  const id = await invited('nia@agency.example');
  const values = { givenName: 'Nia', familyName: 'Newcomb', category: 'agency', revision: '1' };
  const edited = { ...values, email: 'nia.newcomb@agency.example' };
  await editPerson(await world.acting('administrator'), world.app.parts, id, edited);
  expect(await waitingFor(id)).toEqual([withdrawn('email address was changed'), READ]);
});

test('nor when the person is made inactive', async () => {
  const id = await invited('ned@agency.example');
  await setActive(await world.acting('administrator'), world.app.parts.auth, id, false, true);
  expect(await waitingFor(id)).toEqual([withdrawn('made inactive'), READ]);
});

test('nor when their last day is over', async () => {
  const id = await invited('nat@agency.example');
  await leave(await world.acting('administrator'), world.app.parts.auth, id, { lastDay: '2026-11-17' });
  expect(await waitingFor(id)).toEqual([withdrawn('made inactive'), READ]);
});

test('somebody else’s mails stay as they are', async () => {
  const [one, other] = [await invited('nan@agency.example'), await invited(`${randomUUID()}@agency.example`)];
  await setActive(await world.acting('administrator'), world.app.parts.auth, one, false, true);
  expect((await waitingFor(other)).map((mail) => mail.state)).toEqual(['waiting', 'waiting']);
});
