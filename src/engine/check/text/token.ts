export type TokenKind = 'word' | 'number' | 'handle' | 'tag' | 'emoji';

/** One word, number, handle, part of a hashtag, or emoji, with its place in the original text. */
export type Token = {
  /** The folded word the rules read: lower case, no accents or apostrophes, tricks of spelling undone. */
  word: string;
  kind: TokenKind;
  /** The word's number among those met: see met-words.ts. */
  number: number;
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
