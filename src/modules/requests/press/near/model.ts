import type { Stretch } from '../model.ts';

/** A text cut into its words, once for all that is looked for in it. */
export type Worded = readonly (Stretch & { word: string })[];

export function wordsIn(text: string): Worded {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['‘’ʼ][\p{L}\p{N}]+)*/gu)].map(({ index, 0: found }) => ({
    word: found.normalize('NFC').toLowerCase().replace(/[‘’ʼ]/g, "'"),
    start: index,
    end: index + found.length,
  }));
}

/** Of fewer words anybody says the like without having read them. */
const SHORTEST = 8;
/** How many of a statement's words, or of one of its sentences', stand together in what is close to it. */
const CLOSE = { whole: 0.75, sentence: 0.85 } as const;

/**
 * Where a text says nearly what a statement says: all of it or a sentence of it, with words changed, left out or put in. Tells
 * nothing of whether it says the very same (see `whereSaid`).
 * @returns null where it does not
 */
export function whereNear(text: Worded, statement: string): Stretch | null {
  const whole = nearest(text, wordsIn(statement), CLOSE.whole);
  if (whole) return whole;
  for (const sentence of statement.split(/(?<=[.!?…]["'”’)]*)\s+|\n+/)) {
    const found = nearest(text, wordsIn(sentence), CLOSE.sentence);
    if (found) return found;
  }
  return null;
}

/** The stretch, as long as what is looked for, that shares most words with it; null where it shares too few. */
function nearest(text: Worded, wanted: Worded, share: number): Stretch | null {
  const size = wanted.length;
  if (size < SHORTEST || text.length < size * share) return null;
  const missing = new Map<string, number>();
  for (const { word } of wanted) missing.set(word, (missing.get(word) ?? 0) + 1);
  let shared = 0;
  let best = { shared: 0, last: -1 };
  text.forEach(({ word }, at) => {
    const left = missing.get(word);
    if (left !== undefined) {
      if (left > 0) shared++;
      missing.set(word, left - 1);
    }
    const gone = text[at - size]?.word;
    const back = gone === undefined ? undefined : missing.get(gone);
    if (back !== undefined) {
      if (back >= 0) shared--;
      missing.set(gone!, back + 1);
    }
    if (shared > best.shared) best = { shared, last: at };
  });
  if (best.shared < size * share) return null;
  // From the first to the last of the words that both have.
  const inside = text
    .slice(Math.max(0, best.last - size + 1), best.last + 1)
    .filter(({ word }) => missing.has(word));
  return { start: inside[0]!.start, end: inside.at(-1)!.end };
}
