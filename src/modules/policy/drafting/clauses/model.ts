import type { ClauseWords, DraftClause } from '../model.ts';

/**
 * The clauses of a draft in document order: a clause comes before those under it, and those under it follow it
 * without a break. Every function here keeps that, changes no number, and leaves its argument as it was.
 */
export type Tree = readonly DraftClause[];

/** Why a step cannot be taken, in words for the person who asked for it. */
export class CannotMend extends Error {
  override readonly name = 'CannotMend';
}

export function at(tree: Tree, id: string): number {
  const index = tree.findIndex((clause) => clause.id === id);
  if (index < 0) throw new CannotMend('This clause is no longer in the draft.');
  return index;
}

/** Index after the last clause under the one at `index`. */
export function endOf(tree: Tree, index: number): number {
  const inside = new Set([tree[index]!.id]);
  let end = index + 1;
  while (end < tree.length && inside.has(tree[end]!.parentId ?? '')) inside.add(tree[end++]!.id);
  return end;
}

/** Depth of every clause by id, 0 at the top. */
export function depths(tree: Tree): Map<string, number> {
  const found = new Map<string, number>();
  for (const { id, parentId } of tree) found.set(id, parentId === null ? 0 : (found.get(parentId) ?? 0) + 1);
  return found;
}

export function edit(
  tree: Tree,
  id: string,
  words: Partial<ClauseWords> & { escalatesTo?: string[] },
): DraftClause[] {
  const index = at(tree, id);
  return tree.with(index, { ...tree[index]!, ...words });
}

export type Where = 'before' | 'after' | 'under';

/** Puts a new clause beside or under another; into an empty draft with `to` null. */
export function add(tree: Tree, to: string | null, where: Where, clause: DraftClause): DraftClause[] {
  if (to === null) return [...tree, { ...clause, parentId: null }];
  const index = at(tree, to);
  const beside = tree[index]!;
  const parentId = where === 'under' ? beside.id : beside.parentId;
  return tree.toSpliced(where === 'before' ? index : endOf(tree, index), 0, { ...clause, parentId });
}

/** Takes a clause out, and all that is under it. */
export function remove(tree: Tree, id: string): DraftClause[] {
  const index = at(tree, id);
  return tree.toSpliced(index, endOf(tree, index) - index);
}

/** Index of the sibling just before, or -1. */
function elder(tree: Tree, index: number): number {
  const { parentId } = tree[index]!;
  for (let i = index - 1; i >= 0; i--) {
    if (tree[i]!.parentId === parentId) return i;
    if (tree[i]!.id === parentId) return -1;
  }
  return -1;
}

/** Before the clause above it at the same level, with all that is under it. */
export function moveUp(tree: Tree, id: string): DraftClause[] {
  const index = at(tree, id);
  const above = elder(tree, index);
  if (above < 0)
    throw new CannotMend('This is the first clause here. To move it further, move it out a level.');
  const end = endOf(tree, index);
  return [
    ...tree.slice(0, above),
    ...tree.slice(index, end),
    ...tree.slice(above, index),
    ...tree.slice(end),
  ];
}

export function moveDown(tree: Tree, id: string): DraftClause[] {
  const end = endOf(tree, at(tree, id));
  const next = tree[end];
  if (!next || next.parentId !== tree[at(tree, id)]!.parentId)
    throw new CannotMend('This is the last clause here. To move it further, move it out a level.');
  return moveUp(tree, next.id);
}

/** Under the clause above it at the same level, as its last. */
export function indent(tree: Tree, id: string): DraftClause[] {
  const index = at(tree, id);
  const above = elder(tree, index);
  if (above < 0) throw new CannotMend('There is no clause above it at this level to put it under.');
  return tree.with(index, { ...tree[index]!, parentId: tree[above]!.id });
}

/** Out to the level of the clause it is under, right after it. */
export function outdent(tree: Tree, id: string): DraftClause[] {
  const index = at(tree, id);
  const { parentId } = tree[index]!;
  if (parentId === null) throw new CannotMend('This clause is at the outermost level already.');
  const parent = at(tree, parentId);
  const end = endOf(tree, index);
  const after = endOf(tree, parent);
  const moved = { ...tree[index]!, parentId: tree[parent]!.parentId };
  return [
    ...tree.slice(0, index),
    ...tree.slice(end, after),
    moved,
    ...tree.slice(index + 1, end),
    ...tree.slice(after),
  ];
}

/** One clause becomes two: the second follows it at the same level, without a number until someone gives it one. */
export function split(
  tree: Tree,
  id: string,
  first: string,
  second: Pick<DraftClause, 'id' | 'lineage' | 'text' | 'modality' | 'binds' | 'escalatesTo'>,
): DraftClause[] {
  const clause = tree[at(tree, id)]!;
  const made: DraftClause = { ...clause, ...second, number: null, marker: null, heading: false, revision: 1 };
  return add(edit(tree, id, { text: first }), id, 'after', made);
}

/**
 * What joining a clause to the one above it does to them, where one is a heading and the other is not: it becomes part of
 * the heading, or the heading becomes words. Null where the two are of one kind, or it is the first.
 */
export function joinAcross(tree: Tree, id: string): { clause: DraftClause; above: DraftClause } | null {
  const index = at(tree, id);
  const clause = tree[index]!;
  const above = tree[index - 1];
  return above && above.heading !== clause.heading ? { clause, above } : null;
}

/** Joins a clause to the one right above it on the page; what was under it is then under that one. */
export function mergeUp(tree: Tree, id: string): DraftClause[] {
  const index = at(tree, id);
  const above = tree[index - 1];
  if (!above)
    throw new CannotMend('This is the first clause of the draft: there is none above to join it to.');
  const text = `${above.text} ${tree[index]!.text}`.trim();
  return tree
    .map((clause) => (clause.id === above.id ? { ...clause, text } : clause))
    .map((clause) => (clause.parentId === id ? { ...clause, parentId: above.id } : clause))
    .filter((clause) => clause.id !== id);
}
