import type { SourceLine } from '../../engine/document/model.ts';

const TAB = 4;

function columns(space: string): number {
  let width = 0;
  for (const char of space) width += char === '\t' ? TAB - (width % TAB) : 1;
  return width;
}

const LINE_END = /\r\n|\n|\r|\u2028|\u2029/;

/** Lines of plain text: any line ending, form feeds start a new page, tabs are four columns. */
export function linesOfText(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let page = 1;
  let number = 0;
  for (const whole of text.split(LINE_END)) {
    number++;
    const parts = whole.split('\f');
    parts.forEach((part, i) => {
      if (i > 0) page++;
      const space = /^[ \t\u00a0]*/.exec(part)![0];
      lines.push({ text: part.trim(), line: number, page, indent: columns(space) });
    });
  }
  if (page === 1) for (const line of lines) delete line.page;
  return lines;
}

const MARKDOWN_HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const UNDERLINE = /^(?:={3,}|-{3,})$/;
/** A line of a list of links to headings of the same file. */
const CONTENTS_ENTRY = /^(?:[-*+]|\d{1,3}[.)])\s+\[[^[\]]{1,300}\]\(#[^()\s]{0,300}\)$/;
const LIST_ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/;
/** Two spaces or a backslash at its end break a line. */
const BREAK = /(?: {2}|\\)$/;
const FOOTNOTE = /^\[\^[^\]\s]{1,40}\]:\s/;
const TABLE_RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;

function isRuleOfTable(text: string): boolean {
  return text.includes('|') && TABLE_RULE.test(text);
}

function unstyled(text: string): string {
  return (
    text
      .replace(/\[\^[^\]\s]{1,40}\]/g, '')
      .replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,500})>/g, '$1')
      .replace(/\\([\\`*_{}[\]()#+\-.!>|~])/g, '$1')
      .replace(/!?\[([^[\]]{1,300})\]\((?:[^()\s]{1,500})(?:\s"[^"]{0,200}")?\)/g, '$1')
      // Up to the next mark of its kind, so that marks that never close cost no more than their distance.
      .replace(/(\*\*|__)(?=\S)((?:(?!\1).){0,2000}?\S)\1/g, '$2')
      .replace(/(^|[\s(])([*_])(?=\S)([^*_]{1,1000}?)\2(?=$|[\s).,;:!?])/g, '$1$3')
      .replace(/`([^`]{1,300})`/g, '$1')
  );
}

/** Index of the line that closes a block of settings at the head of the file, between two lines of `---`; or -1. */
function endOfFrontMatter(lines: readonly SourceLine[]): number {
  if (lines[0]?.text !== '---') return -1;
  const end = lines.findIndex((line, i) => i > 0 && line.text === '---');
  return end > 0 && end < 60 && lines.slice(1, end).every((line) => /^[\w -]+:|^$/.test(line.text))
    ? end
    : -1;
}

/** Lines of Markdown: headings, bold lines, tables and emphasis are understood, everything else is text. */
export function linesOfMarkdown(text: string): SourceLine[] {
  let fenced = false;
  const source = linesOfText(text);
  const broken = new Set(text.split(LINE_END).flatMap((line, i) => (BREAK.test(line) ? [i + 1] : [])));
  const front = endOfFrontMatter(source);
  const lines = source.map((line, i): SourceLine => {
    if (/^(?:```|~~~)/.test(line.text)) {
      fenced = !fenced;
      return { ...line, text: '' };
    }
    if (fenced) return line;
    const heading = MARKDOWN_HEADING.exec(line.text);
    if (heading)
      return { ...line, text: unstyled(heading[2]!), headingLevel: heading[1]!.length, starts: true };
    if (i <= front)
      return line.text === '---' ? { ...line, text: '' } : { ...line, aside: 'document control' };
    const under = source[i + 1]?.text ?? '';
    // "-----" below a sentence is a ruled line.
    if (line.text !== '' && UNDERLINE.test(under) && !/^[-*+>|#]|[.;:]$/.test(line.text))
      return {
        ...line,
        text: unstyled(line.text),
        headingLevel: under.startsWith('=') ? 1 : 2,
        starts: true,
      };
    if (UNDERLINE.test(line.text)) return { ...line, text: '' };
    if (CONTENTS_ENTRY.test(line.text))
      return { ...line, text: unstyled(line.text), starts: true, aside: 'contents' };
    if (FOOTNOTE.test(line.text)) return { ...line, starts: true, aside: 'footnote' };
    if (TABLE_RULE.test(line.text) || /^(?:[-*_]\s*){3,}$/.test(line.text) || /^<!--.*-->$/.test(line.text))
      return { ...line, text: '' };
    if (/^\|.*\|$/.test(line.text)) {
      const cells = line.text.slice(1, -1).split('|');
      return {
        ...line,
        text: cells.map((cell) => unstyled(cell.trim())).join('\t'),
        row: true,
        starts: true,
      };
    }
    const words = line.text.replace(/^>\s?/, '');
    const bold = /^(?:[-*+]\s+)?(\*\*|__)[^*_]+\1:?$/.test(words);
    // A paragraph goes on to its blank line, however short its lines are.
    const fills = !bold && !broken.has(line.line) && !LIST_ITEM.test(words);
    return { ...line, text: unstyled(words), ...(bold ? { bold: true } : {}), ...(fills ? { fills } : {}) };
  });
  // A single level-one heading above everything is the document's title.
  const first = lines.findIndex((line) => line.text !== '');
  const tops = lines.filter((line) => line.headingLevel === 1);
  if (first >= 0 && tops.length === 1 && lines[first]!.headingLevel === 1) lines[first]!.title = true;
  // The rule below the heads of a table is no gap in it.
  return lines.filter((_, i) => !(lines[i - 1]?.row && isRuleOfTable(source[i]!.text)));
}
