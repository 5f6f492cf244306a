import type { Random } from './random.ts';

/** A text, and for each place in it (its end too) the place in the text it was made from. */
export type Slipped = { text: string; from: number[] };

/** The share of words in which a thumb slips. */
const SHARE = 0.15;
/** Words of which one is typed last in what is begun. */
const MOST_BEGUN = 12;

export function asItIs(text: string): Slipped {
  return { text, from: Array.from({ length: text.length + 1 }, (_, i) => i) };
}

/** The first words of a text, as they stand while it is typed. */
export function begun({ text, from }: Slipped, random: Random): Slipped {
  const ends = Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => index + word.length);
  const end = ends[Math.floor(random() * Math.min(ends.length, MOST_BEGUN))] ?? text.length;
  return { text: text.slice(0, end), from: from.slice(0, end + 1) };
}

/**
 * Words with a letter left out, two letters changed about, a letter twice, a space left out or one put in: so that what is
 * misspelt, by haste or to get past, is read all the same.
 */
export function slipped({ text, from: was }: Slipped, random: Random): Slipped {
  const letters: string[] = [];
  const from: number[] = [];
  const put = (at: number): void => {
    letters.push(text[at]!);
    from.push(was[at]!);
  };
  const putAll = (start: number, end: number): void => {
    for (let at = start; at < end; at++) put(at);
  };
  let last = 0;
  for (const { 0: word, index } of text.matchAll(/[A-Za-z]{3,}/g)) {
    if (random() >= SHARE) continue;
    const end = index + word.length;
    const at = index + 1 + Math.floor(random() * (word.length - 2));
    const kind = Math.floor(random() * 5);
    putAll(last, kind === 4 && text[index - 1] === ' ' ? index - 1 : index);
    putAll(index, at);
    if (kind === 1) put(at + 1);
    if (kind !== 0) put(at);
    if (kind === 2) put(at);
    if (kind === 3) {
      letters.push(' ');
      from.push(was[at]!);
    }
    putAll(kind === 1 ? at + 2 : at + 1, end);
    last = end;
  }
  putAll(last, text.length);
  from.push(was.at(-1)!);
  return { text: letters.join(''), from };
}
