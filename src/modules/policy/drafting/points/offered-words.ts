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

const OFFERS: Partial<Record<string, (text: string) => string | null>> = {
  'consent-to-monitoring': insteadOfConsent,
  'password-demanded': insteadOfSecrets,
};

/** Wording that would settle a point, where there is one to offer that reads as a whole. */
export function fixFor(kind: string, text: string): { lead: string; text: string } | null {
  const mended = OFFERS[kind]?.(text) ?? null;
  return mended === null ? null : { lead: 'You could put it this way', text: mended };
}
