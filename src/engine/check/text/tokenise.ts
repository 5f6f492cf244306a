import { wordSet } from '../word-list.ts';
import {
  beginsName,
  beginsWord,
  endOfEmoji,
  endOfName,
  endsSentence,
  isEmoji,
  isInnerStop,
  joinsWords,
  wordFrom,
} from './extents.ts';
import { type Folded, fold } from './fold.ts';
import { markQuotes } from './quotes.ts';
import { spellOut } from './spelling.ts';
import type { Token, TokenKind } from './token.ts';

/** A draft's text, read once and shared by every control. */
export type Tokens = { text: string; folded: string; tokens: Token[] };

/** Words whose "'s" is short for "is" or "has". */
const CONTRACTED = wordSet(
  'it that he she what who where there here let how when why one everyone everybody someone somebody nobody',
);

/** "Sam's" is Sam with a possessive; "don't" is dont. */
function withoutApostrophes(word: string): { word: string; possessive: boolean } {
  if (!word.includes("'")) return { word, possessive: false };
  const possessive = word.endsWith("'s") && !CONTRACTED.has(word.slice(0, -2));
  return { word: (possessive ? word.slice(0, -2) : word).replaceAll("'", ''), possessive };
}

/** One star at the end of a word is a footnote's or a stage direction's; "sh**" keeps both. */
function withoutLastStar(s: string, from: number, to: number): number {
  const only = to > from + 1 && s[to - 1] === '*' && s.indexOf('*', from) === to - 1;
  return only ? to - 1 : to;
}

class Tokeniser {
  readonly tokens: Token[] = [];
  private readonly text: string;
  private readonly folded: Folded;
  private sentence = 0;
  private gap: 0 | 1 | 2 = 0;
  private lastEnd = -1;

  constructor(text: string, folded: Folded) {
    this.text = text;
    this.folded = folded;
  }

  run(): void {
    const s = this.folded.text;
    for (let i = 0; i < s.length; ) {
      if (s.charCodeAt(i) === 32) i++;
      else if (beginsName(s, i)) i = this.name(i);
      else if (beginsWord(s, i)) i = this.word(i);
      else {
        const point = s.codePointAt(i)!;
        i = isEmoji(point) ? this.emoji(i, point) : this.sign(i, point);
      }
    }
  }

  private original(at: number): number {
    return this.folded.starts ? this.folded.starts[at]! : at;
  }

  private push(word: string, kind: TokenKind, from: number, to: number, possessive = false): void {
    if (this.gap === 2 && this.tokens.length > 0) this.sentence++;
    const start = this.original(from);
    const first = this.text.charCodeAt(start);
    const capital =
      (first >= 65 && first <= 90) || (first > 127 && this.text[start] !== this.text[start]!.toLowerCase());
    this.tokens.push({
      word,
      kind,
      start,
      end: this.folded.ends ? this.folded.ends[to - 1]! : to,
      sentence: this.sentence,
      gap: this.gap,
      capital: kind !== 'emoji' && capital,
      quoted: false,
      possessive,
      disguised: false,
      joined: from === this.lastEnd,
    });
    this.gap = 0;
    this.lastEnd = to;
  }

  private name(from: number): number {
    const s = this.folded.text;
    const to = endOfName(s, from);
    if (s[from] === '@') this.push(s.slice(from, to), 'handle', from, to);
    else this.hashtag(from, to);
    return to;
  }

  /** #LarkfieldLies becomes two tokens, so that names and words inside hashtags are seen. */
  private hashtag(from: number, to: number): void {
    const s = this.folded.text;
    const isCapital = (at: number) => {
      const code = this.text.charCodeAt(this.original(at));
      return code >= 65 && code <= 90;
    };
    let start = from;
    for (let k = from + 1; k <= to; k++) {
      const part = k === to || (k > from + 1 && (s[k] === '_' || (isCapital(k) && !isCapital(k - 1))));
      if (!part) continue;
      const word = s.slice(start, k).replace(/^[#_]+/, '');
      if (word) this.push(word, 'tag', start, k);
      start = k;
    }
  }

  private word(from: number): number {
    const s = this.folded.text;
    const { end, worded } = wordFrom(s, from);
    const to = withoutLastStar(s, from, end);
    const { word, possessive } = withoutApostrophes(s.slice(from, to));
    this.push(word, worded ? 'word' : 'number', from, to, possessive);
    return end;
  }

  private emoji(from: number, point: number): number {
    const to = endOfEmoji(this.folded.text, from);
    this.push(String.fromCodePoint(point), 'emoji', from, to);
    return to;
  }

  private sign(at: number, point: number): number {
    if (endsSentence(point)) {
      if (!isInnerStop(this.folded.text, at) && !this.afterInitial(at)) this.gap = 2;
    } else if (!joinsWords(point) && this.gap === 0) this.gap = 1;
    return at + (point > 0xffff ? 2 : 1);
  }

  /** A stop after an initial (A.B. in Y4) ends no sentence. */
  private afterInitial(at: number): boolean {
    const last = this.tokens.at(-1);
    return (
      this.folded.text[at] === '.' && last?.word.length === 1 && last.kind === 'word' && at === this.lastEnd
    );
  }
}

/** Reads a text into tokens. Linear in its length; never throws. */
export function tokenise(text: string): Tokens {
  const folded = fold(text);
  const tokeniser = new Tokeniser(text, folded);
  tokeniser.run();
  markQuotes(text, tokeniser.tokens);
  return { text, folded: folded.text, tokens: spellOut(tokeniser.tokens) };
}
