import type { FRAMES } from './frame-phrases.ts';
import { type Hit, type Reading, sentenceOf } from './reading.ts';
import { wordSet } from './word-list.ts';

export type Frame = keyof typeof FRAMES;

/** The tokens `from` up to `to`. */
type Span = Pick<Hit, 'from' | 'to'>;

const NEGATIONS = wordSet(
  'not no never dont doesnt didnt isnt arent wasnt werent wont wouldnt cant cannot couldnt shouldnt aint nobody none without stop hardly neither nor',
);
const ONESELF = wordSet('i im ive me my myself we were');

/** A denial shortly before token `at`, in the same clause. */
export function negated(r: Reading, at: number, reach = 4): boolean {
  for (let k = at - 1; k >= 0 && k >= at - reach; k--) {
    // Nothing comes after the last word.
    const gap = r.tokens[k + 1]?.gap ?? 0;
    if (gap === 2 || (gap === 1 && k + 1 !== at)) return false;
    if (NEGATIONS.has(r.tokens[k]!.word)) return true;
  }
  return false;
}

/** Every word stands between quotation marks. */
export function quoted(r: Reading, { from, to }: Span): boolean {
  for (let k = from; k < to; k++) if (!r.tokens[k]!.quoted) return false;
  return to > from;
}

/** The draft teaches, tells what others said, or speaks against it. */
export function toldOf(r: Reading): boolean {
  return r.has('taught') || r.has('reported') || r.has('condemned');
}

/** Said to teach, to tell of, or to speak against, rather than meant. */
export function atArmsLength(r: Reading, span: Span): boolean {
  if (quoted(r, span) && (toldOf(r) || r.has('own'))) return true;
  return r.has('condemned') && (r.has('reported') || r.has('taught'));
}

/** Somebody else's words, or words that are not meant. */
export function notMeant(r: Reading, span: Span): boolean {
  return quoted(r, span) || atArmsLength(r, span);
}

/** The sentence at token `at` begins with the author and names nobody: "I am hopeless at bowls". */
export function aboutOneself(r: Reading, at: number): boolean {
  const [from, to] = sentenceOf(r, at);
  return ONESELF.has(r.tokens[from]!.word) && !r.mentions.some((m) => m.from >= from && m.from < to);
}
