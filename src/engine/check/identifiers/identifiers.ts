import { ADDRESS_SHAPES } from './addresses.ts';
import { isCard, isDate, isIban, isNino, isPhone, isPostcode, isSsn, isUpn } from './validators.ts';

export type IdentifierKind =
  | 'upn'
  | 'ni'
  | 'ssn'
  | 'card'
  | 'iban'
  | 'phone'
  | 'email'
  | 'postcode'
  | 'address'
  | 'date';
export type Identifier = { kind: IdentifierKind; start: number; end: number; value: string };

/** `digits`: how many a text has at the least in which the shape can stand; `mayStand` rules out more. */
type Recogniser = {
  kind: IdentifierKind;
  digits: number;
  mayStand?: (text: string) => boolean;
  shape: RegExp;
  valid: (value: string) => boolean;
};

/** Every shape is a row of bounded pieces, so a search is linear. Order matters: the first to claim a stretch keeps it. */
const RECOGNISERS: readonly Recogniser[] = [
  {
    kind: 'email',
    digits: 0,
    mayStand: (text) => text.includes('@'),
    shape: /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g,
    valid: () => true,
  },
  {
    kind: 'iban',
    digits: 2,
    shape: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/gi,
    valid: isIban,
  },
  { kind: 'upn', digits: 11, shape: /\b[A-Za-z]\d{11}[0-9A-Za-z]\b/g, valid: isUpn },
  { kind: 'ni', digits: 6, shape: /\b[A-Za-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-Da-d]\b/g, valid: isNino },
  {
    kind: 'card',
    digits: 12,
    shape: /\b\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,7}\b|\b\d{4}[ -]?\d{6}[ -]?\d{5}\b|\b\d{12,19}\b/g,
    valid: isCard,
  },
  { kind: 'ssn', digits: 9, shape: /\b\d{3}[- ]\d{2}[- ]\d{4}\b/g, valid: isSsn },
  { kind: 'date', digits: 3, shape: /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/g, valid: isDate },
  {
    kind: 'phone',
    digits: 2,
    shape:
      /(?:\+|\b00|\b|\()\d{1,5}\)?(?:[ .()x/-]{1,2}\d{1,6}){1,6}(?! ?\d)|\+\d{8,15}|(?<!\/)\b0\d{9,10}\b|(?<!\/)\b\d{10,11}\b/g,
    valid: isPhone,
  },
  { kind: 'postcode', digits: 2, shape: /\b[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}\b/g, valid: isPostcode },
  ...ADDRESS_SHAPES.map((each): Recogniser => ({ kind: 'address', ...each, valid: () => true })),
];

/** A pupil number called one in the text counts even when its check letter is wrong: people mistype them. */
function named(kind: IdentifierKind, text: string, start: number): boolean {
  return (
    kind === 'upn' &&
    /\b(?:upn|pupil number)\W{0,3}(?:is|no|number)?\W{0,3}$/i.test(text.slice(Math.max(0, start - 24), start))
  );
}

function countDigits(text: string): number {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
  }
  return digits;
}

/** The identifiers written in a text, with UTF-16 offsets. Shapes for which it has too few digits are not looked for. */
export function findIdentifiers(written: string): Identifier[] {
  const out: Identifier[] = [];
  const has = countDigits(written);
  if (has === 0 && !written.includes('@')) return out;
  const { text, at } = withSingleBlanks(written);
  for (const { kind, digits, mayStand, shape, valid } of RECOGNISERS) {
    if (digits > has || mayStand?.(text) === false) continue;
    shape.lastIndex = 0;
    for (let m = shape.exec(text); m; m = shape.exec(text)) {
      const start = m.index;
      const end = start + m[0].length;
      if (!(valid(m[0]) || named(kind, text, start)) || out.some((o) => o.start < end && start < o.end))
        continue;
      out.push({ kind, start, end, value: m[0] });
    }
  }
  return out
    .map((one) => ({ ...one, start: at(one.start), end: at(one.end - 1) + 1 }))
    .sort((a, b) => a.start - b.start);
}

/** The text with one blank for every run of them, whatever their width, and where each place of it was. */
function withSingleBlanks(written: string): { text: string; at: (place: number) => number } {
  if (!/[\u00a0\u2000-\u200a\u202f]|[ \t]{2}/.test(written)) return { text: written, at: (place) => place };
  const places: number[] = [];
  let text = '';
  for (let i = 0; i < written.length; i++) {
    const blank = /[ \t\u00a0\u2000-\u200a\u202f]/.test(written[i]!);
    if (blank && text.endsWith(' ')) continue;
    text += blank ? ' ' : written[i]!;
    places.push(i);
  }
  return { text, at: (place) => places[place] ?? written.length };
}
