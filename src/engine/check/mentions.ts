import { termsAt } from './automaton.ts';
import type { Token } from './normalise.ts';
import type { NameEntry, NameForm, Person, Register } from './register.ts';

/** A person of the register met in a draft. `sure`: the words alone identify; otherwise school talk must bear it out. */
export type Mention = { from: number; to: number; form: NameForm; people: Person[]; sure: boolean };

const RANK: Record<NameForm, number> = {
  full: 0,
  title: 1,
  'initial-surname': 2,
  'first-initial': 3,
  nick: 4,
  first: 5,
  surname: 6,
  initials: 7,
};
const FAMILY_WORDS = new Set([
  'lad',
  'lads',
  'girl',
  'girls',
  'boy',
  'boys',
  'kid',
  'kids',
  'child',
  'children',
  'twins',
  'lot',
  'family',
  'brothers',
  'sisters',
  'mob',
  'clan',
  'mum',
  'dad',
  'parents',
  'lass',
  'junior',
]);
const CLASS = /^(y|yr|year)?\d{1,2}[a-z]{0,2}$|^(reception|nursery|foundation)$/;
const TITLED = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'sir',
  'saint',
  'st',
  'lord',
  'lady',
  'king',
  'queen',
  'president',
  'prof',
]);
const NOT_SURNAMES = new Set(
  'and or in at on of to for from is was has had did will would can could should the a an i im my our we you he she they it this that with as if so but not no yes from year y7 y8 y9 y10 y11 y12 y13 y1 y2 y3 y4 y5 y6 monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december english maths science history geography pe tell please thanks thank happy love come get go ring ask well just when why who what how'.split(
    ' ',
  ),
);

/** Finds who is named. `pictured` are the people of the attachments, who bear out a first name in the text. */
export function findMentions(
  tokens: readonly Token[],
  register: Register,
  pictured: ReadonlySet<Person>,
): Mention[] {
  const out: Mention[] = [];
  let i = 0;
  while (i < tokens.length) {
    const best = bestAt(tokens, register, i, pictured);
    if (best) {
      out.push(best);
      i = best.to;
    } else i++;
  }
  // Names in one list bear each other out: "Chelsea and Frank".
  for (let k = 0; k < out.length; k++) {
    const here = out[k]!;
    if (here.sure) continue;
    const near = [out[k - 1], out[k + 1]].some((o) => o?.sure && Math.abs(o.from - here.from) <= 3);
    if (near) here.sure = tokens[here.from]!.capital;
  }
  return out.filter((m) => m.sure || !isCommon(tokens, m, register));
}

function isCommon(tokens: readonly Token[], m: Mention, register: Register): boolean {
  let common = false;
  termsAt(register.names, tokens, m.from, (to, entries) => {
    if (to === m.to) common ||= entries.some((e) => e.common);
  });
  return common;
}

function bestAt(
  tokens: readonly Token[],
  register: Register,
  at: number,
  pictured: ReadonlySet<Person>,
): Mention | null {
  let best: Mention | null = null;
  termsAt(register.names, tokens, at, (to, entries) => {
    for (let k = at + 1; k < to; k++) if (tokens[k]!.gap === 2 && tokens[k - 1]!.word.length > 1) return;
    const forms = new Map<NameForm, NameEntry[]>();
    for (const e of entries) forms.set(e.form, [...(forms.get(e.form) ?? []), e]);
    for (const [form, group] of forms) {
      const people = group.slice(0, 8).map((e) => register.people[e.person]!);
      const verdict = judge(tokens, at, to, form, group[0]!.common, people, pictured);
      if (verdict === null) continue;
      if (!best || to > best.to || (to === best.to && RANK[form] < RANK[best.form]))
        best = { from: at, to, form, people, sure: verdict };
    }
  });
  return best;
}

/** True: identified. False: perhaps. Null: no mention of this person. */
function judge(
  tokens: readonly Token[],
  from: number,
  to: number,
  form: NameForm,
  common: boolean,
  people: Person[],
  pictured: ReadonlySet<Person>,
): boolean | null {
  const first = tokens[from]!;
  const last = tokens[to - 1]!;
  const next = tokens[to];
  const before = tokens[from - 1];
  const inPicture = people.some((p) => pictured.has(p));
  const classNear = nearClass(tokens, from, to);
  switch (form) {
    case 'full':
    case 'title':
      return true;
    case 'initial-surname':
      return first.word.length === 1 && first.capital && (tokens[from + 1]?.capital ?? false);
    case 'first-initial':
      return first.capital && last.capital && !(next && next.gap === 0 && next.joined) ? true : null;
    case 'initials': {
      if (!first.capital || !last.capital) return null;
      return classNear ? true : null;
    }
    case 'surname':
      return next && FAMILY_WORDS.has(next.word)
        ? true
        : (before?.word === 'the' &&
            first.word.endsWith('s') &&
            first.capital &&
            people.some((p) => !p.name.toLowerCase().endsWith(first.word))) ||
            null;
    case 'nick':
    case 'first': {
      const lone = to - from === 1;
      if (lone && !first.capital && common) return null;
      if (first.kind === 'handle') return null;
      // Followed by another capitalised name, it is somebody else: Christian Bale, HP Sauce, Noor Inayat Khan.
      if (
        next &&
        next.gap === 0 &&
        next.capital &&
        !last.possessive &&
        next.kind === 'word' &&
        !NOT_SURNAMES.has(next.word) &&
        next.word.length > 1 &&
        !allCapitals(tokens, to)
      ) {
        if (!people.some((p) => p.name.toLowerCase().includes(next.word))) return inPicture ? true : null;
      }
      // A word of English needs more than a capital: it may begin a sentence, or end another's name.
      if (common) {
        if (
          before &&
          before.gap !== 2 &&
          first.gap === 0 &&
          before.capital &&
          from > 0 &&
          before.sentence === first.sentence &&
          before.kind === 'word' &&
          !startsSentence(tokens, from - 1)
        )
          return null;
        if (before && TITLED.has(before.word)) return null;
        return inPicture || classNear
          ? true
          : startsSentence(tokens, from) &&
              !last.possessive &&
              !(next && /^(is|was|has|got|says|said|told|and|you|did|needs|cant|wont)$/.test(next.word))
            ? null
            : false;
      }
      if (before && before.gap !== 2 && first.gap === 0 && TITLED.has(before.word)) return null;
      return inPicture || classNear ? true : first.capital || form === 'nick' ? false : null;
    }
  }
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

/** "Hope from 8S", "Grace (Year 11)", "9X's Summer", "A.B. in Y4". */
function nearClass(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = to; k < Math.min(to + 4, tokens.length); k++) {
    const t = tokens[k]!;
    if (t.sentence !== tokens[from]!.sentence) break;
    if (CLASS.test(t.word) && /[a-z]/.test(t.word)) return true;
    if (t.word === 'year' && /^\d{1,2}$/.test(tokens[k + 1]?.word ?? '')) return true;
    if (!['in', 'from', 'of', 'year', 'my', 'our', 'class', 'set', 'form', 'at'].includes(t.word)) break;
  }
  const before = tokens[from - 1];
  return (
    !!before &&
    before.sentence === tokens[from]!.sentence &&
    CLASS.test(before.word) &&
    /[a-z]/.test(before.word)
  );
}
