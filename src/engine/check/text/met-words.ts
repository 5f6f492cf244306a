import { wordSet } from '../word-list.ts';
import { hiddenIn } from './spelling.ts';

/** What is told by a word's letters alone. */
export type MetWord = {
  /** Without apostrophes: "Sam's" is sam, "don't" is dont. */
  word: string;
  /** Ended in 's. */
  possessive: boolean;
  /** The word it hides, if it is one in disguise. */
  hidden: string | null;
  /** Another for each word remembered, from 1, so that more can be kept of it in lists; 0 for others. */
  number: number;
};

/** Words remembered, so that nobody can fill the memory with made up ones. */
export const MOST_WORDS = 50_000;
const LONGEST_WORD = 40;
/** A longer piece of a text is no copy, and would keep the whole text in memory. */
const LONGEST_COPY = 12;

/** Words whose "'s" is short for "is" or "has". */
const CONTRACTED = wordSet(
  'it that he she what who where there here let how when why one everyone everybody someone somebody nobody',
);

/** Reads a folded word as it is written, and forgets it again: for names, of which there are many. */
export function readWord(written: string): MetWord {
  if (!written.includes("'"))
    return { word: written, possessive: false, hidden: hiddenIn(written), number: 0 };
  const possessive = written.endsWith("'s") && !CONTRACTED.has(written.slice(0, -2));
  const word = (possessive ? written.slice(0, -2) : written).replaceAll("'", '');
  return { word, possessive, hidden: hiddenIn(word), number: 0 };
}

/** A way to read words that remembers so many of them at the most. */
export function remembering(most: number): (written: string) => MetWord {
  const met = new Map<string, MetWord>();
  return (written) => {
    const known = met.get(written);
    if (known) return known;
    if (met.size >= most || written.length > LONGEST_WORD) return readWord(written);
    const own = written.length > LONGEST_COPY ? Array.from(written).join('') : written;
    const word = readWord(own);
    word.number = met.size + 1;
    met.set(own, word);
    return word;
  };
}

/** Reads a folded word as it is written, and remembers it: for drafts, which say the same words again and again. */
export const meetWord = remembering(MOST_WORDS);
