import { FRAMES } from '../frame-phrases.ts';
import { CONTRACTORS, GROUPS, PARENTS, PUPILS, SLURS, STAFF, VILE } from '../lexicon.ts';
import { nameWords } from '../people/names.ts';
import type { ControlRule } from '../reading.ts';
import { MOST_WORDS } from '../text/met-words.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../word-list.ts';
import { addTerm, wordAutomaton } from './automaton.ts';
import type { Step } from './compile.ts';
import type { Demand } from './openings.ts';
import { compilePattern } from './pattern.ts';
import { type ReadWord, Vocabulary } from './vocabulary.ts';

const CLASSES: Record<string, readonly string[]> = {
  group: GROUPS,
  slur: SLURS,
  vile: VILE,
  staff: STAFF,
  pupil: PUPILS,
  parent: PARENTS,
  contractor: CONTRACTORS,
};

/** Words that say a draft is about school even when it names none. */
const SCHOOL_TALK = wordSet(
  'attendance sims cpoms arbor bromcom markbook mark_book gdpr surnames teaches taught teach admissions parents_evening caretaker colleague colleagues pupil_premium ucas homework detentions headship ks5 alevels playtime dinners lunchtime catchment governors supply cover whiteboard lesson curriculum surnames fsm school schools pupil pupils class lesson lessons tutor staffroom staff headteacher head slt governors trust academy year reception infants juniors assembly playground corridor corridors detention exclusion excluded ofsted gcse gcses sats mocks exam exams term inset pgce nqt ect ta tas senco ehcp send safeguarding register seating nativity sports uniform canteen classroom classrooms teacher teachers teaching department phonics ks1 ks2 ks3 ks4 coursework homework trip parents evening period pe',
);
const NONE: readonly number[] = [];

type Phrase = { owner: string; tag: string; match: Step };

/** Openings by what they ask for: the numbers of words and beginnings in the vocabulary, and classes of terms. */
type Asked = { byId: number[][]; byClass: Map<string, number[]> };

/** What the index knows of one word. */
export type Known = ReadWord & {
  /** The openings that may begin with it, in the order of the phrases, and those that it is the key of. */
  starts: readonly number[];
  keyed: readonly number[];
  school: boolean;
};

const NOTHING: Known = { id: 0, begun: NONE, starts: NONE, keyed: NONE, school: false };

/** All phrases and terms of all controls as one index, built once. */
export type Index = {
  phrases: Phrase[];
  /** For each opening, its phrase and how far off its key may be: see openings.ts. */
  phraseOf: number[];
  within: Int32Array;
  /** Room to work in: where the key of each opening stands next. */
  nextKey: Int32Array;
  starts: Asked;
  keyed: Asked;
  lexicon: ReturnType<typeof wordAutomaton<string>>;
  vocabulary: Vocabulary;
  /** What is known of the words met, by their numbers. */
  known: (Known | undefined)[];
};

/** How far off a key may be: anywhere after the beginning; and where there is none, not even where none is met. */
const ANYWHERE = 2 ** 29;
const NOT_ASKED = 2 ** 31 - 1;
/** Where a key stands that is not met: further off than any opening but one without a key asks. */
export const NOWHERE = 2 ** 30;

/**
 * Everything that is scanned for, as one index. Word lists are known by name to every control's phrases.
 * @throws Error for two lists of one name: each would silently widen the other
 */
export function buildIndex(rules: readonly ControlRule[]): Index {
  const index: Index = {
    phrases: [],
    phraseOf: [],
    within: new Int32Array(0),
    nextKey: new Int32Array(0),
    starts: { byId: [], byClass: new Map() },
    keyed: { byId: [], byClass: new Map() },
    lexicon: wordAutomaton<string>(),
    vocabulary: new Vocabulary(),
    known: new Array(MOST_WORDS + 1),
  };
  const within: number[] = [];
  const lists = new Set<string>();
  const addClass = (name: string, terms: readonly string[]): void => {
    if (lists.has(name)) throw new Error(`two word lists are called ${name}`);
    lists.add(name);
    for (const term of terms) addTerm(index.lexicon, nameWords(term), name);
  };
  for (const [name, terms] of Object.entries(CLASSES)) addClass(name, terms);
  for (const rule of rules) {
    for (const [name, terms] of Object.entries(rule.lexicon ?? {})) addClass(name, terms);
    for (const [tag, sources] of Object.entries(rule.phrases))
      for (const source of sources) within.push(...addPhrase(index, rule.control, tag, source));
  }
  for (const [tag, sources] of Object.entries(FRAMES))
    for (const source of sources) within.push(...addPhrase(index, 'frame', tag, source));
  index.within = Int32Array.from(within);
  index.nextKey = new Int32Array(within.length);
  return index;
}

/** Adds a phrase and its openings, and says for each of these how far off its key may be. */
function addPhrase(index: Index, owner: string, tag: string, source: string): number[] {
  const { match, openings } = compilePattern(source, index.vocabulary);
  for (const { begins, key } of openings) {
    const opening = index.phraseOf.length;
    index.phraseOf.push(index.phrases.length);
    ask(index, index.starts, begins, opening);
    if (key) ask(index, index.keyed, key, opening);
  }
  index.phrases.push({ owner, tag, match });
  return openings.map(({ key, within }) => (key ? Math.min(within, ANYWHERE) : NOT_ASKED));
}

function ask({ vocabulary }: Index, { byId, byClass }: Asked, demand: Demand, opening: number): void {
  for (const id of vocabulary.idsOf(demand)) {
    byId[id] ??= [];
    byId[id].push(opening);
  }
  for (const name of demand.classes) byClass.set(name, [...(byClass.get(name) ?? NONE), opening]);
}

function openingsFor({ byId }: Asked, { id, begun }: ReadWord): readonly number[] {
  const own = byId[id] ?? NONE;
  const ofBeginning = begun.flatMap((each) => byId[each] ?? NONE);
  return ofBeginning.length ? [...own, ...ofBeginning.sort((a, b) => a - b)] : own;
}

/** Everything the index knows of a word, remembered for the words met. */
export function knownOf(index: Index, { word, number }: Pick<Token, 'word' | 'number'>): Known {
  return index.known[number] ?? learn(index, word, number);
}

function learn(index: Index, word: string, number: number): Known {
  const read = index.vocabulary.read(word);
  const school = SCHOOL_TALK.has(word);
  const { id, begun } = read;
  // Most words are asked for nowhere: what is known of them is the same.
  const known =
    id === 0 && begun.length === 0 && !school
      ? NOTHING
      : { id, begun, starts: openingsFor(index.starts, read), keyed: openingsFor(index.keyed, read), school };
  if (number > 0) index.known[number] = known;
  return known;
}
