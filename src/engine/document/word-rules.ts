import { consentsTaken } from './consent-taken.ts';
import { matchesOf } from './matches.ts';
import type { Lint, LintKind } from './model.ts';
import { passwordsDemanded } from './password-demands.ts';

type Finding = { quote: string; message: string };
type Rule = { kind: LintKind; weight: Lint['weight']; find: (text: string) => Finding[] };

/** A clause with more of one kind names the rest when these are mended. */
const MOST_OF_A_KIND = 20;

/** One finding for each of the words, said once however often they stand in the clause. */
function saidOf(quotes: readonly string[], message: (quote: string) => string): Finding[] {
  return [...new Set(quotes)].slice(0, MOST_OF_A_KIND).map((quote) => ({ quote, message: message(quote) }));
}

function wordsOf(patterns: readonly RegExp[], text: string): string[] {
  return matchesOf(patterns, text).map(({ words }) => words);
}

/** Words of which a rule needs one: "may/should/must". */
const CHOICE =
  '(?:must|may|might|should|shall|can|cannot|will|permitted|allowed|encouraged|discouraged|expected|required|advised|prohibited|forbidden|banned)(?: not)?';
const OPTIONS = [
  /\[[^[\]]{1,160}\]|\{[^{}]{1,160}\}|<(?:insert|name|school|trust|date)[^<>]{0,80}>|\b(?:XX+|TBC|TBD)\b|\b(?:delete|amend) as (?:appropriate|applicable|necessary)\b/i,
  new RegExp(`\\b${CHOICE}(?:\\s?/\\s?${CHOICE})+\\b`, 'i'),
  // Room to write in: "for ____ minutes". A row of dots before a number is a contents list's.
  /(?<![\p{L}\p{N}_])_{2,}(?![\p{L}\p{N}_])|(?<=\s)(?:\.{5,}|…{2,})(?=\s*\p{L})/u,
];
const DOUBLE_NEGATIVES = [
  /\bnot to not\b/i,
  /\bnot (?:to )?(?:never|don[’']t)\b/i,
  /\b(?:must|should|shall|may|can|do|does|will) not (?:ever )?(?:not|never|fail to|refrain from|avoid|omit to|neglect to)\b/i,
  /\bcannot (?:not|never)\b/i,
  /\bnever (?:not|fail to not|do nothing|refrain from)\b/i,
  /\bnot\b[^.;,]{0,30}\b(?:prohibited|forbidden) from not\b/i,
  /\b(?:nobody|(?:no|none of the) (?:staff|employees?|members? of staff|one|person))\b[^.;,]{0,30}\b(?:(?:must|should|may|shall|can) (?:not|never)|(?:is|are) (?:allowed|permitted|free|able|entitled) (?:not to|to not))\b/i,
  /\b(?:must|should|shall|do|does) not\b[^.;,]{0,40}\b(?:nothing|nobody|no one)\b/i,
  /\b(?:prohibited|forbidden|banned) (?:from |to )?(?:not|never|failing to|refraining from)\b/i,
  /\bnot (?:be )?(?:allowed|permitted|free|able|entitled|authorised|acceptable)(?: for (?:\w+ ){1,3}?)? ?(?:to )?(?:not|never|fail to|refrain from|omit to|neglect to)\b/i,
];
/** "[2025]" in the name of a court case and "[sic]" are not options. */
const NO_OPTION = /^\[(?:\d{4}|sic|\.\.\.|…|\d{1,2})\]$/i;

/** What the words of one clause alone show, in the order of the words. */
export const WORD_RULES: Rule[] = [
  {
    kind: 'open-option',
    weight: 'settle',
    find: (text) =>
      saidOf(
        wordsOf(OPTIONS, text).filter((quote) => !NO_OPTION.test(quote)),
        (quote) =>
          /^[_.…]/.test(quote)
            ? 'A blank was left open. Nobody can follow a rule with words missing. Fill it in before this is signed.'
            : `An option was left open: “${quote}”. Nobody can follow a rule that has not been chosen. Choose one wording before this is signed.`,
      ),
  },
  {
    kind: 'double-negative',
    weight: 'look',
    find: (text) =>
      saidOf(
        wordsOf(DOUBLE_NEGATIVES, text),
        (quote) =>
          `“${quote}” has two negatives, so it can be read both ways. Say what you mean with one “not”.`,
      ),
  },
  {
    kind: 'password-demanded',
    weight: 'settle',
    find: (text) =>
      saidOf(
        passwordsDemanded(text),
        () =>
          'This asks staff to give up passwords. That opens private accounts to others and weakens any evidence taken from them. Ask for supervised access or an export instead, and keep passwords for the exceptional case.',
      ),
  },
  {
    kind: 'consent-to-monitoring',
    weight: 'settle',
    find: (text) =>
      saidOf(
        consentsTaken(text),
        () =>
          'Using a system is not consent to be monitored. The Information Commissioner says consent is rarely a sound basis between employer and staff. Give a purpose, its limits and a notice instead.',
      ),
  },
];
