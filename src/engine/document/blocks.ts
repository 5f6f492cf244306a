import { type Marked, type Marker, readMarker } from './marker.ts';
import type { NonClauseKind, SourceLine, Tally } from './model.ts';
import { readRow, rowText } from './tables.ts';
import { readsAsHeading, tidy } from './words.ts';

/** A paragraph with its number: one clause to be. */
export type Block = {
  marker: Marker | null;
  text: string;
  line: number;
  page?: number;
  indent: number;
  bold: boolean;
  headingLevel: number | null;
  /** See `SourceLine.cell`. */
  cell?: 'head' | 'body';
  /** A row of a table. */
  row?: true;
  /** See `SourceLine.mixed`. */
  mixed?: true;
  /** See `SourceLine.columns`. */
  columns?: true;
  /** Stands apart from the lines before and after it. */
  alone: boolean;
  /** Stands right below the block before it, without a gap. */
  adjoins: boolean;
};

type Open = Block & { fills?: boolean; lastLength: number; lastIndex: number; gapBefore: boolean };

/** Right edge of wrapped text: most long lines end near it. Infinity where lines are whole paragraphs. */
function wrapWidth(lines: readonly SourceLine[], marks: ReadonlyMap<number, NonClauseKind>): number {
  const lengths = lines
    .flatMap((line, i) => (line.text && !marks.has(i) ? [line.text.length + (line.indent ?? 0)] : []))
    .sort((a, b) => a - b);
  if (lengths.length === 0) return Number.POSITIVE_INFINITY;
  const longest = lengths[Math.floor(lengths.length * 0.995)]!;
  return longest <= 140 ? longest : Number.POSITIVE_INFINITY;
}

/** A line is full when the first word of the next would not have fitted on it. */
function fillsItsLine(open: Open, next: SourceLine, width: number): boolean {
  if (open.fills !== undefined) return open.fills;
  const word = /^\S*/.exec(next.text)![0];
  return open.lastLength + 1 + word.length > width;
}

/** A web address that was broken to fit the line. */
const OPEN_ADDRESS = /(?:https?:\/\/|www\.)\S*[/_=&?-]$/;
/** No paragraph ends in such a word. */
const RUNS_ON = /\b(?:on|in|the|of|to|a|an|by|with|for|from|at|that|is|are|be|this|their|its|our)$/i;

const ITEM_ENDS = /[;,]\s*(?:and|or)$/i;
/** After a semicolon no number is a reference that was broken to fit the line: "see 5.1; or" does not run on. */
const SURELY_ENDS = /;\s*(?:and|or)$/i;
/** The last word of an item, alone on its line. */
const JOINING_WORD = /^(?:and|or)\W?$/i;

/** True where `line` goes on with the paragraph above it, which has been broken to fit the page. */
function goesOn(open: Open, line: SourceLine, gap: 'none' | 'blank' | 'page', width: number): boolean {
  if (line.starts || line.headingLevel || line.listMarker || line.row) return false;
  if (open.headingLevel !== null || open.bold !== Boolean(line.bold)) {
    if (open.headingLevel !== null || !/^["'“‘(]?\p{Ll}/u.test(line.text)) return false;
  }
  const ended = /[.:;?!]["'”’)]?$/.test(open.text);
  const lower = /^["'“‘(]?\p{Ll}/u.test(line.text);
  const full = fillsItsLine(open, line, width);
  if (gap === 'blank') return false;
  if (gap === 'page') {
    if (ended || readMarker(line.text)) return false;
    if (RUNS_ON.test(open.text)) return true;
    return lower && (open.marker !== null || !readsAsHeading(open.text));
  }
  if (open.text === '') return true;
  if ((lower && !ended) || JOINING_WORD.test(line.text)) return true;
  if (ended && /[:;]$/.test(open.text) && lower) return false;
  if (readsAsHeading(open.text) && !full && !lower) return false;
  if (RUNS_ON.test(open.text)) return true;
  // A full line runs on; a short one that ends a sentence ends the paragraph.
  return full || (!ended && open.lastLength >= width * 0.72);
}

/** A line that was ended on purpose, with room left on it: "Who it applies to" above "1.3 It applies to all staff". */
function stopsShort(open: Open, line: SourceLine, { marker, rest }: Marked, width: number): boolean {
  const counted = marker.kind === 'decimal' || (marker.kind === 'number' && marker.shape !== '');
  const apart = open.bold !== Boolean(line.bold) && readsAsHeading(open.text);
  const short = open.lastLength < width * 0.72 && !fillsItsLine(open, line, width);
  return counted && /^["'“‘(]?\p{Lu}/u.test(rest) && (apart || short);
}

/** A number at the start of a wrapped line may be the end of "as set out in section | 5.1 above". */
function isMidSentence(open: Open, line: SourceLine, marked: Marked, gap: string, width: number): boolean {
  const { marker } = marked;
  if (gap !== 'none' || line.starts || line.listMarker || marker.kind === 'bullet') return false;
  if (open.headingLevel !== null || open.text === '' || /[.:;?!,]["'”’)]?$/.test(open.text)) return false;
  // "(12)." ends the sentence above: no clause is a stop alone.
  if (/^[.,;:?!)]+$/.test(marked.rest)) return true;
  if (stopsShort(open, line, marked, width)) return false;
  // An item that ends in "; or" is done: what follows is the next one.
  if (SURELY_ENDS.test(open.text)) return false;
  if (ITEM_ENDS.test(open.text) && marker.kind !== 'decimal' && marker.kind !== 'number') return false;
  if (
    /\b(?:section|sections|paragraph|paragraphs|clause|clauses|and|or|to|part|appendix|see|of|in|under|the)$/i.test(
      open.text,
    )
  )
    return !/\b(?:and|or)$/i.test(open.text) || open.lastLength >= width * 0.72;
  if (marker.kind === 'number' && marker.shape === '') return open.lastLength >= width * 0.72;
  return marker.kind === 'named' && open.lastLength >= width * 0.72;
}

/** Groups the lines that are left into paragraphs, joining those that were broken to fit the page. */
export function blocksOf(
  lines: readonly SourceLine[],
  marks: ReadonlyMap<number, NonClauseKind>,
  tally: Tally,
): Block[] {
  const width = wrapWidth(lines, marks);
  const blocks: Block[] = [];
  const parts: string[][] = [];
  let open: Open | null = null;
  let gap: 'none' | 'blank' | 'page' = 'blank';
  const finish = (gapAfter: boolean) => {
    if (!open) return;
    const { lastLength: _l, lastIndex: _i, fills: _f, gapBefore, ...block } = open;
    block.text = tidy(parts.pop()!.join(' '));
    block.alone = gapBefore && gapAfter;
    block.adjoins = !gapBefore;
    if (block.text !== '' || block.marker) blocks.push(block);
    open = null;
  };
  let columns = false;
  lines.forEach((line, i) => {
    tally.steps++;
    columns ||= Boolean(line.columns);
    const mark = marks.get(i);
    if (mark === 'page furniture') {
      gap = 'page';
      return;
    }
    if (mark) {
      finish(true);
      gap = 'blank';
      return;
    }
    if (line.text.trim() === '' && !line.listMarker) {
      if (gap === 'none') gap = 'blank';
      return;
    }
    const previous = open ? lines[(open as Open).lastIndex] : undefined;
    if (previous && gap !== 'page' && previous.page !== line.page) gap = 'page';
    const marked = line.row
      ? readRow(line.text)
      : readMarker(line.listMarker ? `${line.listMarker}\t${line.text}` : line.text);
    const current = open as Open | null;
    const number = marked && !(current && isMidSentence(current, line, marked, gap, width));
    if (current && !number && goesOn(current, line, gap, width)) {
      const soFar = parts.at(-1)!;
      // A word broken at its own hyphen keeps it: "day-" and "to-day".
      const before = soFar.at(-1) ?? '';
      const broken = /\p{L}-$/u.test(before) || OPEN_ADDRESS.test(before);
      if (broken && /^[\p{Ll}\d]/u.test(line.text)) soFar[soFar.length - 1] = before + line.text;
      else soFar.push(line.text);
      // Only the end matters to the next decision, so that a long paragraph costs no more than its length.
      current.text = line.text;
      current.lastLength = line.text.length + (line.indent ?? 0);
      current.lastIndex = i;
      if (line.fills !== undefined) current.fills = line.fills;
    } else {
      finish(gap !== 'none');
      const text = tidy(number ? marked.rest : line.row ? rowText(line.text) : line.text);
      parts.push([text]);
      open = {
        marker: number ? marked.marker : null,
        text,
        line: line.line,
        ...(line.page === undefined ? {} : { page: line.page }),
        indent: line.indent ?? 0,
        bold: Boolean(line.bold),
        ...(line.cell === undefined ? {} : { cell: line.cell }),
        headingLevel: line.headingLevel ?? null,
        ...(line.row ? { row: true } : {}),
        ...(line.mixed ? { mixed: true } : {}),
        alone: false,
        adjoins: false,
        lastLength: line.text.length + (line.indent ?? 0),
        lastIndex: i,
        gapBefore: gap !== 'none',
        ...(line.fills === undefined ? {} : { fills: line.fills }),
      };
    }
    if (columns && open) (open as Open).columns = true;
    columns = false;
    gap = 'none';
  });
  finish(true);
  return blocks;
}
