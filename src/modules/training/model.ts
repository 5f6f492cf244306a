import type { Target } from '../../engine/targets.ts';

/** A drawing beside a page's words. */
export type Picture = {
  /** Its file among src/web/assets: 'training-who-sees-it.svg'. */
  file: string;
  /** What it shows, for whoever does not see it. */
  alt: string;
};

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
