import { readMarker } from './marker.ts';
import type { SourceLine } from './model.ts';
import { isAddress, tidy } from './words.ts';

const FURNITURE_WORDS =
  /\b(?:policy|trust|academy|academies|school|college|version|confidential|copyright|©|issued|https?:|www\.|template|draft|updated|reviewed)\b|©|\bv\d/i;
/** How many of a page's first and last lines may be a header or a footer. */
const EDGE = 3;
const LONGEST = 120;
/** Base lines of one header on several pages, in points. */
const SAME_HEIGHT = 2;
/** No sentence ends in such a word. */
const RUNS_ON = /\b(?:on|in|the|of|to|a|an|by|with|for|from|at|that|and|or|their|its|our|any|see)$/i;

/** What stays the same in a header from page to page: its words, without the digits. */
export function likeness(text: string): string {
  return tidy(text).toLowerCase().replace(/\d+/g, '#');
}

function isItem(line: SourceLine): boolean {
  const kind = readMarker(line.text)?.marker.kind;
  return (
    line.listMarker !== undefined || ['decimal', 'letter', 'roman', 'compound', 'bullet'].includes(kind ?? '')
  );
}

/** How far to look for the sentence above, past other headers and footers. */
const MOST_PASSED = 6;

/** The nearest line with words above or below line `i` that is not among those already found; undefined without one. */
function beyond(lines: readonly SourceLine[], i: number, step: 1 | -1, found: ReadonlySet<number>) {
  let passed = 0;
  for (let j = i + step; j >= 0 && j < lines.length && passed < MOST_PASSED; j += step) {
    if (!found.has(j) && lines[j]!.text.trim() !== '') return j;
    passed++;
  }
  return undefined;
}

/** True where the sentence above has not ended and goes on in line `i`, however often the line is repeated. */
export function isNeeded(lines: readonly SourceLine[], i: number, found: ReadonlySet<number>): boolean {
  const text = lines[i]!.text.trim();
  const before = beyond(lines, i, -1, found);
  const after = beyond(lines, i, 1, found);
  const above = lines[before ?? -1]?.text.trim() ?? '';
  if (above === '' || /[.:;?!]["'”’)]?$/.test(above)) return false;
  // The sentence goes on without it, in the line below.
  const passes = /^["'“‘(]?\p{Ll}/u.test(lines[after ?? -1]?.text ?? '');
  if (/^["'“‘(]?\p{Ll}/u.test(text))
    return !isAddress(text) && !/^v\d/.test(text) && !(lines[i]!.edge?.apart && passes);
  return !lines[i]!.edge && before === i - 1 && RUNS_ON.test(above) && !passes;
}

function byPage(lines: readonly SourceLine[]): number[][] {
  const pages = new Map<number, number[]>();
  lines.forEach((line, i) => {
    if (line.text.trim() === '') return;
    const page = pages.get(line.page ?? 1);
    if (page) page.push(i);
    else pages.set(line.page ?? 1, [i]);
  });
  return [...pages.values()];
}

/** A line near the edge of its page: how far from it, in lines or in points. */
type Place = { line: number; top: number; foot: number; apart: boolean };

/** The first and last lines of a page, as printed where that is known, or else as read. */
function placesOf(page: readonly number[], lines: readonly SourceLine[], printed: boolean): Place[] {
  if (printed)
    return page.flatMap((line) => {
      const edge = lines[line]!.edge;
      return edge ? [{ line, top: edge.at, foot: edge.at, apart: edge.apart }] : [];
    });
  return page.flatMap((line, k) => {
    const foot = page.length - 1 - k;
    if (k >= EDGE && foot >= EDGE) return [];
    return [{ line, top: k * EDGE, foot: foot * EDGE, apart: false }];
  });
}

/** Those of the places that are at the same height, from above or else from below: as many as there can be. */
function atOneHeight(places: readonly Place[]): Place[] {
  let best: Place[] = [];
  for (const side of ['top', 'foot'] as const) {
    const sorted = [...places].sort((a, b) => a[side] - b[side]);
    let from = 0;
    sorted.forEach((place, i) => {
      while (place[side] - sorted[from]![side] > SAME_HEIGHT) from++;
      if (i - from + 1 > best.length) best = sorted.slice(from, i + 1);
    });
  }
  return best;
}

/** Repeated words at the edges of pages, outside of the text: where a header or footer stands on each page. */
export function edgesOfPages(lines: readonly SourceLine[], found: Set<number>): number[][] {
  const pages = byPage(lines);
  if (pages.length < 2) return pages;
  const printed = lines.some((line) => line.edge);
  const seen = new Map<string, Place[]>();
  for (const page of pages) {
    const here = new Set<string>();
    for (const place of placesOf(page, lines, printed)) {
      const { text } = lines[place.line]!;
      if (text.length > LONGEST) continue;
      const key = likeness(text);
      // One a page: the same words twice on a page are not a header.
      if (here.has(key)) continue;
      here.add(key);
      const places = seen.get(key);
      if (places) places.push(place);
      else seen.set(key, [place]);
    }
  }
  const enough = Math.max(2, Math.ceil(pages.length * 0.4));
  for (const [key, all] of seen) {
    const places = all.length < enough ? [] : atOneHeight(all);
    if (places.length < enough) continue;
    // "4. #" style numbering also repeats without its digits: a header says the same thing each time, or counts pages.
    const same = new Set(places.map(({ line }) => tidy(lines[line]!.text))).size === 1;
    const counts =
      /#/.test(key) &&
      (/page|^[-–—|\s]*#[-–—|\s]*$|^\D*# of #\D*$|\||\s#\/#$/.test(key) || FURNITURE_WORDS.test(key));
    if (!same && !counts) continue;
    const text = lines[places[0]!.line]!.text.trim();
    if (isItem(lines[places[0]!.line]!) && /[.;:]$/.test(text)) continue;
    const apart = places.filter((place) => place.apart).length * 2 >= places.length;
    // Right at the text only what is surely no sentence of it.
    const label = !/[.;:,]$/.test(text) && (places.length > 2 || FURNITURE_WORDS.test(text) || counts);
    if (printed && !apart && !label) continue;
    for (const { line } of places) if (!isNeeded(lines, line, found)) found.add(line);
  }
  return pages;
}

/** Without pages, a repeated line is a header only when it says so: page numbers, or the document's own name. */
export function repeatedLines(lines: readonly SourceLine[], found: Set<number>): void {
  const seen = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (line.text === '' || line.text.length > LONGEST || /[.;:]$/.test(line.text)) return;
    // Items of lists are often alike, "(b) use the form for group 2"; a header does not begin with a letter in brackets.
    if (isItem(line) || line.headingLevel || isNeeded(lines, i, found)) return;
    const key = likeness(line.text);
    const places = seen.get(key);
    if (places) places.push(i);
    else seen.set(key, [i]);
  });
  for (const [, places] of seen) {
    if (places.length < 2) continue;
    const text = lines[places[0]!]!.text;
    const beside = places.filter((i) =>
      [i - 3, i - 2, i - 1, i + 1, i + 2, i + 3].some((other) => found.has(other)),
    );
    const nearPageNumber = beside.length * 2 > places.length;
    const named = FURNITURE_WORDS.test(text) && !/^\W*\d+(?:\.\d+)*[.)]?\s/.test(text);
    if ((named && (places.length >= 3 || nearPageNumber)) || (nearPageNumber && places.length >= 3))
      for (const i of places) found.add(i);
  }
}
