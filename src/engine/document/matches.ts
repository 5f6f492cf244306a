/** Words of a clause that a rule has found. `end` is the place after the last of them. */
export type Match = { index: number; end: number; words: string };

function allOf(pattern: RegExp, text: string): Match[] {
  return [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(({ index, 0: words }) => ({
    index,
    end: index + words.length,
    words,
  }));
}

/** Every match in the text, in its order. Of two that overlap, the one of the earlier pattern stands. */
export function matchesOf(patterns: readonly RegExp[], text: string): Match[] {
  let found: Match[] = [];
  for (const pattern of patterns) {
    let next = 0;
    const fresh = allOf(pattern, text).filter((match) => {
      while (next < found.length && found[next]!.end <= match.index) next++;
      return next === found.length || found[next]!.index >= match.end;
    });
    found = [...found, ...fresh].sort((a, b) => a.index - b.index);
  }
  return found;
}
