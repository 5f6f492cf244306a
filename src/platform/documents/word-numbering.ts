import { childAt, childrenOf, type Element, propertyOf } from './xml.ts';

type Level = {
  start: number;
  format: string;
  text: string;
  legal: boolean;
  restart: number | null;
  indent: number;
};
/** Word has nine levels. */
const DEEPEST_LEVEL = 8;

type List = { abstract: string; levels: Map<number, Level>; overrides: Map<number, number> };

function roman(value: number): string {
  const table: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let left = Math.min(value, 3999);
  let out = '';
  for (const [unit, letters] of table)
    while (left >= unit) {
      out += letters;
      left -= unit;
    }
  return out;
}

/** A count as Word prints it in one of its number formats. */
export function formatCount(value: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    if (value < 1) return '';
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(
      Math.min(9, Math.floor((value - 1) / 26) + 1),
    );
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (format === 'ordinal')
    return `${value}${['th', 'st', 'nd', 'rd'][value % 100 > 10 && value % 100 < 14 ? 0 : value % 10] ?? 'th'}`;
  return format === 'none' ? '' : String(value);
}

function isLevel(depth: number): boolean {
  return Number.isInteger(depth) && depth >= 0 && depth <= DEEPEST_LEVEL;
}

function readLevel(element: Element): Level {
  const indent = childAt(element, 'w:pPr', 'w:ind')?.attributes ?? {};
  const restart = propertyOf(element, 'w:lvlRestart');
  return {
    start: Number(propertyOf(element, 'w:start') ?? 1),
    format: propertyOf(element, 'w:numFmt') ?? 'decimal',
    text: propertyOf(element, 'w:lvlText') ?? '',
    legal: childAt(element, 'w:isLgl') !== undefined,
    restart: restart === undefined ? null : Number(restart),
    indent: Number(indent['w:left'] ?? indent['w:start'] ?? 0),
  };
}

/**
 * Counts as Word does: the numbers of a Word document are not in its text but follow from `numbering.xml`. Lists
 * that share an abstract definition go on counting together, and a deeper level starts again below a new item.
 */
export class WordNumbering {
  private readonly lists = new Map<string, List>();
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();
  /** Levels tied to paragraph styles: style id to its list and level. */
  readonly byStyle = new Map<string, { list: string; level: number }>();

  constructor(root: Element | undefined) {
    const numbering = childAt(root, 'w:numbering');
    const abstracts = new Map<string, Element>();
    const styleLinks = new Map<string, string>();
    for (const abstract of childrenOf(numbering, 'w:abstractNum')) {
      const id = abstract.attributes['w:abstractNumId'] ?? '';
      abstracts.set(id, abstract);
      const link = propertyOf(abstract, 'w:styleLink');
      if (link) styleLinks.set(link, id);
    }
    for (const num of childrenOf(numbering, 'w:num')) {
      const id = num.attributes['w:numId'] ?? '';
      let abstract = propertyOf(num, 'w:abstractNumId') ?? '';
      const linked = propertyOf(abstracts.get(abstract), 'w:numStyleLink');
      if (linked && styleLinks.has(linked)) abstract = styleLinks.get(linked)!;
      const list: List = { abstract, levels: new Map(), overrides: new Map() };
      for (const level of childrenOf(abstracts.get(abstract), 'w:lvl')) {
        const depth = Number(level.attributes['w:ilvl'] ?? 0);
        if (!isLevel(depth)) continue;
        list.levels.set(depth, readLevel(level));
        const style = propertyOf(level, 'w:pStyle');
        if (style && !this.byStyle.has(style)) this.byStyle.set(style, { list: id, level: depth });
      }
      for (const override of childrenOf(num, 'w:lvlOverride')) {
        const depth = Number(override.attributes['w:ilvl'] ?? 0);
        if (!isLevel(depth)) continue;
        const level = childAt(override, 'w:lvl');
        if (level) list.levels.set(depth, readLevel(level));
        const start = propertyOf(override, 'w:startOverride');
        if (start !== undefined) list.overrides.set(depth, Number(start));
      }
      this.lists.set(id, list);
    }
  }

  /** The marker of the next paragraph of this list at this level, and its indent in twentieths of a point. */
  next(listId: string, depth: number): { marker: string; indent: number } | null {
    const list = this.lists.get(listId);
    const level = list?.levels.get(depth);
    if (!list || !level) return null;
    let counts = this.counts.get(list.abstract);
    if (!counts) {
      counts = [];
      this.counts.set(list.abstract, counts);
    }
    const first = `${listId}/${depth}`;
    const override = list.overrides.get(depth);
    if (override !== undefined && !this.started.has(first)) counts[depth] = override;
    else counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    this.started.add(first);
    for (let deeper = depth + 1; deeper < counts.length; deeper++) {
      const restart = list.levels.get(deeper)?.restart;
      if (restart === 0 || (restart != null && restart <= depth)) continue;
      counts[deeper] = undefined;
    }
    if (level.format === 'bullet') return { marker: '•', indent: level.indent };
    const marker = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = list.levels.get(at);
      const count = counts[at] ?? shown?.start ?? 1;
      return formatCount(count, level.legal && at < depth ? 'decimal' : (shown?.format ?? 'decimal'));
    });
    return { marker: marker.trim(), indent: level.indent };
  }
}
