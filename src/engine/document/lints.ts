import { duplicateRules } from './duplicates.ts';
import { escalationsOf } from './escalations.ts';
import { readModality } from './modality.ts';
import type { Clause, Lint, Tally } from './model.ts';
import { numberLints } from './number-lints.ts';
import type { Placed } from './placed.ts';
import { undefinedTerms } from './terms.ts';
import { WORD_RULES } from './word-rules.ts';

const ALTERNATIVE =
  /\b(?:about|concern\w*|involv\w*|against|regarding|implicat\w*|relat\w* to|is|are|subject of|absence of|conflict\w*|if the|where the)\b[^.;]{0,50}\b(head ?teacher|head|principal|manager|CEO|chief executive|designated safeguarding lead|DSL|HR)\b[^.;]{0,140}\b(chair|governors?|trustees?|trust|CEO|chief executive|LADO|senior leader|deputy|another|HR|headteacher|principal)\b/i;
const ALTERNATIVE_TURNED =
  /\b(?:chair|governors?|trustees?|CEO|chief executive|LADO|HR|deputy|another)\b[^.;]{0,100}\b(?:if|where|when)\b[^.;]{0,60}\b(?:about|concern\w*|involv\w*|against|is|are)\b[^.;]{0,30}\b(head ?teacher|head|principal|manager|CEO|chief executive|DSL|HR)\b/i;

function sameRole(role: string, words: string): boolean {
  const plain = words.toLowerCase().replace(/\s/g, '');
  const name = role.toLowerCase().replace(/\s/g, '');
  if (/head|principal/.test(name)) return /head|principal/.test(plain);
  if (/manager/.test(name)) return /manager/.test(plain);
  if (/ceo/.test(name)) return /ceo|chief/.test(plain);
  if (/safeguarding/.test(name)) return /dsl|safeguarding/.test(plain);
  return name === plain;
}

/** A report that goes to one person, with nowhere to go when it is about that person. */
function reportLoops(clauses: readonly Clause[]): Lint[] {
  const ways: string[] = [];
  for (const clause of clauses)
    for (const pattern of [ALTERNATIVE, ALTERNATIVE_TURNED]) {
      const match = pattern.exec(clause.text);
      if (match && !(match[2] && sameRole(match[1]!, match[2]))) ways.push(match[1]!);
    }
  return clauses.flatMap((clause): Lint[] => {
    if (clause.heading || clause.escalatesTo.length === 0) return [];
    const reports = escalationsOf(clause.text).filter(({ how }) => how === 'report');
    const people = clause.escalatesTo.filter((to) => to !== 'Senior Leadership Team');
    const only = reports[0];
    if (!only || people.length !== 1 || ways.some((role) => sameRole(only.to, role))) return [];
    if (
      !/^(?:Headteacher|Principal|manager|line manager|CEO|Designated Safeguarding Lead|Executive Headteacher)$/.test(
        only.to,
      )
    )
      return [];
    const to = /^(?:Head|Princ|manager|line)/.test(only.to)
      ? `the ${only.to.toLowerCase()}`
      : `the ${only.to}`;
    return [
      {
        kind: 'report-loop',
        clause: clause.index,
        weight: 'look',
        quote: '',
        message: `Reports go to ${to}, and nothing says where to go when the report is about ${to}. Name someone else for that, such as the chair of governors or of the trust.`,
      },
    ];
  });
}

/** "(b) share passwords" below "Staff must not:" demands none: the ban stands above it. */
function isBannedFromAbove({ modality, text }: Clause): boolean {
  return modality === 'prohibition' && readModality(text)?.modality !== 'prohibition';
}

/** Everything in the clauses that a person should look at, in document order. */
export function lintsOf(clauses: readonly Clause[], placed: readonly Placed[], tally: Tally): Lint[] {
  const lints: Lint[] = [
    ...numberLints(clauses, placed),
    ...reportLoops(clauses),
    ...undefinedTerms(clauses),
    ...duplicateRules(clauses, tally),
  ];
  for (const clause of clauses)
    for (const { kind, weight, find } of WORD_RULES) {
      if (clause.heading && kind !== 'open-option') continue;
      if (kind === 'password-demanded' && isBannedFromAbove(clause)) continue;
      for (const found of find(clause.text)) lints.push({ kind, clause: clause.index, weight, ...found });
    }
  return lints.sort((a, b) => a.clause - b.clause);
}
