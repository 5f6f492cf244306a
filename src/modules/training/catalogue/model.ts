import type { Lesson, TrustModule } from '../model.ts';

/** An empty module, for one's own words. */
export const NEW_LESSON: Lesson = {
  title: '',
  summary: '',
  minutes: 10,
  targets: [],
  pages: [],
  questions: [],
  passMark: 0.8,
  attempts: null,
  validMonths: null,
};

/** What is missing before people can take it. */
export function missingIn(lesson: Lesson): string[] {
  return [
    ...(lesson.title ? [] : ['Give it a title.']),
    ...(lesson.pages.length > 0 ? [] : ['Write at least one page.']),
    ...(lesson.questions.length > 0 ? [] : ['Write at least one question.']),
  ];
}

/** Whether the draft says anything other than what is published. */
export const isChanged = ({ current, draft }: TrustModule): boolean =>
  current !== null && JSON.stringify(current.lesson) !== JSON.stringify(draft);

/** Whether there is something to throw away: changes, or a module that was never published. */
export const mayThrowAway = (module: TrustModule): boolean => module.current === null || isChanged(module);
