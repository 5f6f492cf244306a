import { shortDate } from '../../../platform/dates.ts';
import type { RequestState } from '../model.ts';

export type Sort = 'asked' | 'number' | 'title' | 'person' | 'state' | 'due' | 'until';
/** `school`: its id. */
export type Filter = 'state' | 'type' | 'school';
export type School = { id: string; name: string };

export const STATES: Record<RequestState, string> = {
  waiting: 'Waiting',
  changes: 'Sent back',
  approved: 'Approved',
  declined: 'Not this time',
  withdrawn: 'Withdrawn',
  revoked: 'Revoked',
  ended: 'Ended',
};

/** The sorts that stand first are how each list opens. */
export const OWN_SORTS = ['asked', 'number', 'title', 'state', 'until'] as const satisfies readonly Sort[];
export const SEEN_SORTS = [
  'due',
  'asked',
  'number',
  'title',
  'person',
  'state',
  'until',
] as const satisfies readonly Sort[];

/** One line of a list. */
export type ListedRequest = {
  id: string;
  number: number;
  type: string;
  title: string;
  state: RequestState;
  inPart: boolean;
  personId: string;
  person: string;
  school: string | null;
  dueAt: Date;
  holdsFrom: string | null;
  holdsUntil: string | null;
  askedAt: Date;
  /** Names of those who can decide, while it waits. */
  withNames: string[];
};

/** From when an approved permission holds, if that is to come, else until when; null where there is no day to tell. */
export function holdsWords(
  { state, holdsFrom, holdsUntil }: Pick<ListedRequest, 'state' | 'holdsFrom' | 'holdsUntil'>,
  today: string,
  written: (day: string) => string = shortDate,
): string | null {
  if (state !== 'approved') return null;
  if (holdsFrom !== null && holdsFrom > today) return `From ${written(holdsFrom)}`;
  return holdsUntil === null ? null : `Until ${written(holdsUntil)}`;
}
