import { type Match, matchesOf } from './matches.ts';
import { sentencesOf } from './words.ts';

const CONSENT = [
  /\b(?:consents?|agrees?|agreed)\b[^.;]{0,60}\b(?:to|for)\b[^.;]{0,40}\b(?:monitor\w*|intercept\w*|such (?:monitoring|review|access)|surveillance|recording)\b/i,
  /\b(?:monitor\w*|intercept\w*|surveillance)\b[^.;]{0,80}\b(?:with|by|on the basis of|based on|subject to)\b[^.;]{0,20}\bconsent\b/i,
  /\b(?:by|through) (?:using|logging|accessing|their use|your use|continued use)\b[^.;]{0,100}\b(?:consent|agree|accept)\w*\b[^.;]{0,60}\b(?:monitor|intercept|record|surveillance)/i,
  /\b(?:deemed|taken|assumed) to (?:have )?(?:consent|agree)\w*\b[^.;]{0,60}\b(?:monitor|intercept|record)/i,
];

const WATCHING = '(?:monitor|intercept|surveil)\\w*';
const WATCHED = new RegExp(`\\b${WATCHING}`, 'i');
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

const REFUSED = /\bconsent (?:is not|cannot|will not)\b|\bnot rely on consent\b/i;
const NAMED = /\b(?:consent|agree|accept)\w*/i;

function isDenied(sentence: string, { index, words }: Match): boolean {
  return DENIED.test(sentence.slice(0, index + (NAMED.exec(words)?.index ?? 0)));
}

/** The words by which a clause takes the use of a system for consent to be monitored. */
export function consentsTaken(text: string): string[] {
  const sentences = sentencesOf(text).filter((sentence) => !REFUSED.test(sentence.text));
  const plain = sentences.flatMap((sentence) =>
    matchesOf([...CONSENT, USE_IS_CONSENT], sentence.text).filter((match) => !isDenied(sentence.text, match)),
  );
  if (plain.length > 0) return plain.map(({ words }) => words);
  const watched = WATCHED.exec(text)?.index ?? text.length;
  return sentences.flatMap((sentence) =>
    matchesOf([CONSENT_TO_IT], sentence.text)
      .filter(({ index }) => watched < sentence.start + index)
      .map(({ words }) => words),
  );
}
