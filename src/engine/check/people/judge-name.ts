import type { Person } from '../register.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../word-list.ts';
import type { NameForm } from './names.ts';

/** A name met in a draft: the tokens `from` up to `to`, whom of the register it may be, and who is pictured. */
export type Candidate = {
  from: number;
  to: number;
  form: NameForm;
  /** A word of English too. */
  common: boolean;
  people: readonly Person[];
  pictured: ReadonlySet<Person>;
};

/** After a surname these mean its family: "the Brockbank lads". */
const FAMILY_WORDS = wordSet(
  'lad lads girl girls boy boys kid kids child children twins lot family brothers sisters mob clan mum dad parents lass junior',
);
const CLASS = /^(y|yr|year)?\d{1,2}[a-z]{0,2}$|^(reception|nursery|foundation)$/;
/** Between a name and a class: "Hope from 8S". */
const BEFORE_CLASS = wordSet('in from of year my our class set form at');
const TITLED = wordSet('mr mrs ms miss dr sir saint st lord lady king queen president prof');
/** Capitalised after a name, and no surname of it. */
const NOT_SURNAMES = wordSet(
  'and or in at on of to for from is was has had did will would can could should the a an i im my our we you he she they it this that with as if so but not no yes from year y7 y8 y9 y10 y11 y12 y13 y1 y2 y3 y4 y5 y6 monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december english maths science history geography pe tell please thanks thank happy love come get go ring ask well just when why who what how',
);
/** After a name at the head of a sentence these show that it is one: "Grace is away". */
const PREDICATES = wordSet('is was has got says said told and you did needs cant wont');

/** True: identified. False: perhaps. Null: no mention of this person. */
export function judgeName(tokens: readonly Token[], name: Candidate): boolean | null {
  const { from, to, form, people } = name;
  const first = tokens[from]!;
  const last = tokens[to - 1]!;
  const next = tokens[to];
  switch (form) {
    case 'full':
    case 'title':
      return true;
    case 'initial-surname':
      return first.word.length === 1 && first.capital && (tokens[from + 1]?.capital ?? false);
    case 'first-initial':
      return first.capital && last.capital && !(next && next.gap === 0 && next.joined) ? true : null;
    case 'initials':
      return first.capital && last.capital && nearClass(tokens, from, to) ? true : null;
    case 'surname':
      return (next && FAMILY_WORDS.has(next.word)) || isThePlural(tokens, from, people) ? true : null;
    case 'nick':
    case 'first':
      return judgeFirstName(tokens, name);
  }
}

/** "the Brockbanks" */
function isThePlural(tokens: readonly Token[], at: number, people: readonly Person[]): boolean {
  const { word, capital } = tokens[at]!;
  const plural = word.endsWith('s') && people.some((p) => !p.name.toLowerCase().endsWith(word));
  return tokens[at - 1]?.word === 'the' && capital && plural;
}

function judgeFirstName(tokens: readonly Token[], name: Candidate): boolean | null {
  const { from, to, form, common, people, pictured } = name;
  const first = tokens[from]!;
  if (first.kind === 'handle' || (to - from === 1 && !first.capital && common)) return null;
  const inPicture = people.some((p) => pictured.has(p));
  if (isSomebodyElse(tokens, name)) return inPicture ? true : null;
  const before = tokens[from - 1];
  const titled = before !== undefined && TITLED.has(before.word);
  const adjoining = before !== undefined && before.gap !== 2 && first.gap === 0;
  if (common) {
    if (titled || (adjoining && endsAnothersName(tokens, from))) return null;
    if (inPicture || nearClass(tokens, from, to)) return true;
    return opensSentenceIdly(tokens, from, to) ? null : false;
  }
  if (titled && adjoining) return null;
  if (inPicture || nearClass(tokens, from, to)) return true;
  return first.capital || form === 'nick' ? false : null;
}

/** Followed by another capitalised name, it is somebody else: Christian Bale, HP Sauce, Noor Inayat Khan. */
function isSomebodyElse(tokens: readonly Token[], { to, people }: Candidate): boolean {
  const next = tokens[to];
  return (
    next !== undefined &&
    next.gap === 0 &&
    next.capital &&
    !tokens[to - 1]!.possessive &&
    next.kind === 'word' &&
    !NOT_SURNAMES.has(next.word) &&
    next.word.length > 1 &&
    !allCapitals(tokens, to) &&
    !people.some((p) => p.name.toLowerCase().includes(next.word))
  );
}

/** A word of English after a capitalised one: the end of another's name, unless that one only begins the sentence. */
function endsAnothersName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!;
  return (
    before.capital &&
    before.sentence === tokens[at]!.sentence &&
    before.kind === 'word' &&
    !startsSentence(tokens, at - 1)
  );
}

/** A word of English needs more than a capital: it may begin a sentence. */
function opensSentenceIdly(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to];
  return startsSentence(tokens, from) && !tokens[to - 1]!.possessive && !(next && PREDICATES.has(next.word));
}

function startsSentence(tokens: readonly Token[], i: number): boolean {
  return i === 0 || tokens[i]!.sentence !== tokens[i - 1]!.sentence;
}

function allCapitals(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]!.capital &&
    (tokens[i + 1]?.capital ?? true) &&
    (tokens[i + 2]?.capital ?? true) &&
    (tokens[i + 3]?.capital ?? true)
  );
}

function isClass(word: string): boolean {
  return CLASS.test(word) && /[a-z]/.test(word);
}

/** "Hope from 8S", "Grace (Year 11)", "9X's Summer", "A.B. in Y4". */
function nearClass(tokens: readonly Token[], from: number, to: number): boolean {
  const { sentence } = tokens[from]!;
  for (let k = to; k < Math.min(to + 4, tokens.length); k++) {
    const t = tokens[k]!;
    if (t.sentence !== sentence) break;
    if (isClass(t.word)) return true;
    if (t.word === 'year' && /^\d{1,2}$/.test(tokens[k + 1]?.word ?? '')) return true;
    if (!BEFORE_CLASS.has(t.word)) break;
  }
  const before = tokens[from - 1];
  return before !== undefined && before.sentence === sentence && isClass(before.word);
}
