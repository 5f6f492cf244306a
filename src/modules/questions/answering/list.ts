import { longDate } from '../../../platform/dates.ts';
import { csvOf, type ListAsked } from '../../../web/list.ts';
import { ABOUTS, type About, BRIEFLY, standing } from '../model.ts';
import type { Listed } from './actions.ts';

/** How the list of those who answer can be asked for; it opens with what is due first. */
export const ANSWER_SHAPE = {
  sorts: ['due', 'asked', 'from', 'about', 'state'],
  filters: { show: ['waiting', 'dealt'], about: Object.keys(ABOUTS) as About[] },
} as const;
type Asked = ListAsked<(typeof ANSWER_SHAPE.sorts)[number], 'show' | 'about'>;

/** Questions as they were asked for. Words are looked through here, so that they are in no query. */
export function answerList(
  questions: readonly Listed[],
  { search, sort, direction, filters }: Asked,
): Listed[] {
  const wanted = search.toLowerCase();
  const fits = questions.filter(
    ({ waitsForMe, about, asker, words }) =>
      (filters.show === '' || waitsForMe === (filters.show === 'waiting')) &&
      (filters.about === '' || filters.about === about) &&
      `${asker} ${words ?? ''}`.toLowerCase().includes(wanted),
  );
  const keys: Record<Asked['sort'], (question: Listed) => string> = {
    // What waits stands before what is dealt with.
    due: ({ waitsForMe, dueOn }) => `${waitsForMe ? 0 : 1} ${dueOn}`,
    asked: ({ askedAt }) => askedAt.toISOString(),
    from: ({ asker }) => asker,
    about: ({ about }) => BRIEFLY[about],
    state: standing,
  };
  const way = direction === 'descending' ? -1 : 1;
  return fits.sort((a, b) => way * keys[sort](a).localeCompare(keys[sort](b), 'en-GB'));
}

/** The same as a table to take away: without the words. */
export function answerCsv(questions: readonly Listed[]): string {
  return csvOf(
    ['From', 'About', 'Asked', 'Due', 'How it stands', 'Clause', 'Version'],
    questions.map((question) => [
      question.asker,
      BRIEFLY[question.about],
      longDate(question.askedAt),
      longDate(question.dueOn),
      standing(question),
      question.answerClause ?? '',
      question.answerVersion,
    ]),
  );
}
