import { type Reading, wordsOf } from '../reading.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../word-list.ts';
import { nameAt } from './name-runs.ts';
import { findNamedPupils } from './unregistered.ts';
import { mayBePupil } from './whose.ts';

/** A pupil's family with its name: the tokens `from`, the word for who it is, up to `to`. */
export type NamedFamily = { from: number; to: number };

const RELATIONS = wordSet(
  'mum mam mummy mother dad daddy father stepdad stepmum stepmother stepfather nan nana nanny gran granny grandma grandad grandmother grandfather carer guardian auntie aunt uncle',
);
const WHOSE = wordSet('her his their whose');
const TITLES = wordSet('mr mrs ms miss dr');
/** What happens between a school and a family. */
const AT_SCHOOL =
  /\b(had to come in|called in|came in (?:to|about|shouting|again)|(?:rang|phoned|rung) (?:home|her|him|them)|parents evening|at the gates?|in reception|detention|kicked off|exclu\w+|complain\w*)\b/;

function isOfPupil(r: Reading): boolean {
  return (
    r.schoolTalk ||
    r.mentions.some(mayBePupil) ||
    r.tokens.some((_, k) => r.ends('class', k).length > 0) ||
    AT_SCHOOL.test(r.words) ||
    findNamedPupils(r).length > 0
  );
}

/** First and last name, or a title and a last name; a first name alone says little. -1 for neither. */
function endOfFullName(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (!first || first.gap === 2 || first.quoted || !first.capital) return -1;
  if (TITLES.has(first.word)) {
    const last = tokens[at + 1];
    return last?.capital && last.kind === 'word' && last.gap === 0 ? at + 2 : -1;
  }
  const run = nameAt(tokens, at);
  return run && !run.initials && run.to - run.from > 1 ? run.to : -1;
}

/** "Her mum Karen Whitlock had to come in": the family of a pupil by name, with which everyone knows the pupil too. */
export function findNamedFamilies(r: Reading): NamedFamily[] {
  const { tokens } = r;
  const out: NamedFamily[] = [];
  for (let at = 1; at < tokens.length; at++) {
    if (!RELATIONS.has(tokens[at]!.word) || tokens[at]!.possessive || tokens[at]!.gap !== 0) continue;
    const whose = tokens[at - 1]!;
    if (!(WHOSE.has(whose.word) || (whose.possessive && whose.capital)) || isOwn(r, at - 1)) continue;
    const to = endOfFullName(tokens, at + 1);
    if (to > 0) out.push({ from: at, to });
  }
  return out.length > 0 && isOfPupil(r) ? out : [];
}

/** "My friend Jo and her dad", "my son’s dad": no pupil's. */
function isOwn(r: Reading, at: number): boolean {
  return /\b(?:my|our) (?:\w+ )?(?:friend|mate|neighbour|son|daughter|nephew|niece|sister|brother|cousin|husband|wife|partner)\b/.test(
    wordsOf(r, { from: Math.max(0, at - 8), to: at + 1 }),
  );
}
