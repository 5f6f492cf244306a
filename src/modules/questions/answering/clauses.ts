import type { SelectGroup, SelectOption } from '../../../web/components/select.tsx';
import type { Clause } from '../../policy/model.ts';
import { clipped } from '../model.ts';

/** A clause to choose for an answer. `section`: the number and title it stands under; empty where it stands under none. */
export type ClauseChoice = { lineage: string; number: string; words: string; section: string };

/** The clauses of a policy that an answer can rest on, in their order. */
export function choicesOf(
  clauses: readonly Pick<Clause, 'id' | 'lineage' | 'number' | 'heading' | 'parentId' | 'text'>[],
): ClauseChoice[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const sectionOf = (parentId: string | null): string => {
    const above = parentId === null ? undefined : byId.get(parentId);
    if (!above) return '';
    const higher = sectionOf(above.parentId);
    return higher || !above.heading
      ? higher
      : [above.number, clipped(above.text, 60)].filter(Boolean).join(' ');
  };
  return clauses.flatMap(({ lineage, number, heading, parentId, text }) =>
    heading ? [] : [{ lineage, number: number ?? 'No number', words: text, section: sectionOf(parentId) }],
  );
}

/** The options of a select: under the section each stands in, with those that the finding was about before all. */
export function clauseItems(
  clauses: readonly ClauseChoice[],
  first: readonly string[],
): (SelectOption | SelectGroup)[] {
  const item = ({ lineage, number, words }: ClauseChoice) => ({
    value: lineage,
    text: `${number} ${clipped(words, 70)}`,
  });
  const near = clauses.filter(({ number }) => first.includes(number));
  const others = clauses.filter(({ number }) => !first.includes(number));
  const under = [...Map.groupBy(others, ({ section }) => section)];
  return [
    { value: '', text: 'Choose a clause' },
    ...(near.length > 0 ? [{ label: 'What the checker named', options: near.map(item) }] : []),
    ...under.flatMap(([section, choices]): (SelectOption | SelectGroup)[] => {
      const label = section || (near.length > 0 ? 'Other clauses' : '');
      return label ? [{ label, options: choices.map(item) }] : choices.map(item);
    }),
  ];
}
