import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { accountWith, giveTotp } from '../../platform/accounts.ts';
import { inTrust } from '../../platform/database/database.ts';
import { longDate } from '../../platform/dates.ts';
import { verifyLedger } from '../../platform/ledger.ts';
import { BANK_HOLIDAYS } from '../people/schools/calendar/model.ts';
import { newSetupLink } from './actions.ts';
import { PLATFORMS, TERMS } from './defaults.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld({ empty: true });
});
afterEach(() => world.close());

const TRUST = { name: 'Elm Trust', shortName: 'ET', town: 'Elmton' };
const SCHOOL = { name: 'Elm Lane Primary School', shortName: 'Elm Lane', phase: 'primary', urn: '900123' };
const ADMINISTRATOR = {
  givenName: 'Noor',
  familyName: 'Haddad',
  email: 'Noor@elmtrust.example',
  password: 'copper lantern meadow',
};

async function link(): Promise<string> {
  return new URL((await newSetupLink(world.db, 'http://localhost:3000'))!).pathname;
}

/** A browser that has begun with the link. */
async function begun(path: string): Promise<Browser> {
  const browser = await world.browser();
  await browser.get(path);
  await browser.post('/set-up/begin');
  return browser;
}

/** A browser at the last step, everything before it answered. */
async function atTheLastStep(path: string): Promise<Browser> {
  const browser = await begun(path);
  await browser.post('/set-up', TRUST);
  await browser.post('/set-up/schools', SCHOOL);
  return browser;
}

const count = async (table: string) => (await world.owner.query(`select 1 from ${table}`)).rowCount;

test('a newcomer sets up a trust of their own, step by step', async () => {
  const path = await link();
  const browser = await world.browser();
  const start = await browser.get('/');
  expect(start.html).toContain('Explore the example');
  expect(start.html).toContain('Set up your trust');
  expect((await browser.get('/sign-in')).url).toBe('/');

  // The link leads to both ways in, as the terminal says.
  const opened = await browser.get(path);
  expect(opened.url).toBe('/set-up');
  expect(opened.html).toContain('Explore the example');
  expect(opened.html).toMatch(/action="\/set-up\/begin"/);
  expect((await browser.get('/')).html).toMatch(/action="\/set-up\/begin"/);
  const step = await browser.post('/set-up/begin');
  expect(step.url).toBe('/set-up');
  expect(step.html).toContain('step 1 of 4');
  // No step before the ones it stands on.
  expect((await browser.get('/set-up/administrator')).url).toBe('/set-up');

  const empty = await browser.post('/set-up', { name: '', shortName: 'ET', town: '' });
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('Give the trust its name.');
  expect(empty.html).toContain('value="ET"');

  const schools = await browser.post('/set-up', TRUST);
  expect(schools.url).toBe('/set-up/schools');
  expect((await browser.get('/set-up')).html).toContain('value="Elm Trust"');
  expect((await browser.get('/set-up/administrator')).url).toBe('/set-up/schools');
  const wrong = await browser.post('/set-up/schools', { ...SCHOOL, urn: '12' });
  expect(wrong.html).toContain('A URN has six digits.');
  expect(wrong.html).toContain('value="Elm Lane Primary School"');
  await browser.post('/set-up/schools', SCHOOL);
  expect((await browser.post('/set-up/schools', SCHOOL)).html).toContain('with this name already');
  const sameUrn = await browser.post('/set-up/schools', { ...SCHOOL, name: 'Oak School', shortName: 'Oak' });
  expect(sameUrn.html).toContain('with this URN already');
  const sameShort = await browser.post('/set-up/schools', { ...SCHOOL, name: 'Oak School', urn: '' });
  expect(sameShort.html).toContain('href="#shortName"');
  const oak = { name: 'Oak School', shortName: 'Oak', urn: '' };
  const two = await browser.post('/set-up/schools', { ...SCHOOL, ...oak });
  const id = /value="([0-9a-f-]{36})"[^>]*>Remove<span[^>]*> Oak/.exec(two.html)![1]!;
  expect((await browser.post('/set-up/schools/remove', { id })).html).toContain('Oak School removed');

  const weak = await browser.post('/set-up/administrator', {
    ...ADMINISTRATOR,
    email: '',
    password: 'password12345',
  });
  expect(weak.status).toBe(422);
  expect(weak.html).toContain('Give your work email address.');
  expect(weak.html).toContain('too easy to guess');
  expect(weak.html).toContain('value="Noor"');
  expect(weak.html).not.toContain('password12345');
  const onlyWeak = await browser.post('/set-up/administrator', {
    ...ADMINISTRATOR,
    password: 'password12345',
  });
  expect(onlyWeak.html).toContain('too easy to guess');
  // Nothing is made before the last step is right.
  expect(await count('trust')).toBe(0);
  expect(await count('auth."user"')).toBe(0);

  const made = await browser.post('/set-up/administrator', ADMINISTRATOR);
  expect(made.url).toBe('/account/second-factor?next=/set-up/done');
  expect(made.html).toContain('Protect your account');
  expect(made.html).toContain('step 4 of 4');
  const app = await browser.get('/account/second-factor/app?next=/set-up/done');
  expect(app.html).toContain('step 4 of 4');
  expect((await browser.get('/account/second-factor')).html).not.toContain('step 4 of 4');

  const { rows } = await world.owner.query<{ trust_id: string }>(
    'select trust_id from trust where not example',
  );
  const trustId = rows[0]!.trust_id;
  expect(await count('school')).toBe(1);
  expect(await count('term')).toBe(TERMS.length);
  expect(await count('closed_day')).toBe(BANK_HOLIDAYS.length);
  expect(await count('platform')).toBe(PLATFORMS.length);
  const held = await world.owner.query(
    'select p.email, r.role, r.school_id from role_held r join person p on p.id = r.person_id',
  );
  expect(held.rows).toEqual([{ email: 'noor@elmtrust.example', role: 'administrator', school_id: null }]);
  const report = await inTrust(world.db, trustId, (tx) => verifyLedger(tx, trustId));
  expect(report).toMatchObject({ rows: 1, faults: [] });
  const kept = await world.owner.query('select setup_token_hash, setup_draft from installation');
  expect(kept.rows).toEqual([{ setup_token_hash: null, setup_draft: null }]);

  // The same person, later.
  const later = await (await world.browser()).post('/sign-in', {
    email: ADMINISTRATOR.email,
    password: ADMINISTRATOR.password,
    next: '/account',
  });
  expect(later.url).toBe('/account/second-factor');
  expect(later.html).not.toContain('Example');
});

test('whoever protects the account with one passkey alone is advised to add a second way', async () => {
  const browser = await atTheLastStep(await link());
  await browser.post('/set-up/administrator', ADMINISTRATOR);
  const { auth } = world.app.parts;
  const userId = (await accountWith(auth, ADMINISTRATOR.email))!;
  const { adapter } = await auth.$context;
  const addPasskey = (credentialID: string) =>
    adapter.create({
      model: 'passkey',
      data: {
        ...{ name: 'Laptop', userId, publicKey: 'x', credentialID, counter: 0 },
        ...{ deviceType: 'singleDevice', backedUp: false },
      },
    });
  const done = async () => (await browser.get('/set-up/done')).html;
  const advice = 'href="/account/second-factor?next=%2Fset-up%2Fdone"';
  await addPasskey('first');
  expect(await done()).toContain('Elm Trust is set up');
  const { rows } = await world.owner.query<{ last: string }>(
    'select max(date)::text as last from closed_day',
  );
  expect(await done()).toContain(`the bank holidays until ${longDate(rows[0]!.last)}`);
  expect(await done()).toContain(advice);
  expect((await browser.get('/account/second-factor?next=/set-up/done')).html).toContain('Set up an app');
  await addPasskey('second');
  expect(await done()).not.toContain(advice);
  await world.owner.query('delete from auth.passkey where "credentialID" = \'second\'');
  await giveTotp(auth, userId, 'a secret that only this test knows');
  expect(await done()).not.toContain(advice);
});

test('without the link nobody sets anything up, and the page says where it is', async () => {
  const browser = await world.browser();
  const page = await browser.get('/set-up');
  expect(page.html).toContain('Open your set-up link');
  expect(page.html).toContain('in the');
  // The address of this very server, not of any.
  expect(page.html).toContain(`${world.app.parts.publicUrl}/set-up/…`);
  for (const [step, values] of Object.entries({
    '': TRUST,
    '/schools': SCHOOL,
    '/administrator': ADMINISTRATOR,
  }))
    expect((await browser.post(`/set-up${step}`, values)).status).toBe(403);
  expect((await browser.get('/set-up/made-up')).status).toBe(404);
  expect(await count('trust')).toBe(0);
});

test('the link works once: the first browser that begins with it sets up, others are told how to get a new one', async () => {
  const path = await link();
  // Looking spends nothing, however often: a mail program may show a preview of the link.
  for (let i = 0; i < 3; i += 1) expect((await (await world.browser()).get(path)).html).toContain('Explore');
  const waiting = await world.browser();
  await waiting.get(path);
  const owner = await begun(path);
  await owner.post('/set-up', { ...TRUST, name: 'Mallory Trust' });

  const late = await (await world.browser()).get(path);
  expect(late.status).toBe(409);
  expect(late.html).toContain('This set-up link has been used');
  expect(late.html).toContain('Stop Decorum and start it again: it prints a new link');
  // One that had opened it before, too; and nobody sees the answers of another browser.
  expect((await waiting.get('/set-up')).html).toContain('This set-up link has been used');
  expect((await waiting.post('/set-up/begin')).status).toBe(403);
  expect((await waiting.post('/set-up', TRUST)).status).toBe(403);
  expect(late.html).not.toContain('Mallory');
  // The owner may open it again, and press the button again.
  expect((await owner.get(path)).html).toContain('value="Mallory Trust"');
  expect((await owner.post('/set-up/begin')).html).toContain('value="Mallory Trust"');
});

test('of two who press the button at once, one begins', async () => {
  const path = await link();
  const browsers = [await world.browser(), await world.browser()];
  for (const browser of browsers) await browser.get(path);
  const pages = await Promise.all(browsers.map((browser) => browser.post('/set-up/begin')));
  expect(pages.map((page) => page.status).sort()).toEqual([200, 403]);
});

test('a restart leaves the set-up with its browser; a lost one begins again with the new link', async () => {
  const lost = await begun(await link());
  await lost.post('/set-up', TRUST);
  const second = await link();
  expect((await lost.get('/set-up')).html).toContain('value="Elm Trust"');
  expect((await lost.get('/')).html).toContain('Go on setting up your trust');

  const browser = await world.browser();
  const opened = await browser.get(second);
  expect(opened.html).toContain('Answers for Elm Trust were given before');
  expect((await browser.post('/set-up/begin', { answers: 'keep' })).html).toContain('value="Elm Trust"');
  // From now on it is the new browser's.
  expect((await lost.get('/set-up')).html).toContain('does not work any more');
  expect((await lost.post('/set-up/schools', SCHOOL)).status).toBe(403);

  const third = await world.browser();
  await third.get(await link());
  const afresh = await third.post('/set-up/begin', { answers: 'forget' });
  expect(afresh.html).toContain('step 1 of 4');
  expect(afresh.html).not.toContain('Elm Trust');
});

test('the token leaves the address bar, in a cookie that scripts cannot read', async () => {
  const path = await link();
  const answer = await (await world.browser()).raw(path);
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/set-up');
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('decorum_set_up='))!;
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).toMatch(/Max-Age=7200/);
  expect(world.log.join()).not.toContain(path.split('/').at(-1));
});

test('schools that are added at once are all there, and of two that are the same there is one', async () => {
  const browser = await begun(await link());
  await browser.post('/set-up', TRUST);
  const added = ['Ash', 'Oak', 'Yew', 'Fir', 'Fir'].map((name, i) => ({
    name: `${name} School`,
    shortName: name,
    phase: 'primary',
    urn: `90020${Math.min(i, 3)}`,
  }));
  const answers = await Promise.all(added.map((school) => browser.submit('/set-up/schools', school)));
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 303, 303, 303, 422]);
  const page = await browser.get('/set-up/schools');
  for (const { name } of added) expect(page.html.split(`<strong>${name}<`)).toHaveLength(2);
});

test('sent twice at once, one makes the trust and the other is told', async () => {
  const path = await link();
  const browser = await atTheLastStep(path);
  const browsers = [browser, browser];
  const pages = await Promise.all(
    browsers.map((browser, i) =>
      browser.post('/set-up/administrator', { ...ADMINISTRATOR, email: `someone${i}@elmtrust.example` }),
    ),
  );
  expect(pages.map((page) => page.status).sort()).toEqual([200, 409]);
  expect(await count('trust')).toBe(1);
  expect(await count('person')).toBe(1);
  expect(await count('auth."user"')).toBe(1);
  // The link is spent for good, and there is no new one.
  expect((await (await world.browser()).get(path)).url).toBe('/sign-in');
  expect((await (await world.browser()).get('/set-up')).url).toBe('/sign-in');
  expect(await newSetupLink(world.db, 'http://localhost:3000')).toBeNull();
});

test('an attempt that is cut off leaves nothing behind, and can be made again', async () => {
  const browser = await atTheLastStep(await link());
  await world.owner.query('alter table role_held add constraint no_more check (false) not valid');
  expect((await browser.post('/set-up/administrator', ADMINISTRATOR)).status).toBe(500);
  for (const table of ['trust', 'person', 'school', 'ledger', 'auth."user"', 'auth.session'])
    expect([table, await count(table)]).toEqual([table, 0]);
  await world.owner.query('alter table role_held drop constraint no_more');
  expect((await browser.post('/set-up/administrator', ADMINISTRATOR)).url).toContain(
    '/account/second-factor',
  );
});
