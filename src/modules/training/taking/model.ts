import type { Role } from '../../../platform/permissions.ts';
import { SAID } from '../../people/holders/model.ts';
import type { Answers, Lesson, ModuleState, Standing } from '../model.ts';
import { firstUnanswered } from '../model.ts';

/** Somebody who can give another try, and the role in which they can. */
export type Giver = { personId: string; name: string; role: Role };

/** How often somebody may still try. */
export type Tries = {
  /** Null for as often as they wish. */
  triesLeft: number | null;
  /** Who can give them another; none while a try is left. */
  givers: readonly Giver[];
};

/** Whom to ask for another try: 'Ask Helen Adair (headteacher) for another one'. */
export function whomToAsk(givers: readonly Giver[]): string {
  const names = givers.map(({ name, role }) => `${name} (${SAID[role]})`);
  return `Ask ${names.join(' or ') || 'HR'} for another one`;
}

/** A try that is under way. */
export type Attempt = { id: string; version: number; pagesRead: number; answers: Answers; beganAt: Date };

/** One try that is over, as its page shows it. */
export type Result = {
  lesson: Lesson;
  version: number;
  answers: Answers;
  right: number;
  passed: boolean;
  finishedAt: Date;
  expiresOn: string | null;
  certificate: string | null;
};

/** A module as its first page shows it to somebody. */
export type Opened = Tries & {
  id: string;
  title: string;
  state: ModuleState;
  lesson: Lesson;
  version: number;
  attempt: Attempt | null;
  standing: Standing;
};

/** Where somebody goes on: a page by its number, a question by its number, or to the end. */
export type Place = { page: number } | { question: number } | 'end';

/** Where somebody who comes back goes on. */
export function placeOf(lesson: Lesson, attempt: Pick<Attempt, 'pagesRead' | 'answers'>): Place {
  if (attempt.pagesRead < lesson.pages.length) return { page: attempt.pagesRead + 1 };
  const open = firstUnanswered(lesson, attempt.answers);
  return open === null ? 'end' : { question: open + 1 };
}

/** The address of a place: '/training/4f.../page/2'. */
export function hrefOf(moduleId: string, place: Place): string {
  if (place === 'end') return `/training/${moduleId}/end`;
  return 'page' in place
    ? `/training/${moduleId}/page/${place.page}`
    : `/training/${moduleId}/question/${place.question}`;
}

/** How far somebody is: pages and questions done, and all there are. */
export function progressOf(
  lesson: Lesson,
  attempt: Pick<Attempt, 'pagesRead' | 'answers'>,
): { done: number; total: number } {
  return {
    done: attempt.pagesRead + Object.keys(attempt.answers).length,
    total: lesson.pages.length + lesson.questions.length,
  };
}

/** 'one try', '2 tries'. */
export const triesWords = (left: number): string => (left === 1 ? 'one try' : `${left} tries`);
