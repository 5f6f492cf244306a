import type { Fix } from '../../engine/check/model.ts';
import { inWords } from './words.ts';

/** A place in a text: UTF-16 offsets, `end` exclusive. */
export type Spot = { start: number; end: number };

/**
 * What can be done to a text for one note: `fix` at every place of it, or at the end of the text. An empty `fix.text` leaves
 * words out: those at `leaves`, or the note's own.
 */
export type Mendable = { spots: readonly Spot[]; fix: Fix | null; leaves?: readonly Spot[] };

const SENTENCE_BEGINS = /(^|[.!?…]["'”’)]*\s+|\n\s*)$/u;
const CLOSES = /^[^\S\n]*[.!?…]+["'”’)]*/u;
const JOINING = /[\s,;:–—-]+(?:and|but|or|so|yet|then|because|that)?[^\S\n]*$/iu;
const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '"': '"', "'": "'", '(': ')' };

/** How far back what joined the words is looked for: further there is none, and a long row of spaces is not gone through again and again. */
const NEAR = 40;

/** Whether words at this place begin a sentence. */
function beginsSentence(text: string, at: number): boolean {
  return at === 0 || SENTENCE_BEGINS.test(text.slice(Math.max(0, at - 20), at));
}

/** A wording as it is written at one place: it begins a sentence with a capital letter. */
export function asWritten(text: string, wording: string, at: number): string {
  return beginsSentence(text, at) ? capital(wording) : wording;
}

function capital(words: string): string {
  const first = /^\p{L}/u.exec(words)?.[0] ?? '';
  return first.toUpperCase() + words.slice(first.length);
}

/**
 * The words with these notes' wordings used, or the note's alone. Wordings for words that overlap are not both used: the first
 * in the text is. Additions come at the end, once each.
 */
export function mend(text: string, notes: readonly Mendable[]): string {
  const additions = new Set<string>();
  const edits: (Spot & { words: string })[] = [];
  for (const { fix, spots, leaves } of notes) {
    if (fix?.text.startsWith(' ')) additions.add(fix.text);
    else if (fix) for (const spot of leaves ?? spots) edits.push({ ...spot, words: fix.text });
  }
  edits.sort((a, b) => a.start - b.start);
  let reached = 0;
  const apart = edits.flatMap((edit) => {
    if (edit.start < reached) return [];
    const floor = reached;
    reached = edit.end;
    return [{ ...edit, floor }];
  });
  // From the end, so that the places still to come stay where they are.
  const whole = apart.reduceRight(
    (now, { start, end, words, floor }) =>
      words === ''
        ? leaveOut(now, { start, end }, floor)
        : now.slice(0, start) + asWritten(now, words, start) + now.slice(end),
    text,
  );
  const said =
    apart.length === 0 ? whole : [...new Set(apart.map(({ words }) => words))].reduce(counted, whole);
  return additions.size === 0 ? said : said.trimEnd() + [...additions].join('');
}

/** What is said of several who are called the same: "two of our pupils". */
const OF_SEVERAL: Record<string, (many: string) => string> = {
  'one of our pupils': (many) => `${many} of our pupils`,
  'a colleague': (many) => `${many} colleagues`,
};

/** "One of our pupils, one of our pupils and one of our pupils": "Three of our pupils". */
function counted(text: string, wording: string): string {
  const several = OF_SEVERAL[wording];
  if (!several) return text;
  const list = new RegExp(`\\b${wording}(?:, ${wording})*(?:,? and|,? &) ${wording}\\b`, 'gi');
  return text.replace(list, (found, at: number) =>
    asWritten(text, several(inWords(found.toLowerCase().split(wording).length - 1)), at),
  );
}

/**
 * The text without the words at one place, and without what then belongs to nothing: the quotation marks around them, the mark
 * that closed their sentence, the comma or the "and" that joined them, a space too many, an empty line.
 * @param floor nothing before this offset is touched
 */
function leaveOut(text: string, { start, end }: Spot, floor: number): string {
  let [from, to] = [start, end];
  while (from > floor && PAIRS[text[from - 1]!] !== undefined && PAIRS[text[from - 1]!] === text[to]) {
    from--;
    to++;
  }
  const before = text.slice(0, from);
  const after = text.slice(to);
  const closed = /[.!?…]["'”’)]*$/u.test(text.slice(from, to));
  const closing = CLOSES.exec(after)?.[0] ?? '';
  const ends = closed || closing !== '' || /^[^\S\n]*(\n|$)/.test(after);
  if (beginsSentence(text, from))
    return ends ? withoutSentence(before, after.slice(closing.length)) : withoutBeginning(before, after);
  if (ends) {
    const near = Math.max(floor, before.length - NEAR);
    const kept = before.slice(near).replace(JOINING, '');
    const mark = closed && closing === '' && !/[.!?…]$/u.test(kept) ? '.' : '';
    return before.slice(0, near) + kept + mark + after.replace(/^[^\S\n]+(?=[.!?…])/u, '');
  }
  const near = Math.max(floor, before.length - NEAR);
  const kept = before.slice(0, near) + before.slice(near).replace(/[^\S\n]+$/, '');
  const rest = after.replace(/^[^\S\n]+/, '');
  if (/^[,;:)]/.test(rest)) return kept.replace(/[\s,;:–—-]{1,9}$/, '') + rest;
  return kept.length < before.length || rest.length < after.length ? `${kept} ${rest}` : kept + rest;
}

/** Two sentences, or two lines, that come together. */
function withoutSentence(before: string, after: string): string {
  const rest = after.replace(/^[^\S\n]+/, '');
  if (rest === '') return before.trimEnd();
  if (!rest.startsWith('\n')) return before + rest;
  // The whole line is gone: so is its end.
  return before === '' || before.endsWith('\n') ? before + rest.slice(1) : before.trimEnd() + rest;
}

/** The rest of a sentence, which begins it now. */
function withoutBeginning(before: string, after: string): string {
  return before + capital(after.replace(/^[\s,;:–—-]+(?:(?:and|but|or|so|yet|then)\s+)?/iu, ''));
}

/** What stands around a place, at most so many characters on either side, from word to word, with dots where there is more. */
export function around(text: string, { start, end }: Spot, most: number): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - most), start);
  const after = text.slice(end, end + most);
  return {
    before: start <= most ? before : `… ${before.replace(/^\S*\s+/, '')}`,
    after: text.length - end <= most ? after : `${after.replace(/\s+\S*$/, '')} …`,
  };
}

/** What is left around the words that one note leaves out: the beginning of the first place where the text changes. */
export function leftAround(text: string, note: Mendable): string {
  const left = mend(text, [note]);
  let same = 0;
  while (same < left.length && left[same] === text[same]) same++;
  const { before, after } = around(left, { start: same, end: same }, 60);
  return (before + after).trim();
}
