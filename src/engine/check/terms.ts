import { COMMON_WORDS } from './lexicon.ts';
import type { Mention } from './people/mentions.ts';
import { nameWords } from './people/names.ts';
import { beginsTerm, termsAt } from './phrases/automaton.ts';
import type { Index, Known } from './phrases/phrase-index.ts';
import type { Register } from './register.ts';
import { isDigit } from './text/extents.ts';
import type { Token } from './text/token.ts';

const NONE: readonly number[] = [];
const NO_CLASSES: readonly string[] = [];
/** "8S", "y9", "10c1" */
const CLASS = /^(y|yr)\d{1,2}$|^\d{1,2}[a-z]{1,2}\d?$/;
/** Times, ranks and measures look like classes: 5pm, 2nd, 10km. */
const MEASURE = /^\d+(?:st|nd|rd|th|am|pm|km|kg|cm|mm|ml|hr)$/;
/** "The 10k": an article shows that a run is meant. */
const ARTICLES = /^(?:the|a|an|my)$/;
const YEAR_NUMBER =
  /^(\d{1,2}[a-z]{0,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)s?$/;
const LONGEST_IN_HANDLE = 16;
const LETTER_Y = 121;

/** The terms that begin at one token: the class and the end of each, and the classes, each once. */
type Beginning = { names: string[]; ends: number[]; classes: string[] };

/** The terms that begin at each token of a draft, by class: `@group`, `@school`, `@person` of the phrases. */
export class Terms {
  private readonly at: (Beginning | undefined)[];
  /** The draft speaks of school. */
  schoolTalk = false;
  /** Names a school or the trust. */
  namesSchool = false;

  constructor(length: number) {
    this.at = new Array(length);
  }

  put(at: number, name: string, to: number): void {
    const here = this.at[at];
    if (!here) {
      this.at[at] = { names: [name], ends: [to], classes: [name] };
      return;
    }
    here.names.push(name);
    here.ends.push(to);
    if (!here.classes.includes(name)) here.classes.push(name);
  }

  /** Where the terms of a class that begin at a token end. */
  ends(name: string, at: number): readonly number[] {
    const here = this.at[at];
    if (!here?.classes.includes(name)) return NONE;
    return here.classes.length === 1 ? here.ends : here.ends.filter((_, i) => here.names[i] === name);
  }

  /** The classes of which a term begins at a token, each once. */
  classesAt(at: number): readonly string[] {
    return this.at[at]?.classes ?? NO_CLASSES;
  }
}

/** Finds the terms of the lexicon, the places and the classes of a draft. `known` says what the index knows of each word. */
export function termsOf(
  text: string,
  tokens: readonly Token[],
  known: readonly Known[],
  register: Register,
  index: Index,
): Terms {
  const terms = new Terms(tokens.length);
  tokens.forEach((token, i) => {
    if (beginsTerm(index.lexicon, token)) putLexicon(terms, tokens, i, index);
    if (known[i]!.school) terms.schoolTalk = true;
    if (beginsTerm(register.places, token)) putPlaces(terms, tokens, i, register);
    putSigns(terms, text, token, i);
    if (token.kind === 'handle') {
      terms.put(i, 'handle', i + 1);
      if (isPupilHandle(token.word, register)) terms.put(i, 'pupilhandle', i + 1);
    }
    putClasses(terms, tokens, i);
  });
  return terms;
}

function putLexicon(terms: Terms, tokens: readonly Token[], i: number, index: Index): void {
  termsAt(index.lexicon, tokens, i, (to, names) => {
    for (const name of names) terms.put(i, name, to);
  });
}

function putPlaces(terms: Terms, tokens: readonly Token[], i: number, register: Register): void {
  const token = tokens[i]!;
  termsAt(register.places, tokens, i, (to, places) => {
    if (!token.capital && token.kind === 'word' && places.every((p) => p.common)) return;
    terms.put(i, 'school', to);
    if (places.some((p) => !p.common)) {
      terms.put(i, 'named-school', to);
      terms.namesSchool = true;
    }
    terms.schoolTalk = true;
  });
}

function putSigns(terms: Terms, text: string, token: Token, i: number): void {
  if (token.kind === 'number') terms.put(i, 'num', i + 1);
  else if (token.kind !== 'word' || !isDigit(token.word.charCodeAt(0))) return;
  if (token.start > 0 && '£€$'.includes(text[token.start - 1]!)) terms.put(i, 'price', i + 1);
}

/** School classes and year groups. They are words for pupils, too. */
function putClasses(terms: Terms, tokens: readonly Token[], i: number): void {
  const { word, kind } = tokens[i]!;
  // Most words are told from a class by their first letter.
  const first = word.charCodeAt(0);
  if (first !== LETTER_Y && !isDigit(first)) return;
  if (kind === 'word' && CLASS.test(word) && !MEASURE.test(word)) {
    if (/^\d+k$/.test(word) && ARTICLES.test(tokens[i - 1]?.word ?? '')) return;
    putClass(terms, i, i + 1);
    terms.schoolTalk = true;
  } else if (word === 'year' && YEAR_NUMBER.test(tokens[i + 1]?.word ?? '')) putClass(terms, i, i + 2);
}

function putClass(terms: Terms, from: number, to: number): void {
  terms.put(from, 'class', to);
  terms.put(from, 'pupil', to);
}

/** Adds who is named. A name counts as a person once the draft bears it out, and never for the author's own people. */
export function putMentions(terms: Terms, mentions: readonly Mention[]): void {
  for (const { from, to, form, people, sure } of mentions) {
    terms.put(from, 'name', to);
    for (const kind of new Set(people.map((p) => (p.self || p.family ? 'own' : p.kind))))
      terms.put(from, `${kind}-name`, to);
    const bornOut = sure || terms.schoolTalk || form === 'nick';
    if (bornOut && people.every((p) => !p.family && !p.self)) terms.put(from, 'person', to);
  }
}

/** A handle that carries a pupil's given name or nickname, with nothing else but the surname: @niamh.odw, @tomekw09. */
function isPupilHandle(handle: string, register: Register): boolean {
  const bare = handle.replace(/[^a-z]/g, '');
  for (let n = Math.min(bare.length, LONGEST_IN_HANDLE); n > 3; n--) {
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
