import type { Standing, StandingState } from '../model.ts';

/** One person and one module, as the list of records has them. */
export type RecordRow = {
  personId: string;
  name: string;
  /** As a list in order of surname has it. */
  listName: string;
  schools: { id: string; name: string }[];
  hasAccount: boolean;
  moduleId: string;
  title: string;
  standing: Standing;
  /** Whether they have used up their tries, so that somebody must give them another. */
  noTryLeft: boolean;
};

export const RECORD_SORTS = ['due', 'name', 'module', 'state', 'passed'] as const;
export type RecordSort = (typeof RECORD_SORTS)[number];

/** The states that the list can be narrowed to, gravest first. */
export const SHOWN_STATES: readonly StandingState[] = ['late', 'due', 'renew', 'passed', 'ended', 'free'];

export const RECORD_LIST = {
  sorts: RECORD_SORTS,
  filters: { module: 'any' as const, state: SHOWN_STATES, school: 'any' as const },
};

export type RecordAsked = {
  search: string;
  sort: RecordSort;
  direction: 'ascending' | 'descending';
  filters: Record<'module' | 'state' | 'school', string>;
};

const KEYS: Record<RecordSort, (row: RecordRow) => string> = {
  due: ({ standing }) => standing.due ?? '9999',
  name: ({ listName }) => listName.toLowerCase(),
  module: ({ title }) => title.toLowerCase(),
  state: ({ standing }) => String(SHOWN_STATES.indexOf(standing.state)),
  passed: ({ standing }) => standing.pass?.finishedAt.toISOString() ?? '',
};

/** The rows that fit what was asked for, in its order; within it by name, then by module. */
export function recordsAsked(rows: readonly RecordRow[], asked: RecordAsked): RecordRow[] {
  const { filters, sort, direction } = asked;
  const text = asked.search.toLowerCase();
  const fits = rows.filter(
    (row) =>
      (!text || row.name.toLowerCase().includes(text) || row.title.toLowerCase().includes(text)) &&
      (!filters.module || row.moduleId === filters.module) &&
      (!filters.state || row.standing.state === filters.state) &&
      (!filters.school || row.schools.some(({ id }) => id === filters.school)),
  );
  const by = (key: RecordSort) => (a: RecordRow, b: RecordRow) => KEYS[key](a).localeCompare(KEYS[key](b));
  const way = direction === 'descending' ? -1 : 1;
  return fits.sort((a, b) => way * by(sort)(a, b) || by('name')(a, b) || by('module')(a, b));
}

/** How a row stands, in words: 'Passed', with what is to be known beside it. */
export function standingHint({ standing, noTryLeft, hasAccount }: RecordRow): string | null {
  if (noTryLeft) return 'No try left';
  if (!hasAccount && standing.due) return 'Has no account yet';
  return standing.failed > 0 && standing.state !== 'passed' ? `Tried ${standing.failed} times` : null;
}
