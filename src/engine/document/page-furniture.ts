import { readMarker } from './marker.ts';
import type { SourceLine, Tally } from './model.ts';
import { tidy } from './words.ts';

const PAGE_NUMBER =
  /^(?:[-–—|\s]*page\s*:?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|\s]*|[-–—]\s?\d{1,4}\s?[-–—]|\d{1,4}\s*\|\s*p\s?a\s?g\s?e(?:.{0,60})?|\d{1,4}\s*(?:of|\||\/)\s*\d{1,4}|p(?:g|age)?\.?\s?\d{1,4})$/i;
const ENDS_WITH_PAGE = /\bpage\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i;
const FURNITURE_WORDS =
  /\b(?:policy|trust|academy|academies|school|college|version|confidential|copyright|©|issued|https?:|www\.|template|draft|updated|reviewed)\b|©|\bv\d/i;
/** "End of policy", "*** End of the social media policy ***": it closes the text above it and says nothing. */
const CLOSING =
  /^[\W_]*(?:the )?end of (?:the |this |our )?(?:[\p{L}’'&-]{1,30} ){0,6}(?:policy|document|guidance|guidelines|code|procedure)[\W_]*$/iu;
/** Only the last line of all: "- end -". */
const END = /^[\W_]*(?:the )?end[\W_]*$/i;
/** How many of a page's first and last lines may be a header or a footer. */
const EDGE = 3;
const LONGEST = 120;

/** What stays the same in a header from page to page: its words, without the digits. */
function likeness(text: string): string {
  return tidy(text).toLowerCase().replace(/\d+/g, '#');
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

/** Lines repeated at the head or foot of the pages. Their place on the page decides, not their words alone. */
function edgesOfPages(pages: number[][], lines: readonly SourceLine[], found: Set<number>): void {
  const seen = new Map<string, number[]>();
  for (const page of pages) {
    const edges = page.length <= 2 * EDGE ? page : [...page.slice(0, EDGE), ...page.slice(-EDGE)];
    const here = new Set<string>();
    for (const i of edges) {
      const text = lines[i]!.text;
      if (text.length > LONGEST) continue;
      const key = likeness(text);
      // One a page: the same words twice on a page are not a header.
      if (here.has(key)) continue;
      here.add(key);
      const places = seen.get(key);
      if (places) places.push(i);
      else seen.set(key, [i]);
    }
  }
  const enough = Math.max(2, Math.ceil(pages.length * 0.4));
  for (const [key, places] of seen) {
    if (places.length < enough) continue;
    // "4. #" style numbering also repeats without its digits: a header says the same thing each time, or counts pages.
    const same = new Set(places.map((i) => tidy(lines[i]!.text))).size === 1;
    const counts =
      /#/.test(key) && (/page|^\W*#\W*$|^\D*# of #\D*$|\||\s#\/#$/.test(key) || FURNITURE_WORDS.test(key));
    if (same || counts) for (const i of places) found.add(i);
  }
}

function isItem(line: SourceLine): boolean {
  const kind = readMarker(line.text)?.marker.kind;
  return (
    line.listMarker !== undefined || ['decimal', 'letter', 'roman', 'compound', 'bullet'].includes(kind ?? '')
  );
}

/** Without pages, a repeated line is a header only when it says so: page numbers, or the document's own name. */
function repeatedLines(lines: readonly SourceLine[], found: Set<number>): void {
  const seen = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (line.text === '' || line.text.length > LONGEST || /[.;:]$/.test(line.text)) return;
    // Items of lists are often alike, "(b) use the form for group 2"; a header does not begin with a letter in brackets.
    if (isItem(line)) return;
    const key = likeness(line.text);
    const places = seen.get(key);
    if (places) places.push(i);
    else seen.set(key, [i]);
  });
  for (const [, places] of seen) {
    if (places.length < 2) continue;
    const text = lines[places[0]!]!.text;
    const near = places.filter((i) =>
      [i - 3, i - 2, i - 1, i + 1, i + 2, i + 3].some((other) => found.has(other)),
    );
    const nearPageNumber = near.length * 2 > places.length;
    const named = FURNITURE_WORDS.test(text) && !/^\W*\d+(?:\.\d+)*[.)]?\s/.test(text);
    if ((named && (places.length >= 3 || nearPageNumber)) || (nearPageNumber && places.length >= 3))
      for (const i of places) found.add(i);
  }
}

function isBareNumber(text: string): boolean {
  return /^\d{1,4}$/.test(text);
}

/** Lines that say that the text is over. */
function closingLines(lines: readonly SourceLine[], found: Set<number>): void {
  lines.forEach((line, i) => {
    if (!line.listMarker && line.text.length <= LONGEST && CLOSING.test(line.text)) found.add(i);
  });
  const last = lines.findLastIndex((line, i) => line.text.trim() !== '' && !found.has(i));
  const line = lines[last];
  if (line && !line.listMarker && line.text.length <= LONGEST && END.test(line.text)) found.add(last);
}

/** Finds running headers and footers, page numbers, and the line that closes the document. Indexes into `lines`. */
export function findPageFurniture(lines: readonly SourceLine[], tally: Tally): Set<number> {
  tally.steps += lines.length;
  const found = new Set<number>();
  lines.forEach((line, i) => {
    if (line.listMarker || line.headingLevel) return;
    const text = line.text.trim();
    if (PAGE_NUMBER.test(text)) found.add(i);
    else if (
      text.length <= LONGEST &&
      ENDS_WITH_PAGE.test(text) &&
      !/\b(?:on|see|at|to)\s+page\s+\d+$/i.test(text)
    )
      found.add(i);
  });
  const pages = byPage(lines);
  if (pages.length > 1) {
    edgesOfPages(pages, lines, found);
    for (const page of pages)
      for (const i of [page[0], page[1], page.at(-2), page.at(-1)])
        if (i !== undefined && isBareNumber(lines[i]!.text)) found.add(i);
  } else {
    repeatedLines(lines, found);
    // Bare numbers that stand alone and count up are page numbers, unless the numbers of clauses stand alone too.
    const inline = lines.some((line) => /^(?:[-–•*]\s*)?1[.)]?\s+\p{Lu}/u.test(line.text) || line.listMarker);
    const alone = lines.flatMap((line, i) => (isBareNumber(line.text) ? [i] : []));
    if (
      inline &&
      alone.every((i, k) => k === 0 || Number(lines[i]!.text) > Number(lines[alone[k - 1]!]!.text))
    )
      for (const i of alone) found.add(i);
  }
  closingLines(lines, found);
  return found;
}
