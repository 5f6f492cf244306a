import { addTerm, termsAt, wordAutomaton } from './automaton.ts';
import { FRAMES, type Frame } from './frames.ts';
import { CONTRACTORS, GROUPS, PARENTS, PUPILS, SLURS, STAFF, VILE } from './lexicon.ts';
import { findMentions } from './mentions.ts';
import type { Draft } from './model.ts';
import { tokenise } from './normalise.ts';
import { compilePattern, type Marks, type Pattern, type Scene, type Vocabulary } from './pattern.ts';
import type { ControlRule, Hit, Reading } from './reading.ts';
import { nameWords, type Person, type Register } from './register.ts';

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
const SCHOOL_TALK = new Set(
  'gdpr surnames fsm school schools pupil pupils class lesson lessons tutor staffroom staff headteacher head slt governors trust academy year reception infants juniors assembly playground corridor corridors detention exclusion excluded ofsted gcse gcses sats mocks exam exams term inset pgce nqt ect ta tas senco ehcp send safeguarding register seating nativity sports uniform canteen classroom classrooms teacher teachers teaching department phonics ks1 ks2 ks3 ks4 coursework homework trip parents evening period pe'.split(
    ' ',
  ),
);
const YEAR = /^(y|yr)\d{1,2}$|^\d{1,2}[a-z]{1,2}\d?$/;

type Phrase = { owner: string; tag: string; pattern: Pattern };

/** Phrases by word, with what is remembered of words already met. */
type Lookup = { byWord: Map<string, number[]>; prefixes: [string, number][]; memo: Map<string, number[]> };
const lookup = (): Lookup => ({ byWord: new Map(), prefixes: [], memo: new Map() });

/** All phrases and terms of all controls as one index, built once. */
export type Index = {
  phrases: Phrase[];
  starts: Lookup;
  byClass: Map<string, number[]>;
  lexicon: ReturnType<typeof wordAutomaton<string>>;
  /** Which phrases a word is the key of. */
  keyed: Lookup;
  vocabulary: Vocabulary;
};

export function buildIndex(rules: readonly ControlRule[]): Index {
  const index: Index = {
    phrases: [],
    starts: lookup(),
    keyed: lookup(),
    byClass: new Map(),
    lexicon: wordAutomaton<string>(),
    vocabulary: new Map(),
  };
  const addClass = (name: string, terms: readonly string[]): void => {
    for (const term of terms) addTerm(index.lexicon, nameWords(term), name);
  };
  for (const [name, terms] of Object.entries(CLASSES)) addClass(name, terms);
  const put = (owner: string, tag: string, source: string): void => {
    const pattern = compilePattern(source, index.vocabulary);
    const id = index.phrases.length;
    index.phrases.push({ owner, tag, pattern });
    for (const w of pattern.words) index.starts.byWord.set(w, [...(index.starts.byWord.get(w) ?? []), id]);
    for (const p of pattern.prefixes) index.starts.prefixes.push([p, id]);
    if (pattern.key) {
      for (const w of pattern.key.words)
        index.keyed.byWord.set(w, [...(index.keyed.byWord.get(w) ?? []), id]);
      for (const p of pattern.key.prefixes) index.keyed.prefixes.push([p, id]);
    }
    for (const c of pattern.classes) index.byClass.set(c, [...(index.byClass.get(c) ?? []), id]);
  };
  for (const rule of rules) {
    for (const [name, terms] of Object.entries(rule.lexicon ?? {})) addClass(name, terms);
    for (const [tag, sources] of Object.entries(rule.phrases))
      for (const s of sources) put(rule.control, tag, s);
  }
  for (const [tag, sources] of Object.entries(FRAMES)) for (const s of sources) put('frame', tag, s);
  return index;
}

function phrasesFor(from: Lookup, word: string): readonly number[] {
  let ids = from.memo.get(word);
  if (!ids) {
    const own = from.byWord.get(word) ?? [];
    const begun = from.prefixes.filter(([p]) => word.startsWith(p)).map(([, id]) => id);
    ids = begun.length ? [...own, ...begun] : own;
    if (from.memo.size < 50_000) from.memo.set(word, ids);
  }
  return ids;
}

const NONE: readonly number[] = [];
const NO_HITS: readonly Hit[] = [];

/** Reads a draft once: words, people, places, frames and every control's phrases. Linear in the text. */
export function analyse(draft: Draft, register: Register, index: Index): Reading {
  const { text, folded, tokens, questions, digits } = tokenise(draft.text);
  const pictured: Person[] = [];
  const strangers: string[] = [];
  for (const a of draft.attachments ?? []) {
    for (const name of a.people ?? []) {
      const known = register.byName.get(nameWords(String(name)).join(' '));
      if (known === undefined) strangers.push(String(name));
      else pictured.push(register.people[known]!);
    }
  }
  const mentions = findMentions(tokens, register, new Set(pictured));

  const classes: ([string, number][] | undefined)[] = new Array(tokens.length);
  const put = (at: number, name: string, to: number): void => {
    const here = classes[at];
    if (here) here.push([name, to]);
    else classes[at] = [[name, to]];
  };
  let schoolTalk = draft.account === 'official';
  let namesSchool = false;
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    t.id = index.vocabulary.get(t.word) ?? 0;
    termsAt(index.lexicon, tokens, i, (to, names) => {
      for (const name of names) put(i, name, to);
    });
    termsAt(register.places, tokens, i, (to, places) => {
      if (!t.capital && t.kind === 'word' && places.every((p) => p.common)) return;
      put(i, 'school', to);
      if (places.some((p) => !p.common)) {
        put(i, 'named-school', to);
        namesSchool = true;
      }
      schoolTalk = true;
    });
    if (
      t.kind === 'number' ||
      (t.kind === 'word' && t.word.charCodeAt(0) < 58 && t.word.charCodeAt(0) > 47)
    ) {
      if (t.kind === 'number') put(i, 'num', i + 1);
      if (t.start > 0 && '£€$'.includes(draft.text[t.start - 1]!)) put(i, 'price', i + 1);
    }
    if (t.kind === 'handle') {
      put(i, 'handle', i + 1);
      if (pupilHandle(t.word, register)) put(i, 'pupilhandle', i + 1);
    }
    if (SCHOOL_TALK.has(t.word)) schoolTalk = true;
    if (t.kind === 'word' && YEAR.test(t.word)) {
      put(i, 'class', i + 1);
      put(i, 'pupil', i + 1);
      schoolTalk = true;
    } else if (
      t.word === 'year' &&
      /^(\d{1,2}[a-z]{0,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)s?$/.test(
        tokens[i + 1]?.word ?? '',
      )
    ) {
      put(i, 'class', i + 2);
      put(i, 'pupil', i + 2);
    }
  }
  for (const m of mentions) {
    put(m.from, 'name', m.to);
    for (const kind of new Set(m.people.map((p) => (p.self || p.family ? 'own' : p.kind))))
      put(m.from, `${kind}-name`, m.to);
    if (m.people.every((p) => !p.family && !p.self)) put(m.from, 'person', m.to);
  }
  const ends = (name: string, at: number): readonly number[] => {
    const here = classes[at];
    if (!here) return NONE;
    if (here.length === 1) return here[0]![0] === name ? [here[0]![1]] : NONE;
    return here.filter(([n]) => n === name).map(([, to]) => to);
  };

  const scene: Scene = { tokens, ends };
  const byOwner = new Map<string, Hit[]>();
  const byFrame = new Map<string, Hit[]>();
  const marks: Marks = { from: -1, to: -1 };
  const possible = new Uint8Array(index.phrases.length);
  for (const t of tokens) for (const id of phrasesFor(index.keyed, t.word)) possible[id] = 1;
  const attempt = (id: number, at: number): void => {
    const { owner, tag, pattern } = index.phrases[id]!;
    if (pattern.key && possible[id] === 0) return;
    marks.from = -1;
    marks.to = -1;
    const end = pattern.match(scene, at, marks);
    if (end < 0) return;
    const hit: Hit = {
      tag,
      from: marks.from >= 0 ? marks.from : at,
      to: Math.min(marks.to >= 0 ? marks.to : end, tokens.length),
    };
    if (hit.to <= hit.from) hit.to = Math.min(hit.from + 1, tokens.length);
    const [store, key] = owner === 'frame' ? [byFrame, tag] : [byOwner, owner];
    const list = store.get(key);
    if (list) list.push(hit);
    else store.set(key, [hit]);
  };
  for (let i = 0; i < tokens.length; i++) {
    for (const id of phrasesFor(index.starts, tokens[i]!.word)) attempt(id, i);
    const here = classes[i];
    if (!here) continue;
    let seen = '';
    for (const [name] of here) {
      if (seen.includes(`|${name}|`)) continue;
      seen += `|${name}|`;
      for (const id of index.byClass.get(name) ?? NONE) attempt(id, i);
    }
  }
  return {
    draft,
    text,
    folded,
    words: tokens.map((t) => t.word).join(' '),
    tokens,
    register,
    mentions,
    pictured,
    strangers,
    digits,
    questions,
    schoolTalk,
    namesSchool,
    ends,
    has: (frame: Frame) => byFrame.has(frame),
    frameHits: (frame: Frame) => byFrame.get(frame) ?? NO_HITS,
    hits: (control: string) => byOwner.get(control) ?? NO_HITS,
  };
}

/** A handle that carries a pupil's given name or nickname: @niamh.odw, @tomekw09. */
function pupilHandle(handle: string, register: Register): boolean {
  const bare = handle.slice(1).replace(/[\d._]+.*$/, '');
  for (let n = Math.min(bare.length, 14); n > 3; n--) {
    const index = register.handleNames.get(bare.slice(0, n));
    if (index !== undefined)
      return (
        register.people[index]!.kind === 'pupil' && !register.people[index]!.family && bare.length - n < 6
      );
  }
  return false;
}
