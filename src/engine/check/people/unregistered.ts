import { COMMON_WORDS } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../word-list.ts';
import { isAwarded } from './awarded.ts';
import { isKnown, nameAt, type Run } from './name-runs.ts';
import { isClass, isPupilWord, isYear, lengthOfPlace, mayMarkPupils, PUPILS } from './pupil-markers.ts';

/** A name that the words beside it make a pupil's: the tokens `from` up to `to`. `replaceable`: "one of our pupils" can stand for it. */
export type NamedPupil = { from: number; to: number; replaceable: boolean };

/** Before a name these tell of a book, a film, a place or somebody famous. */
const OF_SOMEONE_ELSE = wordSet(
  'read reads reading rereading study studies studying studied about by called versus vs via near visiting visit visited watch watched watching meet meeting perform performing performed explore exploring explored discuss discussed discussing discovering discovered playing starring feat featuring the love loves loved adore adores like likes mr mrs ms miss dr sir lord lady king queen prince princess president saint st auntie aunt uncle nana nan nanny granny grandma grandad mum dad cousin brother sister husband wife son daughter nephew niece godson goddaughter grandson granddaughter stepson stepdaughter friend mate boyfriend girlfriend partner ta teacher colleague assistant caretaker governor volunteer author poet artist',
);
const TEACHES = wordSet('teach teaches teaching taught learn learns learning learned learnt doing does');
/** "My Ella", "our Jack" are of the family. */
const ONES_OWN = wordSet('my our');
const TOWARDS = wordSet('in at to near around through outside across inside');
const CHEERS = wordSet(
  'done congratulations congrats goes go went out up thanks thank bravo welcome praise kudos award awarded given say next attention credit hand to',
);
const OWN_CHILD =
  /\b(?:my|our) (?:(?:own|little|eldest|oldest|youngest|middle|big|baby|first|lovely|beautiful|gorgeous|very|only|other|step) )*(?:son|daughter|sons|daughters|boy|girl|lad|lass|nephew|niece|godson|goddaughter|godchild|grandson|granddaughter|grandchild|brother|sister|cousin|kid|kids|baby|stepson|stepdaughter|eldest|youngest|twins) (?!in my|from my|in year|from year|in \d|from \d|in y\d)/;
/** After a common word at the head of a sentence these show a person. */
const HUMAN = wordSet(
  'told said asked made won wrote read came gave got brought drew built scored sang ran passed raised cried laughed smiled learned says tells makes wants wanted loves loved',
);
const FORMER = wordSet('former ex old');

function startsSentence(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at]!.sentence !== tokens[at - 1]!.sentence;
}

/** Whether the words before a name make it a place's, a book's, a famous person's or one of the family's. */
function isSomeoneElse(tokens: readonly Token[], run: Run): boolean {
  if (startsSentence(tokens, run.from)) return false;
  const before = tokens[run.from - 1]!;
  if (tokens[run.from]!.gap !== 0) return false;
  const { word } = before;
  if (OF_SOMEONE_ELSE.has(word) || ONES_OWN.has(word)) return true;
  if (TEACHES.has(word) && !run.known) return true;
  if (!TOWARDS.has(word)) return false;
  return !(word === 'to' && CHEERS.has(tokens[run.from - 2]?.word ?? ''));
}

/** After the name: ", one of my pupils", "(a Year 9 student)", ", our head girl". The index after it, or -1. */
function describedAfter(tokens: readonly Token[], at: number): number {
  let k = at;
  if (/^(one|two|some)$/.test(tokens[k]?.word ?? '')) {
    if (tokens[k + 1]?.word !== 'of' || !/^(my|our|the)$/.test(tokens[k + 2]?.word ?? '')) return -1;
    k += 3;
  } else if (/^(a|an|my|our)$/.test(tokens[k]?.word ?? '')) k += 1;
  else return -1;
  for (let n = k; n < k + 4 && n < tokens.length; n++) {
    if (tokens[n]!.gap === 2) return -1;
    if (isPupilWord(tokens, n) || PUPILS.has(tokens[n]!.word)) {
      if (tokens[n - 1] && FORMER.has(tokens[n - 1]!.word)) return -1;
      return n + 1;
    }
  }
  return -1;
}

/** A stop or a comma comes next, or nothing. */
function isClosed(tokens: readonly Token[], at: number): boolean {
  return at >= tokens.length || tokens[at]!.gap !== 0 || tokens[at]!.kind !== 'word';
}

/** What the words after a name say: of a class, or one of one's pupils. */
function markedAfter(tokens: readonly Token[], run: Run): 'class' | 'described' | null {
  const next = tokens[run.to];
  // "Mohammed A. in 8B": the stop is that of an initial.
  if (!next || (next.gap === 2 && tokens[run.to - 1]!.word.length > 1)) return null;
  const described = describedAfter(tokens, run.to);
  if (described > 0) {
    const end = /^of$/.test(tokens[described]?.word ?? '') ? described + 2 : described;
    if (isClosed(tokens, end)) return 'described';
  }
  let at = run.to;
  if (/^(whos|who)$/.test(tokens[at]!.word)) at += tokens[at]!.word === 'who' ? 2 : 1;
  const linked = /^(in|from|of|at)$/.test(tokens[at]?.word ?? '');
  const length = lengthOfPlace(tokens, linked ? at + 1 : at, linked);
  if (length === 0) return null;
  if (linked) return run.known || tokens[at]!.word !== 'at' ? 'class' : null;
  // "Kwame, 6M, for the chess", "Kacper (Y6)": set apart on both sides, or a name that is known for one.
  const end = at + length;
  const apart = tokens[at]!.gap === 1;
  return apart && (isClosed(tokens, end) || run.known) ? 'class' : null;
}

/** What the words before a name say: "my pupil Oliver", "Year 5's Theo", "our Year 11 Connor". */
function markedBefore(tokens: readonly Token[], run: Run): boolean {
  const before = tokens[run.from - 1];
  if (!before || tokens[run.from]!.gap === 2) return false;
  const comma = tokens[run.from]!.gap === 1;
  const behind = tokens[run.from - 2];
  if (isPupilWord(tokens, run.from - 1) && !before.possessive) {
    if (behind && FORMER.has(behind.word)) return false;
    if (comma) return false;
    return run.known || (!before.capital && behind !== undefined);
  }
  if (PUPILS.has(before.word) && /^(of)$/.test(tokens[run.from - 3]?.word ?? '')) return true;
  if (PUPILS.has(before.word) && !comma) return run.known && !before.possessive;
  // "Year 5's" is read as three words.
  if (before.word === 's' && before.gap === 0) return run.known && isYear(tokens, run.from - 3);
  const year = isYear(tokens, run.from - 2) && !isClass(before) ? run.from - 2 : run.from - 1;
  if (!run.known || comma || !(isYear(tokens, year) || isClass(tokens[year]!))) return false;
  return before.possessive || /^(my|our)$/.test(tokens[year - 1]?.word ?? '');
}

/**
 * At the head of a sentence a word of English, or one that is no common given name ("Chaos in 9B"), is a name only where
 * it does what people do: "Will in 7B made me laugh".
 */
function isIdle(tokens: readonly Token[], run: Run): boolean {
  const { word } = tokens[run.from]!;
  if (run.initials || !startsSentence(tokens, run.from)) return false;
  if (run.known && (run.to - run.from > 1 || !COMMON_WORDS.has(word))) return false;
  for (let k = run.to; k < run.to + 8 && k < tokens.length; k++) if (HUMAN.has(tokens[k]!.word)) return false;
  return true;
}

/** "Ella and Jayden from Y5": names before this one in the same list. */
function listStart(tokens: readonly Token[], run: Run): number {
  let { from } = run;
  for (;;) {
    const link = tokens[from - 1];
    const previous = link?.word === 'and' ? from - 2 : tokens[from]?.gap === 1 ? from - 1 : -1;
    if (previous < 0 || !isKnown(tokens[previous]!) || !tokens[previous]!.capital) return from;
    if (tokens[previous]!.sentence !== tokens[run.from]!.sentence) return from;
    from = previous;
  }
}

/**
 * Pupils named whom no register knows: a capitalised name beside a class, a year or a word for a pupil. Family, lessons
 * about people and houses that bear a name are left alone.
 */
export function findNamedPupils(r: Reading): NamedPupil[] {
  const { tokens } = r;
  if (!mayMarkPupils(tokens)) return [];
  const out: NamedPupil[] = [];
  let family: boolean | undefined;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || token.quoted || !(token.capital || isKnown(token))) {
      at++;
      continue;
    }
    const mention = r.mentions.find((m) => at >= m.from && at < m.to);
    if (mention) {
      at = mention.to;
      continue;
    }
    const run = nameAt(tokens, at);
    if (!run) {
      at++;
      continue;
    }
    at = run.to;
    const after = markedAfter(tokens, run);
    const awarded = !after && isAwarded(tokens, run);
    const marked = after || awarded || markedBefore(tokens, run);
    if (!marked || isSomeoneElse(tokens, run) || (after !== 'described' && isIdle(tokens, run))) continue;
    family ??= OWN_CHILD.test(`${r.words} `);
    if (family) return [];
    const from = listStart(tokens, run);
    const last = out.at(-1);
    if (last && from < last.to) last.to = run.to;
    else out.push({ from, to: run.to, replaceable: after === 'class' || awarded });
  }
  return [...out, ...namedAgain(r, out)].sort((a, b) => a.from - b.from);
}

/** "Summer in 9B ... Summer's party": whoever is named once as a pupil is meant again. */
function namedAgain({ tokens, mentions }: Reading, named: readonly NamedPupil[]): NamedPupil[] {
  const names = new Set(
    named.flatMap(({ from, to }) => tokens.slice(from, to).filter(isKnown)).map(({ word }) => word),
  );
  if (names.size === 0) return [];
  const isPart = (at: number) => [...named, ...mentions].some(({ from, to }) => at >= from && at < to);
  return tokens.flatMap((token, at): NamedPupil[] =>
    names.has(token.word) && token.capital && !token.quoted && !isPart(at)
      ? [{ from: at, to: at + 1, replaceable: true }]
      : [],
  );
}
