/**
 * The words that the reader takes for rightly spelt: by word how common it is, from 0 (the most common) to `RARE`. A word
 * that is rare is left as it stands and nothing is mended into it.
 */
export type Words = ReadonlyMap<string, number>;
export const RARE = 3;

/** A line for each step of how common; in it words in order, each as how many letters it shares with the one before, and the rest. */
export function writeWords(words: Words): string {
  return Array.from({ length: RARE + 1 }, (_, step) => {
    let before = '';
    return [...words]
      .filter(([, one]) => one === step)
      .map(([word]) => word)
      .sort()
      .map((word) => {
        let shared = 0;
        while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared++;
        before = word;
        return shared + word.slice(shared);
      })
      .join('');
  }).join('\n');
}

/** @param written what `writeWords` wrote */
export function readWords(written: string): Words {
  const words = new Map<string, number>();
  written.split('\n').forEach((line, step) => {
    let before = '';
    for (const [, shared, rest] of line.matchAll(/(\d)(\D*)/g)) {
      before = before.slice(0, Number(shared)) + rest!;
      words.set(before, step);
    }
  });
  return words;
}
