import { isGroup } from './groups.ts';
import { RUDE } from './rude.ts';
import { RARE, type Words } from './words.ts';

/** What a word was most likely meant to be, or null where it is best left. */
export type Speller = {
  /** One word, of letters and of signs that stand for letters. */
  meant: (word: string) => string | null;
  /** Two words with a space between them that are one. */
  joined: (first: string, second: string) => string | null;
  /** Letters with a sign between each two. */
  spread: (letters: string) => string | null;
  isWord: (word: string) => boolean;
};

/** Words shorter or longer than these are left alone. */
const SHORTEST = 3;
const LONGEST = 18;
const LONGEST_RUN = 40;
/** A slip is mended into a word of at least so many letters. */
const WORTH = 4;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Signs that stand for letters inside a word. */
const LOOKS: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
};
const SMALL = new Set(
  'a i am an as at be by do go he if in is it me my no of on or so to up us we'.split(' '),
);
/** What a word costs among others in a run: each, by how common it is, and for how unlikely it is. */
const EACH = 12;
const STEP = 4;

/** @param unlikely how unlikely a word is, to choose between two that are as common */
export function speller(words: Words, unlikely: (word: string) => number): Speller {
  const price = (word: string): number => 10 * words.get(word)! + unlikely(word);
  const isCommon = (word: string): boolean => (words.get(word) ?? RARE) < RARE;

  /** The likeliest common word that is one letter left out, doubled or swapped away. */
  const oneSlipAway = (word: string): string | null => {
    let best: string | null = null;
    const consider = (other: string): void => {
      if (other.length < WORTH || !isCommon(other)) return;
      if (best === null || price(other) < price(best)) best = other;
    };
    for (let at = 0; at <= word.length; at++) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if (at > 0 || word.length > SHORTEST) for (const letter of LETTERS) consider(head + letter + tail);
      if (tail.length > 1) consider(head + tail[1] + tail[0] + tail.slice(2));
      if (at > 0 && tail[0] === head.at(-1)) consider(head + tail.slice(1));
    }
    return best;
  };

  /** Letters in place of signs; a star hides any letter of a rude word. */
  const unmasked = (word: string): string | null => {
    const plain = Array.from(word, (sign) => LOOKS[sign] ?? sign).join('');
    if (plain.includes('*')) return RUDE.find((rude) => hides(plain, rude)) ?? null;
    // 3D, 50p, 5am and P4 are what they are.
    const enough = plain.length < WORTH ? /^[a-z][^a-z][a-z]$/.test(word) : /[a-z].*[a-z]/.test(word);
    return enough && isCommon(plain) ? plain : null;
  };

  /** The fewest and commonest words that a run of letters is made of. */
  const apart = (run: string): string | null => {
    const best: { price: number; from: number }[] = [{ price: 0, from: 0 }];
    for (let end = 1; end <= run.length; end++) {
      best[end] = { price: Number.POSITIVE_INFINITY, from: 0 };
      for (let from = Math.max(0, end - LONGEST); from < end; from++) {
        const word = run.slice(from, end);
        const step = words.get(word) ?? RARE;
        if (word.length < SHORTEST ? !SMALL.has(word) : step > (word.length > WORTH ? 2 : 1)) continue;
        const total = best[from]!.price + EACH + STEP * step + unlikely(word) / 2;
        if (total < best[end]!.price) best[end] = { price: total, from };
      }
    }
    if (!Number.isFinite(best[run.length]!.price)) return null;
    const parts: string[] = [];
    for (let end = run.length; end > 0; end = best[end]!.from) parts.unshift(run.slice(best[end]!.from, end));
    return parts.join(' ');
  };

  return {
    isWord: (word) => words.has(word),
    meant: (word) => {
      if (/[^a-z]/.test(word)) return unmasked(word);
      if (words.has(word) || word.length < SHORTEST) return null;
      const slip = word.length <= LONGEST ? oneSlipAway(word) : null;
      return slip ?? (word.length > WORTH && word.length <= LONGEST_RUN ? apart(word) : null);
    },
    joined: (first, second) => {
      const whole = first + second;
      const strange = (part: string) => !words.has(part) && !SMALL.has(part);
      if (whole.length <= WORTH || whole.length > LONGEST || !isCommon(whole)) return null;
      return strange(first) || strange(second) ? whole : null;
    },
    spread: (letters) => {
      if (words.has(letters)) return letters;
      const rest = letters.slice(1);
      return 'ai'.includes(letters[0]!) && words.has(rest) ? `${letters[0]} ${rest}` : apart(letters);
    },
  };
}

function hides(masked: string, word: string): boolean {
  return (
    masked.length === word.length && Array.from(masked).every((sign, i) => sign === '*' || sign === word[i])
  );
}

/** Names begin with a capital and are not mended, unless into a group. */
export function isLeft(word: string, into: string): boolean {
  return !/[^a-z]/i.test(word) && !isGroup(into);
}
