/**
 * Every word and every beginning of a word that the phrases ask for, numbered from 1, so that whether a word is in a list is
 * one bit. Built while the phrases are compiled.
 */
export class Vocabulary {
  private readonly words = new Map<string, number>();
  private readonly beginnings = new Map<string, number>();
  /** The same by their first letter. */
  private readonly byLetter = new Map<string, { prefix: string; id: number }[]>();
  private size = 0;

  /** The numbers of a list: they are given when they are first asked for. */
  idsOf({ words, prefixes }: WordList): number[] {
    const ids: number[] = [];
    for (const word of words) ids.push(this.number(this.words, word));
    for (const prefix of prefixes) ids.push(this.beginning(prefix));
    return ids;
  }

  private beginning(prefix: string): number {
    const known = this.beginnings.get(prefix);
    if (known !== undefined) return known;
    const id = this.number(this.beginnings, prefix);
    const letter = prefix[0]!;
    this.byLetter.set(letter, [...(this.byLetter.get(letter) ?? []), { prefix, id }]);
    return id;
  }

  /** The numbers of a list, as bits. */
  bitsOf(list: WordList): Bits {
    const ids = this.idsOf(list);
    const bits = new Uint32Array((Math.max(0, ...ids) >>> 5) + 1);
    for (const id of ids) bits[id >>> 5]! |= 1 << (id & 31);
    return bits;
  }

  private number(among: Map<string, number>, text: string): number {
    let id = among.get(text);
    if (id === undefined) {
      id = ++this.size;
      among.set(text, id);
    }
    return id;
  }

  /** What phrases see of a word of a draft. */
  read(word: string): ReadWord {
    const begun: number[] = [];
    for (const { prefix, id } of this.byLetter.get(word[0]!) ?? [])
      if (word.startsWith(prefix)) begun.push(id);
    return { id: this.words.get(word) ?? 0, begun };
  }
}

/** Words, and what words may begin with. */
type WordList = { words: Iterable<string>; prefixes: Iterable<string> };

/** A word of a draft in the numbers of the vocabulary: its own, 0 for none, and those of what it begins with. */
export type ReadWord = { readonly id: number; readonly begun: readonly number[] };

export type Bits = Uint32Array;

/** Whether a word is in a list, or begins as one of its beginnings. */
export function isIn(bits: Bits, { id, begun }: ReadWord): boolean {
  if (hasBit(bits, id)) return true;
  for (let i = 0; i < begun.length; i++) if (hasBit(bits, begun[i]!)) return true;
  return false;
}

function hasBit(bits: Bits, id: number): boolean {
  const at = id >>> 5;
  return at < bits.length && (bits[at]! & (1 << (id & 31))) !== 0;
}

/** What is in one list or another; null, for anything, where one of them is. */
export function eitherOf(lists: readonly (Bits | null)[]): Bits | null {
  const first = lists[0] ?? null;
  if (lists.length < 2) return first;
  let length = 0;
  for (const bits of lists) {
    if (bits === null) return null;
    length = Math.max(length, bits.length);
  }
  const all = new Uint32Array(length);
  for (const bits of lists) for (const [i, some] of bits!.entries()) all[i]! |= some;
  return all;
}
