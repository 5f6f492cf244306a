import { tidy } from './words.ts';

const NUMBER = '\\d{1,3}(?:\\.\\d{1,3})*(?:\\([a-z\\d]{1,4}\\))*';
const POINTER = new RegExp(
  `\\b(?:section|sections|clause|clauses|paragraph|paragraphs|para|paras|item|point|points)s?\\.?\\s+(${NUMBER}(?:\\s*(?:,|and|or|to|–|-)\\s*${NUMBER})*)`,
  'gi',
);
/** "part" in small letters is mostly no name: "play a part 2 days a week". */
const NAMED =
  /\b(?:Appendix|APPENDIX|appendix|Annexe?|ANNEXE?|annexe?|Schedule|SCHEDULE|schedule|Part|PART)\s+(?:\d{1,2}|[A-Z])\b/g;
const EXTERNAL =
  /\b((?:(?:[A-Z][\w’'&-]{0,40}|[a-z]{1,40}(?:-[a-z]{1,40}){0,6}|and|of|for)\s+){1,6}?)(policy|policies|procedures?|code of conduct)\b/g;
const OPENERS =
  /^.*\b(?:the|this|these|those|trust[’']s|school[’']s|academy[’']s|our|its|any|all|a|an|with|under|in|breach(?:es)?|per|see|also|read|both|of the|following|of our|by)\s+/i;
const STANDARDS =
  /\b(?:(?:National\s+)?Teachers?[’']?s?[’']?\s+Standards|Keeping Children Safe in Education|KCSIE|UK GDPR|GDPR|(?:[A-Z][\w’']{1,40}\s+(?:(?:and|of|to|in)\s+)?){1,6}Act(?:\s+\d{4})?|Prevent [Dd]uty|Nolan [Pp]rinciples)\b/g;
const STOP_NAMES =
  /^(?:of|policy|for|and|other|such|relevant|related|new|same|staff|above|own|current|whole|entire|social media|written)?$/i;

/**
 * What a clause points at: numbers and parts of this document as printed in its text, and `ext:` names of other policies,
 * laws and standards.
 */
export function referencesOf(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(POINTER)) {
    const range = match[1]!.replace(/\s*(?:to|–|-)\s*/g, '-');
    for (const number of range.split(/\s*(?:,|\band\b|\bor\b)\s*/))
      if (number !== '') found.add(number.trim());
  }
  for (const match of text.matchAll(NAMED)) found.add(tidy(match[0]));
  for (const match of text.matchAll(STANDARDS)) found.add(`ext:${tidy(match[0]).replace(/^The /, '')}`);
  if (/\b(?:any|other)\b[^.;]{0,40}\bother\b[^.;]{0,20}\bpolicies\b|\bother policies\b/i.test(text))
    found.add('ext:other Trust policies');
  for (const match of text.matchAll(EXTERNAL)) {
    const name = tidy(match[1]!.replace(OPENERS, ''));
    if (/policies|procedures/i.test(match[2]!) && !/[A-Z]/.test(name)) continue;
    if (!STOP_NAMES.test(name) && name.length > 1) found.add(`ext:${name} ${match[2]}`);
  }
  return [...found];
}

const PLACE =
  /\b((?:[a-z-]+\s+){1,4}?)(?:for\s+(?:responsible|acceptable|safe)\s+\w+\s+)?(?:set out\s+)?(above|below)\b/gi;

/** "APPENDIX A", "appendix A" and "Appendix A" are one, as are "Annexe 2" and "Annex 2". Other numbers stay as they are. */
export function samePart(name: string): string {
  return name.replace(/^\p{L}{2,}(?= )/u, (word) => word.toLowerCase().replace(/^annexe$/, 'annex'));
}

/** Finds headings that a clause names with "above" or "below": "the general principles set out above". */
export function headingsNamed(text: string, headings: readonly { number: string; text: string }[]): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(PLACE)) {
    const around = text.slice(Math.max(0, match.index - 40), match.index + match[0].length).toLowerCase();
    for (const heading of headings) {
      const words = heading.text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
      const first = words.slice(0, 2);
      if (first.length === 0 || !first.every((word) => around.includes(word.replace(/s$/, '')))) continue;
      if (!found.includes(heading.number)) found.push(heading.number);
    }
  }
  return found;
}
