import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../test/world.ts';
import { newSetupLink } from '../modules/setup/actions.ts';
import { beginSession } from '../platform/accounts.ts';

// As behind a proxy that ends TLS: requests come in by http, and PUBLIC_URL says what people type.
let world: World;
let empty: World;
beforeAll(async () => {
  world = await makeWorld({ publicUrl: 'https://decorum.example' });
  empty = await makeWorld({ publicUrl: 'https://decorum.example', empty: true });
});
afterAll(async () => {
  await world.close();
  await empty.close();
});

async function userOf(persona: 'teacher'): Promise<string> {
  const { rows } = await world.owner.query<{ user_id: string }>('select user_id from person where id = $1', [
    world.people[persona],
  ]);
  return rows[0]!.user_id;
}

/** The cookies that an answer sets, each checked for what makes its name true. */
function set(answer: Response): string[] {
  return answer.headers.getSetCookie().map((cookie) => {
    const name = cookie.split('=')[0]!;
    expect(name).toMatch(/^__Host-decorum/);
    expect(cookie).toMatch(/; Secure/i);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\/(;|$)/i);
    expect(cookie).not.toMatch(/; Domain=/i);
    return name;
  });
}

test('over https every cookie is bound to this very host', async () => {
  const browser = await world.browser();
  const form = await browser.raw('/sign-in');
  expect(set(form)).toEqual(['__Host-decorum_form']);
  const session = await beginSession(world.app.parts.auth, await userOf('teacher'));
  expect(set(session)).toEqual(['__Host-decorum.session_token']);
  const opened = await (await empty.browser()).raw(
    new URL((await newSetupLink(empty.db, 'https://decorum.example'))!).pathname,
  );
  expect(set(opened)).toEqual(['__Host-decorum_set_up']);
});

test('forms, sessions and messages work with such cookies, and signing out takes them away', async () => {
  const browser = await world.browser('teacher');
  expect(browser.cookieHeader()).toMatch(/^__Host-decorum\.session_token=/);
  const page = await browser.post('/account/sign-out-everywhere');
  expect(page.html).toContain('You have been signed out everywhere');
  // The message has been shown; its cookie is gone, and is not shown again.
  expect(browser.cookieHeader()).not.toContain('flash');
  const again = await world.browser('teacher');
  await again.get('/account');
  expect((await again.post('/sign-out')).html).toContain('You have signed out');
  expect(again.cookieHeader()).not.toContain('session_token');
});

test('over http, on one’s own machine, they go by plain names', async () => {
  const plain = await makeWorld({ empty: true });
  try {
    const [cookie] = (await (await plain.browser()).raw('/help')).headers.getSetCookie();
    expect(cookie).toMatch(/^decorum_form=/);
    expect(cookie).not.toMatch(/secure/i);
  } finally {
    await plain.close();
  }
});
