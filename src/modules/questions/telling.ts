import type { Work } from '../../platform/act.ts';
import { notify } from '../notices/actions.ts';
import type { Notice } from '../notices/model.ts';
import type { Holder } from '../people/holders/model.ts';
import { isAboutDraft, type Question } from './model.ts';
import { noteTold } from './store.ts';

type Of = Pick<Question, 'id' | 'account'>;

type Doing = Pick<Work, 'tx' | 'trustId' | 'now'>;
type Holders = readonly Pick<Holder, 'personId'>[];

/** What a notice about a question is about: the newest says how it stands. */
export const aboutOf = (id: string): string => `question ${id}`;

export const idsOf = (holders: Holders): string[] => [...new Set(holders.map(({ personId }) => personId))];

/**
 * Tells those who are to answer that a question waits, and notes that they have been told.
 * @param notTo whoever knows it, since they did it
 */
export async function bringTo(work: Doing, question: Of, holders: Holders, notTo?: string): Promise<void> {
  const ids = idsOf(holders);
  await notify(
    work,
    thatItWaits(
      question,
      ids.filter((id) => id !== notTo),
    ),
  );
  await noteTold(work.tx, question.id, ids);
}

/** That a question waits. No name, and no word of it. */
export function thatItWaits(question: Of, to: readonly string[]): Notice {
  return {
    to,
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
