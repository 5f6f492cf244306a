import type { SourceLine } from '../../engine/document/model.ts';
import { UnreadableDocument } from './unreadable.ts';
import { WordNumbering } from './word-numbering.ts';
import { isOn, readStyles, type Style } from './word-styles.ts';
import { childAt, childrenOf, type Element, parseXml, propertyOf } from './xml.ts';
import { Zip } from './zip.ts';

/** Twentieths of a point in one column of indent. */
const COLUMN = 120;

/** Elements whose words are not part of the text as it stands: deletions, field codes, drawings' fallbacks. */
const SILENT = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:pPr',
  'w:rPr',
  'w:txbxContent',
]);

type Words = { text: string; bold: number; plain: number };

function wordsIn(element: Element, styleBold: boolean, out: Words): void {
  for (const child of childrenOf(element)) {
    if (SILENT.has(child.name)) continue;
    if (child.name === 'w:r') {
      const mark = childAt(child, 'w:rPr', 'w:b');
      const before = out.text.length;
      wordsIn(child, styleBold, out);
      const added = out.text.slice(before).trim().length;
      if (mark ? isOn(mark) : styleBold) out.bold += added;
      else out.plain += added;
    } else if (child.name === 'w:t') out.text += child.children.filter((c) => typeof c === 'string').join('');
    else if (child.name === 'w:tab' || child.name === 'w:ptab') out.text += '\t';
    else if (child.name === 'w:br' || child.name === 'w:cr') out.text += '\n';
    else if (child.name === 'w:noBreakHyphen') out.text += '-';
    else wordsIn(child, styleBold, out);
  }
}

/** Reads one document's paragraphs in order. */
class DocxReader {
  private readonly lines: SourceLine[] = [];
  private readonly styles: Map<string, Style>;
  private readonly numbering: WordNumbering;
  private paragraph = 0;

  constructor(styles: Map<string, Style>, numbering: WordNumbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  read(body: Element | undefined): SourceLine[] {
    this.readBlocks(body);
    return this.lines;
  }

  private readBlocks(element: Element | undefined, aside?: SourceLine['aside']): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:p') this.readParagraph(child, aside);
      else if (child.name === 'w:tbl') this.readTable(child, aside);
      else if (child.name === 'w:sdt') {
        const gallery = propertyOf(child, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') ?? '';
        this.readBlocks(childAt(child, 'w:sdtContent'), /contents/i.test(gallery) ? 'contents' : aside);
      } else if (['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml'].includes(child.name))
        this.readBlocks(child, aside);
    }
  }

  private readParagraph(element: Element, aside?: SourceLine['aside']): void {
    this.paragraph++;
    const properties = childAt(element, 'w:pPr');
    const styleId = propertyOf(properties, 'w:pStyle') ?? '';
    const style = this.styles.get(styleId);
    const words: Words = { text: '', bold: 0, plain: 0 };
    wordsIn(element, style?.bold ?? false, words);
    const number = this.numberOf(properties, styleId, style, words.text.trim() === '');
    const indent = childAt(properties, 'w:ind')?.attributes;
    const left = Number(indent?.['w:left'] ?? indent?.['w:start'] ?? number?.indent ?? 0);
    const outline = propertyOf(properties, 'w:outlineLvl');
    const heading =
      outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : (style?.heading ?? null);
    const contents = /^(?:toc \d|toc heading|table of (?:contents|figures))/i.test(style?.name ?? '');
    const base: SourceLine = {
      text: '',
      line: this.paragraph,
      indent: Math.max(0, Math.round(left / COLUMN)),
      starts: true,
      ...(words.bold > 0 && words.plain === 0 ? { bold: true } : {}),
      ...(/^title$/i.test(style?.name ?? '') ? { title: true } : {}),
      ...(contents || aside ? { aside: contents ? ('contents' as const) : aside } : {}),
    };
    words.text.split('\n').forEach((part, i) => {
      const text = part.trim();
      if (text === '') return;
      this.lines.push({
        ...base,
        text,
        ...(i === 0 && number ? { listMarker: number.marker } : {}),
        ...(heading !== null && !base.title ? { headingLevel: heading } : {}),
      });
    });
    // Paragraphs stand apart from one another as if a blank line were between them.
    this.lines.push({ text: '', line: this.paragraph });
  }

  private numberOf(
    properties: Element | undefined,
    styleId: string,
    style: Style | undefined,
    empty: boolean,
  ) {
    const own = childAt(properties, 'w:numPr');
    const id = propertyOf(own, 'w:numId') ?? style?.list?.id ?? null;
    const tied = this.numbering.byStyle.get(styleId);
    const list = id ?? (style?.list ? (tied?.list ?? null) : null);
    // Numbering "0" takes a paragraph out of its style's list; an empty paragraph shows a number that nobody means.
    if (list === null || list === '0' || empty) return null;
    const level = propertyOf(own, 'w:ilvl') ?? (own ? undefined : tied?.level) ?? style?.list?.level ?? 0;
    const number = this.numbering.next(list, Number(level));
    return number && number.marker !== '' ? number : null;
  }

  /** A table of one column is a box round text; any other is rows of cells. */
  private readTable(table: Element, aside?: SourceLine['aside']): void {
    for (const row of childrenOf(table, 'w:tr')) {
      const cells = childrenOf(row, 'w:tc').map((cell) => {
        const reader = new DocxReader(this.styles, this.numbering);
        reader.paragraph = this.paragraph;
        reader.readBlocks(cell, aside);
        this.paragraph = reader.paragraph;
        return reader.lines;
      });
      const texts = cells.map((cell) =>
        cell.map((line) => [line.listMarker, line.text].filter(Boolean).join(' ')).filter((t) => t !== ''),
      );
      if (cells.length === 1) for (const line of cells[0]!) this.lines.push(line);
      else {
        const text = texts
          .map((cell) => cell.join(' '))
          .join('\t')
          .replace(/\t+$/, '');
        const bold = cells.flat().every((line) => line.text === '' || line.bold);
        if (text.trim() !== '')
          this.lines.push({
            text,
            cells,
            line: this.paragraph,
            indent: 0,
            starts: true,
            row: true,
            ...(bold ? { bold } : {}),
            ...(aside ? { aside } : {}),
          });
      }
    }
    this.lines.push({ text: '', line: this.paragraph });
  }
}

/** Paragraphs of a Word document with the numbers that Word prints before them. Throws `UnreadableDocument`. */
export function readDocx(bytes: Uint8Array): SourceLine[] {
  const zip = new Zip(bytes);
  const broken =
    'This Word document is damaged. Open it in Word, save it again as .docx, and choose the new file.';
  const text = zip.text('word/document.xml') ?? zip.text('word/document2.xml');
  if (text === undefined) {
    if (zip.has('xl/workbook.xml') || zip.has('ppt/presentation.xml'))
      throw new UnreadableDocument(
        'wrong-type',
        'This is a spreadsheet or a presentation, not a Word document. Choose a .docx, .pdf, .txt or .md file.',
      );
    throw new UnreadableDocument('broken', broken);
  }
  try {
    const part = (name: string) => {
      const xml = zip.text(name);
      return xml === undefined ? undefined : parseXml(xml);
    };
    const reader = new DocxReader(
      readStyles(part('word/styles.xml')),
      new WordNumbering(part('word/numbering.xml')),
    );
    return reader.read(childAt(parseXml(text), 'w:document', 'w:body'));
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument('broken', broken, error);
  }
}
