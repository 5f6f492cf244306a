import { beginsTerm, termsAt } from '../phrases/automaton.ts';
import type { NameEntry, Person, Register } from '../register.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../word-list.ts';
import { judgeName } from './judge-name.ts';
import { type NameForm, TITLES } from './names.ts';

/** A person of the register met in a draft. `sure`: the words alone identify; otherwise school talk must bear it out. */
export type Mention = {
  from: number;
  to: number;
  form: NameForm;
  people: Person[];
  sure: boolean;
  /** The author calls them their own family, which the register does not know: see own-kin.ts. */
  kin?: boolean;
};

/** Of two readings of the same words the surer form is taken. */
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
/** Whom a name of many may mean: the first few, who have agreed to least, stand for the rest. */
const MOST_PEOPLE = 8;
/** Names so many words apart stand in one list. */
const LIST_REACH = 3;

/** Titles that are words of their own: "we miss summer", "my father young as he was". */
const WORDS_TOO = wordSet('miss sir madam father');

/** Finds who is named. `pictured` are the people of the attachments, who bear out a first name in the text. */
export function findMentions(
  tokens: readonly Token[],
  register: Register,
  pictured: ReadonlySet<Person>,
): Mention[] {
  return everyMention(tokens, register, pictured).filter((mention) => !isIdle(tokens, mention, register));
}

/** As `findMentions`, with the words that are as likely no name at all: see `isIdle`. */
export function everyMention(
  tokens: readonly Token[],
  register: Register,
  pictured: ReadonlySet<Person>,
): Mention[] {
  const out: Mention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const best = TITLES.has(tokens[i]!.word)
      ? (titledAt(tokens, register, i) ?? bestAt(tokens, register, i, pictured))
      : bestAt(tokens, register, i, pictured);
    if (best) out.push(best);
    i = best?.to ?? i + 1;
  }
  // Names in one list bear each other out: "Chelsea and Frank".
  for (let k = 0; k < out.length; k++) {
    const here = out[k]!;
    if (here.sure) continue;
    const near = [out[k - 1], out[k + 1]].some((o) => o?.sure && Math.abs(o.from - here.from) <= LIST_REACH);
    if (near) here.sure = tokens[here.from]!.capital;
  }
  // Whoever is named for sure once is meant again: "Summer in 9B ... Summer's party".
  const known = new Set(out.filter((m) => m.sure).flatMap((m) => m.people));
  for (const m of out) m.sure ||= tokens[m.from]!.capital && m.people.some((person) => known.has(person));
  return out;
}

/** Whether a name is a word of English too, and nothing bears it out. */
export function isIdle(tokens: readonly Token[], mention: Mention, register: Register): boolean {
  if (mention.sure) return false;
  let common = false;
  termsAt(register.names, tokens, mention.from, (to, entries) => {
    if (to === mention.to) common ||= entries.some((e) => e.common);
  });
  return common;
}

/** A sentence ends inside: no name, unless the stop is that of an initial. */
function isBroken(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (tokens[k]!.gap === 2 && tokens[k - 1]!.word.length > 1) return true;
  return false;
}

function byForm(entries: readonly NameEntry[]): Map<NameForm, NameEntry[]> {
  const forms = new Map<NameForm, NameEntry[]>();
  for (const entry of entries) {
    const group = forms.get(entry.form);
    if (group) group.push(entry);
    else forms.set(entry.form, [entry]);
  }
  return forms;
}

/**
 * A title with a family name after it, whatever the title: people seldom know which is right. Whoever has this very one, or
 * none that is known, is meant before the others of that family name.
 */
function titledAt(tokens: readonly Token[], register: Register, from: number): Mention | null {
  const title = tokens[from]!;
  if (from + 1 >= tokens.length || title.possessive) return null;
  let best: Mention | null = null;
  termsAt(register.titled, tokens, from + 1, (to, entries) => {
    if (isBroken(tokens, from, to)) return;
    if (entries[0]!.common && WORDS_TOO.has(title.word) && !(title.capital && tokens[from + 1]!.capital))
      return;
    const known = entries.some((each) => each.title === title.word);
    const meant = known
      ? entries.filter((each) => each.title === null || each.title === title.word)
      : entries;
    const people = meant.slice(0, MOST_PEOPLE).map(({ person }) => register.people[person]!);
    best = { from, to, form: 'title', people, sure: true };
  });
  return best;
}

/** The longest name that begins at a token, and of equals the surest. */
function bestAt(
  tokens: readonly Token[],
  register: Register,
  from: number,
  pictured: ReadonlySet<Person>,
): Mention | null {
  if (!beginsTerm(register.names, tokens[from]!)) return null;
  let best: Mention | null = null;
  termsAt(register.names, tokens, from, (to, entries) => {
    if (isBroken(tokens, from, to)) return;
    for (const [form, group] of byForm(entries)) {
      const people = group.slice(0, MOST_PEOPLE).map((e) => register.people[e.person]!);
      const sure = judgeName(tokens, { from, to, form, common: group[0]!.common, people, pictured });
      if (sure === null) continue;
      if (!best || to > best.to || (to === best.to && RANK[form] < RANK[best.form]))
        best = { from, to, form, people, sure };
    }
  });
  return best;
}
