/** Offsets in a text, in UTF-16 units, `end` exclusive. */
export type Stretch = { start: number; end: number };

/**
 * How words stand that somebody wants to say to the press (clause 6.1.8 of the source policy): `other` were proposed, and others
 * approved; `never` were proposed, and what came of it approved none.
 */
export type Standing = 'approved' | 'not yet' | 'waiting' | 'other' | 'never' | 'revoked' | 'over';

/** Words that somebody proposed to say to the press, or had approved. */
export type PressWords = {
  requestId: string;
  /** Who asked: 'The Wexley Gazette'. */
  outlet: string;
  words: string;
  standing: Standing;
  /** SHA-256 of the words as `sameWords` has them, in hexadecimal. */
  fingerprint: string;
  /** `approved`: the last day on which they may be said, `not yet`: the first, `revoked` and `over`: when it ended; `YYYY-MM-DD`. */
  day: string | null;
  /** `other`: the words that were approved in their place, while they may be said. */
  instead: string | null;
};

/** What two texts share when they are the same words: line breaks and the slope of quotation marks are not said aloud. */
export function sameWords(text: string): string {
  return text.normalize('NFC').replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}

/**
 * What stands before a statement of its own: nothing, a line or a sentence that is over, whom it answers by handle, or the
 * quotation mark that opens it.
 */
const BEFORE = String.raw`(?<=(?:^|\n)\s*(?:@[\w.]+[,:]?\s+)*|[.!?…:]["'’”)]*\s+|["'‘“(])`;
/** What stands after it: nothing, another line, or what ends a sentence. */
const AFTER = String.raw`(?=["'’”)]*\s*$|["'’”)]*[^\S\n]*\n|["'’”)]*[.!?…](?:["'’”)]|\s|$))`;
/** After words that end as a question or a cry does, anything may follow. */
const AFTER_STOP = String.raw`(?=["'’”)]*(?:\s|$))`;

const escaped = (piece: string): string => piece.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/**
 * Where exactly these words stand in a text, as a statement of their own: half a sentence more would make another of it. The
 * full stop at the end is not asked for.
 * @returns nothing where a word, a figure or a mark is another, and for words without a letter
 */
export function whereSaid(text: string, words: string): Stretch[] {
  const same = sameWords(words).replace(/(?<![.…])\.$/, '');
  if (!/\p{L}/u.test(same)) return [];
  const pattern = same
    .split(' ')
    .map((piece) => escaped(piece).replaceAll("'", "['‘’ʼ]").replaceAll('"', '["“”]'))
    .join(String.raw`\s+`);
  const after = /[.!?…]["')]*$/.test(same) ? AFTER_STOP : AFTER;
  return [...text.matchAll(new RegExp(`${BEFORE}${pattern}${after}`, 'gu'))].map(
    ({ index, 0: { length } }) => ({ start: index, end: index + length }),
  );
}

/** The beginning of a fingerprint, for people to compare: '3f9a 12c4 77d0'. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
}
