import { UnreadableDocument } from './unreadable.ts';

/** An XML element; text stands in `children` as strings. */
export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] };

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
const DEEPEST = 400;
/** Each takes some hundreds of bytes in memory. A policy of 5,000 clauses has about a tenth of them. */
const MOST_ELEMENTS = 1_000_000;
const TOO_MANY =
  'This document has far more in it than a policy could. Copy its text into a new Word document and choose that.';

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,10}));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES.get(name) ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/**
 * Parses the XML of an Office document. Declared entities are not expanded, so a document can not grow while it is
 * read. Throws for elements that do not close or nest absurdly deep, `UnreadableDocument` for absurdly many of them, and at the first thing that is no XML: looking
 * on from there for something that is would take time that grows with the square of the text.
 */
export function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const stack: Element[] = [root];
  let elements = 0;
  TOKEN.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) throw new Error('XML: neither an element nor text');
    const [, cdata, closing, name, attributes, selfClosing, characters] = match;
    const parent = stack.at(-1)!;
    if (characters !== undefined) parent.children.push(unescaped(characters));
    else if (cdata !== undefined) parent.children.push(cdata);
    else if (name === undefined) continue;
    else if (closing) {
      if (parent.name !== name || stack.length === 1) throw new Error(`XML: unexpected </${name}>`);
      stack.pop();
    } else {
      if (++elements > MOST_ELEMENTS) throw new UnreadableDocument('too-large', TOO_MANY);
      const element: Element = { name, attributes: {}, children: [] };
      for (const [, key, double, single] of (attributes ?? '').matchAll(ATTRIBUTE))
        element.attributes[key!] = unescaped(double ?? single ?? '');
      parent.children.push(element);
      if (!selfClosing) stack.push(element);
      if (stack.length > DEEPEST) throw new Error('XML: nested too deep');
    }
  }
  if (stack.length !== 1) throw new Error(`XML: <${stack.at(-1)!.name}> does not close`);
  return root;
}

export function childrenOf(element: Element | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/** The first descendant along a path of child names. */
export function childAt(element: Element | undefined, ...path: string[]): Element | undefined {
  let here = element;
  for (const name of path) here = childrenOf(here, name)[0];
  return here;
}

/** The `w:val` of a child, as Word writes nearly every property. */
export function propertyOf(element: Element | undefined, ...path: string[]): string | undefined {
  return childAt(element, ...path)?.attributes['w:val'];
}
