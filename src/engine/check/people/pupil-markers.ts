import type { Token } from '../text/token.ts';
import { wordSet } from '../word-list.ts';

/** One pupil. */
export const PUPIL = wordSet(
  'pupil student tutee prefect scholar mentee schoolboy schoolgirl sixth-former headboy headgirl learner',
);
/** Pupils, or those one teaches. */
export const PUPILS = wordSet('pupils students tutees learners tutorgroup class form group lot');

const CLASS = /^(?:y|yr)\d{1,2}[a-z]?$|^\d{1,2}[a-z]{1,2}\d?$|^ks[1-5]$/;
/** Not a class: times, sizes, ranks, distances. */
const MEASURE = /^\d+(?:st|nd|rd|th|am|pm|km|m|k|g|kg|cm|mm|ml|d|hr|p|s)$/;
const YEAR =
  /^(?:\d{1,2}[a-z]{0,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|r)$/;
const STAGE = wordSet('reception nursery eyfs foundation preschool');
const GROUP = wordSet('class form set group');
/** After a class these tell of what it does, not of who is in it: "Malala in Year 8 assembly". */
const LESSONS = wordSet(
  'english maths mathematics science history geography art drama music french spanish german computing pe re pshe rse phonics literacy numeracy biology chemistry physics assembly assemblies lesson lessons library club sats mocks exams exam tests residential trip camp production play show panto nativity concert curriculum unit topic homework book books reading corner display week season revision timetable uniform classroom classrooms read aloud staff team teacher teachers ta tas leader',
);

/** Words without which a draft names no pupil that we could tell for one. */
const TELLING = new Set([...PUPIL, ...PUPILS, ...STAGE, ...GROUP, 'star', 'champion', 'reader', 'head']);

/** Whether a word or a class in a draft may make a name beside it that of a pupil. */
export function mayMarkPupils(tokens: readonly Token[]): boolean {
  return tokens.some((t, i) => TELLING.has(t.word) || isClass(t) || isYear(tokens, i));
}

/** "pupil", "head girl": the word at a token is for one pupil. */
export function isPupilWord(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  return PUPIL.has(word) || (/^(girl|boy)$/.test(word) && tokens[at - 1]?.word === 'head');
}

export function isClass({ kind, word }: Token): boolean {
  // Most words are told from a class by their first letter.
  const first = word.charCodeAt(0);
  if (kind !== 'word' || !(first <= 57 || first === 121 || first === 107)) return false;
  return CLASS.test(word) && (!MEASURE.test(word) || /^(?:[4-9]|1[0-3])[mkgds]$/.test(word));
}

/** "Year 9", "Year 9B", "key stage 2" begin here. */
export function isYear(tokens: readonly Token[], at: number): boolean {
  if (at < 0 || at >= tokens.length) return false;
  const { word } = tokens[at]!;
  if (word === 'year' || word === 'yr' || word === 'years') return YEAR.test(tokens[at + 1]?.word ?? '');
  return word === 'key' && tokens[at + 1]?.word === 'stage';
}

/** How many tokens the class, year, form or stage takes that begins here; 0 where there is none or a lesson is meant. */
export function lengthOfPlace(tokens: readonly Token[], at: number, linked: boolean): number {
  const length = placeLength(tokens, at, linked);
  const next = tokens[at + length];
  return length > 0 && next?.gap === 0 && LESSONS.has(next.word) ? 0 : length;
}

function placeLength(tokens: readonly Token[], at: number, linked: boolean): number {
  const token = tokens[at];
  if (!token || token.gap === 2) return 0;
  if (isYear(tokens, at)) return token.word === 'key' ? 3 : 2;
  if (isClass(token)) return 1;
  if (!linked) return STAGE.has(token.word) && token.gap === 1 ? 1 : 0;
  if (STAGE.has(token.word)) return 1;
  if (token.word === 'sixth' && tokens[at + 1]?.word === 'form') return 2;
  if (GROUP.has(token.word) && /^\d{1,2}[a-z]?$/.test(tokens[at + 1]?.word ?? '')) return 2;
  // "my class", "our Year 4 class", "my lovely tutor group", "Kestrel class"
  const owned = /^(my|our)$/.test(token.word);
  if (!owned && !token.capital) return 0;
  for (let k = at + 1; k <= at + 3 && k < tokens.length && tokens[k]!.gap === 0; k++) {
    if (GROUP.has(tokens[k]!.word) && (owned || k === at + 1)) return k + 1 - at;
    if (owned && (isClass(tokens[k]!) || STAGE.has(tokens[k]!.word))) return k + 1 - at;
    if (owned && isYear(tokens, k)) return k + 2 - at;
  }
  return 0;
}
