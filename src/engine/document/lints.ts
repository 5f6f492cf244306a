import { duplicateRules } from './duplicates.ts';
import { escalationsOf } from './escalations.ts';
import type { Clause, Lint, LintKind, Tally } from './model.ts';
import { numberLints } from './number-lints.ts';
import type { Placed } from './placed.ts';
import { undefinedTerms } from './terms.ts';

type Finding = { quote: string; message: string } | null;
type Rule = { kind: LintKind; weight: Lint['weight']; find: (text: string) => Finding };

const OPTION =
  /\[[^[\]]{1,160}\]|\{[^{}]{1,160}\}|<(?:insert|name|school|trust|date)[^<>]{0,80}>|\b(?:XX+|TBC|TBD)\b|\b(?:delete|amend) as (?:appropriate|applicable|necessary)\b/i;
const DOUBLE_NEGATIVES = [
  /\bnot to not\b/i,
  /\bnot (?:to )?(?:never|don[’']t)\b/i,
  /\b(?:must|should|shall|may|can|do|does|will) not (?:ever )?(?:not|never|fail to|refrain from|avoid|omit to|neglect to)\b/i,
  /\bcannot (?:not|never)\b/i,
  /\bnever (?:not|fail to not|do nothing|refrain from)\b/i,
  /\bnot\b[^.;,]{0,30}\b(?:prohibited|forbidden) from not\b/i,
  /\b(?:no|none of the) (?:staff|employees?|members? of staff|one|person)\b[^.;,]{0,30}\b(?:must|should|may|shall|can) (?:not|never)\b/i,
  /\b(?:must|should|shall|do|does) not\b[^.;,]{0,40}\b(?:nothing|nobody|no one)\b/i,
  /\bprohibited from not\b/i,
];
const SECRET =
  '(?:passwords?|passcodes?|log-?in (?:details|credentials|information)|login details|credentials|PINs?)';
const PASSWORD_GIVEN = new RegExp(
  `\\b(?:hand(?:ing|ed)?(?: over)?|provid(?:e|es|ing)|suppl(?:y|ying)|giv(?:e|ing)|disclos(?:e|ing|ure of)|surrender(?:ing)?|shar(?:e|ing)|submit(?:ting)?|reveal(?:ing)?|access to|register(?:ing)?|lodg(?:e|ing)|deposit(?:ing)?)\\b[^.;]{0,60}\\b${SECRET}\\b`,
  'i',
);
const NOT_DEMANDED = /\b(?:not|never|no one|nobody|without|refrain|avoid|prohibited|forbidden|don[’']t)\b/i;
const CONSENT = [
  /\b(?:consents?|agrees?|agreed)\b[^.;]{0,60}\b(?:to|for)\b[^.;]{0,40}\b(?:monitor\w*|intercept\w*|such (?:monitoring|review|access)|surveillance|recording)\b/i,
  /\b(?:monitor\w*|intercept\w*|surveillance)\b[^.;]{0,80}\b(?:with|by|on the basis of|based on|subject to)\b[^.;]{0,20}\bconsent\b/i,
  /\b(?:by|through) (?:using|logging|accessing|their use|your use|continued use)\b[^.;]{0,100}\b(?:consent|agree|accept)\w*\b[^.;]{0,60}\b(?:monitor|intercept|record|surveillance)/i,
  /\b(?:deemed|taken|assumed) to (?:have )?(?:consent|agree)\w*\b[^.;]{0,60}\b(?:monitor|intercept|record)/i,
];

const RULES: Rule[] = [
  {
    kind: 'open-option',
    weight: 'settle',
    find: (text) => {
      const match = OPTION.exec(text);
      // "[2025]" in the name of a court case and "[sic]" are not options.
      if (!match || /^\[(?:\d{4}|sic|\.\.\.|…|\d{1,2})\]$/i.test(match[0])) return null;
      return {
        quote: match[0],
        message: `An option was left open: “${match[0]}”. Nobody can follow a rule that has not been chosen. Choose one wording before this is signed.`,
      };
    },
  },
  {
    kind: 'double-negative',
    weight: 'look',
    find: (text) => {
      const match = DOUBLE_NEGATIVES.map((pattern) => pattern.exec(text)).find((m) => m !== null);
      return match
        ? {
            quote: match[0],
            message: `“${match[0]}” has two negatives, so it can be read both ways. Say what you mean with one “not”.`,
          }
        : null;
    },
  },
  {
    kind: 'password-demanded',
    weight: 'settle',
    find: (text) => {
      const match = PASSWORD_GIVEN.exec(text);
      if (!match) return null;
      const before = text
        .slice(Math.max(0, match.index - 90), match.index)
        .split(/[.;]/)
        .at(-1)!;
      if (NOT_DEMANDED.test(before) || NOT_DEMANDED.test(match[0])) return null;
      return {
        quote: match[0],
        message:
          'This asks staff to give up passwords. That opens private accounts to others and weakens any evidence taken from them. Ask for supervised access or an export instead, and keep passwords for the exceptional case.',
      };
    },
  },
  {
    kind: 'consent-to-monitoring',
    weight: 'settle',
    find: (text) => {
      const match = CONSENT.map((pattern) => pattern.exec(text)).find((m) => m !== null);
      if (!match || /\bconsent (?:is not|cannot|will not)\b|\bnot rely on consent\b/i.test(text)) return null;
      return {
        quote: match[0],
        message:
          'Using a system is not consent to be monitored. The Information Commissioner says consent is rarely a sound basis between employer and staff. Give a purpose, its limits and a notice instead.',
      };
    },
  },
];

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

/** Everything in the clauses that a person should look at, in document order. */
export function lintsOf(clauses: readonly Clause[], placed: readonly Placed[], tally: Tally): Lint[] {
  const lints: Lint[] = [
    ...numberLints(clauses, placed),
    ...reportLoops(clauses),
    ...undefinedTerms(clauses),
    ...duplicateRules(clauses, tally),
  ];
  for (const clause of clauses)
    for (const { kind, weight, find } of RULES) {
      if (clause.heading && kind !== 'open-option') continue;
      // "Staff must not: (b) share passwords" demands none.
      if (clause.modality === 'prohibition' && kind === 'password-demanded') continue;
      const found = find(clause.text);
      if (found) lints.push({ kind, clause: clause.index, weight, ...found });
    }
  return lints.sort((a, b) => a.clause - b.clause);
}
