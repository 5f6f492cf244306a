import { compileStep, type Step } from './compile.ts';
import { type Opening, openingsOf } from './openings.ts';
import { parsePhrase } from './syntax.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * Phrases over words, written as rules read: `(sack*|fire) ..2 @staff`.
 *
 *   word        that word                     a|b     either word
 *   word*       a word that begins so         (a b|c) either sequence
 *   x?          x or nothing (`xs?`: x or xs)  ..n     up to n words, within the sentence
 *   @class      a term of a class             !x      next is not x
 *   ^ $         the sentence begins, ends     [ ... ] the words to quote (else all that matched)
 *
 * Everything is bounded, so matching is linear in the text: there is nothing to backtrack without end.
 */
export type Pattern = { match: Step; openings: readonly Opening[] };

/** Compiles one phrase. Throws on a phrase that cannot be read: phrases are code, never input. */
export function compilePattern(source: string, vocabulary = new Vocabulary()): Pattern {
  const nodes = parsePhrase(source);
  return { match: compileStep(nodes, vocabulary), openings: openingsOf(nodes, source) };
}
