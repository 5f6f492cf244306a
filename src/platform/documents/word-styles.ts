import { childAt, childrenOf, type Element, propertyOf } from './xml.ts';

/** What a paragraph style settles for its paragraphs. */
export type Style = {
  name: string;
  heading: number | null;
  bold: boolean;
  list: { id: string | null; level: number } | null;
};

/** True for a switch such as `<w:b/>`, unless it says that it is off. */
export function isOn(element: Element | undefined): boolean {
  if (!element) return false;
  return !['0', 'false', 'none', 'off'].includes(element.attributes['w:val'] ?? 'true');
}

/** The styles of a document by their identifiers, each with what it inherits. */
export function readStyles(root: Element | undefined): Map<string, Style> {
  const elements = new Map<string, Element>();
  for (const style of childrenOf(childAt(root, 'w:styles'), 'w:style'))
    elements.set(style.attributes['w:styleId'] ?? '', style);
  const styles = new Map<string, Style>();
  const read = (id: string, guard: number): Style => {
    const known = styles.get(id);
    if (known) return known;
    const element = elements.get(id);
    const based = propertyOf(element, 'w:basedOn');
    const parent = based && guard < 20 ? read(based, guard + 1) : null;
    const name = propertyOf(element, 'w:name') ?? id;
    const level = /^heading (\d)$/i.exec(name)?.[1];
    const outline = propertyOf(element, 'w:pPr', 'w:outlineLvl');
    const numbering = childAt(element, 'w:pPr', 'w:numPr');
    const bold = childAt(element, 'w:rPr', 'w:b');
    const style: Style = {
      name,
      heading: level
        ? Number(level)
        : outline !== undefined && Number(outline) < 9
          ? Number(outline) + 1
          : (parent?.heading ?? null),
      bold: bold ? isOn(bold) : (parent?.bold ?? false),
      list: numbering
        ? {
            id: propertyOf(numbering, 'w:numId') ?? parent?.list?.id ?? null,
            level: Number(propertyOf(numbering, 'w:ilvl') ?? 0),
          }
        : (parent?.list ?? null),
    };
    styles.set(id, style);
    return style;
  };
  for (const id of elements.keys()) read(id, 0);
  return styles;
}
