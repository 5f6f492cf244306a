import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../../test/world.ts';
import { act } from '../../../platform/act.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { longDate } from '../../../platform/dates.ts';
import { inviteToJoin } from './actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const PASSWORD = 'copper lantern meadow';

async function newcomer(email: string | null): Promise<string> {
  const id = randomUUID();
  await inTrust(world.db, world.trustId, (tx) =>
    tx
      .insertInto('person')
      .values({
        trust_id: world.trustId,
        id,
        title: null,
        given_name: 'Nia',
        family_name: 'Newcomb',
        known_as: null,
        email,
        category: 'agency',
        organisation: null,
        staff_code: null,
        user_id: null,
        created_at: world.clock.now(),
      })
      .execute(),
  );
  return id;
}

async function invite(personId: string): Promise<string> {
  const acting = await world.acting('administrator');
  await act(acting, (work) => inviteToJoin(work, personId, 'http://localhost:3000'));
  const mail = await world.owner.query<{ body: string }>(
    'select body from mail where to_person = $1 order by created_at desc, id limit 10',
    [personId],
  );
  const links = mail.rows.map((row) => /(\/join\/\S+)/.exec(row.body)![1]!);
  return links.find((link) => !seen.has(link) && seen.add(link))!;
}
const seen = new Set<string>();

test('an invited person chooses a password, is in, and signs in with it afterwards', async () => {
  const link = await invite(await newcomer('nia@agency.example'));
  const browser = await world.browser();
  const page = await browser.get(link);
  expect(page.html).toContain('Welcome, Nia');
  expect(page.html).toContain('nia@agency.example');
  const weak = await browser.post(link, { password: 'nia@agency.example' });
  expect(weak.status).toBe(422);
  const inside = await browser.post(link, { password: PASSWORD });
  expect(inside.html).toContain('You have joined');
  expect((await browser.get('/account')).html).toContain('Nia Newcomb');

  const used = await (await world.browser()).get(link);
  expect(used.status).toBe(404);
  expect(used.html).toContain('This link has been used');
  const later = await (await world.browser()).post('/sign-in', {
    email: 'nia@agency.example',
    password: PASSWORD,
    next: '/account',
  });
  expect(later.url).toBe('/account');
});

test('of two who use one link at once, one joins', async () => {
  const link = await invite(await newcomer('twice@agency.example'));
  const browsers = await Promise.all([world.browser(), world.browser()]);
  await Promise.all(browsers.map((browser) => browser.get(link)));
  const pages = await Promise.all(browsers.map((browser) => browser.post(link, { password: PASSWORD })));
  expect(pages.map((page) => page.status).sort()).toEqual([200, 404]);
});

test('a link works to the end of the day its mail names, then has run out and says what to do', async () => {
  const now = world.clock.now();
  // Clocks go forward within the fourteen days: the day ends by the clock in London all the same.
  world.clock.set('2027-03-20T09:15:00Z');
  const person = await newcomer('late@agency.example');
  const link = await invite(person);
  const { rows } = await world.owner.query('select body from mail where to_person = $1', [person]);
  expect(rows[0].body).toContain('Open this link by 3 April 2027 ');
  world.clock.set('2027-04-03T22:59:59Z');
  expect((await (await world.browser()).get(link)).status).toBe(200);
  world.clock.set('2027-04-03T23:00:00Z');
  const page = await (await world.browser()).get(link);
  expect(page.html).toContain('This link has run out');
  expect(page.html).toContain('Ask your school office');
  expect((await (await world.browser()).post(link, { password: PASSWORD })).status).toBe(404);
  world.clock.set(now);
});

/** A person with two links, and the mail of the second sent or still waiting. */
async function invitedTwice(email: string, { sent }: { sent: boolean }) {
  const person = await newcomer(email);
  const first = await invite(person);
  world.clock.advance(86_400_000);
  const second = await invite(person);
  if (sent)
    await world.owner.query(
      "update mail set state = 'sent', sent_at = $2 where to_person = $1 and created_at = $2",
      [person, world.clock.now()],
    );
  return { person, first, second };
}

test('a link works until the newer one has left the outbox, then it says when that one was sent', async () => {
  const { first, second } = await invitedTwice('again@agency.example', { sent: true });
  const page = await (await world.browser()).get(first);
  expect(page.status).toBe(404);
  expect(page.html).toContain(`A newer link was sent on ${longDate(world.clock.now())}. Use that one.`);
  expect(page.html).not.toContain('has been used');
  expect((await (await world.browser()).post(first, { password: PASSWORD })).status).toBe(404);
  expect((await (await world.browser()).get(second)).status).toBe(200);
});

test('while the newer mail waits, either link lets the person in, and then neither', async () => {
  const { first, second } = await invitedTwice('either@agency.example', { sent: false });
  expect((await (await world.browser()).get(second)).status).toBe(200);
  expect((await (await world.browser()).post(first, { password: PASSWORD })).html).toContain(
    'You have joined',
  );
  for (const link of [first, second])
    expect((await (await world.browser()).get(link)).html).toContain('This link has been used');
  const { rows } = await world.owner.query(
    "select count(*)::int as open from personal_link l join person p on p.id = l.person_id where p.email = 'either@agency.example' and l.used_at is null",
  );
  expect(rows).toEqual([{ open: 0 }]);
});

test('mails with links that still wait when the person has joined are withdrawn, never sent, and say why', async () => {
  const { person, first } = await invitedTwice('withdrawn@agency.example', { sent: false });
  await world.owner.query(
    `insert into mail (trust_id, id, to_person, to_address, subject, body, state, created_at, not_before)
     select trust_id, gen_random_uuid(), to_person, to_address, 'To read', 'Something to read', 'waiting', created_at, not_before
     from mail where to_person = $1 limit 1`,
    [person],
  );
  await world.owner.query(
    "update mail set state = 'failed' where to_person = $1 and created_at = (select min(created_at) from mail where to_person = $1) and subject like 'Join%'",
    [person],
  );
  await (await world.browser()).post(first, { password: PASSWORD });
  const { rows } = await world.owner.query(
    'select subject, state, error from mail where to_person = $1 order by created_at, subject',
    [person],
  );
  const withdrawn = { state: 'withdrawn', error: 'Not needed any more: they have joined.' };
  expect(rows).toHaveLength(3);
  expect(rows.filter((mail) => mail.subject.startsWith('Join'))).toMatchObject([withdrawn, withdrawn]);
  expect(rows.find((mail) => mail.subject === 'To read')).toMatchObject({ state: 'waiting', error: null });
  const claimed = await world.owner.query(
    "select id from gate.claim_mail($1, interval '5 minutes', 100) where to_person = $2",
    [new Date(world.clock.now().getTime() + 86_400_000), person],
  );
  expect(claimed.rowCount).toBe(1);

  const administrator = await world.browser('administrator');
  const page = (await administrator.get('/outbox?state=withdrawn&text=withdrawn@')).html;
  expect(page).toContain('2 messages');
  expect(page).toContain('Not needed any more: they have joined.');
  expect(page).not.toContain('Send it again');
  expect(page).not.toContain(first);
});

test('of two who use two links of one person at once, one joins', async () => {
  const { first, second } = await invitedTwice('both@agency.example', { sent: false });
  const browsers = await Promise.all([world.browser(), world.browser()]);
  const links = [first, second];
  await Promise.all(browsers.map((browser, n) => browser.get(links[n]!)));
  const pages = await Promise.all(
    browsers.map((browser, n) => browser.post(links[n]!, { password: PASSWORD })),
  );
  expect(pages.map((page) => page.status).sort()).toEqual([200, 404]);
  const joined = await world.owner.query(
    'select user_id from person where email = $1 and user_id is not null',
    ['both@agency.example'],
  );
  expect(joined.rowCount).toBe(1);
});

test('a link that a change of the record has ended does not say that it was used', async () => {
  const person = await newcomer('moved@agency.example');
  const link = await invite(person);
  await world.owner.query('update personal_link set used_at = $2 where person_id = $1', [
    person,
    world.clock.now(),
  ]);
  const page = await (await world.browser()).get(link);
  expect(page.status).toBe(404);
  expect(page.html).toContain('This link no longer works');
  expect(page.html).not.toContain('has been used');
});

test('someone made inactive cannot join, and a made-up link leads nowhere', async () => {
  const person = await newcomer('gone@agency.example');
  const link = await invite(person);
  await world.owner.query("update person set state = 'inactive' where id = $1", [person]);
  for (const path of [link, '/join/made-up']) {
    expect((await (await world.browser()).get(path)).html).toContain('This link does not work');
    expect((await (await world.browser()).post(path, { password: PASSWORD })).status).toBe(404);
  }
});

test('an invitation needs an address, and nobody is invited twice over', async () => {
  await expect(invite(await newcomer(null))).rejects.toThrow('Add an email address');
  await expect(invite(world.people.teacher)).rejects.toThrow('has an account already');
});
