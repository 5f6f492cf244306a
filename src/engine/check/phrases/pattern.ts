import { compileNodes, type Step, type Vocabulary } from './compile.ts';
import { type Beginning, beginningOf, type Key, keyOf } from './needs.ts';
import { parsePhrase } from './syntax.ts';

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
export type Pattern = {
  match: Step;
  begins: Beginning;
  /** Words of which a match must hold one after its beginning; null where it need not. */
  key: Key | null;
};

/** Compiles one phrase. Throws on a phrase that cannot be read: phrases are code, never input. */
export function compilePattern(source: string, vocabulary: Vocabulary = new Map()): Pattern {
  const nodes = parsePhrase(source);
  return {
    match: compileNodes(nodes, (_scene, at) => at, vocabulary),
    begins: beginningOf(nodes, source),
    key: keyOf(nodes),
  };
}
