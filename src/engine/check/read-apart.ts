import type { Reader, Sense } from './reader/reader.ts';
import type { Reading } from './reading.ts';
import { blankOut, type WordsMet } from './trust-words.ts';

/** What the reader senses. For a control that leaves words of this draft alone it reads what is left without those. */
export function readApart(r: Reading, reader: Reader, { excepted, approved }: WordsMet): Sense {
  const { found, doubted } = reader(r.draft);
  const apart = new Map(excepted);
  for (const [control, stretches] of approved ?? [])
    apart.set(control, [...(apart.get(control) ?? []), ...stretches]);
  const sensed = found.filter(({ control }) => !apart.has(control));
  for (const [control, stretches] of apart) {
    const text = blankOut(r.text, stretches);
    if (text.trim() !== '')
      sensed.push(...reader({ ...r.draft, text }).found.filter((one) => one.control === control));
  }
  return { found: sensed, doubted };
}
