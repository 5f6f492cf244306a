import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../test/browser.ts';
import { exifSegment, withSegments } from '../../../../test/photo.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { readModule } from '../catalogue/actions.ts';
import { STARTER_MODULES } from '../starter/modules.ts';

const PLACE = 'Testbridge Green';
const plain = new Uint8Array(
  readFileSync(new URL('../../../../test/journeys/fixtures/three-faces.jpg', import.meta.url)),
);
/** A photograph as a telephone takes it. */
const photo = withSegments(
  plain,
  exifSegment({
    gps: { latitude: [51, 30, 2.5, 'N'], longitude: [0, 7, 28.4, 'W'] },
    area: PLACE,
  }),
);

let world: World;
let hr: Browser;
let teacher: Browser;
let id: string;
let at: string;
beforeAll(async () => {
  world = await makeWorld();
  hr = await world.browser('hr');
  teacher = await world.browser('teacher');
  const taken = await hr.post('/training/modules/take-over', { key: STARTER_MODULES[0]!.key });
  id = /\/training\/modules\/([0-9a-f-]{36})/.exec(taken.url)![1]!;
  at = `/training/modules/${id}`;
});
afterAll(() => world.close());

const module = async () => (await readModule(await world.acting('hr'), id)).module;
const revision = async () => String((await module()).revision);
const give = async (fields: Record<string, string>, bytes?: Uint8Array | string, name = 'IMG_2041 Ada.jpg') =>
  hr.post(
    `${at}/edit/pages/1/picture`,
    { revision: await revision(), picture: '', ...fields },
    bytes === undefined ? undefined : { field: 'file', name, bytes },
  );

test('a page takes a picture of the trust’s own, without what the camera wrote, and the words stay', async () => {
  const before = (await module()).draft.pages[0]!;
  const saved = await give({ alt: 'Three people look at the camera.' }, photo);
  expect(saved.html).toContain('Picture saved');
  const page = (await module()).draft.pages[0]!;
  expect(page).toMatchObject({ heading: before.heading, paragraphs: before.paragraphs });
  const { file, width, height } = page.picture!;
  expect(saved.html).not.toContain('There is a problem');
  const edit = await hr.get(`${at}/edit/pages/1`);
  expect(edit.html).toContain(
    `src="/training/pictures/${file}" alt="Three people look at the camera." width="${width}" height="${height}"`,
  );
  const shown = await hr.raw(`/training/pictures/${file}`);
  expect(shown.headers.get('content-type')).toBe('image/jpeg');
  expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
  const bytes = Buffer.from(await shown.arrayBuffer());
  expect(Buffer.from(photo).includes(PLACE)).toBe(true);
  expect(bytes.includes(PLACE)).toBe(false);
  const named = await world.owner.query('select name from file where sha256 = $1', [file]);
  expect(JSON.stringify(named.rows)).not.toContain('Ada');
  // The words changed, the picture stays.
  await hr.post(`${at}/edit/pages/1`, { revision: await revision(), heading: 'Anew', words: 'Words.' });
  expect((await module()).draft.pages[0]!.picture!.file).toBe(file);
});

test('a picture of a draft is for who may see drafts; once published, for everyone of the trust, and for nobody else', async () => {
  const { file } = (await module()).draft.pages[0]!.picture!;
  const href = `/training/pictures/${file}`;
  const head = await world.browser('head');
  expect((await head.raw(href)).status).toBe(200);
  expect((await teacher.raw(href)).status).toBe(404);
  await hr.post(`${at}/publish`, { revision: await revision(), again: 'no' });
  expect((await teacher.raw(href)).status).toBe(200);
  const nobody = await (await world.browser()).raw(href);
  expect(nobody.status).not.toBe(200);
  // A file of the trust that is no picture of a module, and names of none.
  await world.owner.query(
    "insert into file values ($1, $2, 'policy.pdf', 'application/pdf', 10, now(), null)",
    [world.trustId, 'a'.repeat(64)],
  );
  for (const name of ['a'.repeat(64), 'b'.repeat(64), '..%2f..%2fetc%2fpasswd', file.toUpperCase()])
    expect((await hr.raw(`/training/pictures/${name}`)).status, name).toBe(404);
  // Taken out of the draft, it stays in the version that people take.
  await give({});
  expect((await module()).draft.pages[0]!.picture).toBeUndefined();
  expect((await teacher.raw(href)).status).toBe(200);
});

test('a picture without words for it, a file that is none, and one too big are refused; what was typed stays', async () => {
  expect((await give({}, photo)).html).toContain('Say what the picture shows');
  const svg = await give({ alt: 'A drawing.' }, '<svg xmlns="http://www.w3.org/2000/svg"/>', 'x.png');
  expect(svg.html).toContain('Choose a JPEG or PNG picture');
  expect(svg.html).toContain('A drawing.</textarea>');
  for (const megabytes of [5.2, 6, 21]) {
    const big = await give({ alt: 'Äußerst groß.' }, new Uint8Array(megabytes * 1024 * 1024), 'big.jpg');
    expect(big.html).toContain('bigger than 5 MB');
    expect(big.html).toContain('Äußerst groß.</textarea>');
  }
  expect((await give({ picture: 'app.css', alt: 'None of ours.' })).html).toContain(
    'Choose a picture from the list',
  );
  expect((await module()).draft.pages[0]!.picture).toBeUndefined();
  const late = await give({ alt: 'Too late.', revision: '1' }, photo);
  expect(late.status).toBe(409);
  expect((await teacher.raw(`${at}/edit/pages/1/picture`)).status).toBe(403);
});

test('a form that is left is filled in again, until its page says something else', async () => {
  const typed = {
    heading: 'Half a thought',
    words: '',
    was: await wasOf(`${at}/edit/pages/new`),
    keep: 'yes',
  };
  expect((await hr.post(`${at}/edit/pages/new`, typed)).html).toContain('Only you can see it');
  const again = await hr.get(`${at}/edit/pages/new`);
  expect(again.html).toContain('You began this before');
  expect(again.html).toContain('value="Half a thought"');
  expect((await (await world.browser('administrator')).get(`${at}/edit/pages/new`)).html).not.toContain(
    'Half',
  );
  expect((await hr.post(`${at}/edit/pages/new/afresh`)).html).not.toContain('Half a thought');

  const two = `${at}/edit/pages/2`;
  await hr.post(two, { heading: 'Mine', words: 'My words.', was: await wasOf(two), keep: 'yes' });
  expect((await hr.get(two)).html).toContain('My words.');
  // Moved up, it is page 1, and goes on being what was left of it.
  await hr.post(`${two}/move`, { revision: await revision(), how: 'up' });
  expect((await hr.get(`${at}/edit/pages/1`)).html).toContain('My words.');
  await hr.post(`${at}/edit/pages/1/move`, { revision: await revision(), how: 'down' });
  const other = await world.browser('administrator');
  await other.post(two, { revision: await revision(), heading: 'Theirs', words: 'Their words.' });
  const changed = await hr.get(two);
  expect(changed.html).toContain('Their words.');
  expect(changed.html).not.toContain('My words.');
});

test('an unticked answer and the parts of the policy come back as they were left', async () => {
  const one = `${at}/edit/questions/1`;
  const was = await wasOf(one);
  await hr.post(one, { text: 'Which?', kind: 'several', 'option-1': 'This', was, keep: 'yes' });
  const question = await hr.get(one);
  expect(question.html).toContain('>Which?</textarea>');
  expect(question.html).not.toMatch(/name="right-\d"[^>]* checked/);
  const facts = '/training/modules/new';
  await hr.post(facts, { title: 'Ours', targets: ['press', 'training'], was: 'new', keep: 'yes' });
  const left = await hr.get(facts);
  expect(left.html).toContain('value="Ours"');
  expect(left.html.match(/name="targets"[^>]* checked/g)).toHaveLength(2);
  // Saved, nothing is left.
  await hr.post(facts, {
    title: 'Ours',
    summary: 'About us.',
    minutes: '5',
    passMark: '80',
    attempts: '',
    validMonths: '',
    was: 'new',
  });
  expect((await hr.get(facts)).html).not.toContain('You began this before');
});

test('removing asks first; a copy is a draft of its own; what was never published is thrown away', async () => {
  const asks = await hr.get(`${at}/edit/questions/1/remove`);
  expect(asks.html).toContain('Remove question 1');
  const questions = (await module()).draft.questions.length;
  await hr.post(`${at}/edit/questions/1/move`, { revision: await revision(), how: 'remove' });
  expect((await module()).draft.questions).toHaveLength(questions - 1);
  const gone = await hr.post(`${at}/throw-away`, { revision: await revision() });
  expect(gone.html).toContain('The changes are thrown away');
  expect((await module()).draft.questions).toHaveLength(questions);
  // Nothing is left to throw away.
  expect((await hr.post(`${at}/throw-away`, { revision: await revision() })).status).toBe(409);

  const copied = await hr.post(`${at}/copy`);
  const copy = /\/training\/modules\/([0-9a-f-]{36})/.exec(copied.url)![1]!;
  expect(copy).not.toBe(id);
  expect(copied.html).toContain(`Copy of ${STARTER_MODULES[0]!.title}`);
  expect((await teacher.get(`/training/${copy}`)).status).toBe(404);
  const thrown = await hr.post(`/training/modules/${copy}/throw-away`, { revision: '1' });
  expect(thrown.html).toContain('It is thrown away');
  expect((await hr.get(`/training/modules/${copy}`)).status).toBe(404);
});

test('a draft is read through with its answers and reasons, by who may see drafts', async () => {
  const { pages, questions } = STARTER_MODULES[0]!;
  const head = await world.browser('head');
  const read = await head.get(`${at}/preview`);
  for (const { heading } of pages.slice(1, 3)) expect(read.html).toContain(heading.replaceAll("'", '&#39;'));
  expect(read.html).toContain(questions.at(-1)!.options[0]!.reason.slice(0, 20).replaceAll("'", '&#39;'));
  expect((await teacher.get(`${at}/preview`)).status).toBe(403);
});

/** What a form carries of what stood there when it was opened. */
async function wasOf(path: string): Promise<string> {
  return /name="was" value="(\w+)"/.exec((await hr.get(path)).html)![1]!;
}
