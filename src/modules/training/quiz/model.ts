import type { Answers, Lesson } from '../model.ts';
import type { Tries } from '../taking/model.ts';

/** Key of the trust's setting for the module whose questions come before the acknowledgement. */
export const QUIZ_SETTING = 'policy.quiz_module';

/** The questions of a module, asked together where something else depends on them. */
export type Quiz = Tries & {
  moduleId: string;
  version: number;
  lesson: Lesson;
  needed: number;
};

/** How a quiz went. */
export type Marked = { quiz: Quiz; answers: Answers; right: number; passed: boolean };
