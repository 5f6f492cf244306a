import type { Block } from './blocks.ts';
import { type LookAhead, lookAhead } from './look-ahead.ts';
import type { Marker } from './marker.ts';
import type { Tally } from './model.ts';
import type { Placed } from './placed.ts';
import { opensList, readsAsHeading, runsOn } from './words.ts';

/** A list that may go on: its items count up in one style below one parent. */
type Frame = { style: string; last: number; parent: number | null; item: number; indent: number };

const LONGEST_TITLE = 80;
const COMMANDS = /\b(?:must|shall|should|will|may|can(?:not)?|needs?)\b/i;
/** No policy nests lists deeper; text that seems to is kept level. */
const DEEPEST_LIST = 9;

/** Items of one list are counted in one way: `(a)`, `a)` and `A.` are three. */
export function styleOf(marker: Marker, kind: string = marker.kind): string {
  return `${kind}${marker.shape}${marker.upper ? '^' : ''}`;
}

/** The tree so far, and what is open at its end: the section, the headings and the lists that may go on. */
export class OpenTree {
  readonly placed: Placed[] = [];
  readonly blocks: readonly Block[];
  readonly tally: Tally;
  /** Numbers in force, to find parents by number: a new one for each part or appendix. */
  scope = new Map<string, number>();
  containers: { rank: number; index: number }[] = [];
  /** The unnumbered headings in force, outermost first. */
  headings: { level: number; index: number }[] = [];
  /** The numbered top-level section in force. */
  section: number | null = null;
  top = { style: '', last: 0 };
  lists: Frame[] = [];
  /** The lists that were open when a paragraph came between their items. */
  interrupted: Frame[] = [];
  /** Numbers that count on from section to section: the last of each style. */
  readonly running = new Map<string, number>();
  /** The head of the column of a table that is being read. */
  tableHead: number | null = null;
  /** The clause that a list hangs on. */
  anchor: number | null = null;
  readonly lastChild = new Map<string, number>();
  readonly ahead: LookAhead;

  constructor(blocks: readonly Block[], tally: Tally) {
    this.blocks = blocks;
    this.tally = tally;
    this.ahead = lookAhead(blocks);
  }

  add(block: Block, parent: number | null, more: Partial<Placed> = {}): number {
    const above = parent === null ? null : this.placed[parent]!;
    this.placed.push({
      block,
      number: null,
      cite: null,
      parent,
      depth: (above?.depth ?? 0) + 1,
      heading: false,
      oddity: null,
      stray: false,
      implied: null,
      ...more,
    });
    return this.placed.length - 1;
  }

  isLeadIn(index: number | null): boolean {
    if (index === null) return false;
    const clause = this.placed[index]!;
    return opensList(clause.block.text) && !clause.heading;
  }

  /** Layout and words together; an item of an open list is never a heading. */
  isHeading(block: Block): boolean {
    const text = block.text;
    // A row is one entry among others; one with a number may be a heading of a policy laid out in a table.
    if (text === '' || (block.row && !(block.bold && block.marker))) return false;
    if (block.headingLevel !== null) return text.length <= 160;
    if (block.bold && text.length <= 110 && !/[.;,]$/.test(text)) return !this.isItem(block);
    return readsAsHeading(text) && !this.isItem(block);
  }

  /** A short line, no command, above clauses that have its number and begin anew: "3. Posts are for ever" above 3.1. */
  headsOwnClauses(block: Block, i: number): boolean {
    const next = this.blocks[i + 1];
    return (
      this.ahead.nextDecimal[i] === block.marker!.parts[0] &&
      runsOn(block.text) &&
      block.text.length <= LONGEST_TITLE &&
      !COMMANDS.test(block.text) &&
      next !== undefined &&
      !/^\p{Ll}/u.test(next.text)
    );
  }

  /** True for what may be an item of the list that the clause above opens. A list of bullets has no item "2". */
  isItem(block: Block): boolean {
    if (!this.isLeadIn(this.anchor)) return false;
    const { marker } = block;
    return (
      this.lists.length === 0 ||
      (marker !== null && this.lists.some(({ style }) => style === styleOf(marker)))
    );
  }

  container(): number | null {
    return this.containers.at(-1)?.index ?? null;
  }

  /** The section, heading or part that a clause without a number of its own belongs to. */
  home(): number | null {
    return this.headings.at(-1)?.index ?? this.section ?? this.container();
  }

  citeUnder(parent: number | null, number: string): string {
    const above = parent === null ? null : this.placed[parent]!.cite;
    if (above === null) return number;
    if (/^\w+ \w+$/.test(above)) return `${above}, ${number}`;
    return above + (number.startsWith('(') ? number : `(${number.replace(/[.)]$/, '')})`);
  }

  openSection(index: number): void {
    this.section = index;
    this.headings = [];
    this.lists = [];
    this.interrupted = [];
    this.anchor = index;
  }

  /** "(c)" after a paragraph that stood between "(b)" and it goes on with the list of "(b)". */
  resume(fits: (frame: Frame) => boolean): void {
    if (this.lists.length > 0) return;
    const depth = this.interrupted.findLastIndex(fits);
    if (depth >= 0) this.lists = this.interrupted.slice(0, depth + 1);
    this.interrupted = [];
  }

  /** What comes after a table does not belong to the head of its last column. */
  leaveTable(): void {
    this.headings = this.headings.filter(({ index }) => index !== this.tableHead);
    this.tableHead = null;
    this.lists = [];
    this.anchor = this.home();
  }

  addItem(block: Block, frame: Frame, value: number, number: string): void {
    const parent = frame.parent;
    const index = this.add(block, parent, {
      number,
      cite: this.citeUnder(parent, number),
      heading: this.isHeading(block),
    });
    if (value > frame.last + 1)
      this.placed[index]!.oddity = { kind: 'gap', expected: String(frame.last + 1) };
    else if (value === frame.last) this.placed[index]!.oddity = { kind: 'duplicate', expected: number };
    else if (value < frame.last)
      this.placed[index]!.oddity = { kind: 'order', expected: String(frame.last + 1) };
    frame.last = value;
    frame.item = index;
    this.running.set(frame.style, value);
  }

  openList(
    block: Block,
    style: string,
    value: number,
    number: string,
    parent: number | null,
    last = 0,
  ): void {
    const frame: Frame = { style, last, parent, item: -1, indent: block.indent };
    this.addItem(block, frame, value, number);
    this.lists.push(frame);
  }

  /** Where a new list hangs: on the last item of the list that is open, or else on the last clause. */
  hook(): number | null {
    while (this.lists.length >= DEEPEST_LIST) this.lists.pop();
    return this.lists.at(-1)?.item ?? this.anchor ?? this.home();
  }
}
