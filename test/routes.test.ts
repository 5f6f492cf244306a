import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadViewer } from '../src/modules/people/actions.ts';
import { may } from '../src/platform/permissions.ts';
import { makeWorld, PERSONAS, type World } from './world.ts';

/** Pages that need no sign-in, each with the reason. A route that is not listed here must ask for a permission. */
const PUBLIC: Record<string, string> = {
  'get /': 'the first run while there is no trust; otherwise the home page of whoever is signed in',
  'get /acknowledge/:token': 'a personal link stands for its person (clause 2.2)',
  'post /acknowledge/:token': 'as above',
  'post /acknowledge/:token/renew': 'as above',
  'get /accept/:token': 'as the first mails wrote it: leads to the one above',
  'get /accessibility': 'about Decorum itself',
  'get /help': 'about Decorum itself',
  'get /privacy': 'about Decorum itself',
  'get /certificate': 'whoever is shown a certificate checks its number, which stands for it',
  'post /acknowledge/:token/quiz': 'a personal link stands for its person',
  'get /calendar/:file': 'a secret link stands for its person: a calendar cannot sign in',
  'get /explore': 'the example is for anyone, while there is no other trust',
  'post /explore': 'as above',
  'get /set-up': 'asks for the set-up link instead of a sign-in: there is nobody yet',
  'post /set-up': 'as above',
  'post /set-up/begin': 'as above',
  'get /set-up/:token': 'as above',
  'get /set-up/administrator': 'as above',
  'post /set-up/administrator': 'as above',
  'get /set-up/schools': 'as above',
  'post /set-up/schools': 'as above',
  'post /set-up/schools/remove': 'as above',
  'get /sign-in': 'signing in',
  'post /sign-in': 'signing in',
  'get /sign-in/code': 'signing in',
  'post /sign-in/code': 'signing in',
  'post /sign-in/example': 'being someone of the example; refused where there is a trust of one’s own',
  'post /sign-out': 'signing out works for a session that has ended too',
  'get /join/:token': 'a personal link stands for its person',
  'post /join/:token': 'as above',
  'get /reset': 'a new password for someone who cannot sign in',
  'post /reset': 'as above',
  'get /reset/:token': 'a link from a mail stands for its account',
  'post /reset/:token': 'as above',
};

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const pathOf = (pattern: string) =>
  pattern.replace(/:[a-z]+(\{[^}]*\})?/gi, '00000000-0000-4000-8000-000000000000');

test('every route declares what it needs, and only the listed ones are public', () => {
  expect(world.app.routes.length).toBeGreaterThan(20);
  const open = world.app.routes.filter((r) => r.needs === 'anyone').map((r) => `${r.method} ${r.path}`);
  expect(open.sort()).toEqual(Object.keys(PUBLIC).sort());
});

test('no two routes claim one path', () => {
  const claimed = world.app.routes.map((r) => `${r.method} ${r.path}`);
  expect(claimed.filter((path, i) => claimed.indexOf(path) !== i)).toEqual([]);
});

test('someone who is not signed in is sent to sign in, from every page that asks for a permission', async () => {
  const browser = await world.browser();
  for (const route of world.app.routes.filter((r) => r.needs !== 'anyone')) {
    const answer = await browser.raw(pathOf(route.path), { method: route.method.toUpperCase() });
    expect(answer.status, `${route.method} ${route.path}`).toBe(303);
    expect(answer.headers.get('location'), route.path).toMatch(/^\/sign-in/);
  }
});

test.each(PERSONAS)('%s is refused every page that is not theirs', async (persona) => {
  const browser = await world.browser(persona);
  const viewer = (await loadViewer(world.db, world.clock, world.trustId, world.people[persona]))!;
  let refused = 0;
  for (const route of world.app.routes) {
    if (route.needs === 'anyone' || may(viewer, route.needs)) continue;
    const answer = await browser.raw(pathOf(route.path), { method: route.method.toUpperCase() });
    expect(answer.status, `${route.method} ${route.path}`).toBe(403);
    refused += 1;
  }
  if (viewer.roles.length === 0) expect(refused).toBeGreaterThan(10);
});

test('a form without its token, or from elsewhere, is refused on every route that takes one', async () => {
  const browser = await world.browser('administrator');
  const viewer = (await loadViewer(world.db, world.clock, world.trustId, world.people.administrator))!;
  for (const route of world.app.routes) {
    if (route.method !== 'post' || (route.needs !== 'anyone' && !may(viewer, route.needs))) continue;
    const form = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=b',
    };
    expect((await browser.raw(pathOf(route.path), form)).status, route.path).toBe(403);
  }
});
