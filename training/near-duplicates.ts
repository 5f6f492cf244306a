/** Two drafts of which more than this share of the shorter one's word triples is common are near-duplicates. */
const TOO_MUCH = 0.5;
/** Fewer common triples are a turn of phrase ("that's it, that's the post"), unless all the words are the same. */
const FEWEST = 5;

type Item = { id: string; text: string };
type Pair = { a: string; b: string; share: number };

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function triplesOf(text: string): Set<string> {
  const words = wordsOf(text);
  const triples = new Set<string>();
  for (let i = 0; i + 2 < words.length; i++) triples.add(words.slice(i, i + 3).join(' '));
  return triples.add(`all: ${words.join(' ')}`);
}

/**
 * Pairs of drafts that say nearly the same in the same words, by the share of word triples they have in common.
 * @param others drafts that are compared with `items`, but not with each other
 */
export function nearDuplicates(items: readonly Item[], others: readonly Item[] = []): Pair[] {
  const all = [...others, ...items].map(({ id, text }) => ({ id, triples: triplesOf(text) }));
  const holders = new Map<string, number[]>();
  const pairs: Pair[] = [];
  all.forEach(({ id, triples }, n) => {
    const common = new Map<number, number>();
    for (const triple of triples)
      for (const m of holders.get(triple) ?? []) common.set(m, (common.get(m) ?? 0) + 1);
    if (n >= others.length)
      for (const [m, count] of common) {
        const share = count / Math.min(triples.size, all[m]!.triples.size);
        const same = [...triples].at(-1) === [...all[m]!.triples].at(-1);
        if (same || (count >= FEWEST && share > TOO_MUCH)) pairs.push({ a: all[m]!.id, b: id, share });
      }
    for (const triple of triples) holders.set(triple, [...(holders.get(triple) ?? []), n]);
  });
  return pairs;
}
