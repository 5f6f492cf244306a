import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeInactive } from '../accounts.ts';
import { makeWorld, type World } from '../world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const named = (path: string) =>
  path.replace(/:[a-z]+(\{[^}]*\})?/gi, (what) => (what === ':id' ? world.people.teacher : '1'));

test('someone made inactive is out at the next request, whichever it is', async () => {
  await world.owner.query("update role_held set role = 'administrator' where role = 'chair'");
  for (const route of world.app.routes) {
    if (route.needs === 'anyone') continue;
    const browser = await world.browser('administrator');
    const cookie = browser.cookieHeader();
    await makeInactive(world, 'administrator');
    const body = route.method === 'post' ? new URLSearchParams({ draft: 'We won' }) : undefined;
    const answer = await browser.raw(named(route.path), { method: route.method.toUpperCase(), body });
    // What was typed is given back to whoever typed it; nothing else is on that page.
    if (answer.status === 403 && body) expect(await answer.text()).toContain('You have been signed out');
    else {
      expect(answer.status, `${route.method} ${route.path}`).toBe(303);
      expect(answer.headers.get('location'), route.path).toMatch(/^\/sign-in/);
    }
    await world.owner.query("update person set state = 'active' where id = $1", [world.people.administrator]);
    // The session itself is gone: made active again, one signs in again.
    const again = await world.app.web.request('http://localhost:3000/account', { headers: { cookie } });
    expect(again.status, route.path).toBe(303);
  }
}, 120_000);

test('a role counts from its first day to its last, and so does standing in', async () => {
  const { teacher, hr } = world.people;
  const may = async () => (await (await world.browser('teacher')).get('/people')).status;
  const role = (from: string, to: string | null) =>
    world.owner.query("insert into role_held values ($1, gen_random_uuid(), $2, 'hr', null, $3, $4)", [
      world.trustId,
      teacher,
      from,
      to,
    ]);
  const clear = () => world.owner.query('delete from role_held where person_id = $1', [teacher]);
  // The teacher has no second step yet: those who hold a role are led to it, with 200.
  for (const [from, to, status] of [
    ['2026-11-19', null, 403],
    ['2026-11-01', '2026-11-17', 403],
    ['2026-11-18', '2026-11-18', 200],
  ] as const) {
    await role(from, to);
    expect(await may(), `${from} to ${to}`).toBe(status);
    await clear();
  }
  const stand = (from: string, to: string, ended: Date | null) =>
    world.owner.query(
      "insert into delegation values ($1, gen_random_uuid(), $2, $3, 'hr', null, $4, $5, 'Away', $6)",
      [world.trustId, hr, teacher, from, to, ended],
    );
  for (const [from, to, ended, status] of [
    ['2026-11-19', '2026-11-30', null, 403],
    ['2026-11-01', '2026-11-17', null, 403],
    ['2026-11-01', '2026-11-30', world.clock.now(), 403],
    ['2026-11-18', '2026-11-18', null, 200],
  ] as const) {
    await stand(from, to, ended);
    expect(await may(), `standing in ${from} to ${to}`).toBe(status);
    await world.owner.query('delete from delegation');
  }
});

test('a role that an administrator ends takes with it who stands in for it', async () => {
  const { teacher, hr } = world.people;
  const may = async () => (await (await world.browser('teacher')).get('/people')).status;
  await world.owner.query(
    "insert into delegation values ($1, gen_random_uuid(), $2, $3, 'hr', null, '2026-11-01', '2026-11-30', 'Away', null)",
    [world.trustId, hr, teacher],
  );
  expect(await may()).toBe(200);
  const held = await world.owner.query<{ id: string }>('select id from role_held where person_id = $1', [hr]);
  const end = `/people/${hr}/roles/${held.rows[0]!.id}/end`;
  expect((await (await world.browser('administrator')).post(end, { to: '17/11/2026' })).status).toBe(200);
  expect(await may()).toBe(403);
});
