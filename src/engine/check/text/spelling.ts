import { FOREIGN_SWEARS, GROUPS, SLURS, SWEARS, VILE } from '../lexicon.ts';
import { LEET, REBUS } from './disguises.ts';
import type { MetWord } from './met-words.ts';
import type { Token } from './token.ts';

/** The words whose disguises are undone: nothing else is ever rewritten, so that honest text stays as it is. */
const VOCABULARY = new Set(
  [...SWEARS, ...FOREIGN_SWEARS, ...SLURS, ...GROUPS, ...VILE]
    .flatMap((w) => (w.includes(' ') ? [] : [w]))
    .concat(
      'kill kills killed killing hate hates hated die dead bomb gun porn porno nude nudes sex sexy nazi hitler people person scum vermin jewish islamic terrorist terrorists burn disgusting rape raped'.split(
        ' ',
      ),
    ),
);
const MASKABLE = new Map<string, string[]>();
for (const word of [...SWEARS, ...SLURS]) {
  if (word.includes(' ') || word.length < 3) continue;
  const key = word[0]! + word.length;
  MASKABLE.set(key, [...(MASKABLE.get(key) ?? []), word]);
}

const ODD = /[^a-z]/;
const STRETCHED = /(.)\1\1/;

/** The word a disguise hides, or null: digits and signs for letters, stars for letters, stretched letters. */
function undo(word: string): string | null {
  if (ODD.test(word)) {
    if (word.includes('*')) return unmask(word);
    let plain = '';
    for (const c of word) plain += LEET[c] ?? c;
    if (VOCABULARY.has(plain)) return plain;
    const asL =
      plain === word ? plain : [...word].map((c) => (c === '1' || c === '!' ? 'l' : (LEET[c] ?? c))).join('');
    if (VOCABULARY.has(asL)) return asL;
    if (/[_@$!#|]/.test(word)) return unmask(word.replace(/[_@$!#|]/g, '*'));
  }
  if (STRETCHED.test(word)) {
    const once = word.replace(/(.)\1+/g, '$1');
    if (VOCABULARY.has(once)) return once;
    const twice = word.replace(/(.)\1\1+/g, '$1$1');
    if (VOCABULARY.has(twice)) return twice;
    const mixed = word.replace(/(.)\1\1+/g, '$1');
    if (VOCABULARY.has(mixed)) return mixed;
  }
  return null;
}

function unmask(word: string): string | null {
  const stars = word.split('*').length - 1;
  if (word.length < 3 || word[0] === '*' || stars === word.length || !/^[a-z*]+$/.test(word)) return null;
  for (const candidate of MASKABLE.get(word[0]! + word.length) ?? []) {
    let same = true;
    for (let i = 0; i < word.length && same; i++) same = word[i] === '*' || word[i] === candidate[i];
    if (same) return candidate;
  }
  return null;
}

/** The word that a disguise hides; null where nothing is disguised. */
export function hiddenIn(word: string): string | null {
  return word.length < 20 && (ODD.test(word) || STRETCHED.test(word)) ? undo(word) : null;
}

/** Undoes tricks of spelling in the tokens: leetspeak, stars, stretched letters, spaced letters, emoji for letters. Changes them. */
export function spellOut(tokens: Token[], meet: (written: string) => MetWord): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const lone = token.word.length === 1 && token.kind === 'word';
    const beside = token.kind === 'emoji' || tokens[i + 1]?.kind === 'emoji';
    const joined = (lone ? joinSpaced(tokens, i) : null) ?? (beside ? joinRebus(tokens, i) : null);
    if (joined) {
      token.kind = 'word';
      token.end = tokens[joined.last]!.end;
      i = joined.last;
    }
    const hidden = joined?.word ?? (token.kind === 'word' ? meet(token.word).hidden : null);
    if (hidden !== null) {
      token.word = hidden;
      token.number = meet(hidden).number;
      token.disguised = true;
    }
    out.push(token);
  }
  return out;
}

type Joined = { word: string; last: number };

/** "f u c k" or "f.u.c.k": single letters in a row that make a word of the vocabulary. */
function joinSpaced(tokens: readonly Token[], from: number): Joined | null {
  let word = '';
  let best: Joined | null = null;
  for (let k = from; k < tokens.length && k < from + 12; k++) {
    const t = tokens[k]!;
    if (t.word.length !== 1 || t.kind === 'emoji' || t.kind === 'handle') break;
    word += LEET[t.word] ?? t.word;
    if (word.length >= 3 && VOCABULARY.has(word)) best = { word, last: k };
  }
  return best;
}

function joinRebus(tokens: readonly Token[], from: number): Joined | null {
  let word = tokens[from]!.word;
  for (let k = from + 1; k <= from + 3 && k <= tokens.length; k++) {
    const t = tokens[k];
    if (!t?.joined || t.kind === 'handle') break;
    word += t.word;
    const hidden = REBUS.get(word);
    const more = tokens[k + 1]?.joined && REBUS.has(word + tokens[k + 1]!.word);
    if (hidden && !more) return { word: hidden, last: k };
  }
  return null;
}
