import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { signPolicy } from '../../../test/policy.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { STARTER_MODULES } from './starter/modules.ts';

let world: World;
let hr: Browser;
let teacher: Browser;
let id: string;
beforeAll(async () => {
  world = await makeWorld();
  await signPolicy(world, [
    ['1', '# What it is for'],
    ['1.1', 'Ask when in doubt.', ['questions', 'training', 'acknowledgement', 'reading']],
  ]);
  hr = await world.browser('hr');
  teacher = await world.browser('teacher');
});
afterAll(() => world.close());

test('a starter module is taken over with one button, and is then the trust’s own', async () => {
  const page = await hr.get('/training/modules');
  expect(page.html).toContain('No module is in use yet');
  for (const { title } of STARTER_MODULES) expect(page.html).toContain(title);
  const taken = await hr.post('/training/modules/take-over', { key: STARTER_MODULES[0]!.key });
  id = /\/training\/modules\/([0-9a-f-]{36})/.exec(taken.url)![1]!;
  expect(taken.html).toContain('It is yours now');
});

test('it is taken without scripts: a page, then a question at a time, with the reason after each', async () => {
  const { pages, questions, title } = STARTER_MODULES[0]!;
  expect((await teacher.get('/training')).html).toContain(title);
  expect((await teacher.get(`/training/${id}`)).html).toContain('Begin');
  let page = await teacher.post(`/training/${id}/begin`);
  for (const [at] of pages.entries()) {
    expect(page.url).toBe(`/training/${id}/page/${at + 1}`);
    page = await teacher.post(page.url);
  }
  // Left and come back to, it goes on with the first question; a later one cannot be jumped to.
  expect((await teacher.get(`/training/${id}/question/2`)).url).toBe(`/training/${id}/question/1`);
  const none = await teacher.post(`/training/${id}/question/1`);
  expect(none.html).toContain('href="#answer"');
  for (const [at, question] of questions.entries()) {
    const right = question.options.flatMap((option, place) => (option.right ? [String(place)] : []));
    const answered = await teacher.post(`/training/${id}/question/${at + 1}`, { answer: right });
    expect(answered.html).toContain('That is right');
    expect(answered.html).toContain(question.options[0]!.reason.slice(0, 15).replaceAll("'", '&#39;'));
  }
  const done = await teacher.post(`/training/${id}/end`);
  expect(done.html).toContain('You passed');
  // Pressed twice, it has ended.
  expect((await teacher.post(`/training/${id}/end`)).html).toContain('You passed');
  const number = /certificates\/([0-9A-Z-]{19})/.exec(done.html)![1]!;
  const pdf = await teacher.raw(`/training/certificates/${number}`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  const check = await (await world.browser()).get(`/certificate?number=${number.toLowerCase()}`);
  expect(check.html).toContain('Tom Eacher');
  expect((await (await world.browser()).get('/certificate?number=nothing')).html).toContain(
    'We know no certificate with this number',
  );
});

test('a form that is refused keeps what was typed, and the draft is kept at every step', async () => {
  const facts = {
    title: 'Our own',
    summary: '',
    minutes: '5',
    passMark: '50',
    attempts: '',
    validMonths: '',
  };
  const refused = await hr.post('/training/modules/new', facts);
  expect(refused.html).toContain('Say in a sentence what it is about.');
  expect(refused.html).toContain('value="Our own"');
  const begun = await hr.post('/training/modules/new', {
    ...facts,
    summary: 'About us.',
    targets: 'training',
  });
  const own = /modules\/([0-9a-f-]{36})/.exec(begun.url)![1]!;
  const at = `/training/modules/${own}`;
  expect(begun.html).toContain('Write at least one page. Write at least one question.');
  const words = 'First.\n\nSecond.\n- one\n- two';
  await hr.post(`${at}/edit/pages/new`, { revision: '1', heading: 'A page', words });
  const typed = await hr.get(`${at}/edit/pages/1`);
  expect(typed.html).toContain('First.\n\nSecond.\n\n- one\n- two');
  const question = { revision: '2', text: 'Which?', kind: 'single', 'option-1': 'This', 'reason-1': 'Yes.' };
  const one = await hr.post(`${at}/edit/questions/new`, question);
  expect(one.html).toContain('Give at least two answers.');
  expect(one.html).toContain('value="This"');
  const two = { ...question, 'option-2': 'That', 'reason-2': 'No.' };
  expect((await hr.post(`${at}/edit/questions/new`, two)).html).toContain('Say which answer is right.');
  const saved = await hr.post(`${at}/edit/questions/new`, { ...two, 'right-1': 'yes' });
  expect(saved.html).toContain('Question saved');
  // Somebody else's form, opened before.
  const late = await hr.post(`${at}/edit/questions/1`, { ...two, 'right-2': 'yes' });
  expect(late.status).toBe(409);
  expect((await hr.post(`${at}/publish`, { revision: '3' })).html).toContain('Version 1 is published');
});

test('who has taken what is found, filtered, and comes as CSV', async () => {
  const due = { 'due-day': '4', 'due-month': '12', 'due-year': '2026' };
  const asked = await hr.post(`/training/modules/${id}/assign`, {
    whom: 'category',
    category: 'volunteer',
    school: '',
    withinDays: '14',
    ...due,
  });
  expect(asked.html).toContain('1 person is told');
  const refused = await hr.post(`/training/modules/${id}/assign`, {
    whom: 'person',
    person: 'Nobody Such',
    withinDays: '14',
    ...due,
  });
  expect(refused.html).toContain('can be found');
  const list = await hr.get('/training/records?sort=name');
  expect(list.html).toContain('Olund, Vic');
  expect(list.html).toContain('Eacher, Tom');
  const late = await hr.get('/training/records?state=due');
  expect(late.html).toContain('Olund, Vic');
  expect(late.html).not.toContain('Eacher, Tom');
  const csv = await (await hr.raw('/training/records.csv?q=tom')).text();
  expect(csv).toContain('Tom Eacher,North');
  expect(csv).not.toContain('Olund');
  expect((await teacher.get('/training/records')).status).toBe(403);
});

test('what is held about somebody says what training they took', async () => {
  expect((await teacher.get('/me')).html).toContain(`${STARTER_MODULES[0]!.title}, version 1`);
});
