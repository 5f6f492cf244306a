import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser, Page } from '../../../test/browser.ts';
import { answers, emptyPort, type StandIn, standIn } from '../../../test/stand-in.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { channelSchema } from './teams/model.ts';

const ADDRESS =
  'https://prod-01.westeurope.logic.azure.com:443/workflows/1/invoke?api-version=1&sig=not-to-be-seen';
let world: World;
let teams: StandIn;
let browser: Browser;
beforeAll(async () => {
  world = await makeWorld();
  teams = await standIn();
  teams.does(answers('', 202));
  browser = await world.browser('administrator');
});
afterAll(async () => {
  await teams.close();
  await world.close();
});
beforeEach(async () => {
  world.clock.set(new Date(world.clock.now().getTime() + 3_600_000));
  await world.owner.query('delete from teams_channel');
  teams.got.length = 0;
});

const TRUST = '/notices/teams/trust';
const revisionOn = ({ html }: Page): string => /name="revision" value="(\d+)"/.exec(html)![1]!;
async function save(more: Record<string, string> = {}, at = TRUST): Promise<Page> {
  const revision = revisionOn(await browser.get(at));
  return browser.post(at, { revision, key: `${teams.url}/secret-path`, own: 'yes', on: 'no', ...more });
}

test('one’s own choice: at once until one chooses, kept, in the ledger; nothing chosen is refused', async () => {
  const teacher = await world.browser('teacher');
  const path = '/account/notices';
  expect((await teacher.get('/account')).html).toContain(`href="${path}"`);
  const first = await teacher.get(path);
  expect(first.html).toMatch(/value="at-once" checked/);
  expect(first.html).toContain('A request waits for your decision');
  const saved = await teacher.post(path, { how: 'digest', revision: revisionOn(first) });
  expect(saved.html).toContain('Saved');
  expect(saved.html).toMatch(/value="digest" checked/);
  const nothing = await teacher.post(path, { revision: revisionOn(saved) });
  expect(nothing.status).toBe(422);
  expect(nothing.html).toContain('Choose how you want to be told.');
  // Another window, loaded before: it is told, keeps what was chosen there, and may send it again.
  const late = await teacher.post(path, { how: 'inbox', revision: '0' });
  expect(late.status).toBe(409);
  expect(late.html).toMatch(/value="inbox" checked/);
  expect((await teacher.post(path, { how: 'inbox', revision: revisionOn(late) })).html).toContain('Saved');
  const { rows } = await world.owner.query(
    "select payload from ledger join ledger_payload using (trust_id, seq) where verb = 'way of being told chosen' order by seq",
  );
  expect(rows.map(({ payload }) => payload)).toEqual([{ how: 'digest' }, { how: 'inbox' }]);
});

test('someone without an address is told that no mail comes', async () => {
  await world.owner.query('update person set email = null where id = $1', [world.people.assistant]);
  const page = await (await world.browser('assistant')).get('/account/notices');
  expect(page.html).toContain('There is no email address for you here');
});

test('off by default, for the trust and for each school; the mail and the card are shown', async () => {
  const page = await browser.get('/notices');
  expect(page.html).toContain('North Testbridge School');
  expect(page.html.match(/govuk-tag--grey">Off</g)).toHaveLength(3);
  expect(page.html).toContain('A request waits for your decision');
  expect((await browser.get('/running')).html).toContain('href="/notices"');
  const channel = await browser.get(TRUST);
  expect(channel.html).toContain('3 requests wait for a decision');
  expect(channel.html).toContain('AdaptiveCard');
  expect(channel.html).not.toContain(`action="${TRUST}/test"`);
  expect((await browser.post(`${TRUST}/test`)).html).toContain('Save the address first');
});

test('the address is locked, never shown, and in no ledger, page or log', async () => {
  expect((await save({ key: ADDRESS, own: '' })).html).toContain('Channel saved');
  const page = await browser.get(TRUST);
  expect(page.html).toContain('An address at prod-01.westeurope.logic.azure.com is kept');
  expect((await save({ key: '', on: 'yes', own: '' })).html).toMatch(/govuk-tag--green">On</);
  const seen = [
    page.html,
    (await browser.get('/notices')).html,
    (await browser.get('/ledger')).html,
    JSON.stringify((await world.owner.query('select payload from ledger_payload')).rows),
    (await world.owner.query("select encode(address_locked, 'escape') as k from teams_channel")).rows[0].k,
    world.log.join('\n'),
  ];
  for (const text of seen) expect(text).not.toContain('not-to-be-seen');
});

test.each([
  [{ key: '' }, 'key', 'Copy the address of the webhook'],
  [{ key: 'our channel' }, 'key', 'Copy the whole address'],
  [{ key: 'ftp://teams.example/x' }, 'key', 'Copy the whole address'],
  [{ key: 'http://93.184.215.14/x' }, 'key', 'Copy the whole address'],
  [{ key: 'https://me:pass@teams.example/x' }, 'key', 'Copy the whole address'],
  [{ key: 'https://169.254.169.254/x' }, 'key', 'Nothing can be sent to this address'],
  [{ key: 'http://relay.example/x', own: '' }, 'own', 'Tick this if'],
  [{ key: 'https://10.0.0.7/x', own: '' }, 'own', 'Tick this if'],
  [{ on: 'maybe' }, 'on', 'Choose whether'],
])('%j is refused at its field, and what else was typed is kept', async (more, field, words) => {
  const refused = await save(more as Record<string, string>);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain(`href="#${field}"`);
  expect(refused.html).toContain(words);
  if (!('own' in more)) expect(refused.html).toMatch(/name="own"[^>]*value="yes"[^>]*checked/);
  // The address never comes back: whoever typed one is asked for it again.
  expect(refused.html).not.toContain('secret-path');
  if (!('key' in more)) expect(refused.html).toContain('Copy the address again');
});

test('addresses that Teams gives are taken as they are', () => {
  for (const key of [ADDRESS, 'https://trust.webhook.office.com/webhookb2/1@2/IncomingWebhook/3/4'])
    expect(channelSchema.parse({ key, on: 'yes' }).key).toBe(key);
});

test('the button tries what is saved, whether it is on or not, and says how it went', async () => {
  await save();
  const sent = await browser.post(`${TRUST}/test`);
  expect(sent.html).toContain('The test was sent');
  expect(teams.got.map(({ path }) => path)).toEqual(['/secret-path']);
  expect(teams.got[0]!.body).toContain('This is a test from Decorum');
  teams.does(answers('', 404));
  expect((await browser.post(`${TRUST}/test`)).html).toContain('no longer takes messages at this address');
  teams.does(answers('', 202));
  await save({ key: `http://127.0.0.1:${await emptyPort()}/x` });
  expect((await browser.post(`${TRUST}/test`)).html).toContain('Nothing answers at the address');
  // Nothing of it is kept as a message.
  expect((await browser.get(TRUST)).html).toContain('None yet');
  for (let n = 0; n < 8; n++) await browser.post(`${TRUST}/test`);
  expect((await browser.post(`${TRUST}/test`)).html).toContain('That was a lot of tests');
});

test('two administrators at once: the second is told, and loses nothing but the address', async () => {
  await save();
  const loaded = revisionOn(await browser.get(TRUST));
  await save({ on: 'yes' });
  const told = await browser.post(TRUST, { revision: loaded, key: ADDRESS, on: 'no' });
  expect(told.status).toBe(409);
  expect(told.html).toContain('Someone else changed this');
  expect(told.html).toMatch(/value="no" checked/);
  expect(told.html).toContain('Copy the address again');
  expect((await browser.post(TRUST, { revision: revisionOn(told), key: ADDRESS, on: 'no' })).html).toContain(
    'Channel saved',
  );
});

test('a channel is removed once one has said so', async () => {
  await save({ on: 'yes' });
  const asks = await browser.get(`${TRUST}/remove`);
  expect(asks.html).toContain('Its address is forgotten');
  const gone = await browser.post(`${TRUST}/remove`, { revision: revisionOn(asks) });
  expect(gone.html).toContain('Channel removed');
  expect((await browser.get(TRUST)).html).toContain('In Teams, add the workflow');
});

test('an administrator of one school sets that school’s channel and no other', async () => {
  await world.owner.query("update role_held set school_id = $1 where role = 'administrator'", [
    world.schools.north,
  ]);
  const local = await world.browser('administrator');
  const page = await local.get('/notices');
  expect(page.html).toContain('North Testbridge School');
  expect(page.html).not.toContain('South Testbridge School');
  expect((await local.get(`/notices/teams/${world.schools.north}`)).status).toBe(200);
  for (const place of ['trust', world.schools.south]) {
    const path = `/notices/teams/${place}`;
    expect((await local.get(path)).status).toBe(403);
    for (const act of ['', '/test', '/remove', `/messages/${world.trustId}/again`])
      expect((await local.post(`${path}${act}`, { revision: '0', key: ADDRESS, on: 'yes' })).status).toBe(
        403,
      );
  }
  await world.owner.query("update role_held set school_id = null where role = 'administrator'");
  expect((await browser.get(`/notices/teams/${world.trustId}`)).status).toBe(404);
  expect((await browser.get('/notices/teams/nowhere')).status).toBe(404);
});

test('in the example trust a channel can be set up, but neither turned on nor tried', async () => {
  await world.owner.query('update trust set example = true');
  await save();
  expect((await browser.get(TRUST)).html).toContain('This is the example trust');
  expect((await save({ on: 'yes' })).html).toContain('so this stays off');
  expect((await browser.post(`${TRUST}/test`)).status).toBe(403);
  expect(teams.got).toEqual([]);
  await world.owner.query('update trust set example = false');
});

test('nobody but an administrator has to do with it', async () => {
  for (const persona of ['teacher', 'head', 'it', 'ceo'] as const) {
    const other = await world.browser(persona);
    for (const path of ['/notices', TRUST]) expect((await other.get(path)).status).toBe(403);
  }
});
