import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '../../../test/browser.ts';
import { CHECK_POLICY, fillRegisters, NAMES_AMELIA } from '../../../test/drafts.ts';
import { signPolicy } from '../../../test/policy.ts';
import { answerAs, askAs, lineageOf, revisionOf, WITH_DRAFT } from '../../../test/questions.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await fillRegisters(world);
  await signPolicy(world, CHECK_POLICY);
});
afterAll(() => world.close());

const idIn = ({ url, html }: Page): string => /questions\/([0-9a-f-]{36})/.exec(`${url} ${html}`)![1]!;
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!;

test('from a finding to the answer: the draft comes along, is held, and can be checked again', async () => {
  const teacher = await world.browser('teacher');
  const checked = await teacher.post('/check', { draft: NAMES_AMELIA, where: 'personal:facebook:friends' });
  expect(checked.html).toContain('Ask about this');
  const form = { draft: NAMES_AMELIA, where: 'personal:facebook:friends', finding: '1' };
  const ask = await teacher.post('/questions/new', form);
  expect(ask.html).toContain('Your draft, which goes with the question');
  expect(ask.html).toContain('What the checker said');
  expect(ask.html).toContain('Helen Adair');
  // Nothing is kept until it is sent.
  expect((await world.owner.query('select 1 from question')).rowCount).toBe(0);
  const refused = await teacher.post('/questions', { ...form, id: hidden(ask.html, 'id') });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Write your question.');
  expect(refused.html).toContain('Your draft, which goes with the question');
  const sent = await teacher.post('/questions', {
    ...form,
    id: hidden(ask.html, 'id'),
    question: 'Is the phone call enough?',
  });
  expect(sent.html).toContain('On hold until answered');
  const id = idIn(await teacher.get('/questions'));

  const head = await world.browser('head');
  const opened = await head.get(`/questions/${id}`);
  expect(opened.html).toContain('A question from Tom Eacher');
  expect(opened.html).toContain('A draft is shown to you only because its author asks.');
  const none = await head.post(`/questions/${id}/answer`, { revision: '1', words: 'No.' });
  expect(none.status).toBe(422);
  expect(none.html).toContain('Choose what the answer is.');
  expect(none.html).toContain('No.</textarea>');
  await head.post(`/questions/${id}/answer`, {
    revision: '1',
    decision: 'go-ahead',
    words: 'I have the letter.',
    clause: await lineageOf(world, '1.7'),
  });
  const answered = await teacher.get(`/questions/${id}`);
  expect(answered.html).toContain('Go ahead');
  expect(answered.html).toContain('I have the letter.');
  expect(answered.html).toContain('Check this draft again');
  expect(answered.html).toContain(`/policy/clauses/${await lineageOf(world, '1.7')}`);
});

test('nobody else opens a question, and no page of theirs lists it', async () => {
  const id = await askAs(world, 'teacher', { ...WITH_DRAFT, question: 'Quixotryvane?' });
  for (const persona of ['assistant', 'manager', 'leader', 'southHead', 'administrator', 'ceo'] as const) {
    const browser = await world.browser(persona);
    expect((await browser.get(`/questions/${id}`)).status).toBe(404);
    expect((await browser.post(`/questions/${id}/answer`, { revision: '1', words: 'Yes' })).status).toBe(404);
    for (const path of ['/questions', '/questions/to-answer', '/questions/to-answer/csv', '/questions/csv'])
      expect((await browser.get(path)).html).not.toContain('Quixotryvane');
  }
});

test('questions are begun and left side by side, each with its draft; starting afresh forgets the one', async () => {
  const teacher = await world.browser('assistant');
  const draftOf = (pupil: string) => ({
    draft: `Well done ${pupil} on the prize!`,
    where: 'personal:facebook:friends',
  });
  for (const pupil of ['Amelia', 'Peregrine']) {
    const form = await teacher.post('/questions/new', draftOf(pupil));
    const id = hidden(form.html, 'id');
    world.clock.set(new Date(world.clock.now().getTime() + 60_000));
    await teacher.post('/questions', { ...draftOf(pupil), id, keep: 'yes', question: `Half of ${pupil}` });
  }
  const list = await teacher.get('/questions');
  const begun = [...list.html.matchAll(/\/questions\/new\?begun=[0-9a-f-]{36}/g)].map(([href]) => href);
  expect(begun).toHaveLength(2);
  expect((await teacher.get('/questions/new')).html).not.toMatch(/Half of \w+<\/textarea>/);
  expect((await teacher.get('/questions/new')).html).toContain(begun[1]);
  const first = await teacher.get(begun[1]!);
  expect(first.html).toContain('Half of Amelia</textarea>');
  expect(first.html).toContain('Well done Amelia on the prize!');
  await teacher.post(/action="([^"]*afresh[^"]*)"/.exec(first.html)![1]!);
  const left = (await teacher.get('/questions')).html;
  expect(left).not.toContain(begun[1]);
  expect((await teacher.get(begun[0]!)).html).toContain('Half of Peregrine</textarea>');
  const sent = await teacher.post('/questions', {
    ...draftOf('Peregrine'),
    id: /begun=(.*)/.exec(begun[0]!)![1]!,
    question: 'May I?',
  });
  expect(sent.html).toContain('Your question is sent');
  expect((await teacher.get('/questions')).html).not.toContain('begun=');
});

test('an answer is begun, left and resumed by the one who wrote it', async () => {
  const id = await askAs(world, 'teacher');
  const head = await world.browser('head');
  await head.get(`/questions/${id}`);
  await head.post(`/questions/${id}/answer`, { keep: 'yes', revision: '1', words: 'Half an ans' });
  expect((await head.get(`/questions/${id}`)).html).toContain('Half an ans</textarea>');
  expect((await (await world.browser('teacher')).get(`/questions/${id}`)).html).not.toContain('Half an ans');
});

test('who was second is told who was first and what they said, and has their own words back', async () => {
  const id = await askAs(world, 'teacher');
  const head = await world.browser('head');
  await head.get(`/questions/${id}`);
  await answerAs(world, 'head', id);
  const late = await head.post(`/questions/${id}/answer`, { revision: '1', words: 'No, never there.' });
  expect(late.status).toBe(409);
  expect(late.html).toContain('Helen Adair answered, 18 November 2026');
  expect(late.html).toContain('Yes, as long as you do not comment there.');
  expect(late.html).toContain('No, never there.');
  const passed = await head.post(`/questions/${id}/pass-on`, { revision: '1', reason: 'Not for me.' });
  expect(passed.html).toContain('Not for me.');
});

test('what was added while somebody wrote their answer is said, and the answer stands in its form still', async () => {
  const id = await askAs(world, 'teacher');
  const head = await world.browser('head');
  await head.get(`/questions/${id}`);
  await (await world.browser('teacher')).post(`/questions/${id}/add`, {
    revision: '1',
    words: 'It is closed.',
  });
  const late = await head.post(`/questions/${id}/answer`, { revision: '1', words: 'No, never there.' });
  expect(late.status).toBe(409);
  expect(late.html).toContain('Tom Eacher added, 18 November 2026');
  expect(late.html).toContain('No, never there.</textarea>');
  expect(hidden(late.html, 'revision')).toBe(await revisionOf(world, 'head', id));
});

test('an answer to what was withdrawn meanwhile comes back with its words, and nobody else learns of it', async () => {
  const id = await askAs(world, 'teacher', { question: 'Quixotryvane at last?' });
  const head = await world.browser('head');
  await head.get(`/questions/${id}`);
  await (await world.browser('teacher')).post(`/questions/${id}/withdraw`, { revision: '1' });
  const answer = { revision: '1', words: 'My long answer.' };
  for (const sent of [answer, { ...answer, keep: 'yes' }]) {
    const late = await head.post(`/questions/${id}/answer`, sent);
    expect(late.status).toBe(404);
    expect(late.html).toContain('This question was withdrawn');
    expect(late.html).toContain('My long answer.');
    expect(late.html).not.toContain('Quixotryvane');
  }
  expect((await head.get(`/questions/${id}`)).html).toContain('has withdrawn this question');
  const leader = await world.browser('leader');
  await leader.get('/questions');
  const other = await leader.post(`/questions/${id}/answer`, answer);
  expect(other.status).toBe(404);
  expect(other.html).not.toContain('withdrawn');
});

test('lists sort, filter, search, and come as CSV', async () => {
  const head = await world.browser('head');
  const list = await head.get('/questions/to-answer?q=village&show=waiting&about=other&sort=from');
  expect(list.status).toBe(200);
  expect((await head.get('/questions/to-answer?q=nothing+like+it')).html).toContain('Nothing fits');
  const csv = await head.get('/questions/to-answer/csv');
  expect(csv.html).toContain('From,About,Asked,Due,How it stands,Clause,Version');
  expect(csv.html).toContain('Tom Eacher');
  const recruiter = await world.browser('recruiter');
  expect((await recruiter.get('/questions')).html).toContain('You have not asked anything');
  expect((await recruiter.get('/questions/to-answer')).html).toContain('No question waits for you');
});

test('withdrawing asks first, then the words are gone', async () => {
  const id = await askAs(world, 'teacher');
  const teacher = await world.browser('teacher');
  expect((await teacher.get(`/questions/${id}/withdraw`)).html).toContain('Withdraw it and erase the words');
  const gone = await teacher.post(`/questions/${id}/withdraw`, {
    revision: await revisionOf(world, 'teacher', id),
  });
  expect(gone.html).toContain('It is withdrawn');
  expect((await teacher.get(`/questions/${id}`)).html).toContain('its words are erased');
});

test('guidance is written, published, found, led to from its clause, and taken back', async () => {
  const head = await world.browser('head');
  await head.get('/guidance/new');
  const page = await head.post('/guidance/new', {
    asked: 'May I post that we won the county poetry prize?',
    answer: 'Write to Amelia Castleford first.',
    clause: await lineageOf(world, '1.7'),
  });
  const id = /guidance\/([0-9a-f-]{36})\/publish/.exec(page.html)![1]!;
  expect(page.html.replace(/<[^>]+>/g, '')).toMatch(/Amelia Castleford in the answer: a pupil/);
  const refused = await head.post(`/guidance/${id}/publish`, { revision: '1' });
  expect(refused.status).toBe(422);
  const edited = await head.post(`/guidance/${id}/edit`, {
    revision: '1',
    asked: 'May I post that we won the county poetry prize?',
    answer: 'Without a name.',
    clause: await lineageOf(world, '1.7'),
  });
  expect(edited.html).toContain('found none');
  await head.post(`/guidance/${id}/publish`, { revision: '2' });
  const teacher = await world.browser('teacher');
  expect((await teacher.get('/guidance?q=poetry')).html).toContain(`/guidance/${id}`);
  expect((await teacher.get('/policy/clauses/1.7')).html).toContain('What others have asked');
  expect((await teacher.get('/policy/clauses/1.8')).html).not.toContain('What others have asked');
  const checked = await teacher.post('/check', { draft: NAMES_AMELIA, where: 'personal:facebook:friends' });
  expect(checked.html).toContain('Others have asked:');
  expect(checked.html).toContain(`href="/guidance/${id}"`);
  const bravo = await teacher.post('/check', {
    draft: 'Bravo Peregrine Oldershaw',
    where: 'personal:facebook:friends',
  });
  expect(bravo.html).toMatch(/Others have asked on this clause:.*?May I post that we won/s);
  expect((await teacher.get('/guidance/csv')).html).toContain('Without a name.');
  expect((await teacher.post(`/guidance/${id}/take-back`, { revision: '3' })).status).toBe(403);
  await head.post(`/guidance/${id}/take-back`, { revision: '3' });
  expect((await teacher.get(`/guidance/${id}`)).status).toBe(404);
});

test('the times are set by an administrator, and hold for the next question', async () => {
  const admin = await world.browser('administrator');
  expect((await admin.post('/questions/settings', { answerDays: '40', keepDays: '90' })).status).toBe(422);
  expect((await admin.post('/questions/settings', { answerDays: '1', keepDays: '90' })).html).toContain(
    'Saved',
  );
  const id = await askAs(world, 'teacher');
  const { rows } = await world.owner.query(
    'select due_on::text, kept_until::text from question where id = $1',
    [id],
  );
  expect(rows).toEqual([{ due_on: '2026-11-19', kept_until: '2027-02-16' }]);
  expect((await (await world.browser('head')).get('/questions/settings')).status).toBe(403);
});

test('my record says what was asked, without its words', async () => {
  await askAs(world, 'teacher', { question: 'Quixotryvane once more?' });
  const { html } = await (await world.browser('teacher')).get('/me');
  expect(html).toContain('Questions you asked');
  expect(html).not.toContain('Quixotryvane');
});

test('the composer holds a draft that is asked about, says what was answered, and lets nothing new go with it', async () => {
  const asker = await world.browser('assistant');
  const form = { draft: NAMES_AMELIA, where: 'personal:facebook:friends' };
  const check = async (more: Record<string, string> = {}) =>
    (await asker.post('/check', { ...form, ...more })).html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const id = await askAs(world, 'assistant', { ...form, finding: '1' });
  const held = await check();
  expect(held).toContain('On hold until answered You asked about these words on 18 November 2026.');
  expect(held).toContain('Hold the post back until Helen Adair has answered.');
  expect(held).not.toContain('Ask about this');
  const reworded = await check({ draft: NAMES_AMELIA.replace('Amelia Castleford', 'One of ours') });
  expect(reworded).toContain('You asked about nearly these words');
  expect(reworded).not.toContain('Clear to post');
  // What must not be posted weighs more than what is on hold.
  const worse = await check({ draft: `${NAMES_AMELIA} Immigrants are vermin.` });
  expect(worse).toMatch(/Can I post this\? Do not post/);
  expect(worse).toContain('On hold until answered');

  await answerAs(world, 'head', id, { decision: 'go-ahead' });
  expect(await check()).toMatch(
    /Go ahead Helen Adair answered on 18 November 2026: you can post it as it is\./,
  );
  const another = await check({ picture: 'photo', people: 'Amelia Castleford\nPeregrine Oldershaw' });
  expect(another).not.toMatch(/Can I post this\? Go ahead/);
  expect(another).toContain('ask again before you post');
  const revision = () => revisionOf(world, 'head', id);
  const head = await world.browser('head');
  for (const [decision, says] of [
    ['change', /Change it first Helen Adair answered/],
    ['do-not-post', /Do not post Helen Adair answered/],
  ] as const) {
    await head.get(`/questions/${id}`);
    await head.post(`/questions/${id}/take-back`, { revision: await revision() });
    await answerAs(world, 'head', id, { decision });
    expect(await check()).toMatch(says);
  }
  expect(await check({ draft: 'Parking is closed on Friday.' })).not.toContain('You asked');
});

test('discarding guidance asks first; what is published is taken back before', async () => {
  const head = await world.browser('head');
  await head.get('/guidance/new');
  const clause = await lineageOf(world, '1.7');
  const page = await head.post('/guidance/new', { asked: 'May I wave?', answer: 'Yes.', clause });
  const id = /guidance\/([0-9a-f-]{36})\/publish/.exec(page.html)![1]!;
  expect((await head.get(`/guidance/${id}/discard`)).html).toContain('Discard it and erase the words');
  await head.post(`/guidance/${id}/publish`, { revision: '1' });
  expect((await head.get(`/guidance/${id}/discard`)).html).toContain('Take it back');
  expect((await head.post(`/guidance/${id}/discard`, { revision: '2' })).status).toBe(409);
  await head.post(`/guidance/${id}/take-back`, { revision: '2' });
  const gone = await head.post(`/guidance/${id}/discard`, { revision: '3' });
  expect(gone.html).toContain('its words are erased');
  expect((await head.get(`/guidance/${id}`)).status).toBe(404);
});
