import type { Line } from './pdf-gutter.ts';

/** A dash or dot may decorate it. */
const NUMBER = /^(?:[-–—•*]\s+)?\(?(\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?=[.)]))[.):]?(?:\s|$)/;
/** "3 Contact": a number without a dot counts where a heading may follow it. */
const BARE_NUMBER = /^(?:[-–—•*]\s+)?(\d{1,2})\s+\p{Lu}/u;

function numberOf(text: string, patterns: readonly RegExp[]): number[] | undefined {
  for (const pattern of patterns) {
    const number = pattern.exec(text)?.[1];
    if (number !== undefined) return number.split('.').map(Number);
  }
  return undefined;
}

function numbersOf(lines: readonly Pick<Line, 'text'>[], ...patterns: RegExp[]): number[][] {
  return lines.flatMap(({ text }) => {
    const number = numberOf(text, patterns);
    return number ? [number] : [];
  });
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? a.length < b.length : b[at] !== undefined && a[at]! < b[at]!;
}

/** The clause numbers of the right side go on from those of the left. */
export function countsOn(left: readonly Line[], right: readonly Line[]): boolean {
  const first = numbersOf(left, NUMBER);
  const second = numbersOf(right, NUMBER);
  const all = [...first, ...second];
  return first.length > 0 && second.length > 0 && all.every((n, i) => i === 0 || isBefore(all[i - 1]!, n));
}

/** How many of the clause numbers in lines that are read in this order come after a higher one. */
export function setbacks(lines: readonly Pick<Line, 'text'>[]): number {
  const numbers = numbersOf(lines, NUMBER, BARE_NUMBER);
  return numbers.filter((n, i) => i > 0 && !isBefore(numbers[i - 1]!, n)).length;
}

/** How many setbacks fewer there are when the left side is read before the right one than straight across. */
export function setbacksSaved(left: readonly Line[], right: readonly Line[]): number {
  const across = [...left, ...right].sort((a, b) => (Math.abs(a.y - b.y) <= 2 ? a.x - b.x : b.y - a.y));
  return setbacks(across) - setbacks([...left, ...right]);
}
