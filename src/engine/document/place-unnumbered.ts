import type { Block } from './blocks.ts';
import type { OpenTree } from './open-tree.ts';
import { isAllCaps, readsAsHeading, runsOn } from './words.ts';

/** A heading or paragraph without a number. */
export function placeUnnumbered(tree: OpenTree, block: Block, i: number): void {
  if (block.row) {
    tree.add(block, homeOfRow(tree));
    return;
  }
  if (block.cell !== 'head' && !isUnnumberedHeading(tree, block, i)) {
    const index = tree.add(block, homeOfParagraph(tree));
    if (tree.lists.length > 0) tree.interrupted = tree.lists;
    tree.lists = [];
    tree.anchor = index;
    return;
  }
  const next = tree.ahead.nextDecimal[i];
  const opensSection = next != null && !tree.scope.has(next) && nextNumberIsDecimal(tree, i);
  // Its clauses say which number it would have: "3.1" below it makes it section 3.
  const implied = opensSection && Number(next) === tree.top.last + 1 ? next : null;
  if (opensSection) tree.section = null;
  const level =
    block.cell === 'head' ? 9 : (block.headingLevel ?? (isAllCaps(block.text) ? 1 : block.bold ? 2 : 3));
  if (opensSection) tree.headings = [];
  while (tree.headings.length > 0 && tree.headings.at(-1)!.level >= level) tree.headings.pop();
  const outer = tree.section !== null ? tree.placed[tree.section]! : null;
  // A heading style as high as the section's own begins a section, numbered or not.
  const equal =
    outer !== null && block.headingLevel !== null && block.headingLevel <= (outer.block.headingLevel ?? 0);
  if (equal) {
    tree.section = null;
    tree.headings = [];
  }
  const parent = tree.headings.at(-1)?.index ?? tree.section ?? tree.container();
  const stray = block.cell !== 'head' && (tree.ahead.numberedSections || tree.section !== null);
  const index = tree.add(block, parent, { heading: true, stray, implied });
  if (implied) {
    tree.top.last = Number(implied);
    tree.scope.set(implied, index);
  }
  tree.headings.push({ level, index });
  if (block.cell === 'head') tree.tableHead = index;
  tree.lists = [];
  tree.interrupted = [];
  tree.anchor = index;
}

function nextNumberIsDecimal(tree: OpenTree, i: number): boolean {
  for (let j = i + 1; j < Math.min(tree.blocks.length, i + 4); j++) {
    const marker = tree.blocks[j]!.marker;
    if (marker) return marker.kind === 'decimal';
  }
  return false;
}

function isUnnumberedHeading(tree: OpenTree, block: Block, i: number): boolean {
  // A line without a number after the items of a list is no item of it.
  const after = tree.lists.length > 0 && block.alone && readsAsHeading(block.text);
  const capitals = block.headingLevel === null && isAllCaps(block.text) && readsAsHeading(block.text);
  if (!tree.isHeading(block) && !after && !capitals) return false;
  if (block.headingLevel !== null || block.bold || isAllCaps(block.text)) return true;
  const next = tree.blocks[i + 1];
  if (!next || isOneOfLabels(tree, block, i)) return false;
  // A short line among other short lines is an item or a note; a heading has something under it.
  return block.alone || (next.marker !== null && next.marker.kind !== 'bullet') || !readsAsHeading(next.text);
}

/** Right below another short line, as in a list of whom to ask. */
function isOneOfLabels(tree: OpenTree, block: Block, i: number): boolean {
  const above = tree.blocks[i - 1];
  return (
    block.adjoins &&
    above !== undefined &&
    above.marker === null &&
    !tree.placed.at(-1)!.heading &&
    runsOn(above.text)
  );
}

/** A row stands below the clause that its table is printed under. The list and the clause go on after the table. */
function homeOfRow(tree: OpenTree): number | null {
  const item = tree.lists.at(-1)?.item ?? null;
  if (tree.isLeadIn(item)) return item;
  const above = tree.anchor === null ? null : tree.placed[tree.anchor]!;
  const leads = above?.heading || above?.number || tree.isLeadIn(tree.anchor);
  return leads ? tree.anchor : homeOfParagraph(tree);
}

/** A paragraph without a number among numbered clauses stands beside them, under their heading. */
function homeOfParagraph(tree: OpenTree): number | null {
  if (tree.headings.length > 0) return tree.headings.at(-1)!.index;
  if (tree.anchor === null) return tree.home();
  let index: number | null = tree.anchor;
  while (index !== null && !tree.placed[index]!.heading) index = tree.placed[index]!.parent;
  return index ?? tree.container();
}
