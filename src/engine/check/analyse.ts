import type { Frame } from './frames.ts';
import type { Draft } from './model.ts';
import { findMentions, type Mention } from './people/mentions.ts';
import { nameWords } from './people/names.ts';
import { withKin } from './people/own-kin.ts';
import { findPhrases, type Hits } from './phrases/find-phrases.ts';
import { type Index, knownOf } from './phrases/phrase-index.ts';
import type { Hit, Reading } from './reading.ts';
import type { Person, Register } from './register.ts';
import { putMentions, type Terms, termsOf } from './terms.ts';
import { meetWord } from './text/met-words.ts';
import type { Token } from './text/token.ts';
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
  return new ReadDraft(draft, register, { text, folded, tokens, mentions, pictured, strangers }, terms, hits);
}

type Found = Pick<Reading, 'text' | 'folded' | 'tokens' | 'mentions' | 'pictured' | 'strangers'>;

/** A class, since an object of which a part is made when it is asked for has a shape of its own each time. */
class ReadDraft implements Reading {
  readonly draft: Draft;
  readonly register: Register;
  readonly text: string;
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly pictured: readonly Person[];
  readonly strangers: readonly string[];
  readonly schoolTalk: boolean;
  readonly namesSchool: boolean;
  private readonly terms: Terms;
  private readonly found: Hits;
  private allWords: string | null = null;

  constructor(draft: Draft, register: Register, found: Found, terms: Terms, hits: Hits) {
    this.draft = draft;
    this.register = register;
    this.text = found.text;
    this.folded = found.folded;
    this.tokens = found.tokens;
    this.mentions = found.mentions;
    this.pictured = found.pictured;
    this.strangers = found.strangers;
    this.schoolTalk = terms.schoolTalk;
    this.namesSchool = terms.namesSchool;
    this.terms = terms;
    this.found = hits;
  }

  get words(): string {
    this.allWords ??= this.tokens.map((t) => t.word).join(' ');
    return this.allWords;
  }

  ends(name: string, at: number): readonly number[] {
    return this.terms.ends(name, at);
  }

  has(frame: Frame): boolean {
    return this.found.frames.has(frame);
  }

  frameHits(frame: Frame): readonly Hit[] {
    return this.found.frames.get(frame) ?? NO_HITS;
  }

  hits(control: string): readonly Hit[] {
    return this.found.controls.get(control) ?? NO_HITS;
  }
}

/** People of the register in the pictures, and names that no one in it answers to. */
function whoIsPictured(draft: Draft, register: Register): { pictured: Person[]; strangers: string[] } {
  const pictured: Person[] = [];
  const strangers: string[] = [];
  for (const name of (draft.attachments ?? []).flatMap((a) => a.people ?? [])) {
    const known = register.byName.get(nameWords(String(name)).join(' '));
    if (known === undefined) strangers.push(String(name));
    else pictured.push(...known.map((person) => register.people[person]!));
  }
  return { pictured, strangers };
}
