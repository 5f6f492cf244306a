import type { Block } from './blocks.ts';
import type { Marker } from './marker.ts';
import { type OpenTree, styleOf } from './open-tree.ts';

/** "3", "3." or "(3)": a section, the next item of a list, or a heading counted on its own. */
export function placeNumber(tree: OpenTree, block: Block, marker: Marker, i: number): void {
  const value = marker.value;
  const style = styleOf(marker);
  const bracketed = marker.shape === '()';
  const number = bracketed ? `(${marker.parts[0]})` : marker.parts[0]!;
  if (value > 1) tree.resume((open) => open.style === style && open.last + 1 === value);
  const heading = tree.isHeading(block) || (!bracketed && tree.headsOwnClauses(block, i));
  const depth = tree.lists.findLastIndex((frame) => frame.style === style);
  const frame = tree.lists[depth];
  if (bracketed && heading && !(frame && value === frame.last + 1)) {
    // A heading counted on its own amid clauses that are counted otherwise: it belongs to the section.
    const parent = tree.section ?? tree.home();
    const cite = tree.citeUnder(parent, number);
    const index = tree.add(block, parent, { number: cite, cite, heading: true, stray: true });
    tree.lists = [];
    tree.anchor = index;
    return;
  }
  const asTop = !bracketed && (tree.top.style === '' ? value === 1 : value === tree.top.last + 1);
  const leadIn = tree.isLeadIn(tree.anchor) || tree.isLeadIn(tree.lists.at(-1)?.item ?? null);
  if (frame && value === frame.last + 1 && (!asTop || !heading || block.indent > 0)) {
    tree.lists.length = depth + 1;
    tree.addItem(block, frame, value, number);
    return;
  }
  const mainStyle = tree.top.style === '' || tree.top.style === style;
  const opensSection = asTop && mainStyle && !(leadIn && value === 1);
  const decimalsBelow = tree.ahead.nextDecimal[i] === marker.parts[0];
  if (!bracketed && (opensSection || (mainStyle && (heading || decimalsBelow) && !leadIn))) {
    placeTop(tree, block, marker, style, number, heading);
    return;
  }
  if (value === 1) {
    tree.openList(block, style, value, number, tree.hook());
    return;
  }
  if (frame) {
    tree.lists.length = depth + 1;
    tree.addItem(block, frame, value, number);
  } else if (!bracketed && inLetteredSection(tree)) {
    // Clauses that count on from part to part: "6" in part III, though part II ended with 4.
    const last = tree.running.get(style) ?? 0;
    tree.openList(block, style, value, number, tree.home(), value > last ? last : 0);
  } else if (!heading && !mainStyle && tree.running.get(style) === value - 1)
    tree.openList(block, style, value, number, tree.home(), value - 1);
  else if (bracketed || leadIn) tree.openList(block, style, value, number, tree.hook());
  else placeTop(tree, block, marker, style, number, heading);
}

/** True inside "III. Breaches" or "C. Breaches", where a plain number is never the next section. */
function inLetteredSection(tree: OpenTree): boolean {
  return tree.section !== null && /^(?:roman|letter)/.test(tree.top.style);
}

/** A number of the outermost row. */
export function placeTop(
  tree: OpenTree,
  block: Block,
  marker: Marker,
  style: string,
  number: string,
  heading: boolean,
): void {
  const under = heading ? tree.container() : (tree.headings.at(-1)?.index ?? tree.container());
  const index = tree.add(block, under, { number, cite: number, heading });
  const placed = tree.placed[index]!;
  const { last } = tree.top;
  const same = tree.scope.get(number);
  if (same !== undefined && tree.placed[same]!.block.marker?.kind !== 'named')
    placed.oddity = { kind: 'duplicate', expected: number };
  else if (last > 0 && marker.value > last + 1) placed.oddity = { kind: 'gap', expected: String(last + 1) };
  else if (last > 0 && marker.value < last) placed.oddity = { kind: 'order', expected: String(last + 1) };
  tree.top = { style, last: marker.value };
  tree.scope.set(number, index);
  if (heading || under === tree.container()) tree.openSection(index);
  else {
    tree.lists = [];
    tree.anchor = index;
  }
}
