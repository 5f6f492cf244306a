import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, PERSONAS, type Persona, type World } from '../../../test/world.ts';
import { may } from '../../platform/permissions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const GET: [path: string, needs: Parameters<typeof may>[1]][] = [
  ['/people', 'people.read'],
  ['/people.csv', 'people.read'],
  ['/people/new', 'people.edit'],
  ['/people/import', 'people.import'],
  ['/people/invite', 'people.edit'],
  ['/schools', 'people.read'],
  ['/schools/new', 'schools.edit'],
  ['/trust', 'settings.edit'],
  ['/calendar', 'settings.edit'],
  ['/me', 'self'],
  ['/held', 'self'],
];

test.each(PERSONAS)('%s opens what is theirs to open and nothing else', async (persona) => {
  const browser = await world.browser(persona);
  const { viewer } = await world.acting(persona);
  for (const [path, needs] of GET)
    expect([path, (await browser.get(path)).status]).toEqual([path, may(viewer, needs) ? 200 : 403]);
});

test('nobody who is not signed in sees anyone', async () => {
  const browser = await world.browser();
  expect((await browser.raw('/people')).headers.get('location')).toMatch(/^\/sign-in/);
  expect((await browser.raw('/me')).headers.get('location')).toMatch(/^\/sign-in/);
});

describe('the head of North', () => {
  test('finds the people of her school and no others, in the list and in the file', async () => {
    const browser = await world.browser('head');
    for (const path of ['/people', '/people.csv', '/people?shown=everyone', '/people?text=Outhead']) {
      const { html } = await browser.get(path);
      expect(html).not.toContain('Outhead,');
      expect(html).not.toContain('sue.other@');
    }
    expect((await browser.get('/people?text=eacher')).html).toContain('Eacher, Tom');
  });
  test('cannot open, change, end or shut out people of South', async () => {
    const browser = await world.browser('head');
    const south = `/people/${world.people.southTeacher}`;
    for (const path of [
      south,
      `${south}/edit`,
      `${south}/leave`,
      `${south}/inactive`,
      `${south}/engagements/new`,
    ])
      expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
    for (const path of [
      `${south}/edit`,
      `${south}/leave`,
      `${south}/inactive`,
      `${south}/engagements/new`,
      `${south}/invite`,
    ])
      expect([
        path,
        (
          await browser.post(path, {
            revision: '1',
            givenName: 'X',
            familyName: 'Y',
            category: 'employee',
            lastDay: '1/1/2026',
          })
        ).status,
      ]).toEqual([path, 404]);
    for (const path of [`${south}/roles/new`, `${south}/roles/x/end`])
      expect([path, (await browser.post(path, {})).status]).toEqual([path, 403]);
  });
  test('adds people at her school, and at no other', async () => {
    const browser = await world.browser('head');
    const person = {
      givenName: 'New',
      familyName: 'Comer',
      category: 'employee',
      job: 'Teacher',
      from: '1/9/2026',
    };
    const refused = await browser.post('/people/new', { ...person, place: world.schools.south });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Choose a school where you may change people.');
    expect(refused.html).toContain('value="Comer"');
    expect((await browser.post('/people/new', { ...person, place: world.schools.north })).html).toContain(
      'Person added',
    );
  });
  test('may not change someone who works at South too, nor an address that is signed in with', async () => {
    const hr = await world.browser('hr');
    const leader = `/people/${world.people.leader}`;
    const assistant = world.people.assistant;
    await hr.post(`/people/${assistant}/engagements/new`, {
      place: world.schools.south,
      job: 'Cleaner',
      from: '1/10/2026',
      pattern: 'none',
    });
    const browser = await world.browser('head');
    expect((await browser.get(`/people/${assistant}`)).html).toContain('elsewhere in the trust');
    expect((await browser.get(`/people/${assistant}`)).html).not.toContain('Cleaner');
    expect((await browser.get(`/people/${assistant}/edit`)).status).toBe(403);
    const taken = await browser.post(`${leader}/edit`, {
      revision: '1',
      givenName: 'Sol',
      familyName: 'Lindley',
      category: 'employee',
      email: 'mine@testbridge.example',
    });
    expect(taken.status).toBe(422);
    expect(taken.html).toContain('Only an administrator can change the email address');
  });
});

test('someone who edits what another has just changed is told, shown what, and keeps what was typed', async () => {
  const [one, two] = [await world.browser('hr'), await world.browser('administrator')];
  const path = `/people/${world.people.volunteer}/edit`;
  await two.get(path);
  const facts = {
    revision: '1',
    givenName: 'Vic',
    category: 'volunteer',
    email: 'vic.olund@testbridge.example',
  };
  expect((await one.post(path, { ...facts, familyName: 'Olund-Hay' })).html).toContain('Details saved');
  const told = await two.post(path, { ...facts, familyName: 'Olunde' });
  expect(told.status).toBe(409);
  expect(told.html).toMatch(/Olund-Hay<\/td>/);
  expect(told.html).toContain('value="Olunde"');
  expect((await two.post(path, { ...facts, familyName: 'Olunde', revision: '2' })).html).toContain(
    'Details saved',
  );
});

test('what differs is said in words, never as an id or a key', async () => {
  const [one, two] = [await world.browser('hr'), await world.browser('administrator')];
  const { southHead, volunteer } = world.people;
  await one.post(`/people/${southHead}/engagements/new`, {
    place: world.schools.south,
    job: 'Coach',
    from: '1/10/2026',
    pattern: 'none',
  });
  const path = /href="(\S+\/engagements\/[^"/]{36})"/.exec((await one.get(`/people/${southHead}`)).html)![1]!;
  const coach = { job: 'Coach', from: '1/10/2026', revision: '1' };
  await one.post(path, { ...coach, place: world.schools.north, pattern: 'none' });
  const told = await two.post(path, { ...coach, place: 'central', pattern: 'school' });
  expect(told.status).toBe(409);
  expect(told.html).toMatch(/North Testbridge School<\/td>/);
  expect(told.html).toMatch(/Central team<\/td>/);
  expect(told.html).toMatch(/No fixed hours<\/td>/);
  expect(told.html).toMatch(/Monday to Friday 08:30[^<]*<\/td>/);
  const category = await two.post(`/people/${volunteer}/edit`, {
    revision: '0',
    givenName: 'Vic',
    familyName: 'Olunde',
    category: 'part-time',
  });
  expect(category.html).toMatch(/Volunteer<\/td>/);
  expect(category.html).toMatch(/Part-time employee<\/td>/);
});

test('who looked at a record is told to the person, and the list downloaded too', async () => {
  const hr = await world.browser('hr');
  await hr.get(`/people/${world.people.teacher}`);
  await hr.get(`/people/${world.people.teacher}`);
  await hr.get('/people.csv');
  const { html } = await (await world.browser('teacher')).get('/me');
  expect(html.match(/Person record looked at/g)).toHaveLength(1);
  expect(html).toContain('People list downloaded');
  expect(html).toContain('Hari Sethi');
  expect(html).toContain('Mary Nash');
});

test('the same list downloaded several times in a day is one row that counts; on another day it is another', async () => {
  const manager = await world.browser('hr');
  const rows = async () =>
    (await (await world.browser('assistant')).get('/me')).html.match(/People list downloaded[^<]*/g);
  await manager.get('/people.csv');
  const before = (await rows())!.length;
  const times = Number(/\((\d+) times\)/.exec((await rows())![0]!)?.[1] ?? 1);
  await manager.get('/people.csv');
  await manager.get('/people.csv');
  expect(await rows()).toHaveLength(before);
  expect((await rows())![0]).toBe(`People list downloaded (${times + 2} times)`);
  world.clock.advance(24 * 3_600_000);
  await (await world.browser('hr')).get('/people.csv');
  expect(await rows()).toHaveLength(before + 1);
  expect((await rows())![0]).toBe('People list downloaded');
  const page = await (await world.browser('assistant')).get('/me');
  expect(page.html).toContain('every time it is');
});

test('who can be given no role is told at once, without a form', async () => {
  const browser = await world.browser('administrator');
  const own = await browser.get(`/people/${world.people.administrator}/roles/new`);
  expect(own.html).toContain('Nobody gives a role to themself. Ask another administrator');
  expect(own.html).not.toContain('name="role"');
  expect(own.html).toContain('href="/people"');
  const other = `/people/${world.people.volunteer}/roles/new`;
  expect((await browser.get(other)).html).toContain('name="role"');
  await world.owner.query("update person set state = 'inactive' where id = $1", [world.people.volunteer]);
  expect((await browser.get(other)).html).toContain('is inactive. Make them active first.');
  await world.owner.query("update person set state = 'active' where id = $1", [world.people.volunteer]);
});

test('odd addresses are answered with "not found", odd filters with everyone', async () => {
  const browser = await world.browser('administrator');
  for (const path of [
    '/people/nobody',
    `/people/${world.schools.north}`,
    '/schools/x',
    '/people/import/x',
    '/people/x/leave',
  ])
    expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
  for (const path of [
    "/people?text=%27%3B--&page=-3&sort=x&school=''",
    '/people?page=99999',
    '/people?text=%25_%5C',
  ])
    expect([path, (await browser.get(path)).status]).toEqual([path, 200]);
});

test('a name that is a formula stays a name in a spreadsheet', async () => {
  const browser = await world.browser('administrator');
  await browser.post('/people/new', {
    givenName: '=1+1',
    familyName: '<script>',
    category: 'volunteer',
    place: '',
  });
  expect((await browser.get('/people.csv?text=script')).html).toContain("'=1+1");
  expect((await browser.get('/people?text=script')).html).not.toContain('<script>, ');
});

const personas: Persona[] = ['ceo', 'chair', 'head'];
test.each(personas)('%s records who stands in for them, from their own record', async (persona) => {
  const browser = await world.browser(persona);
  const id = world.people[persona];
  const form = await browser.get(`/people/${id}/delegations/new`);
  const held = /name="held" type="radio" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
  const wrong = { held: '', delegate: 'Nobody Known', from: '18/11/2026', to: '', reason: 'On leave' };
  const refused = (await browser.post(`/people/${id}/delegations/new`, wrong)).html;
  expect(refused).toContain('Choose which role.');
  expect(refused).toContain('Standing in always ends by itself.');
  expect(refused).toContain('Nobody called “Nobody Known” can be found.');
  const given = { held, delegate: 'Sol Lindley', from: '18/11/2026', to: '27/11/2026', reason: 'On leave' };
  expect((await browser.post(`/people/${id}/delegations/new`, given)).html).toContain(
    'Recorded who stands in',
  );
  expect((await browser.post(`/people/${id}/delegations/new`, given)).html).toContain(
    'Sol Lindley stands in from',
  );
  const other = await browser.post(`/people/${world.people.hr}/delegations/new`, given);
  expect(other.status).toBe(403);
});

test('one’s own record says that one stands in oneself', async () => {
  const { html } = await (await world.browser('leader')).get('/me');
  expect(html).toContain('<b>You</b> stand in for Helen Adair as Headteacher');
});

test('a message says which role was given; to whom only the page says, since messages travel in a cookie', async () => {
  const browser = await world.browser('administrator');
  const path = `/people/${world.people.head}`;
  const role = { role: 'it', scope: 'trust', from: '18/11/2026' };
  const given = await browser.post(`${path}/roles/new`, role);
  expect(given.url).toMatch(new RegExp(`${path}$`));
  expect(given.html).toContain('>Role given: IT, the whole trust</p>');
  expect(given.html).toContain('Helen Adair</h1>');
  expect(
    (await browser.post(`${path}/roles/new`, { ...role, role: 'recruiter', scope: world.schools.south }))
      .html,
  ).toContain('Role given: Recruiter, South Testbridge School');
});

test('who may look at every school but change one is offered to change only there', async () => {
  // The headteacher of North looks after IT for the whole trust, since the test before.
  const browser = await world.browser('head');
  const south = await browser.get(`/people/${world.people.southTeacher}`);
  expect(south.status).toBe(200);
  expect(south.html).not.toContain('Change or end');
  expect((await browser.get(`/people/${world.people.teacher}`)).html).toContain('Change or end');
});

test('nobody is the chair’s head or manager, on the chair’s own page and record', async () => {
  const said = 'Nobody: the chair answers to the board.';
  expect((await (await world.browser('hr')).get(`/people/${world.people.chair}`)).html).toContain(said);
  expect((await (await world.browser('chair')).get('/me')).html).toContain(said);
  expect((await (await world.browser('governor')).get('/me')).html).not.toContain(said);
});
