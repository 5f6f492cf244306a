import { EMOJI_WORDS, SILENT } from './emoji.ts';
import { groupsIn } from './groups.ts';
import { mended } from './mend.ts';
import type { Speller } from './spelling.ts';

/** The pieces that the encoder knows: text and log-probability each. The first six are reserved: unknown and controls. */
export type Vocabulary = readonly (readonly [piece: string, score: number])[];

/** A text as piece numbers, each with where it stands: UTF-16 offsets into the text, the end after its last letter. */
export type Pieces = { ids: number[]; starts: number[]; ends: number[] };

const SPACE = '▁';
/** Stands for a protected group, whichever; one of the reserved pieces, and no letter of any language. */
const GROUP = '\uE000';
const GROUP_ID = 3;
const GROUP_SCORE = -5;
const UNKNOWN = 0;
const RESERVED = 6;
/** What an unknown letter costs: more than any known piece. */
const UNKNOWN_SCORE = -20;
/** How unlikely a word is that is no piece of its own. */
const NO_PIECE = 14;

/** The pieces as a tree, a letter at each step; `id` where one ends. */
type Known = { id: number; next: Map<number, Known> };

export type Tokeniser = (text: string, most: number) => Pieces;

/**
 * Cuts text into the likeliest pieces of a vocabulary (unigram language model, Viterbi; Kudo 2018, arXiv 1804.10959).
 * Linear in the text: no piece is longer than the longest of the vocabulary.
 * @param spelling tells what words were meant
 */
export function tokeniser(vocabulary: Vocabulary, spelling: Speller): Tokeniser {
  const root: Known = { id: -1, next: new Map() };
  const know = (piece: string, id: number): void => {
    let known = root;
    for (let at = 0; at < piece.length; at++) {
      const letter = piece.charCodeAt(at);
      const next = known.next.get(letter) ?? { id: -1, next: new Map() };
      known.next.set(letter, next);
      known = next;
    }
    known.id = id;
  };
  vocabulary.forEach(([piece], id) => {
    if (id >= RESERVED) know(piece, id);
  });
  know(SPACE + GROUP, GROUP_ID);
  const scoreOf = (id: number): number => (id === GROUP_ID ? GROUP_SCORE : vocabulary[id]![1]);
  return (text, most) => {
    const { letters, from: starts, to: stops } = spaced(text, spelling);
    const best = new Float64Array(letters.length + 1).fill(Number.NEGATIVE_INFINITY);
    const from = new Int32Array(letters.length + 1);
    const id = new Int32Array(letters.length + 1);
    best[0] = 0;
    for (let i = 0; i < letters.length; i++) {
      const reach = (end: number, score: number, piece: number): void => {
        if (best[i]! + score <= best[end]!) return;
        best[end] = best[i]! + score;
        from[end] = i;
        id[end] = piece;
      };
      reach(i + 1, UNKNOWN_SCORE, UNKNOWN);
      let known: Known | undefined = root;
      for (let end = i; end < letters.length; ) {
        known = known.next.get(letters.charCodeAt(end++));
        if (!known) break;
        if (known.id >= 0) reach(end, scoreOf(known.id), known.id);
      }
    }
    const found: { id: number; start: number; end: number }[] = [];
    for (let end = letters.length; end > 0; end = from[end]!) {
      const start = from[end]!;
      const before = found.at(-1);
      // Unknown letters beside each other are one piece.
      if (id[end] === UNKNOWN && before?.id === UNKNOWN) before.start = starts[start]!;
      else found.push({ id: id[end]!, start: starts[start]!, end: stops[end - 1]! });
    }
    found.reverse();
    found.length = Math.min(found.length, most);
    return {
      ids: found.map((one) => one.id),
      starts: found.map((one) => one.start),
      ends: found.map((one) => one.end),
    };
  };
}

/**
 * The text as it is cut, its words as they were meant: one sign for each run of space and one before it, pictures in words, one sign for every protected
 * group; and where the symbol of each letter stands.
 */
function spaced(written: string, spelling: Speller): { letters: string; from: number[]; to: number[] } {
  const { text, starts, ends } = mended(written, spelling);
  let letters = '';
  const from: number[] = [];
  const to: number[] = [];
  const put = (plain: string, start: number, end: number): void => {
    letters += plain;
    for (let k = 0; k < plain.length; k++) {
      from.push(starts[start] ?? written.length);
      to.push(end > start ? ends[end - 1]! : (starts[start] ?? written.length));
    }
  };
  const groups = groupsIn(text);
  let gap = true;
  for (let at = 0; at < text.length; ) {
    const symbol = String.fromCodePoint(text.codePointAt(at)!);
    const end = groups.get(at) ?? at + symbol.length;
    const said = groups.has(at) ? GROUP : EMOJI_WORDS.get(symbol)?.replaceAll(' ', SPACE);
    if (said !== undefined) put(SPACE + said, at, end);
    else if (!/\s/.test(symbol) && !SILENT.test(symbol)) {
      if (gap) put(SPACE, at, at);
      put(symbol.normalize('NFKC'), at, end);
    }
    if (!SILENT.test(symbol)) gap = /\s/.test(symbol) || (said !== undefined && !groups.has(at));
    at = end;
  }
  return { letters, from, to };
}

/** How unlikely each word is, whether it begins with a capital or not. */
export function unlikely(vocabulary: Vocabulary): (word: string) => number {
  const scores = new Map<string, number>();
  for (const [piece, score] of vocabulary) {
    const word = piece.slice(1).toLowerCase();
    if (piece.startsWith(SPACE) && score > (scores.get(word) ?? Number.NEGATIVE_INFINITY))
      scores.set(word, score);
  }
  return (word) => -(scores.get(word) ?? -NO_PIECE);
}
