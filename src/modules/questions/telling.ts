import type { Notice } from '../notices/model.ts';
import type { Holder } from '../people/holders/model.ts';
import { isAboutDraft, type Question } from './model.ts';

type Of = Pick<Question, 'id' | 'account'>;

/** What a notice about a question is about: the newest says how it stands. */
export const aboutOf = (id: string): string => `question ${id}`;

const idsOf = (holders: readonly Pick<Holder, 'personId'>[]): string[] => [
  ...new Set(holders.map(({ personId }) => personId)),
];

/** That a question waits, for whoever is to answer. No name, and no word of it. */
export function tellWhoAnswers(question: Of, holders: readonly Pick<Holder, 'personId'>[]): Notice {
  return {
    to: idsOf(holders),
    about: aboutOf(question.id),
    subject: 'A question waits for your answer',
    words: isAboutDraft(question)
      ? 'Somebody asks you about a post before they post it. They hold it until you answer.'
      : 'Somebody asks you something about the social media policy.',
    path: `/questions/${question.id}`,
    counts: 'question',
  };
}

/** How it stands, for whoever asked. */
export function tellAsker(
  { id, askerId }: Pick<Question, 'id' | 'askerId'>,
  subject: string,
  words: string,
): Notice {
  return { to: [askerId], about: aboutOf(id), subject, words, path: `/questions/${id}` };
}
