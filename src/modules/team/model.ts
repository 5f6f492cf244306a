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

/** Their training in one word: what is worst of it. */
export function trainingOn(row: Pick<TeamRow, 'training'>): keyof typeof TRAINING_WORDS {
  const has = (state: TrainingState) => row.training.some((one) => one.state === state);
  if (has('late')) return 'late';
  if (has('due')) return 'due';
  return row.training.length > 0 ? 'passed' : 'none';
}

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
