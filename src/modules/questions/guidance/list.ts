import { longDate } from '../../../platform/dates.ts';
import { csvOf, type ListAsked } from '../../../web/list.ts';
import type { Guidance } from './model.ts';
import { guidanceWorkflow } from './workflow.ts';

/** How the list of guidance can be asked for: it opens with the best of a search, or with the newest. */
export const GUIDANCE_SHAPE = {
  sorts: ['fits', 'clause', 'published', 'asked'],
  filters: { clause: 'any', state: ['published', 'draft', 'taken-back'] },
} as const;
type Asked = ListAsked<(typeof GUIDANCE_SHAPE.sorts)[number], 'clause' | 'state'>;

/** '7.4.2' before '7.16', as a key that sorts by itself. */
const clauseKey = (clause: string | null): string =>
  (clause ?? '99999').replace(/\d+/g, (digits) => digits.padStart(5, '0'));

/** What a search found, as it was asked for. */
export function guidanceList(found: readonly Guidance[], { sort, direction, filters }: Asked): Guidance[] {
  const fits = found.filter(
    ({ clause, state }) =>
      (filters.clause === '' || filters.clause === clause) &&
      (filters.state === '' || filters.state === state),
  );
  const way = direction === 'descending' ? -1 : 1;
  if (sort === 'fits') return way < 0 ? fits.reverse() : fits;
  const keys = {
    clause: ({ clause }: Guidance) => clauseKey(clause),
    published: ({ publishedAt }: Guidance) => publishedAt?.toISOString() ?? '',
    asked: ({ asked }: Guidance) => asked,
  };
  return fits.sort((a, b) => way * keys[sort](a).localeCompare(keys[sort](b), 'en-GB'));
}

/** The clauses there is guidance on, in their order. */
export function clausesIn(found: readonly Guidance[]): string[] {
  const numbers = new Set(found.flatMap(({ clause }) => clause ?? []));
  return [...numbers].sort((a, b) => clauseKey(a).localeCompare(clauseKey(b)));
}

/** The same as a table to take away. */
export function guidanceCsv(found: readonly Guidance[]): string {
  return csvOf(
    ['Question', 'Answer', 'Clause', 'Version', 'Published', 'How it stands'],
    found.map(({ asked, answer, clause, version, publishedAt, state }) => [
      asked,
      answer,
      clause ?? '',
      version,
      publishedAt ? longDate(publishedAt) : '',
      guidanceWorkflow.states[state].label,
    ]),
  );
}
