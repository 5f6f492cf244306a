import { MOST_WORDS } from '../text/met-words.ts';

/**
 * A word automaton: every term of a lexicon or every name of a register in one structure, walked once from each word
 * of a text. Looking up costs the same for ten terms as for a hundred thousand; a walk is no longer than the longest
 * term, so the whole is linear in the text.
 */
export type WordNode<T> = { next: Map<string, WordNode<T>> | null; values: T[] | null };

/** The whole, with what is known by now of the words met: whether a term begins with them. */
export type WordAutomaton<T> = { root: WordNode<T>; begins: Uint8Array | null };

const [YES, NO] = [1, 2];

export function wordAutomaton<T>(): WordAutomaton<T> {
  return { root: { next: new Map(), values: null }, begins: null };
}

/** Adds a term, given as its words, with a value to report. The same term may carry several values. */
export function addTerm<T>(automaton: WordAutomaton<T>, words: readonly string[], value: T): void {
  if (words.length === 0) return;
  automaton.begins = null;
  let node = automaton.root;
  for (const word of words) {
    node.next ??= new Map();
    let following = node.next.get(word);
    if (!following) {
      following = { next: null, values: null };
      node.next.set(word, following);
    }
    node = following;
  }
  if (!node.values) node.values = [value];
  else if (!node.values.includes(value) || typeof value === 'object') node.values.push(value);
}

type Word = { word: string; number: number };

/** Whether a term begins with a word. Most words begin none, and for those met before that is told without looking them up. */
export function beginsTerm<T>(automaton: WordAutomaton<T>, { word, number }: Word): boolean {
  const { next } = automaton.root;
  if (number === 0) return next!.has(word);
  automaton.begins ??= new Uint8Array(MOST_WORDS + 1);
  const known = automaton.begins[number]!;
  if (known !== 0) return known === YES;
  const begins = next!.has(word);
  automaton.begins[number] = begins ? YES : NO;
  return begins;
}

/** Calls back for every term that begins at word `from`, shortest first; `to` is the index after its last word. */
export function termsAt<T>(
  automaton: WordAutomaton<T>,
  words: readonly Word[],
  from: number,
  found: (to: number, values: readonly T[]) => void,
): void {
  if (!beginsTerm(automaton, words[from]!)) return;
  let node: WordNode<T> | undefined = automaton.root;
  for (let i = from; i < words.length && node?.next; i++) {
    node = node.next.get(words[i]!.word);
    if (!node) return;
    if (node.values) found(i + 1, node.values);
  }
}
