import { readMarker } from './marker.ts';
import type { NonClauseKind, SourceLine, Tally } from './model.ts';
import { readsAsHeading, sentencesOf, tidy, wordsOf } from './words.ts';

const LONGEST = 400;

type Marks = Map<number, NonClauseKind>;

const CONTENTS_HEADING =
  /^(?:\d+\.?\s*)?(?:table of )?(?:contents|contents page|index)\s*:?\s*(?:page(?: no\.?)?)?$/i;
const LEADER = /(?:\.{3,}|…{1,}|_{3,}|(?:\s\.){3,}|\t+|\s{3,})\s*\d{1,3}$/;
const TRAILING_PAGE = /^(.{3,}?\S)\s+\d{1,3}$/;
const CONTROL_HEADING =
  /^(?:\d+\.?\s*)?(?:document|version|amendment|revision|change|policy|review)\s+(?:control|history|log|information|details|status|record)(?:\s+(?:sheet|table|information|record))?\s*:?$/i;
const LABEL =
  /^(?:policy|document|version|dates?|review(?:ed)?|approved|approval|author|owner|status|prepared|issued?|effective|next|last|ratified|adopted|committee|responsible|lead|reference|ref|circulation|distribution|audience|location|linked|supersedes|frequency|review cycle|trustees?|governors?|title|type|summary of changes?|amended|changes?|role|applies to|contact|produced|equality impact|signed|statutory|source)\b[\w /&'’()-]{0,40}$/i;
const SIGN_OPENING =
  /^(?:approved|agreed|adopted|ratified|authorised|signed|signature|sign[- ]?off|approval|endorsed)\b(?:\s+(?:by|on behalf of|for|off|and|date|signatures?|approved|adopted)\b[^.;]{0,60})?\s*[:_.…\s-]*$/i;
const SIGNED_BY =
  /^(?:signed|signature|(?:approved|ratified|authorised|adopted|agreed)(?: by| on)?)\s*:\s*[^;]{0,60}$/i;
const SIGN_FIELD =
  /^(?:(?:print(?:ed)?\s+|full\s+)?name|signed|signature|dated?|position|job title|role|chair(?:man|woman|person)?|ceo|chief executive|(?:executive\s+)?head(?:teacher|\s+teacher)?|principal|on behalf|approved|adopted|agreed|ratified|review(?:\s+date|ed)?|next review|trustee|governor|witness(?:ed)?|staff member|employee|line manager)\b[^.;]{0,60}$/i;
const FORM_LINE = /_{4,}|\.{8,}(?!\s*\d{1,3}$)|…{4,}(?!\s*\d{1,3}$)/;

function entryKey(text: string): string {
  const body = readMarker(text)?.rest ?? text;
  return tidy(body.replace(LEADER, '').replace(/\s+\d{1,3}$/, ''))
    .toLowerCase()
    .replace(/[^\p{L}\d ]/gu, '');
}

/** A contents list: after its heading, or any run of entries with dot leaders. It ends where the text begins. */
function markContents(lines: readonly SourceLine[], marks: Marks, tally: Tally): void {
  for (let i = 0; i < lines.length; i++) {
    tally.steps++;
    if (!CONTENTS_HEADING.test(tidy(lines[i]!.text)) || marks.has(i)) continue;
    let firstKey = '';
    const entries: number[] = [];
    let end = i;
    for (let j = i + 1; j < lines.length; j++) {
      tally.steps++;
      const text = lines[j]!.text;
      if (text === '' || marks.has(j)) continue;
      const paged = LEADER.test(text) || TRAILING_PAGE.test(text);
      const key = entryKey(text);
      if (firstKey !== '' && key === firstKey && !paged) break;
      if (!paged && (text.length > 100 || /[.;,]$/.test(text) || sentencesOf(text).length > 1)) {
        // Not an entry, so the text has begun; a heading right above it belongs to the text.
        while (entries.length > 0 && !LEADER.test(lines[entries.at(-1)!]!.text)) {
          const last = lines[entries.at(-1)!]!.text;
          if (TRAILING_PAGE.test(last) || !isRepeat(entries, lines)) break;
          entries.pop();
        }
        break;
      }
      if (firstKey === '') firstKey = key;
      entries.push(j);
      end = j;
    }
    if (entries.length < 2) continue;
    marks.set(i, 'contents');
    for (const j of entries) marks.set(j, 'contents');
    i = end;
  }
  let run: number[] = [];
  const close = () => {
    if (run.length >= 3) for (const j of run) marks.set(j, 'contents');
    run = [];
  };
  lines.forEach((line, j) => {
    if (line.text === '' || marks.has(j)) return;
    if (/(?:\.{4,}|…{2,}|(?:\s\.){4,})\s*\d{1,3}$/.test(line.text)) run.push(j);
    else close();
  });
  close();
}

/** True when the last entry says again what an earlier one said: it is the heading itself. */
function isRepeat(entries: readonly number[], lines: readonly SourceLine[]): boolean {
  if (entries.length > 200) return false;
  const last = entryKey(lines[entries.at(-1)!]!.text);
  return entries.slice(0, -1).some((j) => entryKey(lines[j]!.text) === last) || entries.length === 1;
}

function isNumberedClause(line: SourceLine): boolean {
  const kind = (line.listMarker ? readMarker(`${line.listMarker} x`) : readMarker(line.text))?.marker.kind;
  return kind !== undefined && kind !== 'bullet';
}

function isControlRow(line: SourceLine): boolean {
  const cells = line.text.split(/\t+|\s*\|\s*|\s{3,}/).filter((cell) => cell !== '');
  const dated =
    /\b(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:19|20)\d\d)\b/.test(line.text) ||
    /\bversion\b.*\bdate\b|\bdate\b.*\bversion\b|\bdate\b.*\b(?:author|changes?|amendments?)\b/i.test(
      line.text,
    );
  if (cells.length >= 3 && dated) return true;
  if (isNumberedClause(line)) return false;
  if (cells.length === 2 && LABEL.test(cells[0]!.replace(/:$/, '')) && cells[1]!.length <= 80) return true;
  const colon = /^([^:]{2,45}):\s*(.{0,80})$/.exec(line.text);
  return colon !== null && LABEL.test(colon[1]!.trim()) && !/[.;]$/.test(colon[2]!);
}

/** Tables that say who owns the document and when it changed. One such line alone is left as it is. */
function markControl(lines: readonly SourceLine[], marks: Marks, tally: Tally): void {
  let run: number[] = [];
  let headed = false;
  const close = () => {
    if (run.length >= 2 || (headed && run.length > 0)) for (const j of run) marks.set(j, 'document control');
    run = [];
    headed = false;
  };
  lines.forEach((line, i) => {
    tally.steps++;
    if (line.text === '' || marks.has(i)) return;
    if (CONTROL_HEADING.test(tidy(line.text)) && !(line.listMarker && isNumberedClause(line))) {
      close();
      headed = true;
      run.push(i);
    } else if (isControlRow(line)) run.push(i);
    else if (headed && (line.row || /\t|\|/.test(line.text)) && line.text.length <= 200) run.push(i);
    else close();
  });
  close();
}

function looksLikeName(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length >= 2 && words.length <= 5 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*,?$/u.test(word))
  );
}

/** Signature blocks: "Approved by:", names, roles, dates, ruled lines, and the "I have read" sentence above them. */
function markSignOff(lines: readonly SourceLine[], marks: Marks, tally: Tally): void {
  let inside = false;
  let near: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    tally.steps++;
    const line = lines[i]!;
    const text = tidy(line.text);
    if (text === '' || marks.has(i)) continue;
    const form = FORM_LINE.test(text) && text.length <= 160;
    const opening = (SIGN_OPENING.test(text) || SIGNED_BY.test(text)) && !line.headingLevel;
    const field = inside && SIGN_FIELD.test(text);
    if (!isNumberedClause(line) && (form || opening || field || (inside && looksLikeName(text)))) {
      if (!inside)
        for (const j of near)
          if (/^I,? /.test(lines[j]!.text) && !isNumberedClause(lines[j]!)) marks.set(j, 'sign-off');
      inside = true;
      marks.set(i, 'sign-off');
    } else inside = false;
    near = [...near.slice(-3), i];
  }
}

const COVER =
  /\b(?:policy|policies|trust|academy|academies|school|schools|college|guidance|code|guidelines|protocol|procedure|handbook|version|draft|federation|partnership)\b|^(?:19|20)\d\d|\b(?:19|20)\d\d$|^(?:for|by)\b/i;

/** The title and what else stands on the cover, before the first clause. Returns the title. */
function markTitle(lines: readonly SourceLine[], marks: Marks): string | null {
  let title: string | null = null;
  const free = lines.flatMap((line, i) => (line.text !== '' && !marks.has(i) ? [i] : [])).slice(0, 12);
  const styled = free.find((i) => lines[i]!.title);
  for (const [k, i] of free.entries()) {
    const line = lines[i]!;
    const text = tidy(line.text);
    if (styled !== undefined && i <= styled) {
      if (i === styled) title = text;
      marks.set(i, 'title');
      continue;
    }
    if (isNumberedClause(line) || text.length > 110 || /[.;:,]$/.test(text) || line.listMarker) break;
    const next = free[k + 1];
    const upper = line.headingLevel !== undefined && line.headingLevel > 1;
    // "Staff and social media" above another heading is a title; above a paragraph it may be a section.
    const above =
      next !== undefined && (isNumberedClause(lines[next]!) || readsAsHeading(tidy(lines[next]!.text)));
    const cover = COVER.test(text) || (k === 0 && above && /\bsocial media\b/i.test(text));
    if (upper || !cover || (!readsAsHeading(text) && !/\d$/.test(text))) break;
    // "About this policy" above its first paragraph is a heading; a name above another heading is a title.
    if (
      /\bth(?:is|e) (?:policy|trust|school)\b|^(?:policy|trust|school)\s+(?:statement|aims?|scope|purpose)/i.test(
        text,
      )
    )
      break;
    if (next === undefined) break;
    if (/\bpolicy|procedure|code of conduct|guidance|handbook\b/i.test(text) && title === null) title = text;
    marks.set(i, 'title');
  }
  const last = [...marks].filter(([, kind]) => kind === 'title').at(-1);
  return title ?? (last ? tidy(lines[last[0]]!.text) : null);
}

/** Finds what is in the document but is no clause, outside its headers and footers. Indexes into `lines`. */
export function findFrontAndBack(
  source: readonly SourceLine[],
  furniture: ReadonlySet<number>,
  tally: Tally,
): { marks: Marks; title: string | null } {
  const marks: Marks = new Map();
  // Nothing looked for here is long; a line of a million dots must not cost more than its start.
  const lines = source.map((line) =>
    line.text.length > LONGEST ? { ...line, text: `${line.text.slice(0, LONGEST)}.` } : line,
  );
  for (const i of furniture) marks.set(i, 'page furniture');
  lines.forEach((line, i) => {
    if (line.aside) marks.set(i, line.aside);
  });
  markContents(lines, marks, tally);
  markControl(lines, marks, tally);
  markSignOff(lines, marks, tally);
  return { title: markTitle(lines, marks), marks };
}
