import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { CHECK_POLICY, fillRegisters, NAMES_AMELIA } from '../../../test/drafts.ts';
import { signPolicy } from '../../../test/policy.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await makeWorld();
  await fillRegisters(world);
  await signPolicy(world, CHECK_POLICY);
  browser = await world.browser('teacher');
});
afterAll(() => world.close());

const WHERE = { where: 'personal:facebook:friends' };

/** What a reader of the page sees, tags gone. */
const words = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');

test('the composer asks for words, a place, a picture and who is in it; a file is never taken', async () => {
  const page = await browser.get('/check');
  expect(page.status).toBe(200);
  for (const name of ['draft', 'where', 'picture', 'words', 'people', 'platform', 'audience', 'group'])
    expect(page.html).toContain(`name="${name}"`);
  // The one field for a file is for the script of the browser: without a name it is in no form that is sent.
  expect(page.html.match(/<input[^>]*type="file"[^>]*>/g)).toEqual([expect.not.stringContaining('name=')]);
  expect(page.html).not.toContain('multipart');
  expect(words(page.html)).toContain('A picture never leaves your device');
});

test('an answer: outcome, marked words that lead to their note, clause, wording, whom to ask, who sees it', async () => {
  const page = await browser.post('/check', {
    ...WHERE,
    draft: `${NAMES_AMELIA} So proud to teach at North Testbridge School.`,
  });
  expect(page.status).toBe(200);
  const text = words(page.html);
  expect(page.html).toContain('<title>Ask first: can I post this? - Decorum</title>');
  expect(text).toContain('One part needs written permission');
  expect(page.html).toMatch(/<mark class="decorum-quote decorum-sev--approve">.*href="#finding-1"/);
  expect(page.html).toContain('id="finding-1"');
  expect(page.html).toContain('href="/policy/clauses/1.7"');
  expect(page.html).toMatch(/<button type="submit" value="1" name="fix" form="draft-form"/);
  expect(text).toContain('Helen Adair, your headteacher');
  expect(text).toContain('Your Facebook friends, and anyone they show it to.');
  expect(text).toContain('Checked just now against version 1 of the policy.');
  expect(text).toContain('This draft is not kept');
  // On a phone: answer, draft, notes, edit.
  const at = [
    'data-check="answer"',
    'data-check="draft"',
    'data-check="notes"',
    'id="draft"',
    'data-check="after"',
  ].map((part) => page.html.indexOf(part));
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(at[0]).toBeGreaterThan(0);
});

test('using the wording leads to "clear", which says what a check cannot know', async () => {
  const fields = { ...WHERE, draft: NAMES_AMELIA, checked: NAMES_AMELIA, fix: '1' };
  const page = await browser.post('/check', fields);
  const text = words(page.html);
  expect(page.html).toContain('<title>Clear to post: can I post this? - Decorum</title>');
  expect(text).toContain('One of our pupils has won');
  expect(text).toContain('What you know and we do not');
  expect(text).toContain('18 things that version 1 of the policy asks about');
  expect(text).toContain('Your rights stay yours');
  expect(text).toContain('This draft is not kept');
  expect(page.html).not.toContain('Amelia');
});

test('the same name three times: one card that lists the places, each leading to its mark', async () => {
  const draft = `${NAMES_AMELIA} We like Amelia Castleford. Amelia Castleford!`;
  const { html } = await browser.post('/check', { ...WHERE, draft });
  expect(html).not.toContain('id="finding-2"');
  expect(words(html)).toContain('This is in three places:');
  for (const place of ['place-1-1', 'place-1-2', 'place-1-3']) {
    expect(html.split(`id="${place}"`)).toHaveLength(2);
    expect(html).toContain(`href="#${place}"`);
  }
});

test('no better words: what is left without these is shown, and left out at a click', async () => {
  const draft = 'Good day. Come along: https://unleashed.example/board/12, all of you.';
  const page = await browser.post('/check', { ...WHERE, draft });
  expect(words(page.html)).toContain(
    'You could leave that out. Then it reads Good day. Come along, all of you.',
  );
  expect(page.html).toMatch(/<button type="submit" value="1" name="fix"[^>]*>\s*Leave it out/);
  const mended = await browser.post('/check', { ...WHERE, draft, checked: draft, fix: '1' });
  // What is left is not called clear: it is the person who must read it once more, and that stays with the draft.
  expect(mended.html).not.toContain('Clear to post');
  expect(words(mended.html)).toContain(
    'Nothing more is found in what is left Read it once more: what you took out may still be told by the rest.',
  );
  expect(mended.html).toContain('<title>Nothing more is found in what is left: can I post this?');
  expect(mended.html).toContain('<input type="hidden" name="out" form="draft-form" value="yes"/>');
  const again = await browser.post('/check', { ...WHERE, draft: 'Good day. Come, all of you.', out: 'yes' });
  expect(words(again.html)).toContain('Read it once more');
  const only = await browser.post('/check', { ...WHERE, draft: 'https://unleashed.example/board/12' });
  expect(words(only.html)).toContain('Without that, nothing of this draft is left.');
  // The verdict does not ask for what the note below it says is not enough.
  expect(words(only.html)).toContain('Say it in another way, or not at all');
  expect(words(only.html)).not.toContain('Leave that out');
  expect(only.html).not.toContain('name="fix"');
  // Beside notes for which leaving words out is no answer it says which part it means.
  const both = await browser.post('/check', {
    ...WHERE,
    draft: `${draft} What a shit day.`,
  });
  expect(words(both.html)).toContain('Leave out what must not be posted');
});

test('what is chosen stays chosen', async () => {
  const more = {
    where: 'other',
    platform: 'forum',
    audience: 'private-group',
    group: 'Village',
    picture: 'video',
    people: 'Jo Bloggs',
  };
  const { html } = await browser.post('/check', { ...more, draft: 'Lovely weather.' });
  expect(html).toMatch(/<option value="other" selected/);
  expect(html).toMatch(/<option value="forum" selected/);
  expect(html).toMatch(/<option value="private-group" selected/);
  expect(html).toMatch(/value="video" checked/);
  expect(html).toContain('value="Village"');
  expect(html).toContain('>Jo Bloggs</textarea>');
  expect(words(html)).toContain('We do not know “Jo Bloggs”');
});

test('words in a picture: a sheet of their own, marks that lead to their notes, what to do, and no wording', async () => {
  const fields = {
    ...WHERE,
    draft: NAMES_AMELIA,
    picture: 'screenshot',
    words: 'Year 6 <b>\n\nPeregrine Oldershaw. Peregrine Oldershaw!',
  };
  const { html } = await browser.post('/check', fields);
  const sheet = /<section class="decorum-sheet" aria-labelledby="words-title">[\s\S]*?<\/section>/.exec(
    html,
  )![0];
  expect(sheet).toContain('Year 6 &lt;b&gt;');
  // The draft's own note is the first: the picture's follow it, with places of their own.
  expect(sheet).toContain('id="place-2-1" href="#finding-2"');
  expect(sheet).not.toContain('#finding-1');
  expect(html.split('id="draft-title"')[1]!.split('</section>')[0]).not.toContain('#finding-2');
  const note = /<li class="decorum-finding[^>]*id="finding-2"[\s\S]*?Wrong\? Say why/.exec(html)![0];
  expect(words(note)).toContain(
    'In the picture: there is no agreement on file to name “Peregrine Oldershaw”',
  );
  expect(words(note)).toContain('This is in two places:');
  expect(words(note)).toContain('Peregrine Oldershaw !');
  expect(words(note)).toContain('Blur that part of the picture or crop it out.');
  expect(note).not.toContain('name="fix"');
  // Kept in the form, and carried along to say that a finding is wrong.
  expect(html).toMatch(/<textarea[^>]*name="words"[^>]*>Year 6 &lt;b&gt;/);
  expect(/<form[^>]*id="wrong-form"[\s\S]*?<\/form>/.exec(html)![0]).toContain('name="words"');
  expect(html).toMatch(
    /<details[^>]* open[^>]*>\s*<summary[^>]*><span[^>]*>A picture or a video goes with it/,
  );
});

test('both together too long: an error at the words, which are kept', async () => {
  const page = await browser.post('/check', { ...WHERE, draft: 'Hello.', words: 'x'.repeat(20_000) });
  expect(page.status).toBe(422);
  expect(page.html).toContain('href="#words"');
  expect(page.html).toContain(`${'x'.repeat(20_000)}</textarea>`);
});

test('only the worker that reads words may compile WebAssembly', async () => {
  const page = await browser.raw('/check');
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  const script = /data-words="([^"]+)"/.exec(await page.text())![1]!;
  const worker = (await browser.raw(script)).headers.get('content-security-policy');
  expect(worker).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");
});

test.each([
  ['', 'Type or paste the words you want to post.'],
  [`${'much too long '.repeat(1500)}`, 'This is longer than we can check at once.'],
])('a draft that cannot be checked: an error at the field, the text kept', async (draft, message) => {
  const page = await browser.post('/check', { ...WHERE, draft });
  expect(page.status).toBe(422);
  expect(page.html).toContain('<title>Error: ');
  expect(page.html).toContain('href="#draft"');
  expect(words(page.html)).toContain(message);
  expect(page.html).toContain(`${draft.trim()}</textarea>`);
});

test('markup in a draft is words', async () => {
  const { html } = await browser.post('/check', {
    ...WHERE,
    draft: '<script>alert(1)</script></textarea><b>"bold"</b>',
  });
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<b>');
});

test('a draft is not taken from the address', async () => {
  for (const path of [
    '/check?draft=marker-words',
    '/check?text=marker-words',
    '/check/live?draft=marker-words',
  ]) {
    const page = await browser.get(path);
    expect(page.html, path).not.toContain('marker-words');
  }
  expect((await browser.get('/check/live?draft=x')).status).toBe(404);
  const posted = await browser.post('/check?draft=marker-words', WHERE);
  expect(posted.status).toBe(422);
});

test('belief and union talk: a person must look, only if asked, and the outcome stays', async () => {
  const page = await browser.post('/check', { ...WHERE, draft: 'I am voting yes in the union ballot.' });
  expect(page.html).toContain('id="mark-protected"');
  expect(words(page.html)).toContain('never a breach');
  expect(page.html).toContain('<title>Clear to post');
});

test('someone accused who may be recognised: said, and "clear" is not left alone', async () => {
  const page = await browser.post('/check', {
    ...WHERE,
    draft: 'Mary Nash has been suspended after an allegation by a pupil.',
  });
  expect(page.html).toContain('id="mark-identifies-accused"');
  expect(words(page.html)).toContain('section 141F');
});

test('as one types: the same answer, until a session asks more often than anyone types', async () => {
  const other = await world.browser('assistant');
  const ask = () => other.post('/check/live', { ...WHERE, draft: NAMES_AMELIA });
  const first = await ask();
  expect(first.status).toBe(200);
  expect(first.html).toContain('id="finding-1"');
  let last = first;
  // The script waits 400 ms after a key: whoever types at just that speed for a whole minute is answered each time.
  for (let i = 1; i < 150; i++) last = await ask();
  expect(last.status).toBe(200);
  for (let i = 0; i < 31; i++) last = await ask();
  expect(last.status).toBe(429);
  expect(words(last.html)).toContain('Not checked');
  expect(words(last.html)).not.toContain('Clear to post');
  expect(last.html).toContain(`${NAMES_AMELIA}</textarea>`);
  // The button still works, and so does everybody else.
  expect((await other.post('/check', { ...WHERE, draft: NAMES_AMELIA })).status).toBe(200);
  expect((await browser.post('/check/live', { ...WHERE, draft: NAMES_AMELIA })).status).toBe(200);
  world.clock.advance(61_000);
  expect((await ask()).status).toBe(200);
});

test('the button checks, until a session presses it more often than anyone would', async () => {
  world.clock.advance(61_000);
  const other = await world.browser('assistant');
  const press = () => other.post('/check', { ...WHERE, draft: NAMES_AMELIA });
  let last = await press();
  for (let i = 1; i < 60; i++) last = await press();
  expect(last.status).toBe(200);
  last = await press();
  expect(last.status).toBe(429);
  expect(words(last.html)).toContain('Not checked');
  expect(words(last.html)).not.toContain('Clear to post');
  expect(last.html).toContain(`${NAMES_AMELIA}</textarea>`);
  expect(words(last.html)).toContain('Until they are checked, ask Helen Adair, your headteacher.');
  // To say that a finding is wrong is to have it checked once more: it counts as well.
  const wrong = await other.post('/check/wrong', { ...WHERE, draft: NAMES_AMELIA, wrong: '1' });
  expect(wrong.status).toBe(429);
  expect(wrong.html).toContain(`name="draft" value="${NAMES_AMELIA}"`);
  const fields = { ...WHERE, draft: NAMES_AMELIA, wrong: '1', kind: 'other', keep: 'none', agree: 'yes' };
  expect((await other.post('/check/wrong/send', { ...fields, id: randomUUID() })).status).toBe(429);
  expect((await world.owner.query('select 1 from check_report')).rowCount).toBe(0);
  expect((await browser.post('/check', { ...WHERE, draft: NAMES_AMELIA })).status).toBe(200);
  world.clock.advance(61_000);
  expect((await press()).status).toBe(200);
});

test('what is left after the offered wordings is said, and nobody is named where the notes name several', async () => {
  const draft = `${NAMES_AMELIA} Come along: https://unleashed.example/board/12`;
  const text = words((await browser.post('/check', { ...WHERE, draft })).html);
  expect(text).toContain(
    'Even with the suggestion, one part must not be posted. That is not for anyone to allow',
  );
  expect(text).toContain('to keep the rest as it is, ask Helen Adair, your headteacher.');
  const account = (await world.owner.query("select id from official_account where handle like '@%'")).rows[0]
    .id;
  const where = { where: `official:${account}`, draft: NAMES_AMELIA };
  const page = await browser.post('/check', where);
  const banner = words(/<section class="decorum-outcome.*?<\/section>/s.exec(page.html)![0]);
  expect(banner).toContain('To post it as it is, see each note below.');
  expect(words(page.html)).toContain('ask Mary Nash, your manager, and get the answer in writing');
});

test('who is in the picture is a question, not advice that can be left', async () => {
  const page = await browser.post('/check', {
    ...WHERE,
    picture: 'photo',
    draft: 'Great day at the sports hall.',
  });
  expect(page.html).toContain('<title>Worth a thought: can I post this?');
  expect(words(page.html)).toContain('Who is in the picture?');
  expect(words(page.html)).not.toContain('This is advice');
  const ticked = { ...WHERE, picture: 'photo', nobody: 'yes', draft: 'Great day at the sports hall.' };
  expect((await browser.post('/check', ticked)).html).toMatch(
    /name="nobody"[^>]*checked|checked[^>]*name="nobody"/,
  );
});

test('in a trust without pupils in its register, nothing is clear without the word that names were not checked', async () => {
  const other = await makeWorld();
  await signPolicy(other, CHECK_POLICY);
  const page = await (await other.browser('teacher')).post('/check', { ...WHERE, draft: 'Lovely weather.' });
  expect(page.html).toContain('<title>Names not checked: can I post this?');
  expect(page.html).not.toContain('Clear to post');
  expect(page.html).not.toContain('decorum-sev--clear');
  const says = 'names were not checked. Clause 1.7: have written consent before you name or show anyone.';
  expect(words(page.html)).toContain(says);
  const found = await (await other.browser('teacher')).post('/check', {
    ...WHERE,
    draft: 'What a shit day.',
  });
  expect(words(found.html)).toContain(says);
  await other.close();
});

test('nobody who is not signed in gets an answer', async () => {
  const stranger = await world.browser();
  const { html } = await stranger.post('/check', { ...WHERE, draft: NAMES_AMELIA });
  expect(html).not.toContain('decorum-outcome');
  expect(html).not.toContain('agreement on file');
});
