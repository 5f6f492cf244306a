/** Where words, handles, hashtags and emoji begin and end in a folded text. Codes are UTF-16 units unless they are called points. */

const NEWLINE = 10;
const SPACE = 32;
const APOSTROPHE = 39;
const HASH = 35;
const STAR = 42;
const FULL_STOP = 46;
const AT = 64;
const UNDERSCORE = 95;
const JOINER = 0x200d;

export function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code < 0x2000) ||
    (code >= 0x2c00 && code < 0x2e00) ||
    (code >= 0x3040 && code < 0xd800)
  );
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A sign that people write for a letter: `*$@!_|+`. */
function isMask(code: number): boolean {
  return (
    code === STAR ||
    code === 36 ||
    code === AT ||
    code === 33 ||
    code === UNDERSCORE ||
    code === 124 ||
    code === 43
  );
}

/** `.`, `:`, `/` and `,` stand inside numbers: 7.30, 14/02/2012. */
function partsNumbers(code: number): boolean {
  return code === FULL_STOP || code === 58 || code === 47 || code === 44;
}

export function isEmoji(point: number): boolean {
  return (
    (point >= 0x1f000 && point <= 0x1fbff) ||
    (point >= 0x2600 && point <= 0x27bf) ||
    (point >= 0x2300 && point <= 0x23ff) ||
    (point >= 0x2b00 && point <= 0x2bff) ||
    point === 0x20e3
  );
}

/** `.`, `!`, `?` and a new line end a sentence. */
export function endsSentence(code: number): boolean {
  return code === FULL_STOP || code === 33 || code === 63 || code === NEWLINE;
}

/** What may stand between two words of one phrase: an apostrophe, a quotation mark, a hyphen. */
export function joinsWords(code: number): boolean {
  return code === APOSTROPHE || code === 34 || code === 45;
}

/** A stop inside something, as in 7.30 or example.com. */
export function isInnerStop(s: string, at: number): boolean {
  const next = at + 1 < s.length ? s.charCodeAt(at + 1) : SPACE;
  return s.charCodeAt(at) === FULL_STOP && (isLetter(next) || isDigit(next));
}

function letterAt(s: string, at: number): boolean {
  return at < s.length && isLetter(s.charCodeAt(at));
}

function digitAt(s: string, at: number): boolean {
  return at < s.length && isDigit(s.charCodeAt(at));
}

/** `@sam`, `#news`: a sign with a name after it. */
export function beginsName(s: string, at: number): boolean {
  const code = s.charCodeAt(at);
  return (code === AT || code === HASH) && (letterAt(s, at + 1) || digitAt(s, at + 1) || s[at + 1] === '_');
}

/** The end of a handle or hashtag that begins at `at`. A handle may have dots in it. */
export function endOfName(s: string, at: number): number {
  const handle = s.charCodeAt(at) === AT;
  let end = at + 1;
  for (; end < s.length; end++) {
    const code = s.charCodeAt(end);
    if (isLetter(code) || isDigit(code) || code === UNDERSCORE) continue;
    if (!(handle && code === FULL_STOP && letterAt(s, end + 1))) break;
  }
  return end;
}

/** A letter, a digit, or after a space one of `$@!` that stands for a letter: `$hit`. */
export function beginsWord(s: string, at: number): boolean {
  const code = s.charCodeAt(at);
  if (isLetter(code) || isDigit(code)) return true;
  const sign = code === 36 || code === AT || code === 33;
  return sign && letterAt(s, at + 1) && (at === 0 || s.charCodeAt(at - 1) === SPACE);
}

/** The end of a word or number that begins at `at`, and whether it has a letter in it. */
export function wordFrom(s: string, at: number): { end: number; worded: boolean } {
  let worded = isLetter(s.charCodeAt(at));
  let end = at + 1;
  for (; end < s.length; end++) {
    const code = s.charCodeAt(end);
    if (isLetter(code)) worded = true;
    else if (isDigit(code)) continue;
    else if (worded) {
      if (code === STAR) continue;
      if (!((code === APOSTROPHE || isMask(code)) && letterAt(s, end + 1))) break;
    } else if (!(partsNumbers(code) && digitAt(s, end + 1))) break;
  }
  return { end, worded };
}

/** The end of an emoji that begins at `at`, with its skin tone and whatever is joined to it. */
export function endOfEmoji(s: string, at: number): number {
  const point = s.codePointAt(at)!;
  const isFlagLetter = (p: number) => p >= 0x1f1e6 && p <= 0x1f1ff;
  let end = at + (point > 0xffff ? 2 : 1);
  for (;;) {
    const next = end < s.length ? s.codePointAt(end)! : 0;
    if (next >= 0x1f3fb && next <= 0x1f3ff) end += 2;
    else if (next === JOINER && end + 1 < s.length) end += 1 + (s.codePointAt(end + 1)! > 0xffff ? 2 : 1);
    else if (isFlagLetter(point) && isFlagLetter(next) && end === at + 2) end += 2;
    else return Math.min(end, s.length);
  }
}
