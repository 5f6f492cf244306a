/** What was read in a picture: its words in lines as they stand in it, and how sure the reader is of them (0 to 100). */
export type Read = { text: string; confidence: number };

type Box = { left: number; right: number; top: number; bottom: number };
type Word = Box & { line: string; confidence: number; text: string };
type Line = Box & { words: Word[] };

/** Below this a word is a stain, a face or an icon that looked like letters. */
const A_GUESS = 30;
/** A sign that is no letter and no figure must be seen better: bubbles and buttons look like brackets and dashes. */
const A_SIGN = 60;
/** From here on what was read is worth showing. */
const SURE = 50;
/** A gap of more than so much of a line's height parts two messages. */
const GAP = 1.3;
/** Words further from each other than so much of a line's height stand in two cells of a table. */
const CELL_GAP = 1.5;
/** Lines of fewer words than this end where they end: a list, a table of marks. */
const FEWEST_WRAPPED = 3;

const WORDS = 5;
const IS_WORD = /[\p{L}\p{N}]/u;

/**
 * Reads Tesseract's table. Lines that were only broken to fit are whole again, since a number or a name may have been broken
 * with them; lines that stand apart are parted by an empty one, so that two messages are not read as one.
 */
export function linesOf(table: string): Read {
  const lines: Line[] = [];
  let last: Word | undefined;
  for (const word of table.split('\n').flatMap(wordOf)) {
    if (last?.line === word.line) grow(lines.at(-1)!, word);
    else lines.push({ ...boxOf(word), words: [word] });
    last = word;
  }
  const kept = lines.filter(({ words }) => words.some(({ text }) => IS_WORD.test(text)));
  const text = kept
    .map((line, i) => (i === 0 ? '' : between(kept[i - 1]!, line)) + withCapitalI(line.words).join(' '))
    .join('');
  return { text, confidence: meanOf(kept.flatMap(({ words }) => words)) };
}

/** Whether enough was read, and surely enough, to be of use. */
export function isLegible({ text, confidence }: Read): boolean {
  return confidence >= SURE && /[\p{L}\p{N}]{2}/u.test(text);
}

function wordOf(row: string): Word[] {
  const columns = row.split('\t');
  const [level, page, block, paragraph, line] = columns;
  const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = columns.slice(6, 11).map(Number);
  const text = columns.slice(11).join(' ').trim();
  if (Number(level) !== WORDS || text === '') return [];
  if (confidence < (IS_WORD.test(text) ? A_GUESS : A_SIGN)) return [];
  const box = { left, right: left + width, top, bottom: top + height };
  return [{ ...box, line: [page, block, paragraph, line].join(), confidence, text }];
}

const boxOf = ({ left, right, top, bottom }: Box): Box => ({ left, right, top, bottom });

function grow(line: Line, word: Word): void {
  line.words.push(word);
  line.left = Math.min(line.left, word.left);
  line.right = Math.max(line.right, word.right);
  line.top = Math.min(line.top, word.top);
  line.bottom = Math.max(line.bottom, word.bottom);
}

function between(above: Line, below: Line): ' ' | '\n' | '\n\n' {
  const height = Math.max(above.bottom - above.top, below.bottom - below.top);
  if (below.top - above.bottom > height * GAP) return '\n\n';
  return goesOn(above, below, height) ? ' ' : '\n';
}

/** Whether a line is the rest of the one above it. A time or a number of a list is none, nor is a row of a table. */
function goesOn(above: Line, below: Line, height: number): boolean {
  const { text } = below.words[0]!;
  if (!/^[\p{Ll}\d]/u.test(text) || /^\d+[.)]$|^\d{1,2}[:.]\d{2}$/.test(text)) return false;
  if (above.words.length < FEWEST_WRAPPED || Math.abs(above.left - below.left) > height) return false;
  return !above.words.some(
    (word, i) => word.text === '|' || (i > 0 && word.left - above.words[i - 1]!.right > height * CELL_GAP),
  );
}

/** A capital I without serifs is read as an upright stroke: "| can" is "I can". */
function withCapitalI(words: readonly Word[]): string[] {
  return words.map(({ text }, i) => {
    if (/^\|(?=['’])/.test(text)) return `I${text.slice(1)}`;
    return text === '|' && /^\p{Ll}/u.test(words[i + 1]?.text ?? '') ? 'I' : text;
  });
}

function meanOf(words: readonly Word[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.reduce((sum, { confidence, text }) => sum + confidence * text.length, 0) / (letters || 1);
}
