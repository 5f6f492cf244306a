import { termsAt } from './automaton.ts';
import type { Frame } from './frames.ts';
import { COMMON_WORDS } from './lexicon.ts';
import { findMentions } from './mentions.ts';
import type { Draft } from './model.ts';
import { tokenise } from './normalise.ts';
import type { Marks, Scene } from './pattern.ts';
import { type Index, type Known, knownOf } from './phrase-index.ts';
import type { Hit, Reading } from './reading.ts';
import { nameWords, type Person, type Register } from './register.ts';

const YEAR = /^(y|yr)\d{1,2}$|^\d{1,2}[a-z]{1,2}\d?$/;

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
  const known: Known[] = new Array(tokens.length);
  const possible = new Uint8Array(index.phrases.length);
  let schoolTalk = draft.account === 'official';
  let namesSchool = false;
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    const word = knownOf(index, t.word);
    known[i] = word;
    t.id = word.id;
    for (const id of word.keyed) possible[id] = 1;
    if (word.term) {
      termsAt(index.lexicon, tokens, i, (to, names) => {
        for (const name of names) put(i, name, to);
      });
    }
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
    if (word.school) schoolTalk = true;
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
    if ((m.sure || schoolTalk || m.form === 'nick') && m.people.every((p) => !p.family && !p.self))
      put(m.from, 'person', m.to);
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
    for (const id of known[i]!.starts) attempt(id, i);
    const here = classes[i];
    if (!here) continue;
    let seen = '';
    for (const [name] of here) {
      if (seen.includes(`|${name}|`)) continue;
      seen += `|${name}|`;
      for (const id of index.byClass.get(name) ?? NONE) attempt(id, i);
    }
  }
  let allWords: string | undefined;
  return {
    draft,
    text,
    folded,
    get words() {
      allWords ??= tokens.map((t) => t.word).join(' ');
      return allWords;
    },
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

/** A handle that carries a pupil's given name or nickname, with nothing else but the surname: @niamh.odw, @tomekw09. */
function pupilHandle(handle: string, register: Register): boolean {
  const bare = handle.replace(/[^a-z]/g, '');
  for (let n = Math.min(bare.length, 16); n > 3; n--) {
    const index = register.handleNames.get(bare.slice(0, n));
    if (index === undefined) continue;
    const person = register.people[index]!;
    const surname = nameWords(person.name).slice(1).join('');
    const rest = bare.slice(n);
    return (
      person.kind === 'pupil' &&
      !person.family &&
      surname.startsWith(rest) &&
      (rest !== '' || !COMMON_WORDS.has(bare))
    );
  }
  return false;
}
