import type { Target } from '../../engine/targets.ts';

/** A picture above a page's words: a drawing of ours, or a picture of the trust's own. */
export type Picture = {
  /** A drawing's file among src/web/assets, 'training-who-sees-it.svg'; an uploaded picture's SHA-256, by which it is stored. */
  file: string;
  /** What it shows, for whoever does not see it. */
  alt: string;
  /** Of an uploaded picture, in pixels. */
  width?: number;
  height?: number;
};

/** Whether a picture is the trust's own. */
export const isUploaded = ({ file }: Pick<Picture, 'file'>): boolean => /^[0-9a-f]{64}$/.test(file);

/** One page: what fits a telephone without much scrolling. Shown in this order: heading, picture, paragraphs, list. */
export type LessonPage = {
  heading: string;
  paragraphs: readonly string[];
  list?: readonly string[];
  picture?: Picture;
};

export type Option = {
  text: string;
  right: boolean;
  /** Why it is right or wrong: shown after answering. */
  reason: string;
};

export type Question = {
  /** `single`: one option is right and one is chosen. `several`: all that are right must be chosen, and no other. */
  kind: 'single' | 'several';
  text: string;
  /** Two to six. */
  options: readonly Option[];
  /** The part of the policy that it is about: its clause is shown with the answer. */
  target?: Target;
};

/** What one version of a module says and asks. */
export type Lesson = {
  title: string;
  /** What it is about, in a sentence or two, for whoever chooses it or opens it. */
  summary: string;
  /** How long it takes. */
  minutes: number;
  /** The parts of the policy it teaches, by name; the trust's own map gives the clauses. */
  targets: readonly Target[];
  pages: readonly LessonPage[];
  questions: readonly Question[];
  /** The share of questions to be right, 0 to 1: 0.8 is four of five. */
  passMark: number;
  /** How often somebody may try; null for as often as they wish. */
  attempts: number | null;
  /** How long a pass holds; null for ever. */
  validMonths: number | null;
};

/** A module that comes with Decorum, for a trust to take over. `key` never changes: 'who-sees-it'. */
export type StarterModule = Lesson & { key: string };

/** Where a module stands: a draft that nobody has taken yet, in use, or retired. */
export type ModuleState = 'draft' | 'in-use' | 'retired';

/** What somebody chose: for each question that was answered, by its place, the places of the options. */
export type Answers = Record<string, readonly number[]>;

/** Whether all that is right was chosen, and nothing else. */
export function isRight(question: Question, chosen: readonly number[]): boolean {
  return question.options.every((option, at) => option.right === chosen.includes(at));
}

/** How many of the questions are answered right. */
export function countRight(lesson: Pick<Lesson, 'questions'>, answers: Answers): number {
  return lesson.questions.filter((question, at) => isRight(question, answers[at] ?? [])).length;
}

/** How many answers have to be right to pass: at least one, and never more than are asked. */
export function rightNeeded({ questions, passMark }: Pick<Lesson, 'questions' | 'passMark'>): number {
  // 0.7 of ten is seven, whatever the machine makes of 0.7 times ten.
  const needed = Math.ceil(Number((questions.length * passMark).toFixed(6)));
  return Math.min(questions.length, Math.max(1, needed));
}

/** The place of the first question that is not answered yet; null when all are. */
export function firstUnanswered(lesson: Pick<Lesson, 'questions'>, answers: Answers): number | null {
  const at = lesson.questions.findIndex((_, place) => !answers[place]);
  return at < 0 ? null : at;
}

/** A module with its newest version; null before it has one. */
export type TrustModule = {
  id: string;
  starterKey: string | null;
  state: ModuleState;
  draft: Lesson;
  revision: number;
  current: { number: number; lesson: Lesson; publishedAt: Date } | null;
};

/** A page of a module as it lies in the trust's list, for choosing. */
export type ModuleChoice = { id: string; title: string; minutes: number };

/** A try that is over. */
export type Finished = {
  version: number;
  passed: boolean;
  finishedAt: Date;
  /** `YYYY-MM-DD`, the last day on which a pass holds; null for ever. */
  expiresOn: string | null;
  certificate: string | null;
};

export type StandingState = 'passed' | 'renew' | 'due' | 'late' | 'ended' | 'free';

/** How somebody stands with a module on a day. */
export type Standing = {
  /**
   * `renew`: it holds still, and ends soon; `ended`: it held once and is asked of them no more; `free`: never passed, and not asked of them.
   */
  state: StandingState;
  /** By when; null where nothing is asked. */
  due: string | null;
  /** The moment from which on that is asked: reminders begin on its day. */
  since: Date | null;
  /** The pass that holds, or held last. */
  pass: Finished | null;
  /** Tries that were not enough: since the last pass, and since a version asked everybody to take it again. */
  failed: number;
};

/** Words for each, as lists say them. */
export const STANDINGS: Record<StandingState, string> = {
  late: 'Late',
  due: 'To do',
  renew: 'Take again soon',
  passed: 'Passed',
  ended: 'Ended',
  free: 'Not asked',
};
