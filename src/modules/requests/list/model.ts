import type { RequestState } from '../model.ts';

export type Sort = 'asked' | 'number' | 'title' | 'person' | 'state' | 'due' | 'until';
export type Filter = 'state' | 'type';

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
