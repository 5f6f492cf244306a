import { COMMON_WORDS } from '../lexicon.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../word-list.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { isYear } from './pupil-markers.ts';

/** Words that stand as a name does: the tokens `from` up to `to`; `known` where they begin with a given name, or are initials. */
export type Run = { from: number; to: number; known: boolean; initials: boolean };

/** Capitalised in drafts of schools, and nobody's name. */
const NOT_NAMES = wordSet(
  `everyone everybody all team teams class year years parents parent mums mum dads dad families staff colleagues colleague school academy college primary governors pta girls boys children pupils students kids lads
 i im ive id ill we were weve youre theyre hes shes thats theres heres whats lets dont cant you your he she they it its this that these those the a an and or but so if in on at of to for from with by as is was are our my his her their well done congratulations congrats thanks thank happy good great huge massive big proud lovely brilliant amazing super star stars hello hi hey dear welcome look today tomorrow tonight yesterday now just when what who why how where not no yes oh wow please one two three four five six another every some any most many more both half found made first second third fourth fifth last next
 monday tuesday wednesday thursday friday saturday sunday january february march april july august september october november december spring autumn winter christmas easter eid diwali ramadan hanukkah halloween
 english maths mathematics science history geography art music drama french spanish german italian latin mandarin welsh irish polish british romanian computing computer dt ict it pe re rs rse pshe phse mfl eal send sen sats gcse gcses btec ucas ks1 ks2 ks3 ks4 ks5 eyfs nqt ect ta tas tv uk us nhs ok dofe duke romans vikings tudors victorians egyptians greeks aztecs stone world book red blue green yellow purple
 mr mrs ms miss dr sir lord lady king queen prince president prime minister saint st mother father god jesus santa father nana nan granny grandad auntie uncle
 macbeth hamlet othello romeo juliet beowulf shakespeare dickens orwell dahl frankenstein scrooge dracula gruffalo paddington pokemon minecraft fortnite roblox tiktok instagram snapchat facebook youtube google teams zoom whatsapp ofsted dfe covid
 little young sweet clever dear poor kind brave funny super
 council premium union voice finance loan loans parliament leader leaders leadership ambassador ambassadors prefect prefects house form set group tutor club room department reception nursery head deputy governor teacher assistant sports day week month term night prom trip`,
);
/** After a name these make it a thing or a place: Nightingale House, Barnaby Bear, Oak Road. */
const THINGS = wordSet(
  'house houses school schools academy college primary infants juniors bear teddy monkey dog cat puppy hamster rabbit fish park road street lane hall farm castle museum zoo theatre centre church cup trophy prize award day week month club team project production show musical play film novel book books unit topic lesson lessons workshop reading challenge room building campus suite trust class form',
);
const LONGEST_NAME = 3;
/** Given names and nicknames as they stand in the text, whether or not a register knows them. */
export function isKnown(token: Token): boolean {
  return token.kind === 'word' && GIVEN_NAMES.has(token.word);
}

function couldBeName(token: Token): boolean {
  return (
    token.kind === 'word' &&
    token.capital &&
    /^[a-z\u00c0-\u024f]{2,}$/.test(token.word) &&
    !NOT_NAMES.has(token.word)
  );
}

/** "T.W.": two or three capitals, each on its own. */
function initialsAt(tokens: readonly Token[], at: number): number {
  let to = at;
  while (to < tokens.length && to - at < 3 && tokens[to]!.word.length === 1 && tokens[to]!.capital) to++;
  return to - at >= 2 ? to : at;
}

/** The name that begins at a token; null for none. Without a capital only a given name that is no word of English. */
export function nameAt(tokens: readonly Token[], at: number): Run | null {
  const first = tokens[at]!;
  const initials = initialsAt(tokens, at);
  if (initials > at) return { from: at, to: initials, known: true, initials: true };
  const known = isKnown(first);
  if (!first.capital) {
    if (!known || COMMON_WORDS.has(first.word)) return null;
    return { from: at, to: at + 1, known, initials: false };
  }
  if (!couldBeName(first) || (!known && isShouted(tokens, at))) return null;
  let to = at + 1;
  while (
    to < tokens.length &&
    to - at < LONGEST_NAME &&
    !tokens[to - 1]!.possessive &&
    tokens[to]!.gap === 0 &&
    couldBeName(tokens[to]!)
  )
    to++;
  if (known && to === at + 1 && isInitial(tokens, to)) to++;
  // "Helped Jack in 8B": the capital begins a sentence, and the name comes after it.
  const begins = tokens[at - 1]?.sentence !== first.sentence;
  if (begins && !known && to > at + 1 && isKnown(tokens[at + 1]!)) return null;
  const next = tokens[to];
  const thing = next !== undefined && next.gap === 0 && THINGS.has(next.word) && !isYear(tokens, to);
  if ((thing && !tokens[to - 1]!.possessive) || THINGS.has(tokens[to - 1]!.word)) return null;
  return { from: at, to, known, initials: false };
}

/** "Mohammed A." or "Mohammed A in 8B": one capital after a given name. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const letter = tokens[at];
  if (letter?.gap !== 0 || !letter.capital || !/^[a-hj-z]$/.test(letter.word)) return false;
  const next = tokens[at + 1];
  return !tokens[at - 1]!.possessive && (next?.gap !== 0 || /^(in|from|of)$/.test(next.word));
}

/** Whether nearly every word of the sentence has a capital, so that one says nothing. */
function isShouted(tokens: readonly Token[], at: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let k = Math.max(0, at - 6); k < Math.min(tokens.length, at + 7); k++) {
    if (tokens[k]!.kind !== 'word' || tokens[k]!.sentence !== tokens[at]!.sentence) continue;
    words++;
    if (tokens[k]!.capital) capitals++;
  }
  return words > 3 && capitals / words > 0.75;
}
