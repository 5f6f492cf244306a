import { afterAll, beforeAll, expect, test } from 'vitest';
import { signPolicy } from '../../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../../test/world.ts';
import { inTrust } from '../../../../platform/database/database.ts';
import { Invalid, NotAllowed } from '../../../../platform/errors.ts';
import { hasPassed } from '../../../training/actions.ts';
import { giveAnotherGo } from '../../../training/assigning/actions.ts';
import {
  publish,
  readCatalogue,
  readModule,
  retireOrBringBack,
  takeOver,
} from '../../../training/catalogue/actions.ts';
import type { Lesson } from '../../../training/model.ts';
import { saveFacts } from '../../../training/writing/actions.ts';
import { factsForm } from '../../../training/writing/model.ts';
import { openPolicy } from '../../reading/actions.ts';
import { acceptPolicy, readToAccept } from '../actions.ts';
import { makeLink } from '../links/store.ts';
import { answerSignedIn, setQuiz } from './actions.ts';

let world: World;
let versionId: string;
let moduleId: string;
let lesson: Lesson;
beforeAll(async () => {
  world = await makeWorld();
  ({ versionId } = await signPolicy(world));
  const hr = await world.acting('hr');
  ({ id: moduleId } = await takeOver(hr, (await readCatalogue(hr)).offered[0]!.key));
  lesson = (await readModule(hr, moduleId)).module.current!.lesson;
  await setQuiz(await world.acting('administrator'), { module: moduleId });
});
afterAll(() => world.close());

/** The form of the questions, filled in. */
function filled(how: 'right' | 'wrong', version = '1'): Record<string, string | string[]> {
  const answers = lesson.questions.map((question, at): [string, string[]] => {
    const places = question.options.flatMap((option, place) =>
      option.right === (how === 'right') ? [String(place)] : [],
    );
    return [`question-${at + 1}`, how === 'right' ? places : places.slice(0, 1)];
  });
  return { moduleId, version, ...Object.fromEntries(answers) };
}
const passed = (personId: string) =>
  inTrust(world.db, world.trustId, (tx) => hasPassed(tx, personId, moduleId, '2026-11-18'));

test('nobody but who may set it sets which questions are asked, and only those of a module in use', async () => {
  await expect(setQuiz(await world.acting('head'), { module: 'none' })).rejects.toThrow(NotAllowed);
  const administrator = await world.acting('administrator');
  await expect(setQuiz(administrator, { module: world.trustId })).rejects.toThrow(Invalid);
  const page = await (await world.browser('administrator')).get('/policy/coverage/quiz');
  expect(page.html).toContain(`value="${moduleId}" checked`);
});

test('a module whose questions are asked is not retired, and the page says who can change that', async () => {
  await expect(retireOrBringBack(await world.acting('hr'), moduleId, 'retire')).rejects.toThrow(
    /come before the acknowledgement of the policy. Ask Asha Menon/,
  );
  const page = await (await world.browser('hr')).get(`/training/modules/${moduleId}/retire`);
  expect(page.html).toContain('Ask Asha Menon');
  expect(page.html).not.toContain('>Retire it<');
});

test('signed in, the questions come before the acknowledgement, and only a pass leads to it', async () => {
  const acting = await world.acting('teacher');
  await openPolicy(acting);
  await expect(acceptPolicy(acting, { versionId, understood: 'yes' })).rejects.toThrow(
    /Answer the questions/,
  );
  const browser = await world.browser('teacher');
  const asked = await browser.get('/policy/acknowledge');
  expect(asked.html).toContain('name="question-1"');
  expect(asked.html).not.toContain('name="understood"');

  const missing = await browser.post('/policy/acknowledge/quiz', {
    moduleId,
    version: '1',
    'question-1': '0',
  });
  expect(missing.html).toMatch(/href="#question-2"[^>]*>Question 2: choose /);
  expect(missing.html).not.toContain('href="#question-1"');

  const wrong = await browser.post('/policy/acknowledge/quiz', filled('wrong'));
  expect(wrong.html).toContain('Not quite enough yet');
  expect(wrong.html).toContain(lesson.questions[0]!.options[0]!.reason.slice(0, 20));
  expect(await passed(world.people.teacher)).toBe(false);

  const right = await browser.post('/policy/acknowledge/quiz', filled('right'));
  expect(right.html).toContain('name="understood"');
  expect(right.html).not.toContain('name="question-1"');
  await acceptPolicy(acting, { versionId, understood: 'yes' });
  expect((await readToAccept(acting))!.standing.covered).not.toBeNull();
});

test('sent three times at once it is one pass', async () => {
  const manager = await world.acting('manager');
  const given = (how: 'right' | 'wrong') => {
    const form = filled(how);
    const values = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]));
    return { values, all: (name: string) => [form[name] ?? []].flat() };
  };
  const tries = async () =>
    (
      await world.owner.query('select passed from training_attempt where person_id = $1', [
        world.people.manager,
      ])
    ).rows.map(({ passed }) => passed);
  const once = await Promise.all([1, 2, 3].map(() => answerSignedIn(manager, given('right'))));
  expect(once.filter(Boolean)).toHaveLength(1);
  expect(await tries()).toEqual([true]);
});

test('with one try left, two sent at once are not two tries', async () => {
  const hr = await world.acting('hr');
  const { draft, revision } = (await readModule(hr, moduleId)).module;
  const facts = { ...factsForm(draft), attempts: '1', revision: String(revision) };
  await saveFacts(hr, moduleId, facts, draft.targets);
  await publish(hr, moduleId, { revision: String(revision + 1), again: 'no' });
  const volunteer = await world.acting('volunteer');
  await openPolicy(volunteer);
  const wrong = filled('wrong');
  const given = {
    values: { moduleId, version: '2' },
    all: (name: string) => [wrong[name] ?? []].flat(),
  };
  const both = await Promise.allSettled([1, 2].map(() => answerSignedIn(volunteer, given)));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const page = await (await world.browser('volunteer')).get('/policy/acknowledge');
  expect(page.html).toContain('You have used all your tries');
  expect(page.html).toContain('Ask Helen Adair (headteacher) for another one');
  expect(page.html).not.toContain('You can still acknowledge it now');
  const own = await (await world.browser('volunteer')).get('/training');
  expect(own.html).not.toContain('You may also take');
  const { rows: told } = await world.owner.query('select person_id, path from notice where subject like $1', [
    '%no try left%',
  ]);
  expect(told).toEqual([{ person_id: world.people.head, path: `/training/records?module=${moduleId}` }]);
  const records = await (await world.browser('head')).get(told[0].path);
  expect(records.html).toContain('Asked before the policy');
  expect(records.html).toContain('Give another try');
  await giveAnotherGo(await world.acting('head'), moduleId, world.people.volunteer);
  const { rows: waiting } = await world.owner.query(
    `select from notice where subject like '%no try left%' and state = 'waiting'`,
  );
  expect(waiting).toEqual([]);
  // As it was, for whoever comes after.
  const now = (await readModule(hr, moduleId)).module;
  await saveFacts(hr, moduleId, { ...facts, attempts: '', revision: String(now.revision) }, draft.targets);
  await publish(hr, moduleId, { revision: String(now.revision + 1), again: 'no' });
});

test('by personal link it is the same, and another module answers nothing', async () => {
  const { contractor } = world.people;
  const token = await inTrust(world.db, world.trustId, (tx) =>
    makeLink(tx, world.trustId, contractor, world.clock.now()),
  );
  const browser = await world.browser();
  const at = `/acknowledge/${token}`;
  expect((await browser.get(at)).html).toContain('name="question-1"');
  const early = await browser.post(at, { versionId, understood: 'yes' });
  expect(early.html).toContain('name="question-1"');
  expect((await browser.post(`${at}/quiz`, filled('wrong', '3'))).html).toContain('Not quite enough yet');
  await browser.post(`${at}/quiz`, { ...filled('right', '3'), moduleId: world.trustId });
  expect(await passed(contractor)).toBe(false);
  const right = await browser.post(`${at}/quiz`, filled('right', '3'));
  expect(right.html).toContain('name="understood"');
  expect(await passed(contractor)).toBe(true);
  const done = await browser.post(at, { versionId, understood: 'yes' });
  expect(done.html).toContain('has acknowledged this policy');
});

test('once none is asked, reading is enough', async () => {
  await setQuiz(await world.acting('administrator'), { module: 'none' });
  const acting = await world.acting('assistant');
  await openPolicy(acting);
  await acceptPolicy(acting, { versionId, understood: 'yes' });
});
