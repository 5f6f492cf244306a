import type { SourceLine, Tally } from './model.ts';
import { isNumberedClause, type Marks } from './non-clauses.ts';
import { tidy, wordsOf } from './words.ts';

/** Headings of a form to sign. */
const FORM_HEADING =
  /^(?:declaration|acknowledge?ment|agreement|signatures?|sign[- ]?off|staff (?:declaration|agreement|acknowledge?ment))(?: form| slip)?\s*:?$/i;
const BARE_FIELD =
  /^(?:(?:print(?:ed)? |full |staff )?name|signature|signed|date|job title|role|position|school)\s*:?$/i;
const SIGN_OPENING =
  /^(?:approved|agreed|adopted|ratified|authorised|signed|signature|sign[- ]?off|approval|endorsed)\b(?:\s+(?:by|on behalf of|for|off|and|date|signatures?|approved|adopted)\b[^.;]{0,60})?\s*[:_.…\s-]*$/i;
const SIGNED_BY =
  /^(?:signed|signature|(?:approved|ratified|authorised|adopted|agreed)(?: by| on)?)\s*:\s*[^;]{0,60}$/i;
const SIGN_FIELD =
  /^(?:(?:print(?:ed)?\s+|full\s+)?name|signed|signature|dated?|position|job title|role|chair(?:man|woman|person)?|ceo|chief executive|(?:executive\s+)?head(?:teacher|\s+teacher)?|principal|on behalf|approved|adopted|agreed|ratified|review(?:\s+date|ed)?|next review|trustee|governor|witness(?:ed)?|staff member|employee|line manager)\b[^.;]{0,60}$/i;
const FORM_LINE = /_{4,}|\.{8,}(?!\s*\d{1,3}$)|…{4,}(?!\s*\d{1,3}$)/;
/** "Staff may use it for ____ minutes." is a rule with a word missing, not a line to sign on. */
const RULE_WITH_BLANK = /^(?!I\b).*\p{L}.*\b(?:must|may|should|shall)\b.*\p{L}/iu;

function looksLikeName(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length >= 2 && words.length <= 5 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*,?$/u.test(word))
  );
}

function nextOf(lines: readonly SourceLine[], i: number): string {
  for (let j = i + 1; j < Math.min(lines.length, i + 4); j++)
    if (lines[j]!.text !== '') return lines[j]!.text;
  return '';
}

/** Signature blocks: "Approved by:", names, roles, dates, ruled lines, and the "I have read" sentence above them. */
export function markSignOff(lines: readonly SourceLine[], marks: Marks, tally: Tally): void {
  let inside = false;
  let near: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    tally.steps++;
    const line = lines[i]!;
    const text = tidy(line.text);
    if (text === '' || marks.has(i)) continue;
    const form = FORM_LINE.test(text) && text.length <= 160 && !RULE_WITH_BLANK.test(text);
    const opening = (SIGN_OPENING.test(text) || SIGNED_BY.test(text)) && !line.headingLevel;
    const field =
      (inside && SIGN_FIELD.test(text)) || (BARE_FIELD.test(text) && BARE_FIELD.test(tidy(nextOf(lines, i))));
    if (!isNumberedClause(line) && (form || opening || field || (inside && looksLikeName(text)))) {
      if (!inside)
        for (const j of near.toReversed()) {
          if (
            isNumberedClause(lines[j]!) ||
            !(/^I,? /.test(lines[j]!.text) || FORM_HEADING.test(lines[j]!.text))
          )
            break;
          marks.set(j, 'sign-off');
        }
      inside = true;
      marks.set(i, 'sign-off');
    } else inside = false;
    near = [...near.slice(-3), i];
  }
}
