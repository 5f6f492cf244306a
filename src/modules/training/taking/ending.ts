import { randomBytes } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Work } from '../../../platform/act.ts';
import { dayOf, longDate } from '../../../platform/dates.ts';
import { notify, takeBackNotices } from '../../notices/actions.ts';
import { type Answers, countRight, type Lesson, rightNeeded } from '../model.ts';
import { quizModule } from '../quiz/store.ts';
import { standingIn } from '../standings.ts';
import { findModule } from '../store.ts';
import { finishAttempt } from './store.ts';
import { triesOn } from './tries.ts';

/** Digits and letters that nobody takes for one another when a number is read out (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number nobody can guess: 80 random bits, 'K7QM-2XWD-9RTA-41CE'. */
export function newCertificate(): string {
  const letters = [...randomBytes(16)].map((byte) => LETTERS[byte % 32]);
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-');
}

/** The last day on which a pass of today holds. */
export function holdsUntil({ validMonths }: Pick<Lesson, 'validMonths'>, today: string): string | null {
  return validMonths === null
    ? null
    : DateTime.fromISO(today, { zone: 'utc' }).plus({ months: validMonths }).toISODate();
}

/** What some answers come to on a day. */
export function gradeOf(
  lesson: Lesson,
  answers: Answers,
  today: string,
): { right: number; passed: boolean; expiresOn: string | null; certificate: string | null } {
  const right = countRight(lesson, answers);
  const passed = right >= rightNeeded(lesson);
  return {
    right,
    passed,
    expiresOn: passed ? holdsUntil(lesson, today) : null,
    certificate: passed ? newCertificate() : null,
  };
}

type Ended = { moduleId: string; version: number; personId: string; lesson: Lesson };

/** Says in the ledger how a try went, without the answers; whoever passed is asked no more, and whoever can give another try hears that none is left. */
export async function recordEnd(
  work: Pick<Work, 'tx' | 'trustId' | 'now' | 'record'>,
  of: Ended,
  { right, passed }: { right: number; passed: boolean },
): Promise<void> {
  if (passed) {
    await takeBackNotices(work, aboutOf(of.moduleId), [of.personId]);
    await takeBackNotices(work, aboutTriesOf(of.moduleId, of.personId));
  }
  await work.record({
    verb: passed ? 'training passed' : 'training not passed yet',
    subject: { kind: 'training module', id: of.moduleId },
    payload: { person: of.personId, version: of.version, right, asked: of.lesson.questions.length },
  });
  if (!passed) await tellGivers(work, of);
}

/** What a notice that somebody has used up their tries is about. */
export function aboutTriesOf(moduleId: string, personId: string): string {
  return `training tries ${moduleId} ${personId}`;
}

/** Tells whoever can give another try, when none is left at what somebody has to pass. */
async function tellGivers(
  { tx, trustId, now }: Pick<Work, 'tx' | 'trustId' | 'now'>,
  { moduleId, personId, lesson }: Ended,
): Promise<void> {
  const found = await findModule(tx, moduleId);
  if (!found?.current) return;
  const today = dayOf(now);
  const standing = await standingIn(tx, personId, moduleId, today);
  if (!standing.due && (await quizModule(tx)) !== moduleId) return;
  const taken = { ...found, current: found.current };
  const { triesLeft, givers } = await triesOn(tx, taken, personId, standing, today);
  if (triesLeft !== 0) return;
  await notify(
    { tx, trustId, now },
    {
      to: givers.map((giver) => giver.personId),
      about: aboutTriesOf(moduleId, personId),
      subject: 'Somebody has no try left at training',
      words: `They have to pass “${lesson.title}”. You can give them another try.`,
      path: `/training/records?module=${moduleId}`,
      news: 'Training',
    },
  );
}

/** Ends a try: right answers are counted, and a pass gets its certificate. */
export async function endAttempt(
  work: Pick<Work, 'tx' | 'trustId' | 'now' | 'record'>,
  of: Ended & { attemptId: string; answers: Answers },
): Promise<void> {
  const grade = gradeOf(of.lesson, of.answers, dayOf(work.now));
  await finishAttempt(work.tx, of.attemptId, { now: work.now, ...grade });
  await recordEnd(work, of, grade);
}

/** What notices about a module are about. */
export function aboutOf(moduleId: string): string {
  return `training ${moduleId}`;
}

/** Tells people of a module that is asked of them by one day. */
export function tellOf(
  work: Parameters<typeof notify>[0],
  to: { moduleId: string; personIds: readonly string[]; lesson: Lesson; due: string; today: string },
): Promise<void> {
  const { lesson, due, today } = to;
  const by =
    due < today ? `It was due on ${longDate(due)}; you can still take it.` : `Take it by ${longDate(due)}.`;
  return notify(work, {
    to: to.personIds,
    about: aboutOf(to.moduleId),
    subject: `Training for you: ${lesson.title}`,
    words: `It takes about ${lesson.minutes} minutes, and you can leave and come back. ${by}`,
    path: `/training/${to.moduleId}`,
    counts: 'training',
  });
}
