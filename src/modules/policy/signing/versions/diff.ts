import { diffWordsWithSpace } from 'diff';
import type { Clause } from '../../model.ts';

/** Words of a clause as they were and are. */
export type WordChange = { kind: 'same' | 'added' | 'removed'; text: string };

/** One clause of either version, in the order of the later; a removed one follows what stood before it. */
export type ClauseChange = {
  lineage: string;
  before: Clause | null;
  after: Clause | null;
  /** Word by word when the words changed. */
  words: WordChange[] | null;
  renumbered: boolean;
  /** Stands among other clauses than before. */
  moved: boolean;
};

export type VersionChanges = {
  rows: ClauseChange[];
  counts: {
    added: number;
    removed: number;
    changed: number;
    renumbered: number;
    moved: number;
    same: number;
  };
};

/** Two long texts with nothing in common take time that grows with both: beyond so many words, all is said to have changed. */
const MOST_EDITS = 1000;
/** And of a whole version, so that one changed all over is still told in seconds. */
const MOST_EDITS_IN_ALL = 10_000;

/** What changed from one version to another, clause by clause: the same clause is known by its lineage, not its number. */
export function compareVersions(before: readonly Clause[], after: readonly Clause[]): VersionChanges {
  const earlier = new Map(before.map((clause) => [clause.lineage, clause]));
  const kept = new Set(after.map((clause) => clause.lineage));
  const moved = movedAmong(before, after, earlier);
  const gone = removedAfter(before, kept);
  const rows: ClauseChange[] = [...(gone.get(null) ?? [])];
  let left = MOST_EDITS_IN_ALL;
  const wordsOf = (was: string, is: string): WordChange[] => {
    const words = wordChanges(was, is, Math.min(MOST_EDITS, left));
    left = Math.max(0, left - editsIn(words));
    return words;
  };
  for (const clause of after) {
    const was = earlier.get(clause.lineage) ?? null;
    rows.push({
      lineage: clause.lineage,
      before: was,
      after: clause,
      words: was && was.text !== clause.text ? wordsOf(was.text, clause.text) : null,
      renumbered: was !== null && was.number !== clause.number,
      moved: moved.has(clause.lineage),
    });
    rows.push(...(gone.get(clause.lineage) ?? []));
  }
  const count = (test: (row: ClauseChange) => boolean) => rows.filter(test).length;
  return {
    rows,
    counts: {
      added: count((r) => r.before === null),
      removed: count((r) => r.after === null),
      changed: count((r) => r.words !== null),
      renumbered: count((r) => r.renumbered),
      moved: count((r) => r.moved),
      same: count(isSame),
    },
  };
}

/** Whether a clause is as it was. */
export function isSame(row: ClauseChange): boolean {
  return Boolean(row.before && row.after && !row.words && !row.renumbered && !row.moved);
}

function editsIn(words: readonly WordChange[]): number {
  return words.reduce((sum, { kind, text }) => (kind === 'same' ? sum : sum + text.split(/\s+/).length), 0);
}

/** The words of two texts beside each other; with more edits than `most` between them, one in place of the other. */
export function wordChanges(before: string, after: string, most = MOST_EDITS): WordChange[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: most });
  if (!parts)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return inPhrases(
    parts.map((p) => ({ kind: p.added ? 'added' : p.removed ? 'removed' : 'same', text: p.value })),
  );
}

/** Words replaced one after another are one phrase replaced by another: it reads so, and word salad does not. */
function inPhrases(parts: readonly WordChange[]): WordChange[] {
  const phrases: WordChange[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed) phrases.push({ kind: 'removed', text: removed });
    if (added) phrases.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  parts.forEach((part, i) => {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (part.text.trim() === '' && removed && added && parts[i + 1] && parts[i + 1]!.kind !== 'same') {
      removed += part.text;
      added += part.text;
    } else {
      close();
      phrases.push(part);
    }
  });
  close();
  return phrases;
}

/** Removed clauses by the kept clause that they followed; null for those at the top. */
function removedAfter(
  before: readonly Clause[],
  kept: ReadonlySet<string>,
): Map<string | null, ClauseChange[]> {
  const gone = new Map<string | null, ClauseChange[]>();
  let last: string | null = null;
  for (const clause of before) {
    if (kept.has(clause.lineage)) {
      last = clause.lineage;
      continue;
    }
    const row = {
      lineage: clause.lineage,
      before: clause,
      after: null,
      words: null,
      renumbered: false,
      moved: false,
    };
    const list = gone.get(last) ?? [];
    list.push(row);
    gone.set(last, list);
  }
  return gone;
}

/** The fewest clauses that must have moved: all but a longest run that kept its order. */
function movedAmong(
  before: readonly Clause[],
  after: readonly Clause[],
  earlier: ReadonlyMap<string, Clause>,
): Set<string> {
  const place = new Map(before.map((clause, i) => [clause.lineage, i]));
  const common = after.filter((clause) => earlier.has(clause.lineage)).map((clause) => clause.lineage);
  const places = common.map((lineage) => place.get(lineage)!);
  // tails[n]: where the run of n + 1 that ends earliest ends; back[i]: what stands before i in its run.
  const tails: number[] = [];
  const back: number[] = [];
  places.forEach((at, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[tails[middle]!]! < at) low = middle + 1;
      else high = middle;
    }
    back[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const stayed = new Set<string>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = back[i]!) stayed.add(common[i]!);
  return new Set(common.filter((lineage) => !stayed.has(lineage)));
}
