import type { Frame } from './frames.ts';
import type { Draft } from './model.ts';
import { findMentions } from './people/mentions.ts';
import { nameWords } from './people/names.ts';
import { withKin } from './people/own-kin.ts';
import type { Marks } from './phrases/compile.ts';
import { type Index, knownOf } from './phrases/phrase-index.ts';
import type { Hit, Reading } from './reading.ts';
import type { Person, Register } from './register.ts';
import { putMentions, type Terms, termsOf } from './terms.ts';
import type { Token } from './text/token.ts';
import { tokenise } from './text/tokenise.ts';

const NONE: readonly number[] = [];
const NO_HITS: readonly Hit[] = [];

/** Reads a draft once: words, people, places, frames and every control's phrases. Linear in the text. */
export function analyse(draft: Draft, register: Register, index: Index): Reading {
  const { text, folded, tokens } = tokenise(draft.text);
  const { pictured, strangers } = whoIsPictured(draft, register);
  const mentions = withKin(findMentions(tokens, register, new Set(pictured)), tokens, draft.account);
  const known = tokens.map((token) => knownOf(index, token.word));
  known.forEach((word, i) => {
    tokens[i]!.id = word.id;
  });
  const terms = termsOf(text, tokens, known, register, index);
  terms.schoolTalk ||= draft.account === 'official';
  putMentions(terms, mentions);
  const hits = findPhrases(tokens, known, terms, index);
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
    schoolTalk: terms.schoolTalk,
    namesSchool: terms.namesSchool,
    ends: (name, at) => terms.ends(name, at),
    has: (frame: Frame) => hits.frames.has(frame),
    frameHits: (frame: Frame) => hits.frames.get(frame) ?? NO_HITS,
    hits: (control) => hits.controls.get(control) ?? NO_HITS,
  };
}

/** People of the register in the pictures, and names that no one in it answers to. */
function whoIsPictured(draft: Draft, register: Register): { pictured: Person[]; strangers: string[] } {
  const pictured: Person[] = [];
  const strangers: string[] = [];
  for (const name of (draft.attachments ?? []).flatMap((a) => a.people ?? [])) {
    const known = register.byName.get(nameWords(String(name)).join(' '));
    if (known === undefined) strangers.push(String(name));
    else pictured.push(register.people[known]!);
  }
  return { pictured, strangers };
}

type Hits = { controls: Map<string, Hit[]>; frames: Map<string, Hit[]> };

/** Tries each phrase where it could begin, unless none of the words it must hold is in the draft. */
function findPhrases(
  tokens: readonly Token[],
  known: readonly ReturnType<typeof knownOf>[],
  terms: Terms,
  index: Index,
): Hits {
  const found: Hits = { controls: new Map(), frames: new Map() };
  const possible = index.keyless.slice();
  for (const { keyed } of known) for (const id of keyed) possible[id] = 1;
  const scene = { tokens, ends: (name: string, at: number) => terms.ends(name, at) };
  const marks: Marks = { from: -1, to: -1 };
  const attempt = (id: number, at: number): void => {
    if (possible[id] === 0) return;
    const { owner, tag, pattern } = index.phrases[id]!;
    marks.from = -1;
    marks.to = -1;
    const end = pattern.match(scene, at, marks);
    if (end < 0) return;
    const from = marks.from >= 0 ? marks.from : at;
    const to = Math.min(Math.max(marks.to >= 0 ? marks.to : end, from + 1), tokens.length);
    const [store, key] = owner === 'frame' ? [found.frames, tag] : [found.controls, owner];
    const list = store.get(key);
    if (list) list.push({ tag, from, to });
    else store.set(key, [{ tag, from, to }]);
  };
  tokens.forEach((_, at) => {
    for (const id of known[at]!.starts) attempt(id, at);
    for (const name of terms.classesAt(at)) for (const id of index.byClass.get(name) ?? NONE) attempt(id, at);
  });
  return found;
}
