import type { Frame } from './frames.ts';
import type { Draft } from './model.ts';
import { findMentions } from './people/mentions.ts';
import { nameWords } from './people/names.ts';
import { withKin } from './people/own-kin.ts';
import { findPhrases } from './phrases/find-phrases.ts';
import { type Index, knownOf } from './phrases/phrase-index.ts';
import type { Hit, Reading } from './reading.ts';
import type { Person, Register } from './register.ts';
import { putMentions, termsOf } from './terms.ts';
import { meetWord } from './text/met-words.ts';
import { tokenise } from './text/tokenise.ts';

const NO_HITS: readonly Hit[] = [];

/** Reads a draft once: words, people, places, frames and every control's phrases. Linear in the text. */
export function analyse(draft: Draft, register: Register, index: Index): Reading {
  const { text, folded, tokens } = tokenise(draft.text, meetWord);
  const { pictured, strangers } = whoIsPictured(draft, register);
  const mentions = withKin(findMentions(tokens, register, new Set(pictured)), tokens, draft.account);
  const known = tokens.map((token) => knownOf(index, token));
  const terms = termsOf(text, tokens, known, register, index);
  terms.schoolTalk ||= draft.account === 'official';
  putMentions(terms, mentions);
  const ends = (name: string, at: number): readonly number[] => terms.ends(name, at);
  const hits = findPhrases({ tokens, words: known, ends }, known, terms, index);
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
    ends,
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
