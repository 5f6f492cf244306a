import { firstWords } from '../drafting/model.ts';
import { MEANINGS } from '../meanings.ts';
import type { Clause, Policy } from '../model.ts';
import { stemEnd, stemOf } from './stem.ts';

/** How many of its first words a clause may be called by: the fewest that tell it from every other. */
const WORDS = [5, 8, 12, 20] as const;

/**
 * What each clause of a policy is called, by its id: a heading, or words short enough for one, by itself; any other
 * clause by the rule or place it is tied to first. Where several are tied to one the number beside it tells them apart:
 * without a number, and tied to nothing, a clause is called by its own first words.
 * An item of a list keeps the end of the words it hangs on: '... provided it does not: Exceed 20 minutes a day'.
 */
export function clauseTitles({ clauses, targets }: Pick<Policy, 'clauses' | 'targets'>): Map<string, string> {
  const firstTarget = new Map<string, string>();
  for (const { clauseId, target } of targets)
    if (!firstTarget.has(clauseId)) firstTarget.set(clauseId, MEANINGS[target].short);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const called = (clause: Clause, most: number) =>
    `${stemEnd(stemOf(clause, byId))}${beginning(clause.text, most)}`;
  const provisions = clauses.filter((clause) => !clause.heading);
  const tied = counted(provisions.map((clause) => firstTarget.get(clause.id)));
  const said = WORDS.map((most) => counted(provisions.map((clause) => called(clause, most))));
  return new Map(
    clauses.map((clause) => {
      if (clause.heading) return [clause.id, clause.text];
      const rule = firstTarget.get(clause.id);
      const long = called(clause, WORDS[0]) !== beginning(clause.text, Number.POSITIVE_INFINITY);
      if (rule !== undefined && long && (clause.number !== null || tied.get(rule) === 1))
        return [clause.id, rule];
      const enough = WORDS.findIndex((most, i) => said[i]!.get(called(clause, most)) === 1);
      return [clause.id, called(clause, WORDS[enough] ?? WORDS[0])];
    }),
  );
}

/** The first words; a comma before the dots would be one sign too many, and so is what joins an item to the next. */
function beginning(text: string, most: number): string {
  return firstWords(text, most)
    .replace(/[,;:.] …$/, ' …')
    .replace(/[;,](?:\s+(?:and|or))?$/i, '');
}

function counted<T>(list: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
