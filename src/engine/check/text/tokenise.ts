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
import { type MetWord, readWord } from './met-words.ts';
import { markQuotes } from './quotes.ts';
import { spellOut } from './spelling.ts';
import type { Token, TokenKind } from './token.ts';

/** A draft's text, read once and shared by every control. */
export type Tokens = { text: string; folded: string; tokens: Token[] };

const STAR = 42;
/** Titles cut short, which may have a stop after them. */
const SHORT_TITLES = wordSet('mr mrs ms mx dr prof rev');

/** One star at the end of a word is a footnote's or a stage direction's; "sh**" keeps both. */
function withoutLastStar(s: string, from: number, to: number): number {
  const only = s.charCodeAt(to - 1) === STAR && to > from + 1 && s.indexOf('*', from) === to - 1;
  return only ? to - 1 : to;
}

/** So many single letters in a row may be one word: "f u c k". */
const SPACED = 3;

class Tokeniser {
  readonly tokens: Token[] = [];
  private readonly text: string;
  private readonly folded: Folded;
  private sentence = 0;
  private gap: 0 | 1 | 2 = 0;
  private lastEnd = -1;
  private lettersInRow = 0;
  /** Something may be spelt in disguise. */
  tricky = false;
  private readonly meet: (written: string) => MetWord;

  constructor(text: string, folded: Folded, meet: (written: string) => MetWord) {
    this.text = text;
    this.folded = folded;
    this.meet = meet;
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

  private push(
    { word, hidden, number, possessive }: MetWord,
    kind: TokenKind,
    from: number,
    to: number,
  ): void {
    if (this.gap === 2 && this.tokens.length > 0) this.sentence++;
    const start = this.original(from);
    const first = this.text.charCodeAt(start);
    const capital =
      (first >= 65 && first <= 90) || (first > 127 && this.text[start] !== this.text[start]!.toLowerCase());
    this.lettersInRow = word.length === 1 ? this.lettersInRow + 1 : 0;
    if (kind === 'emoji' || hidden !== null || this.lettersInRow >= SPACED) this.tricky = true;
    this.tokens.push({
      word,
      kind,
      number,
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
    // Nearly everyone has another handle.
    if (s[from] === '@') this.push(readWord(s.slice(from, to)), 'handle', from, to);
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
      if (word) this.push(this.meet(word), 'tag', start, k);
      start = k;
    }
  }

  private word(from: number): number {
    const s = this.folded.text;
    const { end, worded } = wordFrom(s, from);
    const to = withoutLastStar(s, from, end);
    this.push(this.meet(s.slice(from, to)), worded ? 'word' : 'number', from, to);
    return end;
  }

  private emoji(from: number, point: number): number {
    const to = endOfEmoji(this.folded.text, from);
    this.push(this.meet(String.fromCodePoint(point)), 'emoji', from, to);
    return to;
  }

  private sign(at: number, point: number): number {
    if (endsSentence(point)) {
      if (!isInnerStop(this.folded.text, at) && !this.afterShort(at)) this.gap = 2;
    } else if (!joinsWords(point) && this.gap === 0) this.gap = 1;
    return at + (point > 0xffff ? 2 : 1);
  }

  /** A stop after an initial (A.B. in Y4) or a title cut short (Mr. Reddy) ends no sentence. */
  private afterShort(at: number): boolean {
    const last = this.tokens.at(-1);
    if (this.folded.text[at] !== '.' || last?.kind !== 'word' || at !== this.lastEnd) return false;
    return last.word.length === 1 || SHORT_TITLES.has(last.word);
  }
}

/**
 * Reads a text into tokens. Linear in its length; never throws.
 * @param meet how its words are read: those of drafts are remembered, see met-words.ts
 */
export function tokenise(text: string, meet: (written: string) => MetWord = readWord): Tokens {
  const folded = fold(text);
  const tokeniser = new Tokeniser(text, folded, meet);
  tokeniser.run();
  const { tokens, tricky } = tokeniser;
  markQuotes(text, tokens);
  return { text, folded: folded.text, tokens: tricky ? spellOut(tokens, meet) : tokens };
}
