import type { Done } from '../../../platform/waiting.ts';
import type { ListAsked, ListShape } from '../../../web/list.ts';
import { type Item, WHENS, type When } from './model.ts';

/** How the inbox can be asked. A sort names its direction too: nobody asks for the latest deadline first. */
export const INBOX = {
  sorts: ['due', 'oldest', 'newest', 'kind'],
  filters: { kind: 'any', when: WHENS },
} as const satisfies ListShape<string, string>;
export type InboxSort = (typeof INBOX.sorts)[number];
export type InboxAsked = ListAsked<InboxSort, 'kind' | 'when'>;

export const DONE = {
  sorts: ['at', 'title', 'kind', 'outcome'],
  opens: 'descending',
  filters: { kind: 'any' },
} as const satisfies ListShape<string, string>;
export type DoneAsked = ListAsked<(typeof DONE.sorts)[number], 'kind'>;

/** Whether every word that is looked for stands somewhere in it. */
function holds(text: readonly (string | undefined)[], search: string): boolean {
  const all = text.join('\n').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

const ORDER: Record<InboxSort, (a: Item, b: Item) => number> = {
  due: () => 0,
  oldest: (a, b) => (a.since?.getTime() ?? Infinity) - (b.since?.getTime() ?? Infinity),
  newest: (a, b) => (b.since?.getTime() ?? 0) - (a.since?.getTime() ?? 0),
  kind: (a, b) => a.kind.localeCompare(b.kind),
};

/** What fits but for the part of the inbox: what the counts beside the parts are of. */
export function fitting(items: readonly Item[], { search, filters }: InboxAsked): Item[] {
  return items.filter(
    (one) =>
      (filters.kind === '' || one.kind === filters.kind) &&
      holds([one.title, one.hint, one.kind, ...one.clauses.flatMap((c) => [c.number, c.title])], search),
  );
}

/** What fits, in the order that was asked for; within it, by deadline. */
export function chosen(items: readonly Item[], asked: InboxAsked): Item[] {
  const { when } = asked.filters;
  return (
    fitting(items, asked)
      .filter((one) => when === '' || one.when === when)
      .map((one, place) => ({ one, place }))
      // Differences of two that nobody knows the age of are no number.
      .sort((a, b) => ORDER[asked.sort](a.one, b.one) || a.place - b.place)
      .map(({ one }) => one)
  );
}

/** How many there are in each part. */
export function countsOf(items: readonly Item[]): Record<When, number> {
  const counts = { late: 0, today: 0, week: 0, later: 0 };
  for (const { when } of items) counts[when]++;
  return counts;
}

/** Every kind there is, each once, by its name. @returns with how many there are */
export function kindsOf(all: readonly { kind: string }[]): { kind: string; count: number }[] {
  return [...Map.groupBy(all, ({ kind }) => kind)]
    .map(([kind, of]) => ({ kind, count: of.length }))
    .sort((a, b) => a.kind.localeCompare(b.kind));
}

/** What was dealt with, as it was asked for. */
export function chosenDone(all: readonly Done[], { search, filters, sort, direction }: DoneAsked): Done[] {
  const way = direction === 'ascending' ? 1 : -1;
  const compare = (a: Done, b: Done) =>
    sort === 'at' ? a.at.getTime() - b.at.getTime() : a[sort].localeCompare(b[sort]);
  return all
    .filter((one) => filters.kind === '' || one.kind === filters.kind)
    .filter((one) => holds([one.title, one.hint, one.kind, one.outcome, one.seek], search))
    .sort((a, b) => way * compare(a, b) || b.at.getTime() - a.at.getTime());
}
