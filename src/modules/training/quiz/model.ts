import type { Answers, Lesson } from '../model.ts';

/** The questions of a module, asked together where something else depends on them. */
export type Quiz = {
  moduleId: string;
  version: number;
  lesson: Lesson;
  needed: number;
  /** How often somebody may still try; null for as often as they wish. */
  triesLeft: number | null;
};

/** How a quiz went. */
export type Marked = { quiz: Quiz; answers: Answers; right: number; passed: boolean };
