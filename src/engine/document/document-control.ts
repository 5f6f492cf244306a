import type { SourceLine, Tally } from './model.ts';
import { isNumberedClause, type Marks } from './non-clauses.ts';
import { tidy } from './words.ts';

const OF_DOCUMENT = '(?:(?:document|version|amendment|revision|change|policy|review|approval)\\s+)';
const KEPT = '(?:control|history|log|information|details|status|records?|management)';
const CONTROL_HEADING = new RegExp(
  `^(?:\\d+\\.?\\s*)?${OF_DOCUMENT}{1,3}${KEPT}(?:\\s+(?:and|&)\\s+${OF_DOCUMENT}{0,2}(?:${KEPT}|review|approval))?(?:\\s+(?:sheet|table|information|record))?\\s*:?$`,
  'i',
);
/** Only the control of a document has such labels. */
const OWN_LABEL =
  'policy|document|version|dates?|review(?:ed)?|approved|approval|author|owner|status|prepared|issued?|effective|next|last|ratified|adopted|reference|ref|circulation|distribution|supersedes|frequency|review cycle|summary of changes?|amended|changes?|produced|equality impact|signed|statutory';
/** Tables of duties and of contacts have these too. */
const SHARED_LABEL =
  'committee|responsible|lead|audience|location|linked|trustees?|governors?|title|type|role|applies to|contact|source';
const label = (words: string) => new RegExp(`^(?:${words})\\b[\\w /&'’()-]{0,40}$`, 'i');
const LABEL = label(`${OWN_LABEL}|${SHARED_LABEL}`);
const SURE = label(OWN_LABEL);
/** One such line says enough to be known on its own. */
const REVIEWED =
  /^(?:(?:date|this policy was|policy|document)\s+)?(?:last|next|date of(?: last| next)?)?\s*(?:reviewed|updated|amended|review(?: date)?|update)(?:\s+(?:on|in|date|due))?\s*:?\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:\w+\s+)?(?:19|20)\d\d$/i;

function cellsOf(line: SourceLine): string[] {
  return line.text.split(/\t+|\s*\|\s*|\s{3,}/).filter((cell) => cell !== '');
}

/** The label of a row of two cells or of "Owner: the Trust". Undefined for any other line. */
function labelOf(line: SourceLine): string | undefined {
  const cells = cellsOf(line);
  if (cells.length === 2 && cells[1]!.length <= 80) return cells[0]!.replace(/:$/, '');
  const colon = /^([^:]{2,45}):\s*(.{0,80})$/.exec(line.text);
  return colon && !/[.;]$/.test(colon[2]!) ? colon[1]!.trim() : undefined;
}

function isControlRow(line: SourceLine): boolean {
  const cells = cellsOf(line);
  const dated =
    /\b(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:19|20)\d\d)\b/.test(line.text) ||
    /\bversion\b.*\bdate\b|\bdate\b.*\bversion\b|\bdate\b.*\b(?:author|changes?|amendments?)\b/i.test(
      line.text,
    );
  if (cells.length >= 3 && dated) return true;
  if (isNumberedClause(line)) return false;
  return LABEL.test(labelOf(line) ?? '');
}

/** A row that nothing but the control of a document has. */
function isSure(line: SourceLine): boolean {
  const cells = cellsOf(line);
  return cells.length >= 3 || SURE.test(labelOf(line) ?? '') || REVIEWED.test(tidy(line.text));
}

/** A row of a table below such a heading, whatever it holds. A clause with its number set apart by a tab is none. */
function isRowBelowHeading(line: SourceLine): boolean {
  const clause = !line.row && isNumberedClause(line) && /[.;:]$/.test(line.text);
  return !clause && (line.row || /\t|\|/.test(line.text)) && line.text.length <= 200;
}

/**
 * Tables that say who owns the document and when it changed. One such line alone is left as it is, and so is a heading
 * with no such table below it: "Policy information" may also stand above a paragraph.
 */
export function markControl(lines: readonly SourceLine[], marks: Marks, tally: Tally): void {
  let heads: number[] = [];
  let rows: number[] = [];
  const close = () => {
    const known = heads.length > 0 ? rows.length > 0 : rows.length > 1 && rows.some((j) => isSure(lines[j]!));
    if (known) for (const j of [...heads, ...rows]) marks.set(j, 'document control');
    heads = [];
    rows = [];
  };
  lines.forEach((line, i) => {
    tally.steps++;
    if (line.text === '' || marks.has(i)) return;
    if (CONTROL_HEADING.test(tidy(line.text)) && !(line.listMarker && isNumberedClause(line))) {
      if (rows.length > 0) close();
      heads.push(i);
    } else if (REVIEWED.test(tidy(line.text)) && !isNumberedClause(line)) {
      if (heads.length + rows.length > 0) rows.push(i);
      else marks.set(i, 'document control');
    } else if (isControlRow(line)) rows.push(i);
    else if (heads.length > 0 && isRowBelowHeading(line)) rows.push(i);
    else close();
  });
  close();
}
