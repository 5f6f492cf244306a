import { afterAll, beforeEach, expect, test } from 'vitest';
import { givePassword, PASSWORD, sessionsOf } from '../../../../test/accounts.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { countAttempt } from '../../../platform/rate-limit.ts';
import { PLACE } from './guesses.ts';

let world: World;
let worlds: World[] = [];
beforeEach(async () => {
  world = await makeWorld();
  worlds.push(world);
});
afterAll(async () => {
  for (const one of worlds) await one.close();
  worlds = [];
});

/** One try in a browser of its own, from the one address there is in tests. */
const signIn = async (email: string, password: string) =>
  (await world.browser()).post('/sign-in', { email, password });
/** Somebody here has guessed at account after account until the place had used up its tries. */
async function guessAtMany(times: number = PLACE.max): Promise<void> {
  expect((await signIn('nobody@testbridge.example', 'a wrong password')).status).toBe(422);
  const { db, secret } = world.app.parts;
  for (let i = 1; i < times; i += 1)
    await countAttempt(db, secret, world.clock.now(), PLACE.what, '127.0.0.1', PLACE);
}

test('others’ wrong passwords shut nobody out who has made none: a right password gets in', async () => {
  const teacher = await givePassword(world, 'teacher');
  await guessAtMany();
  expect((await signIn(teacher, PASSWORD)).url).toBe('/');
  // And again: a right password gives its try back.
  expect((await signIn(teacher, PASSWORD)).url).toBe('/');
});

test('past the limit each account gives one guess, and then it is said that the place must wait', async () => {
  const teacher = await givePassword(world, 'teacher');
  await guessAtMany();
  expect((await signIn(teacher, 'a wrong password')).status).toBe(422);
  const stopped = await signIn(teacher, PASSWORD);
  expect(stopped.status).toBe(429);
  expect(stopped.html).toContain('Too many tries from this place');
  expect(stopped.html).toContain('in a few minutes');
  expect(stopped.html).not.toContain('nobody can sign in to this one');
  // A guesser who comes back for a second round finds every account used up, known or not.
  expect((await signIn('nobody@testbridge.example', 'another password')).status).toBe(429);
  // The place is free again before the account’s hour is over.
  world.clock.advance(60_000);
  expect((await signIn(teacher, PASSWORD)).url).toBe('/');
});

test('past the bound on the work of one place, no password is looked at until the minute is over', async () => {
  const teacher = await givePassword(world, 'teacher');
  await guessAtMany(PLACE.most);
  expect((await signIn(teacher, PASSWORD)).status).toBe(429);
  world.clock.advance(60_000);
  expect((await signIn(teacher, PASSWORD)).url).toBe('/');
});

test('signing out is never limited: what says that it is over has ended', async () => {
  for (let i = 0; i < 62; i += 1) {
    const browser = await world.browser('contractor');
    expect((await browser.post('/sign-out')).html).toContain('You have signed out');
    expect(await sessionsOf(world, 'contractor')).toBe(0);
  }
}, 60_000);

test('a session that could not be ended is not said to be over', async () => {
  const browser = await world.browser('contractor');
  await browser.get('/account');
  await world.owner.query(
    `create function auth.keep() returns trigger language plpgsql as $$ begin raise 'kept'; end $$`,
  );
  await world.owner.query(
    'create trigger keep before delete on auth.session for each row execute function auth.keep()',
  );
  const page = await browser.post('/sign-out');
  expect(page.status).toBe(500);
  expect(page.html).not.toContain('You have signed out');
});

test('right passwords use up nothing: a whole staff can sign in within one minute', async () => {
  const staff = [await givePassword(world, 'teacher'), await givePassword(world, 'assistant')];
  for (let i = 0; i < PLACE.max + 2; i += 1) expect((await signIn(staff[i % 2]!, PASSWORD)).url).toBe('/');
  expect((await signIn('someone@testbridge.example', 'a wrong password')).status).toBe(422);
  expect((await signIn('someone@testbridge.example', 'a wrong password')).status).toBe(422);
}, 60_000);
