import { readMarker } from './marker.ts';
import type { SourceLine } from './model.ts';
import { isNumberedClause, type Marks } from './non-clauses.ts';
import { readsAsHeading, tidy } from './words.ts';

/** As many lines as a cover has. */
const COVER_LINES = 12;
const LONGEST = 110;
const ORGANISATION = /\b(?:trust|academy|academies|school|schools|college|federation|partnership)\b/i;
const DOCUMENT =
  /\b(?:policy|policies|guidance|guide|code|guidelines|protocol|procedure|handbook|version|draft)\b|^(?:19|20)\d\d|\b(?:19|20)\d\d$|^(?:for|by)\b/i;
const NAMES_POLICY = /\b(?:policy|procedure|code of (?:conduct|practice)|guidance|guide|handbook)\b/i;
/** "About this policy" above its first paragraph is a heading; a name above another heading is a title. */
const ABOUT =
  /\bth(?:is|e) (?:policy|trust|school)\b|^(?:policy|trust|school)\s+(?:statement|aims?|scope|purpose)/i;

/** Short and no sentence, as everything on a cover is. */
function isLabel(line: SourceLine): boolean {
  const text = tidy(line.text);
  return !isNumberedClause(line) && !line.listMarker && text.length <= LONGEST && !/[.;:,]$/.test(text);
}

/** How many of the first lines stand above a contents list or the heading of section 1, with no sentence among them. */
function coverLength(free: readonly number[], lines: readonly SourceLine[], marks: Marks): number {
  const contents = [...marks].reduce((min, [i, kind]) => (kind === 'contents' ? Math.min(min, i) : min), 1e9);
  const count = free.findIndex(
    (i) => i > contents || !isLabel(lines[i]!) || (lines[i]!.headingLevel ?? 1) > 1,
  );
  if (count <= 0) return 0;
  const next = lines[free[count]!]!;
  if (free[count]! > contents) return count;
  const first = readMarker(next.listMarker ? `${next.listMarker}\t${next.text}` : next.text);
  const opens = first?.marker.value === 1 || first?.marker.raw.startsWith('1.0');
  return opens && first && first.marker.kind !== 'bullet' && readsAsHeading(first.rest) ? count : 0;
}

function isTitle(k: number, free: readonly number[], lines: readonly SourceLine[], titled: boolean): boolean {
  const line = lines[free[k]!]!;
  const text = tidy(line.text);
  const next = lines[free[k + 1] ?? -1];
  if (next === undefined || !isLabel(line) || ABOUT.test(text)) return false;
  // A second heading that names the policy, with nothing of its own below it.
  const named = NAMES_POLICY.test(text) && k <= 1 && next.headingLevel !== undefined;
  if ((line.headingLevel ?? 1) > 1 && !named) return false;
  if (!readsAsHeading(text) && !/\d$/.test(text)) return false;
  const sentence = /[.;:]$/.test(tidy(next.text)) && !isNumberedClause(next);
  if (ORGANISATION.test(text)) return true;
  // "Policy on a page", once the title is known, stands above its own first paragraph.
  if (DOCUMENT.test(text)) return !(titled && sentence);
  // "Staff and social media" above another heading is a title; above a paragraph it may be a section.
  const above = isNumberedClause(next) || readsAsHeading(tidy(next.text));
  return k === 0 && above && /\bsocial media\b/i.test(text);
}

/** The title and what else stands on the cover, before the first clause. Returns the title. */
export function markTitle(lines: readonly SourceLine[], marks: Marks): string | null {
  let title: string | null = null;
  const free = lines
    .flatMap((line, i) => (line.text !== '' && !marks.has(i) ? [i] : []))
    .slice(0, COVER_LINES);
  const styled = free.findIndex((i) => lines[i]!.title);
  const cover = coverLength(free, lines, marks);
  let last: string | null = null;
  for (const [k, i] of free.entries()) {
    const text = tidy(lines[i]!.text);
    if (k > styled && k >= cover && !isTitle(k, free, lines, title !== null)) break;
    if (k === styled) title = text;
    else if (NAMES_POLICY.test(text) && (title === null || !NAMES_POLICY.test(title))) title = text;
    last = text;
    marks.set(i, 'title');
  }
  return title ?? last;
}
