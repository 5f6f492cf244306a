/**
 * A word automaton: every term of a lexicon or every name of a register in one structure, walked once from each word
 * of a text. Looking up costs the same for ten terms as for a hundred thousand; a walk is no longer than the longest
 * term, so the whole is linear in the text.
 */
export type WordNode<T> = { next: Map<string, WordNode<T>> | null; values: T[] | null };

export function wordAutomaton<T>(): WordNode<T> {
  return { next: new Map(), values: null };
}

/** Adds a term, given as its words, with a value to report. The same term may carry several values. */
export function addTerm<T>(root: WordNode<T>, words: readonly string[], value: T): void {
  if (words.length === 0) return;
  let node = root;
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

/** Calls back for every term that begins at word `from`, shortest first; `to` is the index after its last word. */
export function termsAt<T>(
  root: WordNode<T>,
  words: readonly { word: string }[],
  from: number,
  found: (to: number, values: readonly T[]) => void,
): void {
  let node: WordNode<T> | undefined = root;
  for (let i = from; i < words.length && node?.next; i++) {
    node = node.next.get(words[i]!.word);
    if (!node) return;
    if (node.values) found(i + 1, node.values);
  }
}
