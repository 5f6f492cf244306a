import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Persona, type World } from '../../../test/world.ts';
import { act } from '../../platform/act.ts';
import { inTrust } from '../../platform/database/database.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '../../platform/errors.ts';
import { verifyLedger } from '../../platform/ledger.ts';
import {
  assignAsCondition,
  endAsCondition,
  hasPassed,
  modulesToChoose,
  standingOf,
  trainingDone,
  trainingWaiting,
} from './actions.ts';
import { assign, endAssignment, giveAnotherGo, readAsked } from './assigning/actions.ts';
import { tellWhoIsAsked } from './assigning/telling.ts';
import { publish, readCatalogue, readModule, retireOrBringBack, takeOver } from './catalogue/actions.ts';
import { checkCertificate, printCertificate } from './certificate/actions.ts';
import type { Lesson } from './model.ts';
import { readRecords } from './records/actions.ts';
import {
  answerQuestion,
  beginModule,
  finishModule,
  openModule,
  readPage,
  readResult,
  underWay,
} from './taking/actions.ts';
import { saveFacts } from './writing/actions.ts';
import { factsForm } from './writing/model.ts';

let world: World;
let moduleId: string;
let lesson: Lesson;
beforeAll(async () => {
  world = await makeWorld();
  const hr = await world.acting('hr');
  const { offered } = await readCatalogue(hr);
  ({ id: moduleId } = await takeOver(hr, offered[0]!.key));
  lesson = (await readModule(hr, moduleId)).module.current!.lesson;
});
afterAll(() => world.close());

/** Takes the module from where the person is to its end. */
async function take(who: Persona, how: 'right' | 'wrong', of = moduleId): Promise<void> {
  const acting = await world.acting(who);
  await beginModule(acting, of);
  const { lesson: current } = (await underWay(acting, of))!;
  for (const [at] of current.pages.entries()) await readPage(acting, of, at + 1);
  for (const [at, question] of current.questions.entries()) {
    const right = question.options.flatMap((option, place) => (option.right ? [String(place)] : []));
    const wrong = question.options.flatMap((option, place) => (option.right ? [] : [String(place)]));
    await answerQuestion(acting, of, at + 1, how === 'right' ? right : wrong.slice(0, 1));
  }
  await finishModule(acting, of);
}

const asked = (more: Record<string, string>) => ({
  due: '4/12/2026',
  withinDays: '14',
  school: '',
  ...more,
});
const stateOf = async (who: Persona, of = moduleId) => {
  const day = world.clock.now().toISOString().slice(0, 10);
  return inTrust(world.db, world.trustId, async (tx) =>
    (await standingOf(tx, [world.people[who]], day))
      .get(world.people[who])!
      .find((one) => one.moduleId === of),
  );
};
const notices = async (who: Persona) =>
  (
    await world.owner.query<{ subject: string; words: string; state: string }>(
      "select subject, words, state from notice where person_id = $1 and about like 'training%' order by created_at",
      [world.people[who]],
    )
  ).rows;

describe('taking over', () => {
  test('is done once, however often the button is pressed, and by who may only', async () => {
    const hr = await world.acting('hr');
    const { modules } = await readCatalogue(hr);
    expect(await takeOver(hr, modules[0]!.starterKey!)).toEqual({ id: moduleId });
    expect((await readCatalogue(hr)).modules).toHaveLength(1);
    await expect(takeOver(await world.acting('head'), 'x')).rejects.toThrow(NotAllowed);
    await expect(readCatalogue(await world.acting('teacher'))).rejects.toThrow(NotAllowed);
  });
});

describe('taking a module', () => {
  test('goes page by page, is resumed where it was left, and asks no question before the pages are read', async () => {
    const acting = await world.acting('volunteer');
    expect(await beginModule(acting, moduleId)).toEqual({ place: { page: 1 }, changed: false });
    expect(await readPage(acting, moduleId, 1)).toEqual({ page: 2 });
    // A page that is not the next is not skipped to.
    expect(await readPage(acting, moduleId, 5)).toEqual({ page: 2 });
    expect(await beginModule(acting, moduleId)).toEqual({ place: { page: 2 }, changed: false });
    expect(await finishModule(acting, moduleId)).toEqual({ page: 2 });
  });

  test('an answer stays as it was given, and nothing chosen is refused', async () => {
    const acting = await world.acting('volunteer');
    await expect(answerQuestion(acting, moduleId, 1, [])).rejects.toThrow(Invalid);
    await expect(answerQuestion(acting, moduleId, 99, ['0'])).rejects.toThrow(NotFound);
    await answerQuestion(acting, moduleId, 1, ['0']);
    await answerQuestion(acting, moduleId, 1, ['1']);
    expect((await underWay(acting, moduleId))!.attempt.answers).toEqual({ 0: [0] });
  });

  test('a pass gives a certificate whose number anybody can check, and nobody else’s can be printed', async () => {
    await take('teacher', 'right');
    const { result } = await readResult(await world.acting('teacher'), moduleId);
    expect(result).toMatchObject({ passed: true, right: lesson.questions.length });
    const typed = result.certificate!.toLowerCase().replaceAll('-', ' ');
    expect(await checkCertificate(world.app.parts, typed)).toMatchObject({
      name: 'Tom Eacher',
      title: lesson.title,
      trust: 'Testbridge Trust',
    });
    expect(await checkCertificate(world.app.parts, 'K7QM-2XWD-9RTA-41CE')).toBeNull();
    const { bytes } = await printCertificate(
      await world.acting('head'),
      'https://x.example',
      result.certificate!,
    );
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    for (const who of ['southHead', 'assistant'] as const)
      await expect(
        printCertificate(await world.acting(who), 'https://x.example', result.certificate!),
      ).rejects.toThrow(NotFound);
    expect((await trainingDone(await world.acting('teacher')))[0]).toMatchObject({ outcome: 'Passed' });
  });

  test('too few right is no pass, and can be tried again', async () => {
    await take('assistant', 'wrong');
    const { result, triesLeft } = await readResult(await world.acting('assistant'), moduleId);
    expect(result).toMatchObject({ passed: false, certificate: null });
    expect(triesLeft).toBeNull();
    const today = '2026-11-18';
    const passed = (who: Persona) =>
      inTrust(world.db, world.trustId, (tx) => hasPassed(tx, world.people[who], moduleId, today));
    expect(await passed('assistant')).toBe(false);
    expect(await passed('teacher')).toBe(true);
  });
});

describe('asking people to take it', () => {
  test('tells those of whom it is asked and have not passed, and takes it back when they do', async () => {
    const head = await world.acting('head');
    const { told } = await assign(head, moduleId, asked({ whom: 'everyone', school: world.schools.north }));
    // Everybody at North but the teacher, who has passed.
    expect(told).toBe(6);
    expect(await notices('teacher')).toEqual([]);
    expect(await notices('manager')).toMatchObject([
      { state: 'waiting', subject: `Training for you: ${lesson.title}` },
    ]);
    expect(await notices('southTeacher')).toEqual([]);
    expect(await trainingWaiting(await world.acting('manager'))).toMatchObject([
      { title: lesson.title, due: '2026-12-04', href: `/training/${moduleId}` },
    ]);
    await take('manager', 'right');
    expect(await notices('manager')).toMatchObject([{ state: 'taken-back' }]);
    expect(await trainingWaiting(await world.acting('manager'))).toEqual([]);
  });

  test('a headteacher asks at their own school only', async () => {
    const head = await world.acting('head');
    await expect(assign(head, moduleId, asked({ whom: 'everyone' }))).rejects.toThrow(NotAllowed);
    await expect(
      assign(head, moduleId, asked({ whom: 'everyone', school: world.schools.south })),
    ).rejects.toThrow(NotAllowed);
    await expect(assign(head, moduleId, asked({ whom: 'person', person: 'Sue Other' }))).rejects.toThrow(
      /school of yours/,
    );
  });

  test('a day that is over, nobody named and nothing chosen are refused at their fields', async () => {
    const hr = await world.acting('hr');
    const fields = async (values: Record<string, string>) =>
      assign(hr, moduleId, values).then(
        () => [],
        (error: Invalid) => error.issues.map(({ field }) => field),
      );
    expect(await fields(asked({ whom: 'everyone', due: '1/11/2026' }))).toEqual(['due']);
    expect(await fields(asked({ whom: 'person' }))).toEqual(['person']);
    expect(await fields(asked({ whom: 'role' }))).toEqual(['role']);
    expect(await fields({})).toEqual(['whom', 'due', 'withinDays']);
  });

  test('by role and by category, with its own day for who comes later; reminders go each step once', async () => {
    const hr = await world.acting('hr');
    await assign(hr, moduleId, asked({ whom: 'role', role: 'head' }));
    expect(await stateOf('southHead')).toMatchObject({ state: 'due', due: '2026-12-04' });
    // Who becomes a head later has a fortnight from then.
    world.clock.set('2026-11-30T10:00:00Z');
    await world.owner.query(
      "insert into role_held values ($1, gen_random_uuid(), $2, 'head', $3, '2026-11-30', null)",
      [world.trustId, world.people.southTeacher, world.schools.south],
    );
    expect(await stateOf('southTeacher')).toMatchObject({ state: 'due', due: '2026-12-14' });
    const tell = () =>
      inTrust(world.db, world.trustId, (tx) =>
        tellWhoIsAsked({ tx, trustId: world.trustId, now: world.clock.now() }),
      );
    expect(await tell()).toBeGreaterThan(0);
    expect(await notices('southTeacher')).toHaveLength(1);
    expect(await tell()).toBe(0);
    world.clock.set('2026-12-05T10:00:00Z'); // A Saturday.
    expect(await tell()).toBe(0);
    world.clock.set('2026-12-07T10:00:00Z');
    expect(await tell()).toBeGreaterThan(0);
    expect((await notices('southHead')).at(-1)!.words).toContain('It was due on 4 December 2026');
    expect(await stateOf('southHead')).toMatchObject({ state: 'late' });
  });

  test('is ended by who could have asked', async () => {
    const { assignments } = await readAsked(await world.acting('hr'), moduleId);
    const ofRole = assignments.find((one) => one.kind === 'role')!;
    await expect(endAssignment(await world.acting('head'), ofRole.id)).rejects.toThrow(NotAllowed);
    await endAssignment(await world.acting('hr'), ofRole.id);
    expect(await stateOf('southHead')).toBeUndefined();
  });
});

test('as a condition it is asked once, ends with what it is a condition of, and can be chosen while in use', async () => {
  const hr = await world.acting('hr');
  const south = world.people.southTeacher;
  for (let i = 0; i < 2; i += 1)
    await act(hr, (work) => assignAsCondition(work, south, moduleId, 'request 1'));
  expect((await readAsked(hr, moduleId)).assignments.filter((one) => one.about)).toHaveLength(1);
  expect(await stateOf('southTeacher')).toMatchObject({ state: 'due', due: '2026-12-21' });
  await act(hr, (work) => endAsCondition(work, 'request 1'));
  expect(await stateOf('southTeacher')).toBeUndefined();
  const choices = () => inTrust(world.db, world.trustId, modulesToChoose);
  expect(await choices()).toMatchObject([{ id: moduleId, title: lesson.title }]);
  await retireOrBringBack(hr, moduleId, 'retire');
  expect(await choices()).toEqual([]);
  expect(await trainingWaiting(await world.acting('assistant'))).toEqual([]);
  await expect(beginModule(await world.acting('assistant'), moduleId)).rejects.toThrow(Conflict);
  await retireOrBringBack(hr, moduleId, 'bring-back');
});

describe('a new version', () => {
  test('that asks again takes the pass of those of whom it is asked, and ends what was begun with the old', async () => {
    const hr = await world.acting('hr');
    const revision = async () => String((await readModule(hr, moduleId)).module.revision);
    const values = { ...factsForm(lesson), attempts: '2', validMonths: '12', title: 'The policy, anew' };
    await expect(saveFacts(hr, moduleId, { ...values, revision: '1' }, [])).rejects.toThrow(Conflict);
    await saveFacts(hr, moduleId, { ...values, revision: await revision() }, ['training', 'nothing']);
    await expect(publish(hr, moduleId, { revision: await revision() })).rejects.toThrow(/takes it again/);
    expect((await stateOf('manager'))!.state).toBe('passed');
    expect(await publish(hr, moduleId, { revision: await revision(), again: 'yes' })).toEqual({ number: 2 });
    expect(await stateOf('manager')).toMatchObject({
      state: 'due',
      due: '2026-12-21',
      title: 'The policy, anew',
    });
    expect(await beginModule(await world.acting('volunteer'), moduleId)).toEqual({
      place: { page: 1 },
      changed: true,
    });
  });

  test('that mends words alone leaves whoever is half-way where they are, and their pass counts', async () => {
    const hr = await world.acting('hr');
    const leader = await world.acting('leader');
    const { id } = await takeOver(hr, (await readCatalogue(hr)).offered[0]!.key);
    const change = async (title: string, again: string) => {
      const { draft, revision } = (await readModule(hr, id)).module;
      await saveFacts(hr, id, { ...factsForm(draft), title, revision: String(revision) }, []);
      return publish(hr, id, { revision: String(revision + 1), again });
    };
    await beginModule(leader, id);
    await readPage(leader, id, 1);
    await change('Mended', 'no');
    expect(await beginModule(leader, id)).toEqual({ place: { page: 2 }, changed: false });
    expect(await openModule(leader, id)).toMatchObject({ version: 1, attempt: { pagesRead: 1 } });
    await take('leader', 'right', id);
    expect((await readResult(leader, id)).result).toMatchObject({ passed: true, version: 1 });
    expect(await stateOf('leader', id)).toMatchObject({ state: 'passed' });
  });

  test('that asks again stops whoever is half-way, before they finish what would not count', async () => {
    const hr = await world.acting('hr');
    const governor = await world.acting('governor');
    const { id } = await takeOver(hr, (await readCatalogue(hr)).offered[0]!.key);
    await beginModule(governor, id);
    await readPage(governor, id, 1);
    const { draft, revision } = (await readModule(hr, id)).module;
    await saveFacts(hr, id, { ...factsForm(draft), title: 'Other', revision: String(revision) }, []);
    await publish(hr, id, { revision: String(revision + 1), again: 'yes' });
    await expect(readPage(governor, id, 2)).rejects.toThrow(Conflict);
    await expect(answerQuestion(governor, id, 1, ['0'])).rejects.toThrow(Conflict);
    await expect(finishModule(governor, id)).rejects.toThrow(Conflict);
    expect(await underWay(governor, id)).toBeNull();
    expect(await openModule(governor, id)).toMatchObject({ title: 'Other', attempt: null });
    expect(await beginModule(governor, id)).toEqual({ place: { page: 1 }, changed: true });
  });

  test('tries run out, and another is given by who looks after the person', async () => {
    await take('assistant', 'wrong');
    await take('assistant', 'wrong');
    const assistant = await world.acting('assistant');
    expect((await openModule(assistant, moduleId)).triesLeft).toBe(0);
    await expect(beginModule(assistant, moduleId)).rejects.toThrow(Conflict);
    const row = async () =>
      (await readRecords(await world.acting('head'))).rows.find((one) => one.name === 'Tia Ash')!;
    expect((await row()).noTryLeft).toBe(true);
    const { rows: told } = await world.owner.query('select person_id from notice where about = $1', [
      `training tries ${moduleId} ${world.people.assistant}`,
    ]);
    expect(told).toEqual([{ person_id: world.people.head }]);
    const browser = await world.browser('assistant');
    expect((await browser.get('/training')).html).toContain('You have no try left');
    expect((await browser.get(`/training/${moduleId}`)).html).toContain(
      'Ask Helen Adair (headteacher) for another one',
    );
    const id = world.people.assistant;
    await expect(giveAnotherGo(await world.acting('southHead'), moduleId, id)).rejects.toThrow(NotAllowed);
    await giveAnotherGo(await world.acting('head'), moduleId, id);
    await expect(giveAnotherGo(await world.acting('head'), moduleId, id)).rejects.toThrow(Conflict);
    expect((await row()).noTryLeft).toBe(false);
    await take('assistant', 'right');
  });

  test('a pass that ends is asked for again a month before', async () => {
    expect(await stateOf('assistant')).toMatchObject({ state: 'passed', holdsUntil: '2027-12-07' });
    world.clock.set('2027-11-15T10:00:00Z');
    expect(await stateOf('assistant')).toMatchObject({ state: 'renew', due: '2027-12-07' });
    world.clock.set('2027-12-08T10:00:00Z');
    expect(await stateOf('assistant')).toMatchObject({ state: 'late', due: '2027-12-07' });
  });
});

test('records show those whom one looks after, and the ledger holds', async () => {
  const names = async (who: Persona) =>
    [...new Set((await readRecords(await world.acting(who))).rows.map((row) => row.name))].sort();
  expect(await names('head')).toContain('Tom Eacher');
  expect(await names('southHead')).not.toContain('Tom Eacher');
  await expect(readRecords(await world.acting('manager'))).rejects.toThrow(NotAllowed);
  const report = await inTrust(world.db, world.trustId, (tx) => verifyLedger(tx, world.trustId));
  expect(report.faults).toEqual([]);
});
