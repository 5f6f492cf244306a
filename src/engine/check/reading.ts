import type { Control } from '../targets.ts';
import type { Frame } from './frames.ts';
import type { Ask, Draft, Fix, Severity } from './model.ts';
import type { Mention } from './people/mentions.ts';
import type { Person, Register } from './register.ts';
import type { Token } from './text/token.ts';

/** A phrase met: `from` to `to` are token indexes, what stands between is to be quoted. */
export type Hit = { tag: string; from: number; to: number };

/** A draft read once: what every control works on. */
export type Reading = {
  draft: Draft;
  text: string;
  folded: string;
  /** All the words with single spaces between, for a control that looks at the draft as a whole. */
  words: string;
  tokens: readonly Token[];
  register: Register;
  mentions: readonly Mention[];
  /** People of the register in the pictures, and names no one in the register answers to. */
  pictured: readonly Person[];
  strangers: readonly string[];
  /** The draft is an official account's, or speaks of school. */
  schoolTalk: boolean;
  /** Names a school or the trust. */
  namesSchool: boolean;
  ends(name: string, at: number): readonly number[];
  /** A frame is somewhere in the draft. */
  has(frame: Frame): boolean;
  frameHits(frame: Frame): readonly Hit[];
  /** Phrases another control has met. */
  hits(control: string): readonly Hit[];
};

/** What a control proposes; check.ts turns it into a finding with clauses and offsets. */
export type Proposal = {
  severity: Severity;
  /** Token indexes to quote; absent where the picture alone is at fault. */
  from?: number;
  to?: number;
  /** Exact offsets, where tokens are too coarse. */
  span?: readonly [number, number];
  message: string | ((quote: string) => string);
  fix?: Fix | null;
  ask?: Ask | null;
  /** Stands whatever the reader makes of the draft: too much hangs on it. */
  certain?: boolean;
  /** Whether an exception of the trust takes it out: any that holds its words, unless only a longer one does, or none. */
  yields?: 'never' | 'to more words';
};

export type Example = { text: string; expect: Severity | 'clear'; context?: Partial<Omit<Draft, 'text'>> };

/** One control: its phrases, its judgement, and the examples that hold it. */
export type ControlRule = {
  control: Control;
  /** Terms only this control needs, usable in its phrases as @name. */
  lexicon?: Readonly<Record<string, readonly string[]>>;
  /** Phrases by tag, in the language of pattern.ts. */
  phrases: Readonly<Record<string, readonly string[]>>;
  /** Judges drafts in which no phrase of its own was met, too. */
  withoutPhrases?: boolean;
  judge(reading: Reading, hits: readonly Hit[]): Proposal[];
  /** Those of its words that it knows to mean something else here ("blue tits"): what the reader senses in them is not heard. */
  honest?(reading: Reading, hits: readonly Hit[]): readonly Hit[];
  examples: readonly Example[];
};

/** How far a sentence reaches at most: a text without stops is still read in bounded pieces. */
const REACH = 60;

/** Token indexes of the sentence that token `at` stands in. */
export function sentenceOf(r: Reading, at: number): [number, number] {
  const { sentence } = r.tokens[at]!;
  let from = at;
  while (from > 0 && at - from < REACH && r.tokens[from - 1]!.sentence === sentence) from--;
  let to = at + 1;
  while (to < r.tokens.length && to - at < REACH && r.tokens[to]!.sentence === sentence) to++;
  return [from, to];
}

/** The words of a hit, or of any stretch of tokens, with single spaces between. */
export function wordsOf(r: Reading, { from, to }: Pick<Hit, 'from' | 'to'>): string {
  return r.tokens
    .slice(from, to)
    .map((t) => t.word)
    .join(' ');
}

/** Whether one of the words stands in a stretch of tokens. */
export function hasWord(
  r: Reading,
  { from, to }: Pick<Hit, 'from' | 'to'>,
  words: ReadonlySet<string>,
): boolean {
  for (let k = Math.max(0, from); k < Math.min(to, r.tokens.length); k++)
    if (words.has(r.tokens[k]!.word)) return true;
  return false;
}

/** Whether a term of a class begins between two tokens. */
export function classWithin(r: Reading, name: string, from: number, to: number): boolean {
  for (let k = Math.max(0, from); k < Math.min(to, r.tokens.length); k++)
    if (r.ends(name, k).length > 0) return true;
  return false;
}

/** The mentions that begin in a stretch of tokens. */
export function mentionsWithin(r: Reading, from: number, to: number): Mention[] {
  return r.mentions.filter((m) => m.from >= from && m.from < to);
}
