import type { Control } from '../targets.ts';
import type { Severity } from './model.ts';
import { addTerm, termsAt, type WordAutomaton, wordAutomaton } from './phrases/automaton.ts';
import type { Proposal } from './reading.ts';
import type { Passage } from './text/passages.ts';
import type { Token } from './text/token.ts';
import { tokenise } from './text/tokenise.ts';

/** A word or a phrase that a trust wants found besides, and what is then said of it. */
export type TrustTerm = { phrase: string; control: Control; severity: Severity; message: string };
/** Words that one control is to leave alone. */
export type TrustException = { phrase: string; control: Control };
export type TrustWordsInput = { terms: readonly TrustTerm[]; exceptions: readonly TrustException[] };

type Entry = { written: readonly Token[]; control: Control; term: TrustTerm | null };

/** A trust's own terms and exceptions, compiled: looking for them costs the same for one as for thousands. */
export type TrustWords = WordAutomaton<Entry>;

/**
 * Of these a `stop` gives way only when everything that is quoted stands inside the words of an exception, and those are a
 * phrase: one word taken out would take out every threat or slur that is made with it.
 */
const GRAVEST: readonly Control[] = ['hate', 'extremism', 'violence'];

/** Whether an exception can be made of these words for this control. Words without a letter, digit or emoji are none. */
export function canExcept(phrase: string, control: Control): 'yes' | 'no words' | 'one word' {
  const { length } = tokenise(phrase).tokens;
  if (length === 0) return 'no words';
  return length === 1 && GRAVEST.includes(control) ? 'one word' : 'yes';
}

/** The words of a phrase as they are compared: two that are written the same here are the same to the checker. */
export function phraseKey(phrase: string): string {
  return tokenise(phrase)
    .tokens.map(({ word }) => word)
    .join(' ');
}

/** Compiles a trust's terms and exceptions. What has no words in it, or cannot be an exception, is left out. */
export function compileTrustWords({ terms, exceptions }: TrustWordsInput): TrustWords {
  const root: TrustWords = wordAutomaton();
  const add = (phrase: string, control: Control, term: TrustTerm | null): void => {
    const written = tokenise(phrase).tokens;
    addTerm(
      root,
      written.map(({ word }) => word),
      { written, control, term },
    );
  };
  for (const term of terms) add(term.phrase, term.control, term);
  for (const { phrase, control } of exceptions)
    if (canExcept(phrase, control) === 'yes') add(phrase, control, null);
  return root;
}

/** Tells whether one of these phrases stands in a text, disguised or not. */
export function phraseFinder(phrases: readonly string[]): (text: string) => boolean {
  const words = compileTrustWords({
    terms: phrases.map((phrase) => ({ phrase, control: 'obscenity', severity: 'consider', message: '' })),
    exceptions: [],
  });
  return (text) => meetTrustWords(words, tokenise(text).tokens).proposals.size > 0;
}

/** UTF-16 offsets, `end` exclusive. */
export type Stretch = { start: number; end: number };

/** Stretches that a control is to leave alone. */
export type Excepted = ReadonlyMap<Control, readonly Stretch[]>;

/** What of a trust's own words stands in a draft. */
export type WordsMet = {
  /** What the terms propose, by control. */
  proposals: ReadonlyMap<Control, readonly Proposal[]>;
  /** Where the words of exceptions stand. */
  excepted: Excepted;
  /** Words of this very draft that somebody has approved. */
  approved?: Excepted;
};

const NOTHING: WordsMet = { proposals: new Map(), excepted: new Map() };

/** Finds a trust's terms and exceptions among the words of a draft. */
export function meetTrustWords(words: TrustWords | undefined, tokens: readonly Token[]): WordsMet {
  if (!words?.root.next?.size) return NOTHING;
  const proposals = new Map<Control, Proposal[]>();
  const excepted = new Map<Control, Stretch[]>();
  for (let at = 0; at < tokens.length; at++)
    termsAt(words, tokens, at, (to, entries) => {
      const { start } = tokens[at]!;
      const { end } = tokens[to - 1]!;
      for (const { written, control, term } of entries) {
        if (!isWrittenSo(written, tokens, at, term !== null)) continue;
        if (term) {
          const { severity, message } = term;
          const ask = severity === 'approve' ? 'headteacher' : null;
          put(proposals, control, { severity, message, ask, span: [start, end] });
        } else put(excepted, control, { start, end });
      }
    });
  return { proposals, excepted };
}

function put<T>(map: Map<Control, T[]>, control: Control, one: T): void {
  const there = map.get(control);
  if (there) there.push(one);
  else map.set(control, [one]);
}

/**
 * Whether a phrase stands here as it was written: sentences end where it ends them. A term is found in disguise too; an
 * exception is for honest spelling, unless the disguise is what it was made for.
 */
function isWrittenSo(
  written: readonly Token[],
  tokens: readonly Token[],
  at: number,
  disguises: boolean,
): boolean {
  return written.every((token, i) => {
    const here = tokens[at + i]!;
    if (i > 0 && (here.gap === 2) !== (token.gap === 2)) return false;
    return disguises || !here.disguised || token.disguised;
  });
}

/**
 * Whether what is proposed gives way to an exception: the words that set it off stand inside those of the exception. To what
 * was approved it gives way only when all that it quotes was: with a word more it is another thing that is said.
 * @param core the words that set it off
 * @param quoted the words it quotes, which can be the whole clause around them
 */
export function isExcepted(
  met: WordsMet,
  control: Control,
  { severity, yields }: Pick<Proposal, 'severity' | 'yields'>,
  core: Stretch,
  quoted: Stretch,
): boolean {
  if (
    (met.approved?.get(control) ?? []).some((words) => words.start <= quoted.start && quoted.end <= words.end)
  )
    return true;
  if (yields === 'never') return false;
  const { start, end } = severity === 'stop' && GRAVEST.includes(control) ? quoted : core;
  return (met.excepted.get(control) ?? []).some(
    (words) =>
      words.start <= start &&
      end <= words.end &&
      (yields === undefined || words.start < start || end < words.end),
  );
}

/** With the stretches that somebody has approved, given in the whole text of which this is a passage. */
export function withApproved(met: WordsMet, all: Excepted | undefined, { text, at }: Passage): WordsMet {
  if (!all || all.size === 0) return met;
  const approved = new Map<Control, readonly Stretch[]>();
  for (const [control, stretches] of all) {
    const inside = stretches
      .map(({ start, end }) => ({ start: Math.max(0, start - at), end: Math.min(text.length, end - at) }))
      .filter(({ start, end }) => start < end);
    if (inside.length > 0) approved.set(control, inside);
  }
  return { ...met, approved };
}

/**
 * Where the words of exceptions stand in a text that was mended: `starts` and `ends` say for each letter of it where what
 * it came from begins and ends in the text as it was.
 */
export function exceptedIn(
  { starts, ends }: { starts: readonly number[]; ends: readonly number[] },
  { excepted }: WordsMet,
): WordsMet['excepted'] {
  const carried = (words: Stretch): Stretch[] => {
    const start = starts.findIndex((at) => at >= words.start);
    const end = ends.findLastIndex((at) => at <= words.end) + 1;
    return start >= 0 && end > start ? [{ start, end }] : [];
  };
  return new Map([...excepted].map(([control, words]) => [control, words.flatMap(carried)]));
}

/** The text without these stretches; what stands after them stays where it was. */
export function blankOut(text: string, stretches: readonly Stretch[]): string {
  return stretches.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
}
