import { Invalid } from '../../../../platform/errors.ts';

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Runs of words of a text that are in none of the parts it is split into, whatever the order, stops and capitals. */
export function lostWords(text: string, parts: readonly string[]): string[] {
  const there = new Map<string, number>();
  for (const [word] of parts.join(' ').toLowerCase().matchAll(WORD))
    there.set(word, (there.get(word) ?? 0) + 1);
  const runs: { from: number; to: number }[] = [];
  let running = false;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const left = there.get(word.toLowerCase()) ?? 0;
    if (left > 0) there.set(word.toLowerCase(), left - 1);
    else if (running) runs.at(-1)!.to = index + word.length;
    else runs.push({ from: index, to: index + word.length });
    running = left === 0;
  }
  return runs.map(({ from, to }) => text.slice(from, to));
}

/** What is sent back to agree that these words go. */
export const asAgreed = (lost: readonly string[]): string => lost.join(' … ');

/** @throws Invalid at `lose` where words of a text would be in neither part, unless just these were agreed to */
export function demandNothingLost(text: string, parts: readonly string[], agreed: string | undefined): void {
  const lost = lostWords(text, parts);
  if (lost.length === 0 || agreed === asAgreed(lost)) return;
  const said = lost.map((run) => `“${run}”`).join(', ');
  throw new Invalid({
    field: 'lose',
    message: `These words of the clause are in neither box: ${said}. Put them back, or tick that they go.`,
  });
}
