import { fold } from './fold.ts';
import { spellOut } from './spelling.ts';

export type TokenKind = 'word' | 'number' | 'handle' | 'tag' | 'emoji';

/** One word, number, handle, part of a hashtag, or emoji, with its place in the original text. */
export type Token = {
  /** The folded word the rules read: lower case, no accents or apostrophes, tricks of spelling undone. */
  word: string;
  kind: TokenKind;
  /** The word's number in the vocabulary of the phrases; 0 until analyse.ts gives it, and for other words. */
  id: number;
  /** UTF-16 offsets into the original text. */
  start: number;
  end: number;
  /** Number of the sentence it stands in. */
  sentence: number;
  /** 0 nothing, 1 a comma or the like, 2 the end of a sentence, between the token before and this one. */
  gap: 0 | 1 | 2;
  /** Begins with a capital in the original. */
  capital: boolean;
  /** Stands between quotation marks. */
  quoted: boolean;
  /** Ended in 's. */
  possessive: boolean;
  /** Was written in disguise (sh1t, f*ck, f u c k). */
  disguised: boolean;
  /** Touches the token before it without a space. */
  joined: boolean;
};

/** A draft's text, read once and shared by every control. */
export type Tokens = {
  text: string;
  folded: string;
  tokens: Token[];
  questions: Set<number>;
  digits: number;
};

const CONTRACTED = new Set(
  'it that he she what who where there here let how when why one everyone everybody someone somebody nobody'.split(
    ' ',
  ),
);

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code < 0x2000) ||
    (code >= 0x2c00 && code < 0x2e00) ||
    (code >= 0x3040 && code < 0xd800)
  );
}
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
function isMask(code: number): boolean {
  return (
    code === 42 ||
    code === 36 ||
    code === 64 ||
    code === 33 ||
    code === 35 ||
    code === 95 ||
    code === 124 ||
    code === 43
  );
}
function isEmoji(code: number): boolean {
  return (
    (code >= 0x1f000 && code <= 0x1fbff) ||
    (code >= 0x2600 && code <= 0x27bf) ||
    (code >= 0x2300 && code <= 0x23ff) ||
    (code >= 0x2b00 && code <= 0x2bff) ||
    code === 0x20e3 ||
    code === 0x2618
  );
}

/** Reads a text into tokens. Linear in its length; never throws. */
export function tokenise(text: string): Tokens {
  const { text: s, starts, ends } = fold(text);
  const from = (i: number): number => (starts ? starts[i]! : i);
  const to = (i: number): number => (ends ? ends[i - 1]! : i);
  const tokens: Token[] = [];
  const questions = new Set<number>();
  const n = s.length;
  let digits = 0;
  let sentence = 0;
  let gap: 0 | 1 | 2 = 0;
  let lastEnd = -1;
  const push = (word: string, kind: TokenKind, a: number, b: number, possessive = false): void => {
    if (gap === 2 && tokens.length > 0) sentence++;
    const start = from(a);
    const first = text.charCodeAt(start);
    tokens.push({
      word,
      kind,
      id: 0,
      start,
      end: to(b),
      sentence,
      gap,
      capital:
        kind !== 'emoji' &&
        ((first >= 65 && first <= 90) || (first > 127 && text[start] !== text[start]!.toLowerCase())),
      quoted: false,
      possessive,
      disguised: false,
      joined: a === lastEnd,
    });
    gap = 0;
    lastEnd = b;
  };
  let i = 0;
  while (i < n) {
    const code = s.charCodeAt(i);
    if (code === 32) {
      i++;
      continue;
    }
    if (
      (code === 64 || code === 35) &&
      i + 1 < n &&
      (isLetter(s.charCodeAt(i + 1)) || isDigit(s.charCodeAt(i + 1)) || s[i + 1] === '_')
    ) {
      let j = i + 1;
      while (j < n) {
        const c = s.charCodeAt(j);
        if (isLetter(c) || isDigit(c) || c === 95) j++;
        else if (code === 64 && c === 46 && j + 1 < n && isLetter(s.charCodeAt(j + 1))) j++;
        else break;
      }
      if (code === 64) push(s.slice(i, j), 'handle', i, j);
      else pushTag(i, j);
      i = j;
      continue;
    }
    if (
      isLetter(code) ||
      isDigit(code) ||
      ((code === 36 || code === 64 || code === 33) &&
        i + 1 < n &&
        isLetter(s.charCodeAt(i + 1)) &&
        (i === 0 || s.charCodeAt(i - 1) === 32))
    ) {
      let j = i + 1;
      let letters = isLetter(code) ? 1 : 0;
      while (j < n) {
        const c = s.charCodeAt(j);
        if (isLetter(c)) letters++;
        else if (isDigit(c)) digits++;
        else if (c === 39 && j + 1 < n && isLetter(s.charCodeAt(j + 1)) && letters > 0) {
          // An apostrophe inside a word.
        } else if (c === 42 && letters > 0) {
          // A masking star.
        } else if (isMask(c) && letters > 0 && j + 1 < n && isLetter(s.charCodeAt(j + 1)) && c !== 35) {
          // A sign standing for a letter.
        } else if (
          (c === 46 || c === 58 || c === 47 || c === 44) &&
          letters === 0 &&
          j + 1 < n &&
          isDigit(s.charCodeAt(j + 1))
        ) {
          // 7.30, 14/02/2012
        } else break;
        j++;
      }
      if (isDigit(code)) digits++;
      let end = j;
      while (end > i + 1 && s.charCodeAt(end - 1) === 42 && s.indexOf('*', i) === end - 1) end--;
      let word = s.slice(i, end);
      let possessive = false;
      if (word.includes("'")) {
        if (word.endsWith("'s") && !CONTRACTED.has(word.slice(0, -2))) {
          word = word.slice(0, -2);
          possessive = true;
        }
        word = word.replaceAll("'", '');
      }
      push(word, letters > 0 ? 'word' : 'number', i, end, possessive);
      i = j;
      continue;
    }
    const point = s.codePointAt(i)!;
    if (isEmoji(point)) {
      let j = i + (point > 0xffff ? 2 : 1);
      for (;;) {
        const next = j < n ? s.codePointAt(j)! : 0;
        if (next >= 0x1f3fb && next <= 0x1f3ff) j += 2;
        else if (next === 0x200d && j + 1 < n) j += 1 + (s.codePointAt(j + 1)! > 0xffff ? 2 : 1);
        else if (point >= 0x1f1e6 && point <= 0x1f1ff && next >= 0x1f1e6 && next <= 0x1f1ff && j === i + 2)
          j += 2;
        else break;
      }
      push(s.slice(i, i + (point > 0xffff ? 2 : 1)), 'emoji', i, Math.min(j, n));
      i = Math.min(j, n);
      continue;
    }
    if (code === 46 || code === 33 || code === 63 || code === 10) {
      const next = i + 1 < n ? s.charCodeAt(i + 1) : 32;
      const inner = code === 46 && (isLetter(next) || isDigit(next));
      // A stop after an initial (A.B. in Y4) ends no sentence.
      const initial =
        code === 46 && tokens.at(-1)?.word.length === 1 && tokens.at(-1)?.kind === 'word' && i === lastEnd;
      if (!inner && !initial) gap = 2;
      if (code === 63) questions.add(sentence);
    } else if (code !== 39 && code !== 34 && code !== 45 && gap === 0) gap = 1;
    i += point > 0xffff ? 2 : 1;
  }
  markQuotes(text, tokens);
  return { text, folded: s, tokens: spellOut(tokens), questions, digits };

  /** #LarkfieldLies becomes two tokens, so that names and words inside hashtags are seen. */
  function pushTag(a: number, b: number): void {
    let start = a;
    for (let k = a + 1; k <= b; k++) {
      const here = k < b ? text.charCodeAt(from(k)) : 65;
      const before = text.charCodeAt(from(k - 1));
      const split =
        k === b ||
        (k > a + 1 && here >= 65 && here <= 90 && !(before >= 65 && before <= 90)) ||
        (k > a + 1 && s[k] === '_');
      if (!split) continue;
      const word = s.slice(start, k).replace(/^[#_]+/, '');
      if (word) push(word, 'tag', start, k);
      start = k;
    }
  }
}

/** Marks the tokens between quotation marks. Single ones count only where they cannot be apostrophes. */
function markQuotes(text: string, tokens: Token[]): void {
  if (!/['"‘“«]/.test(text)) return;
  const spans: [number, number][] = [];
  let open = -1;
  let mark = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (open < 0) {
      const before = i === 0 ? ' ' : text[i - 1]!;
      if (
        (c === '"' || c === '“' || c === '«' || c === "'" || c === '‘') &&
        /[\s([{\-–—:,.!?]/.test(before) &&
        /\S/.test(text[i + 1] ?? ' ')
      ) {
        open = i;
        mark = c;
      }
      continue;
    }
    const closes =
      mark === '"' ? c === '"' : mark === '“' ? c === '”' : mark === '«' ? c === '»' : c === "'" || c === '’';
    if (c === '\n') open = -1;
    else if (closes && !/[\p{L}\p{N}]/u.test(text[i + 1] ?? ' ')) {
      spans.push([open, i]);
      open = -1;
    }
  }
  let k = 0;
  for (const token of tokens) {
    while (k < spans.length && spans[k]![1] < token.start) k++;
    const span = spans[k];
    if (span && token.start > span[0] && token.end <= span[1]) token.quoted = true;
  }
}
