import { type Acting, act, read, type Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/errors.ts';
import { isId } from '../../people/model.ts';
import type { Answers, Lesson } from '../model.ts';
import { standingIn } from '../standings.ts';
import { findModule, lessonOf } from '../store.ts';
import { endAttempt } from './ending.ts';
import {
  type Attempt,
  type Opened,
  type Place,
  placeOf,
  type Result,
  type Tries,
  whomToAsk,
} from './model.ts';
import {
  askedAgainSince,
  beginAttempt,
  keepAnswers,
  keepPagesRead,
  lastResult,
  openAttempt,
  restartAttempt,
} from './store.ts';
import { type Taken, triesOn } from './tries.ts';

async function taken(tx: Work['tx'], moduleId: string): Promise<Taken> {
  const found = isId(moduleId) ? await findModule(tx, moduleId) : null;
  if (!found?.current) throw new NotFound('We cannot find this training.');
  return { ...found, current: found.current };
}

/** The try that somebody has begun; null also where everybody was asked since to take it anew. */
async function countingAttempt(tx: Work['tx'], moduleId: string, personId: string): Promise<Attempt | null> {
  const attempt = await openAttempt(tx, moduleId, personId, 'to read');
  return attempt && !(await askedAgainSince(tx, moduleId, attempt.version)) ? attempt : null;
}

/** A module as somebody opens it: where they stand, and how far they are. @throws NotFound where nothing is published */
export function openModule(acting: Acting, moduleId: string): Promise<Opened> {
  return read(acting, async ({ tx, viewer, now }) => {
    const found = await taken(tx, moduleId);
    const standing = await standingIn(tx, viewer.personId, moduleId, dayOf(now));
    const attempt = await countingAttempt(tx, moduleId, viewer.personId);
    // Whoever has begun a version goes on with it, also when its words have been mended since.
    const version = attempt?.version ?? found.current.number;
    const lesson = attempt ? await lessonOf(tx, moduleId, version) : found.current.lesson;
    return {
      id: found.id,
      title: lesson.title,
      state: found.state,
      lesson,
      version,
      attempt,
      standing,
      ...(await triesOn(tx, found, viewer.personId, standing, dayOf(now))),
    };
  });
}

/**
 * Begins a module, or goes on with it. Whoever had begun a version before one that everybody takes again begins that one.
 * @returns where to go on, and whether it was begun afresh because the module changed
 * @throws Conflict for a module that is not in use any more, or when no try is left
 */
export function beginModule(acting: Acting, moduleId: string): Promise<{ place: Place; changed: boolean }> {
  return act(acting, async ({ tx, trustId, viewer, now }) => {
    const found = await taken(tx, moduleId);
    if (found.state !== 'in-use') throw new Conflict('It is not taken any more.', 'This training is retired');
    const version = found.current.number;
    const { personId } = viewer;
    const begun = await openAttempt(tx, moduleId, personId, 'to change');
    if (begun && !(await askedAgainSince(tx, moduleId, begun.version)))
      return { place: placeOf(await lessonOf(tx, moduleId, begun.version), begun), changed: false };
    if (begun) {
      await restartAttempt(tx, begun.id, version, now);
      return { place: { page: 1 }, changed: true };
    }
    const standing = await standingIn(tx, personId, moduleId, dayOf(now));
    const { triesLeft, givers } = await triesOn(tx, found, personId, standing, dayOf(now));
    if (triesLeft === 0)
      throw new Conflict(`${whomToAsk(givers)}.`, 'You have used all your tries at this training');
    await beginAttempt(tx, trustId, { moduleId, version, personId, now });
    return { place: { page: 1 }, changed: false };
  });
}

export type UnderWay = { attempt: Attempt; lesson: Lesson; today: string };

/** What somebody has begun of a module; null when they have begun nothing that counts. */
export function underWay(acting: Acting, moduleId: string): Promise<UnderWay | null> {
  return read(acting, async ({ tx, viewer, now }) => {
    await taken(tx, moduleId);
    const attempt = await countingAttempt(tx, moduleId, viewer.personId);
    if (!attempt) return null;
    return { attempt, lesson: await lessonOf(tx, moduleId, attempt.version), today: dayOf(now) };
  });
}

const NOT_BEGUN = () => new Conflict('Open the training and begin it.', 'You have not begun this training');

/** @throws Conflict when everybody was asked meanwhile to take the module anew */
async function demandCounts(tx: Work['tx'], moduleId: string, { version }: Attempt): Promise<void> {
  if (await askedAgainSince(tx, moduleId, version))
    throw new Conflict(
      'Open the training again. It begins with its first page, since what it says is not the same any more.',
      'This training has changed since you began it',
    );
}

async function changing({ tx, viewer }: Work, moduleId: string): Promise<Omit<UnderWay, 'today'>> {
  const attempt = isId(moduleId) ? await openAttempt(tx, moduleId, viewer.personId, 'to change') : null;
  if (!attempt) throw NOT_BEGUN();
  await demandCounts(tx, moduleId, attempt);
  return { attempt, lesson: await lessonOf(tx, moduleId, attempt.version) };
}

/** Keeps that a page was read. @returns where to go on */
export function readPage(acting: Acting, moduleId: string, page: number): Promise<Place> {
  return act(acting, async (work) => {
    const { attempt, lesson } = await changing(work, moduleId);
    // No page is skipped: a later one than comes next leads to where they are.
    const pagesRead = page === attempt.pagesRead + 1 ? page : attempt.pagesRead;
    if (pagesRead > lesson.pages.length) return placeOf(lesson, attempt);
    if (pagesRead !== attempt.pagesRead) await keepPagesRead(work.tx, attempt.id, pagesRead);
    if (page < attempt.pagesRead) return { page: page + 1 };
    return placeOf(lesson, { pagesRead, answers: attempt.answers });
  });
}

/** The places of options that a form holds. @throws Invalid at `answer` */
export function chosenIn(given: readonly string[], question: Lesson['questions'][number]): number[] {
  const chosen = [...new Set(given.map(Number))].filter((at) => question.options[at] !== undefined);
  if (chosen.length === 0)
    throw new Invalid({
      field: 'answer',
      message: question.kind === 'single' ? 'Choose an answer' : 'Choose at least one answer',
    });
  if (question.kind === 'single' && chosen.length > 1)
    throw new Invalid({ field: 'answer', message: 'Choose one answer' });
  return chosen.sort((a, b) => a - b);
}

/**
 * Answers a question. What was answered stays: the reasons have been shown.
 * @param number from 1
 * @throws Invalid at `answer`; Conflict when nothing is begun
 */
export function answerQuestion(
  acting: Acting,
  moduleId: string,
  number: number,
  given: readonly string[],
): Promise<void> {
  return act(acting, async (work) => {
    const { attempt, lesson } = await changing(work, moduleId);
    const question = lesson.questions[number - 1];
    if (!question) throw new NotFound('There is no such question.');
    if (attempt.answers[number - 1]) return;
    const answers: Answers = { ...attempt.answers, [number - 1]: chosenIn(given, question) };
    await keepAnswers(work.tx, attempt.id, answers);
  });
}

/** Ends the try once every question is answered; pressed twice, it has ended. @returns where to go on instead, while one is not */
export function finishModule(acting: Acting, moduleId: string): Promise<Place> {
  return act(acting, async (work) => {
    const { tx, viewer } = work;
    const attempt = isId(moduleId) ? await openAttempt(tx, moduleId, viewer.personId, 'to change') : null;
    if (!attempt) return 'end';
    await demandCounts(tx, moduleId, attempt);
    const { version, answers } = attempt;
    const lesson = await lessonOf(tx, moduleId, version);
    const place = placeOf(lesson, attempt);
    if (place !== 'end') return place;
    const of = { attemptId: attempt.id, moduleId, version, personId: viewer.personId, lesson, answers };
    await endAttempt(work, of);
    return 'end';
  });
}

/** One's last try that is over, and how often one may try again. @throws NotFound before there is one */
export function readResult(acting: Acting, moduleId: string): Promise<Tries & { result: Result }> {
  return read(acting, async ({ tx, viewer, now }) => {
    const found = await taken(tx, moduleId);
    const result = await lastResult(tx, moduleId, viewer.personId);
    if (!result) throw new NotFound('You have not finished this training yet.');
    const standing = await standingIn(tx, viewer.personId, moduleId, dayOf(now));
    return { result, ...(await triesOn(tx, found, viewer.personId, standing, dayOf(now))) };
  });
}
