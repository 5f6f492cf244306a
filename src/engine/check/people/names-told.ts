import { COMMON_WORDS } from '../lexicon.ts';
import { beginsTerm, termsAt } from '../phrases/automaton.ts';
import type { PersonKind, Register } from '../register.ts';
import { passages } from '../text/passages.ts';
import type { Token } from '../text/token.ts';
import { tokenise } from '../text/tokenise.ts';
import { wordSet } from '../word-list.ts';
import { everyMention, isIdle } from './mentions.ts';
import { isClass } from './pupil-markers.ts';

/** Whose name it is: somebody's, a school's or the trust's, an account's, a class's. */
export type TellsOf = PersonKind | 'place' | 'account' | 'class';

/**
 * A name in a text: its offsets (UTF-16 units), and of what it is. `perhaps`: it may be no name at all, such as the Summer
 * that is a season, the 5G that is no class and the town that a school is called after.
 */
export type NameTold = { start: number; end: number; kind: TellsOf; perhaps: boolean };

/** Words with which many a school's name begins: alone they tell of none. */
const NOT_ALONE = wordSet(
  'the our all a an st saint saints north south east west upper lower great little old new high first middle primary junior infant nursery community church parish catholic holy sacred blessed royal king kings queen queens prince princess lady lord sir park hill green manor grange abbey castle city town county trust academy college school learning education',
);

/**
 * Every name of the register in a text, whoever has agreed to what: pupils, colleagues, parents, the schools and accounts of the
 * trust; and every other account, and classes. For words that are to name nobody. In the order of the text.
 */
export function namesTold(text: string, register: Register): NameTold[] {
  return passages(text).flatMap((passage) => namesInPassage(passage.text, passage.at, register));
}

function namesInPassage(text: string, at: number, register: Register): NameTold[] {
  const { tokens } = tokenise(text);
  const found: NameTold[] = [];
  const put = (from: number, to: number, kind: TellsOf, perhaps = false): void => {
    found.push({ start: at + tokens[from]!.start, end: at + tokens[to - 1]!.end, kind, perhaps });
  };
  const named = new Set<number>();
  for (const mention of everyMention(tokens, register, new Set())) {
    const { from, to, people } = mention;
    put(from, to, people[0]!.kind, isIdle(tokens, mention, register));
    for (let k = from; k < to; k++) named.add(k);
  }
  for (let i = 0; i < tokens.length; i++) {
    const to = placeAt(tokens, i, register);
    if (to > i) {
      put(i, to, 'place');
      i = to - 1;
    } else if (tokens[i]!.kind === 'handle') put(i, i + 1, 'account');
    else if (isClassWritten(text, tokens[i]!)) put(i, i + 1, 'class', true);
    else if (!named.has(i) && isPlaceAlone(tokens[i]!, register)) put(i, i + 1, 'place', true);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The index after the longest name of a place that begins at a token; 0 for none. */
function placeAt(tokens: readonly Token[], from: number, { places }: Register): number {
  if (!beginsTerm(places, tokens[from]!)) return 0;
  let longest = 0;
  termsAt(places, tokens, from, (to, entries) => {
    if (entries.some(({ common }) => !common)) longest = to;
  });
  return longest;
}

/** "At Osmerholt we do not": the first word of the name of a place, unless that is a common word. */
function isPlaceAlone(token: Token, { places }: Register): boolean {
  const { word, capital } = token;
  return (
    capital && word.length > 2 && !COMMON_WORDS.has(word) && !NOT_ALONE.has(word) && beginsTerm(places, token)
  );
}

/** One class, as it is written: 9B, Y9B. A whole year of them, such as Y9, tells of nobody. */
function isClassWritten(text: string, token: Token): boolean {
  return isClass(token) && /^(?:Y|Yr)?\d{1,2}[A-Z]{1,2}\d?$/.test(text.slice(token.start, token.end));
}
