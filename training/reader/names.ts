import { COMMON_WORDS } from '../../src/engine/check/lexicon.ts';
import { GIVEN_NAMES } from '../../src/engine/check/people/given-names.ts';
import type { Random } from './random.ts';
import type { Slipped } from './slips.ts';

const NAMES = [...GIVEN_NAMES].filter((name) => !COMMON_WORDS.has(name));
const IS_NAME = new Set(NAMES);

/**
 * A text with other given names, drawn evenly from all: who somebody is called tells nothing, and where their family may come
 * from is nothing to learn from. One name that stands twice becomes one other.
 */
export function renamed(text: string, random: Random): Slipped {
  const instead = new Map<string, string>();
  let made = '';
  const from: number[] = [];
  let at = 0;
  const keepTo = (end: number): void => {
    made += text.slice(at, end);
    for (; at < end; at++) from.push(at);
  };
  for (const { 0: word, index } of text.matchAll(/(?<![\w@#])[A-Z][a-z]+(?!\w)/g)) {
    const name = word.toLowerCase();
    if (!IS_NAME.has(name)) continue;
    const other = instead.get(name) ?? NAMES[Math.floor(random() * NAMES.length)]!;
    instead.set(name, other);
    keepTo(index);
    const end = index + word.length;
    made += other[0]!.toUpperCase() + other.slice(1);
    for (let k = 0; k < other.length; k++) from.push(Math.min(index + k, end - 1));
    at = end;
  }
  keepTo(text.length);
  from.push(text.length);
  return { text: made, from };
}
