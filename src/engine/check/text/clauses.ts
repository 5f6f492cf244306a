import { wordSet } from '../word-list.ts';
import type { Token } from './token.ts';

/** A clause begins after these, and ends before them. */
const JOINTS = wordSet('and but or so because while if when although unless until though whereas who which');
/** Nobody ends a quotation with these: a noun or a verb is to follow. */
const LEADS_ON = wordSet(
  'a an the this these those my our your his her their its some any every no each another all both much many more most very so too quite really just is are was were be been being am has have had do does did will would can could should must might may to of in on at by for with from about into onto over under up off as than like not never new old whole big little small good great bad best worst same other own only first last next long free full real total complete absolute',
);
/** So far off, an end of the clause is still brought in: what is marked is to be the whole of what is said, never its first words. */
const NEAR_BEGINNING = 10;
const NEAR_END = 16;
/** So many words are added at most to finish what was begun. */
const MOST_TO_FINISH = 3;

/** Between the tokens at `at - 1` and `at` one clause ends and another begins. */
function isBoundary(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at]];
  if (!before || !after) return true;
  if (after.gap !== 0 || JOINTS.has(before.word) || JOINTS.has(after.word)) return true;
  return !isPlain(before) || !isPlain(after);
}

function isPlain({ kind }: Token): boolean {
  return kind === 'word' || kind === 'number' || kind === 'handle';
}

/** What stands before the first word and belongs to it: "9 parents", "the new head". */
function leadsIn(token: Token): boolean {
  return token.kind === 'number' || LEADS_ON.has(token.word);
}

/**
 * The words `from` up to `to` with the rest of their clause where they were cut within it: to the clause's beginning and
 * end when those are near, else as far as the words at the edge need. Never over a comma, a stop or an emoji.
 */
export function wholeClause(tokens: readonly Token[], from: number, to: number): [from: number, to: number] {
  let begin = from;
  while (begin > 0 && from - begin <= NEAR_BEGINNING && !isBoundary(tokens, begin)) begin--;
  if (!isBoundary(tokens, begin) || from - begin > NEAR_BEGINNING) {
    begin = from;
    while (!isBoundary(tokens, begin) && leadsIn(tokens[begin - 1]!)) begin--;
  }
  let end = to;
  while (end < tokens.length && end - to <= NEAR_END && !isBoundary(tokens, end)) end++;
  if (!isBoundary(tokens, end) || end - to > NEAR_END) {
    end = to;
    while (end - to < MOST_TO_FINISH && LEADS_ON.has(tokens[end - 1]!.word) && !isBoundary(tokens, end))
      end++;
  }
  return [begin, end];
}
