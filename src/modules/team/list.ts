import type { ListAsked } from '../../web/list.ts';
import { CATEGORY_KEYS } from '../people/model.ts';
import { ACKNOWLEDGED_WORDS, APPROVAL_WORDS, type TeamRow, TRAINING_WORDS, trainingOn } from './model.ts';

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

const { compare } = new Intl.Collator('en-GB');

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
    .filter(
      ({ approvals }) => !filters.approvals || filters.approvals === (approvals.length > 0 ? 'any' : 'none'),
    )
    .map((row) => ({ row, key: KEYS[sort](row) }))
    .sort((a, b) => sign * compare(a.key, b.key) || compare(a.row.member.sortName, b.row.member.sortName))
    .map(({ row }) => row);
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
