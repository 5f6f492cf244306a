import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, givePassword, PASSWORD, sessionsOf } from '../../../../test/accounts.ts';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { editPerson } from '../../people/record/actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const NEW = 'violet harbour ninety';

/** Asks for a link as somebody at the sign-in page does. @returns its path, out of the mail */
async function linkFor(email: string): Promise<string> {
  world.clock.advance(1_000);
  await (await world.browser()).post('/reset', { email });
  const { rows } = await world.owner.query<{ body: string }>(
    'select body from mail where to_address = $1 order by created_at desc limit 1',
    [email],
  );
  return /(\/reset\/\S+)/.exec(rows[0]!.body)![1]!;
}

/** Changes an address as an administrator does on the page of a person. */
async function changeAddress(persona: Persona, email: string, by: Persona = 'administrator'): Promise<void> {
  const id = world.people[persona];
  const { rows } = await world.owner.query('select * from person where id = $1', [id]);
  const { given_name: givenName, family_name: familyName, category, revision } = rows[0];
  const acting = await world.acting(by);
  const session = await world.owner.query<{ id: string }>(
    'select id from auth.session where "userId" = $1 order by "createdAt" desc limit 1',
    [(await accountOf(world, by)).userId],
  );
  const viewer = { ...acting.viewer, sessionId: session.rows[0]?.id ?? 'none' };
  const values = { givenName, familyName, category, email, revision: String(revision) };
  await editPerson({ ...acting, viewer }, world.app.parts, id, values);
}

const opens = async (link: string) => (await (await world.browser()).get(link)).status;

test('a link for a new password that was mailed to an address opens nothing once the address is another', async () => {
  const email = await givePassword(world, 'teacher');
  const link = await linkFor(email);
  const unsent = await linkFor(email);
  expect([await opens(link), await opens(unsent)]).toEqual([200, 200]);
  const open = await world.browser('teacher');
  const owing = await world.browser();
  await owing.post('/sign-in', { email, password: PASSWORD });

  await changeAddress('teacher', 'tom.new@testbridge.example');
  expect([await opens(link), await opens(unsent)]).toEqual([404, 404]);
  expect((await (await world.browser()).post(link, { password: NEW })).status).toBe(404);
  expect(await sessionsOf(world, 'teacher')).toBe(0);
  expect((await open.get('/account')).url).toContain('/sign-in');
  const waiting = await world.owner.query(
    "select state, error from mail where to_address = $1 and body like '%/reset/%'",
    [email],
  );
  const withdrawn = { state: 'withdrawn', error: expect.stringContaining('email address was changed') };
  expect(waiting.rows).toEqual([withdrawn, withdrawn]);
  // At the new one it goes on.
  expect(await opens(await linkFor('tom.new@testbridge.example'))).toBe(200);
});

test('a sign-in that still owes a code is over once the address is another', async () => {
  const email = await givePassword(world, 'hr');
  const owing = await world.browser();
  expect((await owing.post('/sign-in', { email, password: PASSWORD })).url).toBe('/sign-in/code');
  await changeAddress('hr', 'hari.new@testbridge.example');
  expect((await owing.get('/sign-in/code')).url).toBe('/sign-in');
});

test('whoever changes their own address stays signed in where they do it, and nowhere else', async () => {
  const elsewhere = await world.browser('administrator');
  const here = await world.browser('administrator');
  await changeAddress('administrator', 'asha.new@testbridge.example');
  expect((await here.get('/account')).url).toBe('/account');
  expect((await elsewhere.get('/account')).url).toContain('/sign-in');
});

test('the first link that is used ends every other one', async () => {
  const email = await givePassword(world, 'assistant');
  const [first, second] = [await linkFor(email), await linkFor(email)];
  expect((await (await world.browser()).post(second, { password: NEW })).url).toBe('/sign-in');
  expect(await opens(first)).toBe(404);
});

test('a password changed by somebody signed in ends the links that were asked for before', async () => {
  const email = await givePassword(world, 'volunteer');
  const link = await linkFor(email);
  const browser = await world.browser('volunteer');
  await browser.get('/account/password');
  await browser.post('/account/password', { current: PASSWORD, password: NEW });
  expect(await opens(link)).toBe(404);
});
