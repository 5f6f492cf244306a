import type { Control } from '../targets.ts';
import { CONTRACTORS, PARENTS, PUPILS, STAFF } from './lexicon.ts';
import { GIVEN_NAMES } from './people/given-names.ts';
import type { Token } from './text/token.ts';
import { tokenise } from './text/tokenise.ts';
import type { Stretch } from './trust-words.ts';

/** What these find is said of somebody: who it is may be told by the rest. */
const OF_SOMEBODY = new Set<Control>([
  'hate',
  'extremism',
  'violence',
  'harassment',
  'disparagement',
  'confidential',
  'personal-data',
  'consent',
  'reference',
  'pupil-contact',
  'parent-contact',
]);

const PEOPLE = new Set(
  [...STAFF, ...PUPILS, ...PARENTS, ...CONTRACTORS]
    .flatMap((term) => (term.includes(' ') ? [] : [term]))
    .concat(
      'he she they him her them his hers their theirs himself herself themselves hes shes theyre theyve theyll somebody someone person people woman women man men bloke lady guy guys dept department team office trust school academy place lot who whos whose you your youre youve u ur'.split(
        ' ',
      ),
    ),
);
const YEAR_OR_CLASS = /^(?:year|yr|y\d{1,2}|\d{1,2}[a-z]{1,2}\d?)$/;
/** A sentence that begins so goes on with the one before it. */
const GOES_ON =
  /^(?:it|its|this|that|thats|these|those|which|so|because|same|also|and|but|or|then|again|still|never|not|no|yes|even|especially|typical|seriously|honestly|obviously|shame|sad|gutted|unbelievable)$/;
/** A clipped sentence says more of the same: "Maths dept." */
const CLIPPED = 4;
const ONESELF = /^(?:i|im|ive|ill|id|me|my|we|were|weve|well|our)$/;

/** Says which sentences can be left out so that what was found at these places of the text is gone. */
export type WaysOut = (spots: readonly Stretch[], control: Control) => Stretch[] | null;

/**
 * Reads a text for what can be left out of it: whole sentences. Null where leaving words out mends nothing: where nothing is
 * left, where what is left goes on with what was said, or speaks of people, who may be the same.
 */
export function waysOut(text: string): WaysOut {
  const { tokens } = tokenise(text);
  const onward = sentencesThatGoOn(tokens);
  return (spots, control) => {
    const found = new Set<number>();
    for (const { start, end } of spots)
      for (const token of tokens) if (token.start < end && token.end > start) found.add(token.sentence);
    const out = tokens.filter(({ sentence }) => found.has(sentence));
    const rest = tokens.filter(({ sentence }) => !found.has(sentence));
    if (!rest.some(({ kind }) => kind === 'word') || out.length === 0) return null;
    if (rest.some(({ sentence }) => onward.has(sentence) && found.has(sentence - 1))) return null;
    if (OF_SOMEBODY.has(control)) {
      const names = new Set(out.filter(({ capital }) => capital).map(({ word }) => word));
      if (rest.some((token) => isOfPeople(token, names))) return null;
    }
    return stretchesOf(out);
  };
}

/** The sentences that go on with the one before them. */
function sentencesThatGoOn(tokens: readonly Token[]): Set<number> {
  const onward = new Set<number>();
  for (let from = 0; from < tokens.length; ) {
    const { sentence, word } = tokens[from]!;
    let to = from + 1;
    while (to < tokens.length && tokens[to]!.sentence === sentence) to++;
    const clipped = to - from <= CLIPPED && !tokens.slice(from, to).some((token) => ONESELF.test(token.word));
    if (clipped || GOES_ON.test(word)) onward.add(sentence);
    from = to;
  }
  return onward;
}

/** Speaks of people, or names what the words left out named. */
function isOfPeople({ word, kind, capital }: Token, names: ReadonlySet<string>): boolean {
  if (PEOPLE.has(word) || YEAR_OR_CLASS.test(word)) return true;
  if (kind === 'handle' || kind === 'tag') return true;
  if (kind !== 'word' || !capital || ONESELF.test(word)) return false;
  return GIVEN_NAMES.has(word) || names.has(word);
}

/** Sentences one after another are one stretch. */
function stretchesOf(out: readonly Token[]): Stretch[] {
  const stretches: (Stretch & { sentence: number })[] = [];
  for (const { start, end, sentence } of out) {
    const last = stretches.at(-1);
    if (last && last.sentence >= sentence - 1) Object.assign(last, { end, sentence });
    else stretches.push({ start, end, sentence });
  }
  return stretches.map(({ start, end }) => ({ start, end }));
}
