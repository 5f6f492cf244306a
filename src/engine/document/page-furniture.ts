import type { SourceLine, Tally } from './model.ts';
import { edgesOfPages, isNeeded, likeness, repeatedLines } from './page-edges.ts';
import { readsAsHeading, tidy } from './words.ts';

const PAGE_NUMBER =
  /^(?:[-–—|\s]*page\s*:?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|\s]*|[-–—]\s?\d{1,4}\s?[-–—]|\d{1,4}\s*\|\s*p\s?a\s?g\s?e(?:.{0,60})?|\d{1,4}\s*(?:of|\||\/)\s*\d{1,4}|p(?:g|age)?\.?\s?\d{1,4})$/i;
const ENDS_WITH_PAGE = /\bpage\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i;
const POINTS = /\b(?:on|see|at|to|and|of)$/i;
/** "End of policy", "*** End of the social media policy ***": it closes the text above it and says nothing. */
const CLOSING =
  /^[\W_]*(?:the )?end of (?:the |this |our )?(?:[\p{L}’'&-]{1,30} ){0,6}(?:policy|document|guidance|guidelines|code|procedure)[\W_]*$/iu;
/** Only the last line of all: "- end -". */
const END = /^[\W_]*(?:the )?end[\W_]*$/i;
const LONGEST = 120;

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

/** Page numbers, alone or after the words of a header: "Elm Trust, page 3" on more than one page. */
function pageNumbers(lines: readonly SourceLine[], found: Set<number>): void {
  const headed = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (line.listMarker || line.headingLevel || line.text.length > LONGEST) return;
    const text = line.text.trim();
    if (PAGE_NUMBER.test(text)) {
      // "as it is printed on | page 4"
      if (!/^\p{Ll}/u.test(text) || !POINTS.test(lines[i - 1]?.text ?? '')) found.add(i);
    } else if (ENDS_WITH_PAGE.test(text) && !/\b(?:on|see|at|to)\s+page\s+\d+$/i.test(text)) {
      const places = headed.get(likeness(text));
      if (places) places.push(i);
      else headed.set(likeness(text), [i]);
    }
  });
  for (const places of headed.values()) {
    const words = lines[places[0]!]!.text.replace(ENDS_WITH_PAGE, '').replace(/[-–—|,\s]+$/, '');
    if (places.length > 1 || readsAsHeading(tidy(words)))
      for (const i of places) if (!isNeeded(lines, i, found)) found.add(i);
  }
}

/** Finds running headers and footers, page numbers, and the line that closes the document. Indexes into `lines`. */
export function findPageFurniture(lines: readonly SourceLine[], tally: Tally): Set<number> {
  tally.steps += lines.length;
  const found = new Set<number>();
  pageNumbers(lines, found);
  const pages = edgesOfPages(lines, found);
  if (pages.length > 1) {
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

/** The words of the headers and footers among the lines found, each once; page numbers alone have none. */
export function runningWords(lines: readonly SourceLine[], furniture: ReadonlySet<number>): string[] {
  const words = new Map<string, string>();
  for (const i of [...furniture].sort((a, b) => a - b)) {
    const text = tidy(lines[i]!.text);
    const says = /\p{L}/u.test(text) && !PAGE_NUMBER.test(text) && !CLOSING.test(text) && !END.test(text);
    if (says && !words.has(likeness(text))) words.set(likeness(text), text);
  }
  return [...words.values()];
}
