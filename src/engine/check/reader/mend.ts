import { RUDE } from './rude.ts';
import { isLeft, type Speller } from './spelling.ts';

/** A text with its words as they were meant; for each letter where what it came from begins and ends in the text as it was. */
export type Mended = { text: string; starts: number[]; ends: number[] };
type Change = { start: number; end: number; by: string };

/** After so many strange words a text is left as it is: it is in no English. */
const MOST = 80;
const WORD = /(?<![\w@#/.'’-])(?:[a-z][a-z0-9@$€!*]*[a-z0-9*]|[0-9$][a-z0-9@$€!*]*[a-z])(?![\w@]|\.\w)/gi;
/** The highest grade of an A level hides no letters. */
const GRADE = /(?<![\w*])A\*(?=s?(?![\w*]))/g;
const SPREAD = /(?<![A-Za-z'’])[A-Za-z]([ .\-_*])(?:[A-Za-z]\1){2,}[A-Za-z](?![A-Za-z])/g;

/**
 * Puts right what a hurried or a sly thumb did to common words: a letter left out, doubled or swapped with the next, signs in
 * place of letters, a space left out or put in. Names are left alone: what has a capital inside a sentence stays.
 */
export function mended(text: string, speller: Speller): Mended {
  const grades = [...text.matchAll(GRADE)].map(({ index }) => ({ start: index, end: index + 2, by: 'A' }));
  const first = [...grades, ...spreadIn(text, speller)];
  const words = wordsIn(text, speller, (at) => first.some(({ start, end }) => at >= start && at < end));
  return applied(
    text,
    [...first, ...words].sort((a, b) => a.start - b.start),
  );
}

function spreadIn(text: string, speller: Speller): Change[] {
  const changes: Change[] = [];
  for (const { 0: run, index } of text.matchAll(SPREAD)) {
    const letters = run.replace(/[^A-Za-z]/g, '');
    // What is spelt out in capitals is mostly an acronym, or a code.
    const shouted = letters.slice(1) !== letters.slice(1).toLowerCase();
    const low = letters.toLowerCase();
    const by = shouted ? (RUDE.find((rude) => rude === low) ?? null) : speller.spread(low);
    if (by) changes.push({ start: index, end: index + run.length, by });
  }
  return changes;
}

function wordsIn(text: string, speller: Speller, isDone: (at: number) => boolean): Change[] {
  const changes: Change[] = [];
  const found = [...text.matchAll(WORD)].filter(({ index }) => !isDone(index));
  let strange = 0;
  for (let i = 0; i < found.length && strange < MOST; i++) {
    const { 0: word, index } = found[i]!;
    const next = found[i + 1];
    const named = isNamed(text, index);
    if (!named && next && text.slice(index + word.length, next.index) === ' ' && isPlain(word, next[0])) {
      const whole = speller.joined(word.toLowerCase(), next[0]);
      if (whole) {
        changes.push({ start: index, end: next.index + next[0].length, by: asWas(word, whole) });
        i++;
        continue;
      }
    }
    if (speller.isWord(word.toLowerCase())) continue;
    strange++;
    const by = speller.meant(word.toLowerCase());
    if (by && !(named && isLeft(word, by)))
      changes.push({ start: index, end: index + word.length, by: asWas(word, by) });
  }
  return changes;
}

const isPlain = (first: string, second: string): boolean =>
  /^[A-Za-z][a-z]*$/.test(first) && /^[a-z]+$/.test(second);

/** A capital that does not begin a sentence, or capitals throughout. */
function isNamed(text: string, at: number): boolean {
  if (!/[A-Z]/.test(text[at]!)) return false;
  const before = text.slice(Math.max(0, at - 4), at);
  return before.trim() !== '' && !/[.!?:“"‘(\n]\s*$/.test(before);
}

const asWas = (was: string, by: string): string =>
  /^[A-Z]/.test(was) ? by[0]!.toUpperCase() + by.slice(1) : by;

function applied(text: string, changes: readonly Change[]): Mended {
  const made: Mended = { text: '', starts: [], ends: [] };
  let at = 0;
  const keepTo = (end: number): void => {
    made.text += text.slice(at, end);
    for (; at < end; at++) {
      made.starts.push(at);
      made.ends.push(at + 1);
    }
  };
  for (const { start, end, by } of changes) {
    if (start < at) continue;
    keepTo(start);
    made.text += by;
    for (let k = 0; k < by.length; k++) {
      made.starts.push(start);
      made.ends.push(end);
    }
    at = end;
  }
  keepTo(text.length);
  return made;
}
