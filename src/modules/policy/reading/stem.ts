import { opensList, runsOn } from '../../../engine/document/words.ts';
import { firstWords } from '../drafting/model.ts';
import type { Clause } from '../model.ts';

/** A stem in brief: this many of its last words, more only to keep its "not"; and how many of the clause's own. */
const STEM_WORDS = 6;
const WORDS = 16;

type Hung = Pick<Clause, 'id' | 'parentId' | 'heading' | 'text'>;

/**
 * The words that a clause finishes, so that it is never quoted without them: 'You may do so provided it does not:' for
 * 'exceed 20 minutes a day'. Of nested lists, outermost first; '' for a clause that stands by itself.
 * @param clauses the version's clauses by id
 */
export function stemOf(clause: Hung, clauses: ReadonlyMap<string, Hung>): string {
  const stems: string[] = [];
  const seen = new Set([clause.id]);
  for (let at = clause.parentId; at !== null && !seen.has(at); ) {
    seen.add(at);
    const parent = clauses.get(at);
    if (!parent || parent.heading || !isUnfinished(parent.text)) break;
    stems.unshift(lastSentence(parent.text));
    at = parent.parentId;
  }
  return stems.join(' ');
}

/** The clause as it can be quoted alone: its stem, if it has one, and its words. */
export function quotable(clause: Hung, clauses: ReadonlyMap<string, Hung>): string {
  return `${stemOf(clause, clauses)} ${clause.text}`.trim();
}

/** As `quotable`, in brief, for a row of a list: the end of its stem and the first words of its own. */
export function quotedBriefly(clause: Hung, clauses: ReadonlyMap<string, Hung>): string {
  return `${stemEnd(stemOf(clause, clauses))}${firstWords(clause.text, WORDS)}`;
}

/** The last words of a stem and a space, never without a "not" that turns the item round; '' of none. */
export function stemEnd(stem: string): string {
  if (stem === '') return '';
  const words = stem.split(/\s+/);
  const turns = words.findLastIndex((word) => /^(?:not|never|cannot|no)\b/i.test(word));
  const from = Math.max(0, Math.min(words.length - STEM_WORDS, turns < 0 ? words.length : turns - 1));
  return `${from > 0 ? '… ' : ''}${words.slice(from).join(' ')} `;
}

/** An item of a list may end in "; or", which leads nowhere alone. */
function isUnfinished(text: string): boolean {
  return opensList(text) || (runsOn(text) && !/[;,]\s+(?:and|or)$/i.test(text));
}

function lastSentence(text: string): string {
  return text
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .at(-1)!
    .trim();
}
