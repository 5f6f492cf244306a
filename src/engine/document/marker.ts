/** A number or letter found at the start of a line. */
export type Marker = {
  /** As printed, with its brackets and dot. */
  raw: string;
  /**
   * `decimal` 3.1.2; `number` 3 or 3. or (3); `letter` (a) or B.; `roman` (iv); `named` Section A; `compound`
   * 3.1(a); `bullet` a sign that counts nothing.
   */
  kind: 'decimal' | 'number' | 'letter' | 'roman' | 'named' | 'compound' | 'bullet';
  /** Punctuation around it: `()`, `)`, `.` or none. Lists of different shapes are different lists. */
  shape: '()' | ')' | '.' | '';
  upper: boolean;
  /** The parts of a decimal or compound number; otherwise one part. */
  parts: string[];
  /** Place in its sequence, from 1. */
  value: number;
  /** Set where a letter may also be a Roman numeral: its place as one. */
  roman?: number;
};

export type Marked = { marker: Marker; rest: string };

const BULLET = /^([-–—•●◦▪■□○‣⁃*·►➢➤✓✔\u{f0b7}\u{f0a7}])\s+(?=\S)|^(o)(?:\t| {2,})\s*(?=\S)/u;
const NAMED =
  /^(part|section|chapter|article|appendix|annexe?|schedule)\s+(\d{1,3}|[A-Z]|[IVXLC]{1,6})(?:\s*[:.)–—-]\s*|\s+|$)(.*)$/i;
const DECIMAL =
  /^((?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,3}){1,7}|[A-Z]\.?\d{1,3})([.):]?)(?:\s+|(?<=[.):])(?=[A-Z])|$)/;
const COMPOUND = /^(\d{1,3}(?:\.\d{1,3})*)\s?((?:\((?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\)\s?){1,3})[.:]?\s+/;
const NUMBER = /^(\d{1,3})([.):])(?:\s+|(?=[A-Z])|$)/;
const BARE = /^(\d{1,3})(?:\s+(?=["'“‘(]?\p{Lu})|$)/u;
const BRACKETED = /^\(\s?([a-zA-Z]{1,2}|[ivxlcIVXLC]{1,6}|\d{1,3})\s?\)(?:\s*|$)/;
const LETTERED = /^([a-zA-Z]{1,2}|[ivxlcIVXLC]{1,6})([.)])(?:\s+|$)/;
// "I" alone is a word, so a single numeral without a dot needs a wide gap after it.
const ROMAN_BARE = /^(?:([IVX]{2,5})\s+|([IVX])(?:\t|\s{2,}))(?=\p{Lu})/u;
const MEASURE =
  /^(?:a\.?m\b|p\.?m\b|%|per ?cent\b|hours?\b|minutes?\b|days?\b|weeks?\b|million\b|[GMK]B\b|o'clock)/i;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may \d|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;

/** Value of a Roman numeral from 1 to 89, or 0 when the letters are no well-formed numeral. */
export function romanValue(letters: string): number {
  const match = /^(xl|l?x{0,3})(ix|iv|v?i{0,3})$/.exec(letters.toLowerCase());
  if (!match || letters === '') return 0;
  const units: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };
  let total = 0;
  const digits = [...letters.toLowerCase()].map((letter) => units[letter]!);
  digits.forEach((digit, i) => {
    total += digit < (digits[i + 1] ?? 0) ? -digit : digit;
  });
  return total;
}

function letterValue(letters: string): number {
  const lower = letters.toLowerCase();
  if (lower.length === 2 && lower[0] !== lower[1]) return 0;
  return lower.charCodeAt(0) - 96 + (lower.length - 1) * 26;
}

/** A letter, a Roman numeral, or one that could be either. Undefined for letters that count nothing. */
function lettered(raw: string, letters: string, shape: Marker['shape']): Marker | undefined {
  const upper = letters === letters.toUpperCase();
  if (!upper && letters !== letters.toLowerCase()) return undefined;
  const roman = romanValue(letters);
  const letter = letters.length <= 2 ? letterValue(letters) : 0;
  // `ii` and `xx` double a letter too, but no list of clauses gets as far as its twenty-seventh letter that way.
  if (roman > 0 && (letters.length > 1 || letter === 0))
    return { raw, kind: 'roman', shape, upper, parts: [letters], value: roman, roman };
  if (letter === 0) return undefined;
  return {
    raw,
    kind: 'letter',
    shape,
    upper,
    parts: [letters],
    value: letter,
    ...(roman > 0 ? { roman } : {}),
  };
}

function named(text: string): Marked | undefined {
  const match = NAMED.exec(text);
  if (!match) return undefined;
  const [, word, id, rest] = match as unknown as [string, string, string, string];
  // A capital first letter, and a title or nothing after it: "Section 3 applies to staff." is a sentence.
  if (!/^\p{Lu}/u.test(word)) return undefined;
  const raw = text.slice(0, word.length + 1 + text.slice(word.length).trimStart().slice(0, id.length).length);
  const separated = /^\s*[:.)–—-]/.test(text.slice(raw.length)) || rest === '';
  const sentence = /[.;,]$/.test(rest) || /^\p{Ll}/u.test(rest) || rest.length > 90;
  if (sentence && !(separated && !/^\p{Ll}/u.test(rest) && rest.length <= 90)) return undefined;
  const value = /^\d/.test(id) ? Number(id) : id.length === 1 ? letterValue(id) : romanValue(id);
  return { marker: { raw, kind: 'named', shape: '', upper: true, parts: [id.toUpperCase()], value }, rest };
}

function decimal(text: string): Marked | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const rest = text.slice(match[0].length);
  if (MEASURE.test(rest)) return undefined;
  const parts = match[1]!.replace(/^([A-Z])\.?(?=\d)/, '$1.').split('.');
  const value = Number(parts.at(-1));
  const raw = match[1]! + match[2]!;
  return { marker: { raw, kind: 'decimal', shape: '', upper: false, parts, value }, rest };
}

function numbered(text: string, afterBullet: boolean): Marked | undefined {
  const dotted = NUMBER.exec(text);
  const bare = dotted || afterBullet ? null : BARE.exec(text);
  const match = dotted ?? bare;
  if (!match) return undefined;
  const rest = text.slice(match[0].length);
  if (MEASURE.test(rest) || MONTH.test(rest)) return undefined;
  const shape = dotted ? (dotted[2] === ')' ? ')' : '.') : '';
  const raw = match[1]! + (dotted?.[2] ?? '');
  return {
    marker: { raw, kind: 'number', shape, upper: false, parts: [match[1]!], value: Number(match[1]) },
    rest,
  };
}

function counted(text: string, afterBullet: boolean): Marked | undefined {
  const compound = COMPOUND.exec(text);
  if (compound) {
    const inner = compound[2]!.match(/[a-z\d]+/g)!;
    const raw = compound[0].trim();
    const parts = [...compound[1]!.split('.'), ...inner.map((part) => `(${part})`)];
    const last = inner.at(-1)!;
    const value = /^\d/.test(last) ? Number(last) : romanValue(last) || letterValue(last);
    return {
      marker: { raw, kind: 'compound', shape: '', upper: false, parts, value },
      rest: text.slice(compound[0].length),
    };
  }
  const found = decimal(text) ?? numbered(text, afterBullet) ?? named(text);
  if (found) return found;
  const bracketed = BRACKETED.exec(text);
  if (bracketed) {
    const [whole, inside] = bracketed as unknown as [string, string];
    const raw = whole.trim();
    const rest = text.slice(whole.length);
    if (/^\d/.test(inside))
      return {
        marker: { raw, kind: 'number', shape: '()', upper: false, parts: [inside], value: Number(inside) },
        rest,
      };
    const marker = lettered(raw, inside, '()');
    return marker && { marker, rest };
  }
  const letters = LETTERED.exec(text);
  if (letters) {
    const marker = lettered(letters[0].trim(), letters[1]!, letters[2] as ')' | '.');
    return marker && { marker, rest: text.slice(letters[0].length) };
  }
  const roman = ROMAN_BARE.exec(text);
  if (!roman) return undefined;
  const numeral = roman[1] ?? roman[2]!;
  const value = romanValue(numeral);
  if (value === 0) return undefined;
  return {
    marker: { raw: numeral, kind: 'roman', shape: '', upper: true, parts: [numeral], value, roman: value },
    rest: text.slice(roman[0].length),
  };
}

/** Reads the number, letter or bullet that a line begins with. A bullet before a number is only decoration. */
export function readMarker(line: string): Marked | undefined {
  const text = line.trim();
  const bullet = BULLET.exec(text);
  if (!bullet) return counted(text, false);
  const rest = text.slice(bullet[0].length);
  const raw = bullet[1] ?? bullet[2]!;
  return (
    counted(rest, true) ?? {
      marker: { raw, kind: 'bullet', shape: '', upper: false, parts: [], value: 0 },
      rest,
    }
  );
}
