import type { Block } from './blocks.ts';
import type { Tally } from './model.ts';
import { OpenTree } from './open-tree.ts';
import { placeNumber } from './place-counted.ts';
import { placeBullet, placeLettered } from './place-letters.ts';
import { placeCompound, placeDecimal, placeNamed } from './place-numbers.ts';
import { placeUnnumbered } from './place-unnumbered.ts';
import type { Placed } from './placed.ts';

function place(tree: OpenTree, block: Block, i: number): void {
  const marker = block.marker;
  if (block.cell === undefined && tree.tableHead !== null) tree.leaveTable();
  if (!marker) placeUnnumbered(tree, block, i);
  else if (marker.kind === 'named') placeNamed(tree, block, marker);
  else if (marker.kind === 'decimal') placeDecimal(tree, block, marker);
  else if (marker.kind === 'compound') placeCompound(tree, block, marker);
  else if (marker.kind === 'bullet') placeBullet(tree, block);
  else if (marker.kind === 'number') placeNumber(tree, block, marker, i);
  else placeLettered(tree, block, marker, i);
}

/** A short numbered line with nothing below it is an item, not a heading. */
function settleHeadings(tree: OpenTree): void {
  const children = new Set(tree.placed.map((clause) => clause.parent));
  tree.placed.forEach((clause, index) => {
    const { block, heading } = clause;
    if (!heading || !block.marker || children.has(index) || clause.depth === 1 || clause.stray) return;
    if (
      block.headingLevel === null &&
      !block.bold &&
      !block.text.endsWith('?') &&
      block.marker.kind !== 'named'
    )
      clause.heading = false;
  });
}

/** Puts each block in its place, in document order. One pass, after one look ahead. */
export function buildTree(blocks: readonly Block[], tally: Tally): Placed[] {
  const tree = new OpenTree(blocks, tally);
  blocks.forEach((block, i) => {
    tally.steps++;
    place(tree, block, i);
  });
  settleHeadings(tree);
  return tree.placed;
}
