import type { ListAsked } from '../../web/list.ts';
import { CATEGORY_KEYS } from '../people/model.ts';
import type { Member } from '../people/team/model.ts';

/** How somebody stands with the policy in force; `unasked` while none is. Days are `YYYY-MM-DD`. */
export type Acknowledged =
  | { state: 'yes'; number: number; on: string }
  | { state: 'due' | 'late'; by: string }
  | { state: 'unasked' };

export type TrainingState = 'late' | 'due' | 'renew' | 'passed';
export type TeamTraining = { title: string; state: TrainingState; due: string | null };
export type TeamApproval = { type: string; name: string; until: string | null };

/** One person of a team: whether they know the policy, and what they are allowed. No reasons, no answers, nothing they asked. */
export type TeamRow = {
  member: Member;
  acknowledged: Acknowledged;
  training: TeamTraining[];
  approvals: TeamApproval[];
};

export const ACKNOWLEDGED_WORDS = { late: 'Late', due: 'Due', yes: 'Acknowledged' } as const;
export const TRAINING_WORDS = {
  late: 'Late',
  due: 'To do',
  passed: 'All passed',
  none: 'Nothing asked',
} as const;
export const APPROVAL_WORDS = { any: 'Some', none: 'None' } as const;

const SORTS = ['name', 'acknowledged', 'training', 'approvals'] as const;

/** How the list can be asked for. */
export const TEAM_LIST = {
  sorts: SORTS,
  filters: {
    school: 'any',
    category: CATEGORY_KEYS,
    acknowledged: Object.keys(ACKNOWLEDGED_WORDS),
    training: Object.keys(TRAINING_WORDS),
    approvals: Object.keys(APPROVAL_WORDS),
  },
} as const;
export type TeamAsked = ListAsked<(typeof SORTS)[number], keyof (typeof TEAM_LIST)['filters']>;

/** Their training in one word: what is worst of it. */
export function trainingOn(row: Pick<TeamRow, 'training'>): keyof typeof TRAINING_WORDS {
  const has = (state: TrainingState) => row.training.some((one) => one.state === state);
  if (has('late')) return 'late';
  if (has('due')) return 'due';
  return row.training.length > 0 ? 'passed' : 'none';
}

/** Those who are looked for, in the order asked for. */
export function chosen(rows: readonly TeamRow[], { search, sort, direction, filters }: TeamAsked): TeamRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .filter(({ member }) => words.every((word) => member.name.toLowerCase().includes(word)))
    .filter(({ member }) => !filters.school || member.schools.some(({ id }) => id === filters.school))
    .filter(({ member }) => !filters.category || member.category === filters.category)
    .filter((row) => !filters.acknowledged || row.acknowledged.state === filters.acknowledged)
    .filter((row) => !filters.training || trainingOn(row) === filters.training)
    .filter((row) => !filters.approvals || row.approvals.length > 0 === (filters.approvals === 'any'))
    .sort(
      (a, b) =>
        sign * KEYS[sort](a).localeCompare(KEYS[sort](b), 'en-GB') ||
        a.member.sortName.localeCompare(b.member.sortName, 'en-GB'),
    );
}

const LAST = '9999-12-31';
const RANK = { late: '0', due: '1', unasked: '2', yes: '3', passed: '2', none: '3' } as const;

/** What each column is put in order by: what is to be done first comes first. */
const KEYS: Record<(typeof SORTS)[number], (row: TeamRow) => string> = {
  name: ({ member }) => member.sortName,
  acknowledged: ({ acknowledged: one }) =>
    `${RANK[one.state]} ${one.state === 'yes' ? one.on : one.state === 'unasked' ? '' : one.by}`,
  training: (row) => {
    const state = trainingOn(row);
    const first = row.training.filter((one) => one.state === state).map(({ due }) => due ?? LAST);
    return `${RANK[state]} ${first.sort()[0] ?? LAST}`;
  },
  approvals: ({ approvals }) =>
    approvals.length > 0 ? `0 ${approvals.map(({ until }) => until ?? LAST).sort()[0]}` : '1',
};

/** The team in numbers, for the head of its page. */
export function figuresOf(rows: readonly TeamRow[]): {
  people: number;
  acknowledged: number;
  trainingLate: number;
  withApprovals: number;
} {
  const count = (of: (row: TeamRow) => boolean) => rows.filter(of).length;
  return {
    people: rows.length,
    acknowledged: count(({ acknowledged }) => acknowledged.state === 'yes'),
    trainingLate: count((row) => trainingOn(row) === 'late'),
    withApprovals: count(({ approvals }) => approvals.length > 0),
  };
}
