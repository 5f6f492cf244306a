import { STANDINGS, type Standing, type StandingState } from '../model.ts';

/** One person and one module, as the list of records has them. */
export type RecordRow = {
  personId: string;
  name: string;
  /** As a list in order of surname has it. */
  listName: string;
  /** Where they work, by short name; none for the central team. */
  schools: string[];
  hasAccount: boolean;
  moduleId: string;
  title: string;
  standing: Standing;
};

/** The same, with what the newest version allows. `noTryLeft`: they have used up their tries, so that somebody must give them another. */
export type ShownRecord = RecordRow & {
  noTryLeft: boolean;
  /** The module's questions come before the acknowledgement of the policy. */
  beforePolicy: boolean;
};

/** How somebody stands, in words. */
export const stateWords = ({ standing: { state }, beforePolicy }: ShownRecord): string =>
  state === 'free' && beforePolicy ? 'Asked before the policy' : STANDINGS[state];

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

/** Everything, as the list opens. */
export const ALL_RECORDS: RecordAsked = {
  search: '',
  sort: 'due',
  direction: 'ascending',
  filters: { module: '', state: '', school: '' },
};

/** How a row stands, in words: 'Passed', with what is to be known beside it. */
export function standingHint({ standing, noTryLeft, hasAccount }: ShownRecord): string | null {
  if (noTryLeft) return 'No try left';
  if (!hasAccount && standing.due) return 'Has no account yet';
  if (standing.failed === 0 || standing.state === 'passed') return null;
  return standing.failed === 1 ? 'Tried once' : `Tried ${standing.failed} times`;
}
