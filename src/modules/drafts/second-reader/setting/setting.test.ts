import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../../test/browser.ts';
import { CHECK_POLICY } from '../../../../../test/drafts.ts';
import { signPolicy } from '../../../../../test/policy.ts';
import {
  answers,
  breaksOff,
  emptyPort,
  type StandIn,
  says,
  silent,
  standIn,
  writes,
} from '../../../../../test/stand-in.ts';
import { makeWorld, type World } from '../../../../../test/world.ts';
import { FAULTS, type Fault, INVENTED_DRAFT } from '../model.ts';
import { settingsSchema } from '../settings.ts';
import { saveSecondReader, secondReaderSettings } from './actions.ts';

const KEY = 'sk-not-to-be-seen-0123456789';
let world: World;
let server: StandIn;
let browser: Browser;
beforeAll(async () => {
  world = await makeWorld();
  await signPolicy(world, CHECK_POLICY);
  server = await standIn();
  browser = await world.browser('administrator');
});
afterAll(async () => {
  await server.close();
  await world.close();
});
beforeEach(() => {
  world.clock.set(new Date(world.clock.now().getTime() + 3_600_000));
  server.got.length = 0;
});

const revisionOn = ({ html }: Page): string => /name="revision" value="(\d+)"/.exec(html)![1]!;
const typed = (more: Record<string, string> = {}) => ({
  address: server.url,
  model: 'stand-in:1b',
  key: '',
  seconds: '2',
  own: 'yes',
  on: 'no',
  ...more,
});
async function save(more: Record<string, string> = {}): Promise<Page> {
  const revision = revisionOn(await browser.get('/second-reader'));
  return browser.post('/second-reader', typed({ revision, ...more }));
}
const ledger = async () =>
  (
    await world.owner.query<{ payload: Record<string, unknown> }>(
      `select payload from ledger join ledger_payload using (trust_id, seq)
       where verb = 'second reader set' order by seq`,
    )
  ).rows.map(({ payload }) => payload);

test('off by default: nothing is set, nothing can be tested, and what is sent can be seen', async () => {
  const page = await browser.get('/second-reader');
  expect(page.html).toMatch(/govuk-tag--grey">Off</);
  expect(page.html).toMatch(/value="no" checked/);
  expect(page.html).not.toContain('action="/second-reader/test"');
  expect((await browser.post('/second-reader/test')).html).toContain('Save the settings first');
  const shown = await browser.post('/second-reader/prompt', { draft: 'Our head is a liar.' });
  expect(shown.html).toContain('No server is set yet');
  expect(shown.html).toContain('Our head is a liar.');
});

test('what is saved is in the ledger, without the key; the key is locked and never shown', async () => {
  expect((await save({ key: KEY })).html).toContain('Settings and key saved');
  const page = await browser.get('/second-reader');
  expect(page.html).toContain('A key is kept');
  expect((await save({ seconds: '5' })).html).toContain('Settings saved');
  expect(await ledger()).toEqual([
    {
      on: false,
      address: server.url,
      model: 'stand-in:1b',
      seconds: 2,
      inOwnNetwork: true,
      dataProtectionOfficerAgreed: false,
      key: 'new',
    },
    expect.objectContaining({ seconds: 5, key: 'kept' }),
  ]);
  const seen = [
    page.html,
    (await browser.get('/ledger')).html,
    JSON.stringify((await world.owner.query('select * from second_reader')).rows),
    (await world.owner.query("select encode(key_locked, 'escape') as k from second_reader")).rows[0].k,
    world.log.join('\n'),
  ];
  for (const text of seen) expect(text).not.toContain(KEY);
  server.does(says([]));
  await browser.post('/second-reader/test');
  expect(server.got[0]!.headers.authorization).toBe(`Bearer ${KEY}`);
});

test('a key that was typed and could not be saved is to be typed again, and whoever saves without is told which is kept', async () => {
  await save({ key: KEY });
  const again = 'Type the key again';
  const refused = await save({ key: 'sk-another', model: '' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('href="#key"');
  expect(refused.html).toContain(again);
  expect(refused.html).not.toContain('sk-another');
  const late = await browser.post('/second-reader', typed({ revision: '0', key: 'sk-another' }));
  expect(late.status).toBe(409);
  expect(late.html).toContain(again);
  expect((await save({ model: '' })).html).not.toContain(again);
  expect((await save()).html).toContain('The key stays as it was');
});

test('a key goes to the server it was given for: with another address it is forgotten', async () => {
  await save({ key: KEY });
  const other = await standIn();
  expect((await save({ address: other.url })).html).toContain(
    'The key was for another server and is forgotten',
  );
  other.does(says([]));
  await browser.post('/second-reader/test');
  expect(other.got[0]!.headers.authorization).toBeUndefined();
  await other.close();
  await save({ key: KEY });
  expect((await save({ forget: 'yes' })).html).toContain('The key is forgotten');
  expect((await ledger()).slice(-3).map(({ key }) => key)).toEqual(['moved', 'new', 'forgotten']);
});

test('it is turned on only when someone says that the data protection officer agreed', async () => {
  const refused = await save({ on: 'yes', model: 'other' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('data protection officer has agreed');
  // What was typed is still there, and nothing was saved.
  expect(refused.html).toContain('value="other"');
  expect(refused.html).toMatch(/govuk-tag--grey">Off</);
  expect((await save({ on: 'yes', told: 'yes' })).html).toMatch(/govuk-tag--green">On</);
  expect((await save({ on: 'no' })).html).toMatch(/govuk-tag--grey">Off</);
});

test.each([
  [{ address: '' }, 'address'],
  [{ address: 'ollama' }, 'address'],
  [{ address: 'ftp://reader.example' }, 'address'],
  [{ address: 'https://me:secret@reader.example' }, 'address'],
  [{ address: 'https://reader.example/?q=1' }, 'address'],
  [{ address: 'http://169.254.169.254' }, 'address'],
  [{ address: 'http://0xa9fea9fe/' }, 'address'],
  [{ address: 'http://[fd00:ec2::254]' }, 'address'],
  [{ address: 'http://93.184.215.14' }, 'address'],
  [{ address: 'http://localhost:11434', own: '' }, 'own'],
  [{ address: 'http://reader.example', own: '' }, 'own'],
  [{ address: 'https://10.0.0.7', own: '' }, 'own'],
  [{ model: ' ' }, 'model'],
  [{ key: 'two words' }, 'key'],
  [{ seconds: '1' }, 'seconds'],
  [{ seconds: '31' }, 'seconds'],
  [{ seconds: '2.5' }, 'seconds'],
  [{ on: 'maybe' }, 'on'],
])('%j is refused at its field', async (more, field) => {
  const parsed = settingsSchema.safeParse(typed(more as Record<string, string>));
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});

test.each([
  ['http://localhost:11434/', 'http://localhost:11434'],
  ['http://localhost:11434/v1', 'http://localhost:11434'],
  ['https://api.reader.example/openai/v1/chat/completions', 'https://api.reader.example/openai'],
  [' HTTPS://Reader.Example ', 'https://reader.example'],
])('%s is kept as %s', (address, kept) => {
  expect(settingsSchema.parse(typed({ address })).address).toBe(kept);
});

test('two administrators at once: the second is told, and loses nothing', async () => {
  await save({ model: 'mine:1b' });
  const loaded = revisionOn(await browser.get('/second-reader'));
  await save({ model: 'theirs:1b' });
  const told = await browser.post('/second-reader', typed({ revision: loaded, model: 'mine:2b' }));
  expect(told.status).toBe(409);
  expect(told.html).toContain('theirs:1b');
  expect(told.html).toContain('value="mine:2b"');
  const again = await browser.post('/second-reader', typed({ revision: revisionOn(told), model: 'mine:2b' }));
  expect(again.html).toContain('Settings saved');
});

test('of two that save at the same moment one is kept, whether something was there before or not', async () => {
  const acting = await world.acting('administrator');
  for (const before of ['something', 'nothing']) {
    if (before === 'nothing') await world.owner.query('delete from second_reader');
    const { revision = '' } = (await secondReaderSettings(acting)).values;
    const both = ['one:1b', 'two:1b'].map((model) =>
      saveSecondReader(world.app.parts, acting, typed({ revision, model })),
    );
    const ends = await Promise.allSettled(both);
    expect(ends.map(({ status }) => status).sort(), before).toEqual(['fulfilled', 'rejected']);
  }
});

test('a test sends the invented draft and shows what was sent, what came back and what is made of it', async () => {
  await save({ key: KEY });
  server.does(
    says([
      { rule: 'disparagement', quote: 'a liar', why: 'It calls the head a liar.' },
      { rule: 'hate', quote: 'nowhere', why: `Not there. ${KEY} <script>alert(1)</script>` },
    ]),
  );
  const page = await browser.post('/second-reader/test');
  const sent = JSON.parse(server.got[0]!.body);
  expect(sent.messages[1].content).toBe(INVENTED_DRAFT);
  expect(page.html).toContain('It answers');
  expect(page.html).toContain('It says: “It calls the head a liar.”');
  expect(page.html).toContain('a quote that does not stand in the draft');
  expect(page.html).toContain(`POST ${server.url}/v1/chat/completions`);
  const unescaped = page.html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  expect(unescaped).toContain(server.got[0]!.body);
  expect(page.html).toContain('authorization: Bearer (the key)');
  expect(page.html).not.toContain(KEY);
  expect(page.html).not.toContain('<script>alert');
  const [again] = [await browser.post('/second-reader/prompt', { draft: INVENTED_DRAFT })];
  // What the page shows for a draft is what is sent for it, to the letter.
  expect(again!.html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')).toContain(
    server.got[0]!.body,
  );
});

test('a test says what went wrong', async () => {
  const wrong: [Fault, Parameters<StandIn['does']>[0]][] = [
    ['slow', silent],
    ['broken-off', breaksOff],
    ['key', answers('{}', 401)],
    ['no-such-page', answers('{}', 404)],
    ['busy', answers('{}', 429)],
    ['status', answers('{}', 500)],
    ['redirect', answers('', 302, { location: 'https://evil.example/' })],
    ['too-large', answers(' '.repeat(70_000))],
    ['not-json', answers('<html>')],
    ['wrong-shape', answers('[]')],
  ];
  await save();
  for (const [fault, answering] of wrong) {
    server.does(answering);
    const page = await browser.post('/second-reader/test');
    expect(page.html, fault).toContain(FAULTS[fault]);
    expect(page.html, fault).toContain('No answer');
  }
  // Ten tests in ten minutes are enough.
  expect((await browser.post('/second-reader/test')).html).toContain('That was a lot of tests');
  world.clock.set(new Date(world.clock.now().getTime() + 3_600_000));
  server.does(writes('Sure, happy to help.'));
  expect((await browser.post('/second-reader/test')).html).toContain(FAULTS['not-json']);
  const secure = await standIn(true);
  for (const [address, fault] of [
    [`http://127.0.0.1:${await emptyPort()}`, 'refused'],
    [secure.url, 'certificate'],
  ] as const) {
    await save({ address });
    expect((await browser.post('/second-reader/test')).html).toContain(FAULTS[fault]);
  }
  await secure.close();
});

test('a draft that would not be sent is said not to be', async () => {
  const shown = await browser.post('/second-reader/prompt', {
    draft: 'I am voting yes in the union ballot.',
  });
  expect(shown.html).toContain('would not be sent at all');
  expect(server.got).toEqual([]);
  const empty = await browser.post('/second-reader/prompt', { draft: '' });
  expect(empty.status).toBe(422);
  const back = await browser.post('/second-reader/prompt', { draft: 'My words', again: 'yes' });
  expect(back.html).toContain('My words</textarea>');
});

test('the example trust sends nothing: it can be neither turned on nor tested', async () => {
  await save();
  await world.owner.query('update trust set example = true');
  expect((await browser.get('/second-reader')).html).toContain('This is the example trust');
  const refused = await save({ on: 'yes', told: 'yes' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('so its second reader stays off');
  expect((await browser.post('/second-reader/test')).status).toBe(403);
  expect(server.got).toEqual([]);
  await world.owner.query('update trust set example = false');
});

test('nobody but an administrator of the whole trust has to do with it', async () => {
  for (const persona of ['teacher', 'head', 'it', 'dpo', 'ceo'] as const) {
    const other = await world.browser(persona);
    expect((await other.get('/second-reader')).status).toBe(403);
    expect((await other.post('/second-reader', typed())).status).toBe(403);
  }
  expect((await browser.get('/running')).html).toContain('href="/second-reader"');
});
