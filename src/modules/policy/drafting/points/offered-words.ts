import { escalationsOf } from '../../../../engine/document/escalations.ts';
import { rolesIn } from '../../../../engine/document/roles.ts';

const CONSENT =
  /[,;]?\s*(?:\b(?:and|so)\s+)?\b(?:all\s+)?(staff|members of staff|employees|workers|users|you)\s+(?:hereby\s+|(?:are\s+)?(?:deemed|taken)\s+to\s+(?:have\s+)?)?(?:consent|agree)(?:s|ed)?\b[^.;]*[.;]?/i;
/** What is left of "By logging in, staff consent ..." and "that staff consent ..." is no sentence. */
const HANGING =
  /(?:^|[.;]\s*)(?:by|through|in|on|upon|when|while|where|if|as)\b[^,.;]*,?$|(?:\b(?:and|or|that|which|where|if|because|as|by)|:)$/i;
const UNTOLD =
  /,?\s*(?:\band\s+)?\b(?:with or\s+)?without\s+(?:(?:any|further|prior|advance|giving|their|your)\s+)*(?:notice|notification|warning|knowledge)(?:\s+(?:or|and)\s+(?:notice|warning|knowledge|consent))?,?/gi;

/** Purpose, limits and notice in place of consent; and nothing kept that says there is no notice. */
function insteadOfConsent(text: string): string | null {
  const match = CONSENT.exec(text);
  if (!match) return null;
  const before = text.slice(0, match.index).trim();
  if (HANGING.test(before)) return null;
  const whom = match[1]!.toLowerCase() === 'you' ? 'you' : 'staff';
  const mended = [
    before === '' || /[.;]$/.test(before) ? before : `${before}.`,
    `${setsDown(text)} ${whom} beforehand.`,
    text.slice(match.index + match[0].length).trim(),
  ]
    .filter(Boolean)
    .join(' ')
    .replace(UNTOLD, '');
  return /\bwithout\b[^.;]{0,40}\b(?:notice|warning|knowledge)\b/i.test(mended) ? null : mended;
}

/** In the person and by the name that the clause itself uses of whoever monitors. */
function setsDown(text: string): string {
  const name = /\bthe (trust|school|academy|college|federation|council|company)\b/i.exec(text)?.[1];
  if (!name && /\b(?:we|our)\b/i.test(text)) return 'We set down what we monitor and why, and tell';
  return `The ${name ?? 'trust'} sets down what it monitors and why, and tells`;
}

const SECRET = '(?:passwords?|passcodes?|log-?in (?:details|credentials|information)|credentials)';
const GIVING_SECRETS = new RegExp(
  `\\b(?:handing over|providing|supplying|disclosing|giving|surrendering|submitting|revealing)\\s+(?:(?:all|any|of|their|your|the|relevant)\\s+)*${SECRET}(?:\\s+(?:and|or)\\s+${SECRET})?` +
    // Whose or to whom would no longer fit what stands before it.
    '(?=\\s*(?:[.,;)]|$|(?:if|when|where|on|upon)\\b))',
  'i',
);

function insteadOfSecrets(text: string): string | null {
  const mended = text.replace(
    GIVING_SECRETS,
    'giving supervised access to the accounts concerned, or an export of what is in them',
  );
  return mended === text ? null : mended;
}

/** Doubled by a slip, or two that cancel out: what is left says the one thing that can be meant. */
const ONE_NOT: [words: RegExp, instead: string][] = [
  [/\bnot to not\b/gi, 'not to'],
  [/\b(must|should|shall|may|can|do|does|will) not not\b/gi, '$1 not'],
  [/\b(must|should|shall|may|can|will) not never\b/gi, '$1 never'],
  [/\bcannot never\b/gi, 'can never'],
  [/\b(must|should|shall|will) not (?:ever )?(?:fail|omit|neglect) to\b/gi, '$1'],
];

function withOneNot(text: string): string | null {
  const mended = ONE_NOT.reduce((words, [found, instead]) => words.replace(found, instead), text);
  return mended === text ? null : mended;
}

const HEAD_DECIDES = /^(?:manager|line manager|Designated Safeguarding Lead)$/;

/** Says where a report goes that is about the one who is sent reports. A fragment of a list has no room for it. */
function withAnotherWay(text: string): string | null {
  const to = escalationsOf(text).find(({ how }) => how === 'report')?.to;
  const named = rolesIn(text).find(({ role }) => role.name === to || `${to}s` === role.name);
  if (!to || !named || !/^["'“‘(]?\p{Lu}.*[.!?]["'”’)]?$/su.test(text)) return null;
  const printed = text
    .slice(named.at, named.at + named.length)
    .replace(/^the\s+/i, '')
    .replace(/(manager|teacher|principal)s$/i, '$1');
  const other = HEAD_DECIDES.test(to) ? 'Headteacher' : 'Chair of the Trust';
  const cased = /^\p{Lu}/u.test(printed) ? other : other.toLowerCase();
  return `${text} If the report is about the ${printed}, it goes to the ${cased} instead.`;
}

const OFFERS: Partial<Record<string, (text: string) => string | null>> = {
  'consent-to-monitoring': insteadOfConsent,
  'password-demanded': insteadOfSecrets,
  'double-negative': withOneNot,
  'report-loop': withAnotherWay,
};

/** Wording that would settle a point, where there is one to offer that reads as a whole. */
export function fixFor(kind: string, text: string): { lead: string; text: string } | null {
  const mended = OFFERS[kind]?.(text) ?? null;
  return mended === null ? null : { lead: 'You could put it this way', text: mended };
}
