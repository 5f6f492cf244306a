import type { Block } from './blocks.ts';
import type { Marker } from './marker.ts';
import type { Tally } from './model.ts';
import { isAllCaps, opensList, readsAsHeading } from './words.ts';

/** A clause in its place, before its words are read. */
export type Placed = {
  block: Block;
  number: string | null;
  cite: string | null;
  parent: number | null;
  depth: number;
  heading: boolean;
  /** Why its number is out of the ordinary, for the lints. `expected` is the number that was due. */
  oddity: { kind: 'gap' | 'order' | 'duplicate'; expected: string } | null;
  /** A heading without a number among numbered ones, or numbered in a way of its own. */
  stray: boolean;
  /** The number that the clauses below say this heading should have. */
  implied: string | null;
};

/** A list that may go on: its items count up in one style below one parent. */
type Frame = { style: string; last: number; parent: number | null; item: number; indent: number };

/** No policy nests lists deeper; text that seems to is kept level. */
const DEEPEST_LIST = 9;

const RANK: Record<string, number> = { part: 0, appendix: 0, annex: 0, annexe: 0, schedule: 0, chapter: 1 };

function styleOf(marker: Marker, kind: string = marker.kind): string {
  return `${kind}${marker.shape}${marker.upper ? '^' : ''}`;
}

/** Builds the tree. One pass, one look ahead computed beforehand. */
export class TreeBuilder {
  readonly placed: Placed[] = [];
  private readonly blocks: readonly Block[];
  private readonly tally: Tally;
  /** Numbers in force, to find parents by number: a new one for each part or appendix. */
  private scope = new Map<string, number>();
  private containers: { rank: number; index: number }[] = [];
  /** The unnumbered headings in force, outermost first. */
  private headings: { level: number; index: number }[] = [];
  /** The numbered top-level section in force. */
  private section: number | null = null;
  private top = { style: '', last: 0 };
  private lists: Frame[] = [];
  /** The clause that a list hangs on. */
  private anchor: number | null = null;
  /** For each block, the first part of the next decimal number below it. */
  private readonly nextDecimal: (string | null)[];
  /** For each block, whether the next marker in brackets or with a dot is `ii`. */
  private readonly romanNext: boolean[];
  private readonly numberedSections: boolean;

  constructor(blocks: readonly Block[], tally: Tally) {
    this.blocks = blocks;
    this.tally = tally;
    this.nextDecimal = new Array(blocks.length).fill(null);
    this.romanNext = new Array(blocks.length).fill(false);
    let decimal: string | null = null;
    const next = new Map<string, string>();
    for (let i = blocks.length - 1; i >= 0; i--) {
      const marker = blocks[i]!.marker;
      this.nextDecimal[i] = decimal;
      if (!marker) continue;
      if (marker.kind === 'decimal') decimal = marker.parts[0]!;
      if (marker.kind === 'number' && marker.shape !== '()') decimal = null;
      const shape = marker.shape + String(marker.upper);
      this.romanNext[i] = next.get(shape)?.toLowerCase() === 'ii';
      if (marker.kind === 'letter' || marker.kind === 'roman') next.set(shape, marker.parts[0]!);
    }
    this.numberedSections = blocks.some(
      (b) => b.marker?.kind === 'number' && b.marker.shape !== '()' && readsAsHeading(b.text),
    );
  }

  build(): Placed[] {
    this.blocks.forEach((block, i) => {
      this.tally.steps++;
      this.place(block, i);
    });
    this.settleHeadings();
    return this.placed;
  }

  private place(block: Block, i: number): void {
    const marker = block.marker;
    if (!marker) this.placeUnnumbered(block, i);
    else if (marker.kind === 'named') this.placeNamed(block, marker);
    else if (marker.kind === 'decimal') this.placeDecimal(block, marker);
    else if (marker.kind === 'compound') this.placeCompound(block, marker);
    else if (marker.kind === 'bullet') this.placeBullet(block);
    else if (marker.kind === 'number') this.placeNumber(block, marker, i);
    else this.placeLettered(block, marker, i);
  }

  private add(block: Block, parent: number | null, more: Partial<Placed> = {}): number {
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

  private isLeadIn(index: number | null): boolean {
    if (index === null) return false;
    const clause = this.placed[index]!;
    return opensList(clause.block.text) && !clause.heading;
  }

  /** Layout and words together; an item of an open list is never a heading. */
  private isHeading(block: Block): boolean {
    const text = block.text;
    if (text === '') return false;
    if (block.headingLevel !== null) return text.length <= 160;
    if (block.bold && text.length <= 110 && !/[.;,]$/.test(text)) return !this.isItem(block);
    return readsAsHeading(text) && !this.isItem(block);
  }

  /** True for what may be an item of the list that the clause above opens. A list of bullets has no item "2". */
  private isItem(block: Block): boolean {
    if (!this.isLeadIn(this.anchor)) return false;
    const { marker } = block;
    return (
      this.lists.length === 0 ||
      (marker !== null && this.lists.some(({ style }) => style === styleOf(marker)))
    );
  }

  private container(): number | null {
    return this.containers.at(-1)?.index ?? null;
  }

  /** The section, heading or part that a clause without a number of its own belongs to. */
  private home(): number | null {
    return this.headings.at(-1)?.index ?? this.section ?? this.container();
  }

  private citeUnder(parent: number | null, number: string): string {
    const above = parent === null ? null : this.placed[parent]!.cite;
    if (above === null) return number;
    if (/^\w+ \w+$/.test(above)) return `${above}, ${number}`;
    return above + (number.startsWith('(') ? number : `(${number.replace(/[.)]$/, '')})`);
  }

  private openSection(index: number): void {
    this.section = index;
    this.headings = [];
    this.lists = [];
    this.anchor = index;
  }

  private placeNamed(block: Block, marker: Marker): void {
    const word = marker.raw.split(/\s/)[0]!.toLowerCase();
    const rank = RANK[word] ?? 2;
    while (this.containers.length > 0 && this.containers.at(-1)!.rank >= rank) this.containers.pop();
    const index = this.add(block, this.container(), { number: marker.raw, cite: marker.raw, heading: true });
    this.containers.push({ rank, index });
    this.scope = new Map([[marker.parts[0]!, index]]);
    this.top = { style: '', last: 0 };
    this.section = null;
    this.headings = [];
    this.lists = [];
    this.anchor = index;
  }

  private placeDecimal(block: Block, marker: Marker): void {
    const parts = [...marker.parts];
    const number = marker.raw.replace(/[.):]$/, '');
    // "1.0 Introduction" is how some print section 1.
    const section = parts.length === 2 && parts[1] === '0' && this.isHeading(block);
    if (section) parts.pop();
    const key = parts.join('.');
    let parent: number | null | undefined;
    for (let length = parts.length - 1; length > 0 && parent === undefined; length--)
      parent = this.scope.get(parts.slice(0, length).join('.'));
    if (parts.length === 1) parent = this.container();
    parent ??= this.headings.at(-1)?.index ?? this.container();
    const duplicate = this.scope.has(key);
    const before = this.scope.get([...parts.slice(0, -1), String(Number(parts.at(-1)) - 1)].join('.'));
    const item = block.headingLevel === null && parent !== null && this.isLeadIn(parent);
    const heading = this.isHeading(block) && !item;
    const index = this.add(block, parent, { number, cite: number, heading });
    const value = Number(parts.at(-1));
    const placed = this.placed[index]!;
    const last = this.lastChild.get(`${parent}:${parts.length}`) ?? 0;
    if (duplicate) placed.oddity = { kind: 'duplicate', expected: number };
    else if (!section && before === undefined && value > last + 1)
      placed.oddity = { kind: 'gap', expected: [...parts.slice(0, -1), last + 1].join('.') };
    else if (!section && value < last)
      placed.oddity = { kind: 'order', expected: [...parts.slice(0, -1), last + 1].join('.') };
    this.lastChild.set(`${parent}:${parts.length}`, Math.max(last, value));
    this.scope.set(key, index);
    if (section) {
      this.top = { style: 'number.', last: Number(parts[0]) };
      this.openSection(index);
      return;
    }
    this.lists = [];
    this.anchor = index;
    // A numbered clause ends the reach of a heading that has no number, unless it stands below that heading.
    if (this.headings.length > 0 && parent !== this.headings.at(-1)!.index) this.headings = [];
  }
  private readonly lastChild = new Map<string, number>();

  private placeCompound(block: Block, marker: Marker): void {
    const parts = marker.parts;
    const bracket = parts.findIndex((part) => part.startsWith('('));
    const key = (n: number) => parts.slice(0, bracket).join('.') + parts.slice(bracket, n).join('');
    let parent: number | undefined;
    for (let n = parts.length - 1; n >= bracket && parent === undefined; n--) parent = this.scope.get(key(n));
    const number = key(parts.length);
    const duplicate = this.scope.has(number);
    const index = this.add(block, parent ?? this.home(), {
      number,
      cite: number,
      heading: this.isHeading(block),
    });
    if (duplicate) this.placed[index]!.oddity = { kind: 'duplicate', expected: number };
    this.scope.set(number, index);
    this.lists = [];
    this.anchor = index;
  }

  private placeBullet(block: Block): void {
    while (this.lists.at(-1)?.style === 'bullet' && block.indent < this.lists.at(-1)!.indent) {
      if (this.lists.at(-2)?.style !== 'bullet') break;
      this.lists.pop();
    }
    const frame = this.lists.at(-1);
    if (frame?.style === 'bullet' && block.indent <= frame.indent + 1) {
      frame.item = this.add(block, frame.parent);
      return;
    }
    const parent = this.hook();
    const item = this.add(block, parent);
    this.lists.push({ style: 'bullet', last: 0, parent, item, indent: block.indent });
  }

  private addItem(block: Block, frame: Frame, value: number, number: string): void {
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
  }

  private openList(block: Block, style: string, value: number, number: string, parent: number | null): void {
    const frame: Frame = { style, last: 0, parent, item: -1, indent: block.indent };
    this.addItem(block, frame, value, number);
    this.lists.push(frame);
  }

  /** Where a new list hangs: on the last item of the list that is open, or else on the last clause. */
  private hook(): number | null {
    while (this.lists.length >= DEEPEST_LIST) this.lists.pop();
    return this.lists.at(-1)?.item ?? this.anchor ?? this.home();
  }

  private placeNumber(block: Block, marker: Marker, i: number): void {
    const value = marker.value;
    const style = styleOf(marker);
    const bracketed = marker.shape === '()';
    const number = bracketed ? `(${marker.parts[0]})` : marker.parts[0]!;
    const heading = this.isHeading(block);
    const depth = this.lists.findLastIndex((frame) => frame.style === style);
    const frame = this.lists[depth];
    if (bracketed && heading && !(frame && value === frame.last + 1)) {
      // A heading counted on its own amid clauses that are counted otherwise: it belongs to the section.
      const parent = this.section ?? this.home();
      const cite = this.citeUnder(parent, number);
      const index = this.add(block, parent, { number: cite, cite, heading: true, stray: true });
      this.lists = [];
      this.anchor = index;
      return;
    }
    const asTop = !bracketed && (this.top.style === '' ? value === 1 : value === this.top.last + 1);
    const leadIn = this.isLeadIn(this.anchor) || this.isLeadIn(this.lists.at(-1)?.item ?? null);
    if (frame && value === frame.last + 1 && (!asTop || !heading || block.indent > 0)) {
      this.lists.length = depth + 1;
      this.addItem(block, frame, value, number);
      return;
    }
    const mainStyle = this.top.style === '' || this.top.style === style;
    const opensSection = asTop && mainStyle && !(leadIn && value === 1);
    const decimalsBelow = this.nextDecimal[i] === marker.parts[0];
    if (!bracketed && (opensSection || (mainStyle && (heading || decimalsBelow) && !leadIn))) {
      this.placeTop(block, marker, style, number, heading);
      return;
    }
    if (value === 1) {
      this.openList(block, style, value, number, this.hook());
      return;
    }
    if (frame) {
      this.lists.length = depth + 1;
      this.addItem(block, frame, value, number);
    } else if (bracketed || leadIn) this.openList(block, style, value, number, this.hook());
    else this.placeTop(block, marker, style, number, heading);
  }

  private placeTop(block: Block, marker: Marker, style: string, number: string, heading: boolean): void {
    const under = heading ? this.container() : (this.headings.at(-1)?.index ?? this.container());
    const index = this.add(block, under, { number, cite: number, heading });
    const placed = this.placed[index]!;
    const { last } = this.top;
    const same = this.scope.get(number);
    if (same !== undefined && this.placed[same]!.block.marker?.kind !== 'named')
      placed.oddity = { kind: 'duplicate', expected: number };
    else if (last > 0 && marker.value > last + 1) placed.oddity = { kind: 'gap', expected: String(last + 1) };
    else if (last > 0 && marker.value < last) placed.oddity = { kind: 'order', expected: String(last + 1) };
    this.top = { style, last: marker.value };
    this.scope.set(number, index);
    if (heading || under === this.container()) this.openSection(index);
    else {
      this.lists = [];
      this.anchor = index;
    }
  }

  private placeLettered(block: Block, marker: Marker, i: number): void {
    const number = marker.shape === '()' ? `(${marker.parts[0]})` : marker.parts[0]!;
    const readings: { style: string; value: number }[] = [];
    if (marker.kind === 'letter') readings.push({ style: styleOf(marker, 'letter'), value: marker.value });
    if (marker.roman) readings.push({ style: styleOf(marker, 'roman'), value: marker.roman });
    if (marker.roman === 1 && this.romanNext[i]) readings.reverse();
    for (let depth = this.lists.length - 1; depth >= 0; depth--) {
      this.tally.steps++;
      const frame = this.lists[depth]!;
      const next = readings.find((r) => r.style === frame.style && r.value === frame.last + 1);
      if (!next || (marker.roman === 1 && this.romanNext[i] && next.style.startsWith('letter'))) continue;
      this.lists.length = depth + 1;
      this.addItem(block, frame, next.value, number);
      return;
    }
    const heading = this.isHeading(block);
    const sectional = readings.find((r) => r.style === this.top.style && r.value === this.top.last + 1);
    const first = readings.find((r) => r.value === 1);
    const mayOpen = marker.upper && heading && this.top.style === '' && this.lists.length === 0;
    if (sectional || (mayOpen && first)) {
      const reading = (sectional ?? first)!;
      this.placeTop(block, { ...marker, value: reading.value }, reading.style, number, heading);
      return;
    }
    // A first letter or numeral takes up again only a list of its own kind; otherwise it begins a list.
    const again = first ? [first] : readings;
    const restart = this.lists.findLastIndex((f) => again.some((r) => r.style === f.style));
    const frame = this.lists[restart];
    if (frame && (!first || restart === this.lists.length - 1) && !this.isLeadIn(frame.item)) {
      const reading = readings.find((r) => r.style === frame.style)!;
      this.lists.length = restart + 1;
      this.addItem(block, frame, reading.value, number);
      return;
    }
    if (!first && marker.upper && marker.shape === '.') {
      // "J. Smith" counts nothing.
      this.placeUnnumbered({ ...block, marker: null, text: `${marker.raw} ${block.text}`.trim() }, i);
      return;
    }
    const reading = first ?? readings[0]!;
    this.openList(block, reading.style, reading.value, number, this.hook());
  }

  private placeUnnumbered(block: Block, i: number): void {
    if (!this.isUnnumberedHeading(block, i)) {
      const index = this.add(block, this.homeOfParagraph());
      this.lists = [];
      this.anchor = index;
      return;
    }
    const next = this.nextDecimal[i];
    const opensSection = next != null && !this.scope.has(next) && this.nextNumberIsDecimal(i);
    // Its clauses say which number it would have: "3.1" below it makes it section 3.
    const implied = opensSection && Number(next) === this.top.last + 1 ? next : null;
    if (opensSection) this.section = null;
    const level = block.headingLevel ?? (isAllCaps(block.text) ? 1 : block.bold ? 2 : 3);
    if (opensSection) this.headings = [];
    while (this.headings.length > 0 && this.headings.at(-1)!.level >= level) this.headings.pop();
    const outer = this.section !== null ? this.placed[this.section]! : null;
    // A heading style as high as the section's own begins a section, numbered or not.
    const equal =
      outer !== null && block.headingLevel !== null && block.headingLevel <= (outer.block.headingLevel ?? 0);
    if (equal) {
      this.section = null;
      this.headings = [];
    }
    const parent = this.headings.at(-1)?.index ?? this.section ?? this.container();
    const stray = this.numberedSections || this.section !== null;
    const index = this.add(block, parent, { heading: true, stray, implied });
    if (implied) {
      this.top.last = Number(implied);
      this.scope.set(implied, index);
    }
    this.headings.push({ level, index });
    this.lists = [];
    this.anchor = index;
  }

  private nextNumberIsDecimal(i: number): boolean {
    for (let j = i + 1; j < Math.min(this.blocks.length, i + 4); j++) {
      const marker = this.blocks[j]!.marker;
      if (marker) return marker.kind === 'decimal';
    }
    return false;
  }

  private isUnnumberedHeading(block: Block, i: number): boolean {
    // A line without a number after the items of a list is no item of it.
    const after = this.lists.length > 0 && block.alone && readsAsHeading(block.text);
    const capitals = block.headingLevel === null && isAllCaps(block.text) && readsAsHeading(block.text);
    if (!this.isHeading(block) && !after && !capitals) return false;
    if (block.headingLevel !== null || block.bold || isAllCaps(block.text)) return true;
    const next = this.blocks[i + 1];
    if (!next) return false;
    // A short line among other short lines is an item or a note; a heading has something under it.
    return (
      block.alone || (next.marker !== null && next.marker.kind !== 'bullet') || !readsAsHeading(next.text)
    );
  }

  /** A paragraph without a number among numbered clauses stands beside them, under their heading. */
  private homeOfParagraph(): number | null {
    if (this.headings.length > 0) return this.headings.at(-1)!.index;
    if (this.anchor === null) return this.home();
    let index: number | null = this.anchor;
    while (index !== null && !this.placed[index]!.heading) index = this.placed[index]!.parent;
    return index ?? this.container();
  }

  /** A short numbered line with nothing below it is an item, not a heading. */
  private settleHeadings(): void {
    const children = new Set(this.placed.map((clause) => clause.parent));
    this.placed.forEach((clause, index) => {
      const { block, heading } = clause;
      if (!heading || !block.marker || children.has(index) || clause.depth === 1 || clause.stray) return;
      if (
        block.headingLevel === null &&
        !block.bold &&
        !block.text.endsWith('?') &&
        block.marker.kind !== 'named'
      )
        clause.heading = false;
    });
  }
}
