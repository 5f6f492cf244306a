import { longDate } from '../../../platform/dates.ts';
import { csvOf, type ListAsked } from '../../../web/list.ts';
import { type Question, standing } from '../model.ts';

/** How the list of one's own questions can be asked for. */
export const OWN_SHAPE = {
  sorts: ['asked', 'question', 'state'],
  opens: 'descending',
  filters: { state: ['waiting', 'answered', 'withdrawn'] },
} as const;
type Asked = ListAsked<(typeof OWN_SHAPE.sorts)[number], 'state'>;

/** One's own questions as they were asked for. */
export function ownList(
  questions: readonly Question[],
  { search, sort, direction, filters }: Asked,
): Question[] {
  const wanted = search.toLowerCase();
  const fits = questions.filter(
    ({ words, state }) =>
      (filters.state === '' || filters.state === state) && (words ?? '').toLowerCase().includes(wanted),
  );
  const keyOf = (question: Question): string =>
    sort === 'asked'
      ? question.askedAt.toISOString()
      : sort === 'state'
        ? standing(question)
        : (question.words ?? '');
  const way = direction === 'descending' ? -1 : 1;
  return fits.sort((a, b) => way * keyOf(a).localeCompare(keyOf(b)));
}

/** The same as a table to take away. */
export function ownCsv(questions: readonly Question[]): string {
  return csvOf(
    ['Asked', 'Question', 'How it stands', 'Clause', 'Version'],
    questions.map((question) => [
      longDate(question.askedAt),
      question.words ?? '',
      standing(question),
      question.answerClause ?? '',
      question.answerVersion,
    ]),
  );
}
