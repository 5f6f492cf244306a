import { type Difference, differencesOf } from '../record/differences.tsx';

type Values = Record<string, string>;

/** What differs in a form whose fields are called so (`labels`, by name): what is saved now beside what was typed. */
export function differencesIn(
  labels: Record<string, string>,
  now: Values,
  typed: Values,
  said?: (field: string, values: Values) => string,
): Difference[] {
  return differencesOf(Object.keys(labels), now, typed, said).map(([field, ...values]) => [
    labels[field]!,
    ...values,
  ]);
}
