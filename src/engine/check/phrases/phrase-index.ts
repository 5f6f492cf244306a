import { FRAMES } from '../frame-phrases.ts';
import { CONTRACTORS, GROUPS, PARENTS, PUPILS, SLURS, STAFF, VILE } from '../lexicon.ts';
import { nameWords } from '../people/names.ts';
import type { ControlRule } from '../reading.ts';
import { wordSet } from '../word-list.ts';
import { addTerm, wordAutomaton } from './automaton.ts';
import type { Vocabulary } from './compile.ts';
import { compilePattern, type Pattern } from './pattern.ts';

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

type Phrase = { owner: string; tag: string; pattern: Pattern };

/** Phrases by word, with what is remembered of words already met. */
type Lookup = { byWord: Map<string, number[]>; prefixes: [string, number][] };
const lookup = (): Lookup => ({ byWord: new Map(), prefixes: [] });

/** What the index knows of one word: the phrases it may begin, the ones it is the key of, whether a term begins so. */
export type Known = {
  id: number;
  starts: readonly number[];
  keyed: readonly number[];
  term: boolean;
  school: boolean;
};

/** All phrases and terms of all controls as one index, built once. */
export type Index = {
  phrases: Phrase[];
  starts: Lookup;
  byClass: Map<string, number[]>;
  lexicon: ReturnType<typeof wordAutomaton<string>>;
  /** Which phrases a word is the key of. */
  keyed: Lookup;
  vocabulary: Vocabulary;
  /** 1 for each phrase that may be met without any certain word. */
  keyless: Uint8Array;
  memo: Map<string, Known>;
};

/**
 * Everything that is scanned for, as one index. Word lists are known by name to every control's phrases.
 * @throws Error for two lists of one name: each would silently widen the other
 */
export function buildIndex(rules: readonly ControlRule[]): Index {
  const index: Index = {
    phrases: [],
    starts: lookup(),
    keyed: lookup(),
    byClass: new Map(),
    lexicon: wordAutomaton<string>(),
    vocabulary: new Map(),
    keyless: new Uint8Array(0),
    memo: new Map(),
  };
  const lists = new Set<string>();
  const addClass = (name: string, terms: readonly string[]): void => {
    if (lists.has(name)) throw new Error(`two word lists are called ${name}`);
    lists.add(name);
    for (const term of terms) addTerm(index.lexicon, nameWords(term), name);
  };
  for (const [name, terms] of Object.entries(CLASSES)) addClass(name, terms);
  const put = (owner: string, tag: string, source: string): void => {
    const pattern = compilePattern(source, index.vocabulary);
    const id = index.phrases.length;
    index.phrases.push({ owner, tag, pattern });
    for (const w of pattern.begins.words)
      index.starts.byWord.set(w, [...(index.starts.byWord.get(w) ?? []), id]);
    for (const p of pattern.begins.prefixes) index.starts.prefixes.push([p, id]);
    if (pattern.key) {
      for (const w of pattern.key.words)
        index.keyed.byWord.set(w, [...(index.keyed.byWord.get(w) ?? []), id]);
      for (const p of pattern.key.prefixes) index.keyed.prefixes.push([p, id]);
    }
    for (const c of pattern.begins.classes) index.byClass.set(c, [...(index.byClass.get(c) ?? []), id]);
  };
  for (const rule of rules) {
    for (const [name, terms] of Object.entries(rule.lexicon ?? {})) addClass(name, terms);
    for (const [tag, sources] of Object.entries(rule.phrases))
      for (const s of sources) put(rule.control, tag, s);
  }
  for (const [tag, sources] of Object.entries(FRAMES)) for (const s of sources) put('frame', tag, s);
  index.keyless = Uint8Array.from(index.phrases, ({ pattern }) => (pattern.key ? 0 : 1));
  return index;
}

function phrasesFor(from: Lookup, word: string): readonly number[] {
  const own = from.byWord.get(word) ?? NONE;
  const begun = from.prefixes.filter(([p]) => word.startsWith(p)).map(([, id]) => id);
  return begun.length ? [...own, ...begun] : own;
}

/** Everything the index knows of a word, remembered for the words met. */
export function knownOf(index: Index, word: string): Known {
  let known = index.memo.get(word);
  if (!known) {
    known = {
      id: index.vocabulary.get(word) ?? 0,
      starts: phrasesFor(index.starts, word),
      keyed: phrasesFor(index.keyed, word),
      term: index.lexicon.next?.has(word) ?? false,
      school: SCHOOL_TALK.has(word),
    };
    if (index.memo.size < 50_000) index.memo.set(word, known);
  }
  return known;
}
