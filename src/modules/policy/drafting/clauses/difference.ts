import type { DraftClause } from '../model.ts';
import type { Tree } from './model.ts';

/** Room left between positions, so that one clause put between two moves no other. */
const STEP = 1000;

/**
 * The same clauses with positions that rise in document order. Those outside the stretch that changed keep theirs,
 * and the stretch is widened only where there is no room in it.
 */
export function placed(before: Tree, after: Tree): DraftClause[] {
  let from = 0;
  while (from < after.length && from < before.length && after[from]!.id === before[from]!.id) from++;
  let tail = 0;
  while (
    tail < after.length - from &&
    tail < before.length - from &&
    after[after.length - 1 - tail]!.id === before[before.length - 1 - tail]!.id
  )
    tail++;
  const low = from === 0 ? 0 : before[from - 1]!.position;
  let to = after.length - tail;
  const roomTo = () => (to < after.length ? after[to]!.position : low + STEP * (to - from + 1));
  while (to < after.length && roomTo() - low - 1 < to - from) to++;
  const step = Math.min(STEP, Math.floor((roomTo() - low) / (to - from + 1)));
  return after.map((clause, i) =>
    i < from || i >= to ? clause : { ...clause, position: low + step * (i - from + 1) },
  );
}

/** The clauses whose content, place or position is not the same in both. */
export function differing(
  before: Tree,
  after: Tree,
): { id: string; before: DraftClause | null; after: DraftClause | null }[] {
  const was = new Map(before.map((clause) => [clause.id, clause]));
  const found: { id: string; before: DraftClause | null; after: DraftClause | null }[] = [];
  for (const clause of after) {
    const old = was.get(clause.id) ?? null;
    was.delete(clause.id);
    if (
      !old ||
      old.position !== clause.position ||
      old.parentId !== clause.parentId ||
      !sameContent(old, clause)
    )
      found.push({ id: clause.id, before: old, after: clause });
  }
  for (const old of was.values()) found.push({ id: old.id, before: old, after: null });
  return found;
}

/** Whether two states of a clause say the same, wherever it stands. */
export function sameContent(a: DraftClause, b: DraftClause): boolean {
  return (
    a.number === b.number &&
    a.text === b.text &&
    a.heading === b.heading &&
    a.modality === b.modality &&
    a.marker === b.marker &&
    a.binds.join('|') === b.binds.join('|') &&
    a.escalatesTo.join('|') === b.escalatesTo.join('|')
  );
}
