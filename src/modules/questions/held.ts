import { longDate } from '../../platform/dates.ts';
import type { HeldSource } from '../people/me/model.ts';
import { ownQuestions } from './asking/actions.ts';
import { standing } from './model.ts';

/** What somebody has asked, for their own record. */
export const questionsHeld: HeldSource = {
  title: 'Questions you asked',
  none: 'You have not asked anything.',
  of: async (acting) =>
    (await ownQuestions(acting)).map((question) => {
      const kept = question.erasedAt ? 'the words are erased' : `kept until ${longDate(question.keptUntil)}`;
      return [`Asked on ${longDate(question.askedAt)}`, `${standing(question)}; ${kept}`] as const;
    }),
};
