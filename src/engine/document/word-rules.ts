import type { Lint, LintKind } from './model.ts';

type Finding = { quote: string; message: string } | null;
type Rule = { kind: LintKind; weight: Lint['weight']; find: (text: string) => Finding };

function firstOf(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return null;
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
  /\b(?:no|none of the) (?:staff|employees?|members? of staff|one|person)\b[^.;,]{0,30}\b(?:must|should|may|shall|can) (?:not|never)\b/i,
  /\b(?:must|should|shall|do|does) not\b[^.;,]{0,40}\b(?:nothing|nobody|no one)\b/i,
  /\b(?:prohibited|forbidden|banned) (?:from |to )?(?:not|never|failing to|refraining from)\b/i,
  /\bnot (?:be )?(?:allowed|permitted|free|able|entitled|authorised|acceptable)(?: for (?:\w+ ){1,3}?)? ?(?:to )?(?:not|never|fail to|refrain from|omit to|neglect to)\b/i,
];
const SECRET =
  '(?:passwords?|passcodes?|log-?in (?:details|credentials|information)|login details|credentials|PINs?)';
const PASSWORD_GIVEN = new RegExp(
  `\\b(?:hand(?:ing|ed)?(?: over)?|provid(?:e|es|ing)|suppl(?:y|ying)|giv(?:e|ing)|disclos(?:e|ing|ure of)|surrender(?:ing)?|shar(?:e|ing)|submit(?:ting)?|reveal(?:ing)?|access to|register(?:ing)?|lodg(?:e|ing)|deposit(?:ing)?)\\b[^.;]{0,60}\\b${SECRET}\\b`,
  'i',
);
/** "Passwords must be disclosed on request" */
const PASSWORD_TO_BE_GIVEN = new RegExp(
  `\\b${SECRET}\\b[^.;:]{0,40}?\\b(?:must|shall|should|(?:are|is|has|have|need|needs) to|(?:is|are|may be|will be) (?:required|asked|requested) to)\\s+(?:(?:also|always|\\w+ly)\\s+)?be (?:handed (?:over|in)|provided|supplied|given|disclosed|surrendered|shared|submitted|revealed|told|made (?:available|known)|registered|lodged|deposited)\\b`,
  'i',
);
/** Whoever runs the systems gives people their passwords. */
const GIVEN_OUT =
  /^(?:\s+out)?\s+(?:by\s+(?:the\s+)?(?:IT|trust|school|network|office|administrators?)\b|to\s+(?:(?:all|each|every|any|new)\s+)*(?:members? of staff|staff|employees|users|pupils|starters)\b)/i;
const NOT_DEMANDED = /\b(?:not|never|no one|nobody|without|refrain|avoid|prohibited|forbidden|don[’']t)\b/i;
const NOBODY = /^[^.;]{0,40}\b(?:no one|nobody|not|only)\b/i;

function passwordGiven(text: string): string | null {
  const match = PASSWORD_GIVEN.exec(text);
  if (match) {
    const before = text
      .slice(Math.max(0, match.index - 90), match.index)
      .split(/[.;]/)
      .at(-1)!;
    if (!NOT_DEMANDED.test(before) && !NOT_DEMANDED.test(match[0])) return match[0];
  }
  const passive = PASSWORD_TO_BE_GIVEN.exec(text);
  if (!passive) return null;
  const after = text.slice(passive.index + passive[0].length);
  return GIVEN_OUT.test(after) || NOBODY.test(after) || NOT_DEMANDED.test(passive[0]) ? null : passive[0];
}

const CONSENT = [
  /\b(?:consents?|agrees?|agreed)\b[^.;]{0,60}\b(?:to|for)\b[^.;]{0,40}\b(?:monitor\w*|intercept\w*|such (?:monitoring|review|access)|surveillance|recording)\b/i,
  /\b(?:monitor\w*|intercept\w*|surveillance)\b[^.;]{0,80}\b(?:with|by|on the basis of|based on|subject to)\b[^.;]{0,20}\bconsent\b/i,
  /\b(?:by|through) (?:using|logging|accessing|their use|your use|continued use)\b[^.;]{0,100}\b(?:consent|agree|accept)\w*\b[^.;]{0,60}\b(?:monitor|intercept|record|surveillance)/i,
  /\b(?:deemed|taken|assumed) to (?:have )?(?:consent|agree)\w*\b[^.;]{0,60}\b(?:monitor|intercept|record)/i,
];

const WATCHING = '(?:monitor|intercept|surveil)\\w*';
const AGREEMENT = '(?:consent|agreement|acceptance)';
/** "Use of the network is taken as agreement to monitoring" */
const USE_IS_CONSENT = new RegExp(
  `\\b(?:use|using|access|accessing|logging (?:on|in)|signing in|continuing)\\b[^.;]{0,80}\\b(?:is|are|be|as|constitutes?|implies|imply|means?|signif(?:y|ies)|indicates?|amounts? to|counts? as|gives?|shows?)\\b[^.;]{0,40}\\b${AGREEMENT}\\b (?:to|of|for|that)\\b[^.;]{0,60}\\b${WATCHING}`,
  'i',
);
/** "By using our systems you consent to it": what "it" is stands in the sentences above. */
const CONSENT_TO_IT =
  /\b(?:(?:by|through) (?:using|logging|accessing|their use|your use|continued use)\b[^.;]{0,100}?\b(?:consent|agree|accept)(?:s|ed|ing)?|(?:us(?:e|ing)|access)\b[^.;]{0,80}?\b(?:consent|agreement|acceptance)|(?:staff|employees|users|you|they|everyone) (?:who [^.;]{1,60}? )?(?:therefore |thereby |also )?(?:consents?|agrees?|are (?:deemed|taken|assumed) to (?:have )?(?:consent|agree)(?:ed)?))\b(?: to| of)? (?:it|this|that|these|such)\b(?! (?:policy|code|agreement|document))/i;

/** "is not taken as consent" */
const DENIED =
  /\b(?:not|never)\s+(?:be\s+|itself\s+)?(?:(?:taken|treated|regarded|deemed|understood|seen|read|rely|relied|based|mean|imply|constitute|amount|count|given)\b[^.;,]{0,20}|(?:an?\s+)?)$/i;

/** The words by which using a system is said to be consent; null where it is not, or where that is denied. */
function consentTaken(text: string): string | null {
  if (/\bconsent (?:is not|cannot|will not)\b|\bnot rely on consent\b/i.test(text)) return null;
  const match = firstOf([...CONSENT, USE_IS_CONSENT], text);
  if (match) {
    const named = /\b(?:consent|agree|accept)\w*/i.exec(match[0])?.index ?? 0;
    return DENIED.test(text.slice(0, match.index + named)) ? null : match[0];
  }
  const it = CONSENT_TO_IT.exec(text);
  const above = it && text.slice(0, it.index);
  return above && new RegExp(`\\b${WATCHING}`, 'i').test(above) ? it[0] : null;
}

/** What the words of one clause alone show. */
export const WORD_RULES: Rule[] = [
  {
    kind: 'open-option',
    weight: 'settle',
    find: (text) => {
      const match = firstOf(OPTIONS, text);
      // "[2025]" in the name of a court case and "[sic]" are not options.
      if (!match || /^\[(?:\d{4}|sic|\.\.\.|…|\d{1,2})\]$/i.test(match[0])) return null;
      return {
        quote: match[0],
        message: /^[_.…]/.test(match[0])
          ? 'A blank was left open. Nobody can follow a rule with words missing. Fill it in before this is signed.'
          : `An option was left open: “${match[0]}”. Nobody can follow a rule that has not been chosen. Choose one wording before this is signed.`,
      };
    },
  },
  {
    kind: 'double-negative',
    weight: 'look',
    find: (text) => {
      const match = firstOf(DOUBLE_NEGATIVES, text);
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
      const quote = passwordGiven(text);
      if (quote === null) return null;
      return {
        quote,
        message:
          'This asks staff to give up passwords. That opens private accounts to others and weakens any evidence taken from them. Ask for supervised access or an export instead, and keep passwords for the exceptional case.',
      };
    },
  },
  {
    kind: 'consent-to-monitoring',
    weight: 'settle',
    find: (text) => {
      const quote = consentTaken(text);
      if (quote === null) return null;
      return {
        quote,
        message:
          'Using a system is not consent to be monitored. The Information Commissioner says consent is rarely a sound basis between employer and staff. Give a purpose, its limits and a notice instead.',
      };
    },
  },
];
