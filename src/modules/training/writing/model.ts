import { z } from 'zod';
import type { Target } from '../../../engine/targets.ts';
import { isTarget } from '../../../engine/targets.ts';
import { Invalid, type Issue } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import type { Lesson, LessonPage, Option, Question } from '../model.ts';

export const MOST = { pages: 30, questions: 30, options: 6, words: 6000 } as const;

const line = (most: number, missing: string) =>
  z.string().trim().min(1, missing).max(most, `Use ${most} characters or fewer.`);
/** A whole number as people write it: digits alone, for `Number` also reads '0x10' and '1e2'. */
const digits = (says: string) => z.string(says).trim().regex(/^\d+$/, says).transform(Number);
const numberOrNone = (least: number, most: number, says: string) =>
  z.preprocess(
    (typed) => (typed === undefined || typed === '' ? null : typed),
    digits(says).pipe(z.number().min(least, says).max(most, says)).nullable(),
  );

const PER_CENT = 'Give a whole number from 1 to 100.';

/** What a module is, besides its pages and questions. The pass mark is typed in per cent. */
export const factsSchema = z.object({
  title: line(120, 'Give it a title.'),
  summary: line(400, 'Say in a sentence what it is about.'),
  minutes: digits('Give whole minutes, in digits.').pipe(
    z.number().min(1, 'Give at least 1 minute.').max(240, 'Give 240 minutes or fewer.'),
  ),
  passMark: digits(PER_CENT)
    .pipe(z.number().min(1, PER_CENT).max(100, PER_CENT))
    .transform((percent) => percent / 100),
  attempts: numberOrNone(1, 20, 'Give a number from 1 to 20, or leave it empty.'),
  validMonths: numberOrNone(1, 120, 'Give a number of months from 1 to 120, or leave it empty.'),
});

/** What a form calls the facts. */
export function factsForm(lesson: Lesson): Record<string, string> {
  return {
    title: lesson.title,
    summary: lesson.summary,
    minutes: String(lesson.minutes),
    passMark: String(Math.round(lesson.passMark * 100)),
    attempts: lesson.attempts === null ? '' : String(lesson.attempts),
    validMonths: lesson.validMonths === null ? '' : String(lesson.validMonths),
  };
}

/** The words of a page as they are typed: paragraphs with a line between, then lines of a list, each after a hyphen. */
export function wordsOf({ paragraphs, list = [] }: LessonPage): string {
  const items = list.map((item) => `- ${item}`).join('\n');
  return [...paragraphs, ...(items ? [items] : [])].join('\n\n');
}

const pageSchema = z.object({
  heading: line(120, 'Give the page a heading.'),
  words: line(MOST.words, 'Write what the page says.'),
});

/** The words of a page as they were typed. @throws Invalid by field */
export function pageFrom(values: Record<string, string>): Omit<LessonPage, 'picture'> {
  const { heading, words } = parse(pageSchema, values);
  const lines = words.split('\n').map((one) => one.trim());
  const list = lines.filter((one) => LISTED.test(one)).map((one) => one.slice(2).trim());
  const paragraphs = lines
    .filter((one) => !LISTED.test(one))
    .join('\n')
    .split(/\n\s*\n/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  return { heading, paragraphs, ...(list.length > 0 && { list }) };
}
/** A line of a list, as it is typed. */
const LISTED = /^[-•*] /;

/** What a form calls a question: `option-1`, `right-1`, `reason-1` and so on. */
export function questionForm(question: Question): Record<string, string> {
  const values: Record<string, string> = {
    kind: question.kind,
    text: question.text,
    target: question.target ?? '',
  };
  question.options.forEach((option, at) => {
    values[`option-${at + 1}`] = option.text;
    values[`reason-${at + 1}`] = option.reason;
    if (option.right) values[`right-${at + 1}`] = 'yes';
  });
  return values;
}

/** A question as it was typed; options that are empty are left out. @throws Invalid by field */
export function questionFrom(values: Record<string, string>): Question {
  const issues: Issue[] = [];
  const kind = values.kind === 'several' ? 'several' : 'single';
  const text = (values.text ?? '').trim();
  if (!text) issues.push({ field: 'text', message: 'Write the question.' });
  if (text.length > 500) issues.push({ field: 'text', message: 'Use 500 characters or fewer.' });
  const options: Option[] = [];
  for (let n = 1; n <= MOST.options; n += 1) {
    const [option = '', reason = ''] = [values[`option-${n}`]?.trim(), values[`reason-${n}`]?.trim()];
    const right = values[`right-${n}`] === 'yes';
    if (!option && (reason || right))
      issues.push({ field: `option-${n}`, message: `Write answer ${n}, or clear it.` });
    if (!option) continue;
    if (!reason) issues.push({ field: `reason-${n}`, message: `Say why answer ${n} is right or not.` });
    if (option.length > 300) issues.push({ field: `option-${n}`, message: 'Use 300 characters or fewer.' });
    if (reason.length > 600) issues.push({ field: `reason-${n}`, message: 'Use 600 characters or fewer.' });
    options.push({ text: option, right, reason });
  }
  const right = options.filter((option) => option.right).length;
  if (options.length < 2) issues.push({ field: 'option-1', message: 'Give at least two answers.' });
  else if (right === 0) issues.push({ field: 'option-1', message: 'Say which answer is right.' });
  else if (kind === 'single' && right > 1)
    issues.push({
      field: 'option-1',
      message: 'Only one answer can be right, or let people choose several.',
    });
  if (issues.length > 0) throw new Invalid(issues);
  const target: Target | null = values.target && isTarget(values.target) ? values.target : null;
  return { kind, text, options, ...(target && { target }) };
}

/** The list with one of its things moved one place up or down, or taken out. @param at from 0 */
export function rearranged<T>(list: readonly T[], at: number, how: 'up' | 'down' | 'remove'): T[] {
  const next = [...list];
  const [one] = next.splice(at, 1);
  if (one === undefined) return [...list];
  if (how !== 'remove') next.splice(Math.max(0, at + (how === 'up' ? -1 : 1)), 0, one);
  return next;
}

/** Words that people read in a minute, reading to understand. */
const WORDS_A_MINUTE = 200;

/** How long the words of a module take to read, its questions and their reasons included: whole minutes, 0 for none. */
export function readingMinutes({ pages, questions }: Pick<Lesson, 'pages' | 'questions'>): number {
  const texts = [
    ...pages.flatMap((page) => [page.heading, ...page.paragraphs, ...(page.list ?? [])]),
    ...questions.flatMap(({ text, options }) => [text, ...options.flatMap((one) => [one.text, one.reason])]),
  ];
  const words = texts.join(' ').split(/\s+/).filter(Boolean).length;
  return Math.ceil(words / WORDS_A_MINUTE);
}
