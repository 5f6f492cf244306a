import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../test/world.ts';
import { COMMANDS } from '../../cli/commands.ts';
import { act } from '../../platform/act.ts';
import { inTrust } from '../../platform/database/database.ts';
import { Invalid } from '../../platform/errors.ts';
import { queueMail } from '../../platform/mail.ts';
import { exportLedger } from './ledger/actions.ts';
import { deadline, greeting } from './model.ts';
import { readOutbox, showLink } from './outbox/actions.ts';
import { filterOf } from './outbox/model.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const acting = await world.acting('administrator');
  for (let i = 0; i < 60; i++)
    await act(acting, ({ record }) =>
      record({
        verb: i % 2 ? 'school added' : 'person changed',
        subject: { kind: i % 2 ? 'school' : 'person', id: String(i) },
        payload: { i },
      }),
    );
  await inTrust(world.db, world.trustId, async (tx) => {
    for (const subject of ['To read', 'To sign'])
      await queueMail(tx, world.trustId, world.clock.now(), {
        toAddress: 'tom.eacher@testbridge.example',
        subject,
        body: 'See http://localhost:3000/policy',
      });
  });
});
afterAll(() => world.close());

test('the ledger is shown newest first, in pages, and can be narrowed', async () => {
  const browser = await world.browser('dpo');
  const first = await browser.get('/ledger');
  expect(first.html).toContain('60 lines');
  expect(first.html.indexOf('School added')).toBeGreaterThan(0);
  expect((await browser.get('/ledger?page=2')).html).not.toContain('>60<');
  const schools = await browser.get('/ledger?subject=school&verb=added');
  expect(schools.html).toContain('30 lines');
  expect(schools.html).not.toContain('person changed');
  expect((await browser.get('/ledger?verb=%25')).html).toContain('No lines fit');
});

test('the help names what is there, as its page calls it', async () => {
  const browser = await world.browser();
  const help = (await browser.get('/help')).html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
  const signIn = (await browser.get('/sign-in')).html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
  for (const [, name] of [...help.matchAll(/“([^”]+)”/g)].slice(0, 2)) expect(signIn).toContain(name);
  expect(help).toContain('“Set a new password”');
  // A sole administrator has nobody to ask: the way back is a command that there is.
  const [, command] = /bin\/decorum ([a-z]+ [a-z-]+)/.exec(help)!;
  expect(COMMANDS.map(({ name }) => name)).toContain(command);
  // A draft cannot be sent to anybody: whoever wants it seen shows it.
  expect(help).not.toContain('choose to ask');
});

test('the ledger is narrowed to days as on every page: day, month and year in three boxes', async () => {
  const browser = await world.browser('dpo');
  const first = await browser.get('/ledger');
  expect(first.html).not.toContain('type="date"');
  for (const box of ['from-day', 'from-month', 'from-year', 'to-day', 'to-month', 'to-year'])
    expect(first.html).toContain(`name="${box}"`);
  const before = await browser.get('/ledger?to-day=1&to-month=1&to-year=2020');
  expect(before.html).toContain('No lines fit');
  expect(before.html).toMatch(/name="to-year"[^>]*value="2020"|value="2020"[^>]*name="to-year"/);
  const since = await browser.get('/ledger?from-day=1&from-month=january&from-year=2020');
  expect(since.html).toMatch(/\d+ lines/);
  // Links to more pages and the button for the file carry the day itself, and it stands in the boxes again.
  expect(since.html).toMatch(/action="\/ledger.csv".*name="from" value="2020-01-01"/);
  expect((await browser.get('/ledger?from=2020-01-01')).html).toMatch(
    /name="from-year"[^>]*value="2020"|value="2020"[^>]*name="from-year"/,
  );
  const wrong = await browser.get('/ledger?from-day=31&from-month=2&from-year=2026');
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('Give a day, such as 3 9 2026');
  expect(wrong.html).toMatch(/name="from-day"[^>]*value="31"|value="31"[^>]*name="from-day"/);
  expect(wrong.html).not.toContain('/ledger.csv');
  expect((await browser.get('/ledger?from=2026-13-45')).html).toContain('Give a day, such as 3 9 2026');
});

test('checking the ledger says that it holds, and says so when it does not', async () => {
  const browser = await world.browser('dpo');
  expect((await browser.post('/ledger/check')).html).toContain('The ledger holds: 60 lines');
  await world.owner.query("update ledger set verb = 'forged' where seq = 7");
  expect((await browser.post('/ledger/check')).html).toContain('Line 7 was altered');
  await world.owner.query("update ledger set verb = 'person changed' where seq = 7");
});

test('the ledger as a file: every line, and the export itself recorded; opening an address records nothing', async () => {
  const browser = await world.browser('dpo');
  const exports = async () =>
    (await world.owner.query("select actor from ledger where verb = 'ledger exported'")).rows;
  expect((await browser.get('/ledger.csv?subject=person')).status).toBe(404);
  expect(await exports()).toEqual([]);
  const answer = await browser.submit('/ledger.csv', { subject: 'person' });
  const text = await answer.text();
  expect(answer.headers.get('content-disposition')).toContain('ledger.csv');
  expect(text.trim().split('\n')).toHaveLength(31);
  expect(await exports()).toEqual([{ actor: world.people.dpo }]);
  // A day that cannot be read is not taken for any day.
  const unread = await browser.post('/ledger.csv', { from: '2026-02-31' });
  expect(unread.status).toBe(422);
  expect(unread.html).toContain('Give a day, such as 3 9 2026');
  expect(await exports()).toHaveLength(1);
});

test('without a mail server the outbox says why messages wait, and what they say', async () => {
  const page = await (await world.browser('administrator')).get('/outbox');
  expect(page.html).toContain('No mail server is set');
  expect(page.html).toContain('To read');
  expect(page.html).toContain('See http://localhost:3000/policy');
});

test('with a mail server nobody is shown a link; in the example, which sends nothing, it is there to follow', async () => {
  const link = 'http://localhost:3000/join/abcdefghijklmnopqrstuvwx';
  await inTrust(world.db, world.trustId, (tx) =>
    queueMail(tx, world.trustId, world.clock.now(), {
      toPerson: world.people.volunteer,
      toAddress: 'vic.olund@testbridge.example',
      subject: 'To join',
      body: `Open ${link}`,
    }),
  );
  const acting = await world.acting('administrator');
  const ALL = filterOf(() => '', 1);
  const { id, body } = (await readOutbox(acting, ALL, true)).lines.find(
    ({ subject }) => subject === 'To join',
  )!;
  expect(body).toBe('Open [a personal link, not shown here]');
  const show = async () => (await showLink(acting, { ...world.app.parts, sendsMail: true }, id)).body;
  await expect(show()).rejects.toThrow('no link to show');
  await world.owner.query('update trust set example = true');
  expect(await show()).toBe(`Open ${link}`);
  await world.owner.query('update trust set example = false');
  await world.owner.query("delete from mail where subject = 'To join'");
});

test('a file that would hold only some of the lines is refused, with what to do', async () => {
  const acting = await world.acting('dpo');
  const all = { verb: '', subject: '', from: '', to: '' };
  await expect(exportLedger(acting, all, 10)).rejects.toThrow(Invalid);
  expect(await exportLedger(acting, { ...all, verb: 'ledger exported' }, 10)).toHaveLength(1);
});

test('a message that failed can be sent again, once', async () => {
  const { rows } = await world.owner.query<{ id: string }>(
    "update mail set state = 'failed', attempts = 12 where subject = 'To sign' returning id",
  );
  const browser = await world.browser('administrator');
  expect((await browser.get('/outbox?state=failed')).html).toContain('Send it again');
  expect((await browser.post(`/outbox/${rows[0]!.id}/again`)).html).toContain('sent again within a minute');
  expect((await browser.post(`/outbox/${rows[0]!.id}/again`)).status).toBe(404);
  expect((await browser.post(`/outbox/${randomUUID()}/again`)).status).toBe(404);
});

test.each([
  '/ledger?page=-1',
  '/ledger?page=nonsense',
  "/ledger?verb='; drop table ledger",
  '/outbox?state=nonsense',
])('%s is answered calmly', async (path) => {
  const browser = await world.browser('administrator');
  expect((await browser.get(path.replaceAll(' ', '%20'))).status).toBe(200);
});

test('home is for everyone signed in, and offers only what they can open', async () => {
  const teacher = await (await world.browser('teacher')).get('/');
  expect(teacher.html).toContain('Can I post this?');
  expect(teacher.html).not.toContain('href="/people"');
  const administrator = await (await world.browser('administrator')).get('/');
  expect(administrator.html).toContain('href="/people"');
  expect(administrator.html).toContain('href="/running"');
});

test('home says what could not be sent, to whoever looks after the outbox', async () => {
  await world.owner.query("update mail set state = 'failed' where subject = 'To read'");
  const home = async (who: 'administrator' | 'hr') => (await (await world.browser(who)).get('/')).html;
  expect(await home('administrator')).toContain('1 message could not be sent');
  expect(await home('hr')).not.toContain('could not be sent');
  await world.owner.query("update mail set state = 'waiting' where state = 'failed'");
  expect(await home('administrator')).not.toContain('could not be sent');
});

test.each(['/privacy', '/accessibility', '/help'])('%s is open to anyone', async (path) => {
  expect((await (await world.browser()).get(path)).status).toBe(200);
});

test('the page about privacy names every kind of cookie there is', async () => {
  const { html } = await (await world.browser()).get('/privacy');
  const text = html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
  for (const kind of [
    'while you are signed in',
    'protects forms',
    'steps of signing in',
    'of setting up',
    'message for the next page',
  ])
    expect(text, kind).toContain(kind);
});

test('greetings follow the hour in London', () => {
  expect(greeting(new Date('2026-07-01T10:59:00Z'))).toBe('Good morning');
  expect(greeting(new Date('2026-07-01T11:00:00Z'))).toBe('Good afternoon');
  expect(greeting(new Date('2026-12-01T18:00:00Z'))).toBe('Good evening');
});

test.each([
  ['2026-11-15', 'late', '3 days late'],
  ['2026-11-17', 'late', '1 day late'],
  ['2026-11-18', 'soon', 'By today'],
  ['2026-11-19', 'soon', 'By tomorrow'],
  ['2026-11-20', 'later', 'By Friday'],
  ['2026-12-18', 'later', 'By 18 Dec'],
])('due %s on 18 November is %s: %s', (due, state, text) => {
  expect(deadline(due, '2026-11-18')).toEqual({ state, text });
});

test('a day of the ledger begins and ends in London, in summer too', async () => {
  const acting = await world.acting('administrator');
  const was = world.clock.now();
  for (const [at, verb] of [
    ['2026-06-30T23:30:00Z', 'early in July'],
    ['2026-07-31T22:30:00Z', 'late in July'],
    ['2026-07-31T23:30:00Z', 'early in August'],
  ] as const) {
    world.clock.set(at);
    await act(acting, ({ record }) => record({ verb, subject: { kind: 'school', id: '1' } }));
  }
  world.clock.set(was.toISOString());
  const { html } = await (await world.browser('dpo')).get('/ledger?from=2026-07-01&to=2026-07-31');
  expect(html.toLowerCase()).toContain('early in july');
  expect(html.toLowerCase()).toContain('late in july');
  expect(html.toLowerCase()).not.toContain('early in august');
});
