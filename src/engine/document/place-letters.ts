import type { Block } from './blocks.ts';
import type { Marker } from './marker.ts';
import { type OpenTree, styleOf } from './open-tree.ts';
import { placeTop } from './place-counted.ts';
import { placeUnnumbered } from './place-unnumbered.ts';

/** A bullet deeper than the one before begins a list below it. */
export function placeBullet(tree: OpenTree, block: Block): void {
  while (tree.lists.at(-1)?.style === 'bullet' && block.indent < tree.lists.at(-1)!.indent) {
    if (tree.lists.at(-2)?.style !== 'bullet') break;
    tree.lists.pop();
  }
  const frame = tree.lists.at(-1);
  if (frame?.style === 'bullet' && block.indent <= frame.indent + 1) {
    frame.item = tree.add(block, frame.parent);
    return;
  }
  const parent = tree.hook();
  const item = tree.add(block, parent);
  tree.lists.push({ style: 'bullet', last: 0, parent, item, indent: block.indent });
}

/** A letter or Roman numeral: the next item of an open list, the first of a new one, or a section. */
export function placeLettered(tree: OpenTree, block: Block, marker: Marker, i: number): void {
  const number = marker.shape === '()' ? `(${marker.parts[0]})` : marker.parts[0]!;
  const readings: { style: string; value: number }[] = [];
  if (marker.kind === 'letter') readings.push({ style: styleOf(marker, 'letter'), value: marker.value });
  if (marker.roman) readings.push({ style: styleOf(marker, 'roman'), value: marker.roman });
  tree.resume((open) =>
    readings.some((r) => r.value > 1 && r.style === open.style && r.value === open.last + 1),
  );
  for (let depth = tree.lists.length - 1; depth >= 0; depth--) {
    tree.tally.steps++;
    const frame = tree.lists[depth]!;
    const next = readings.find((r) => r.style === frame.style && r.value === frame.last + 1);
    if (!next || (marker.roman === 1 && tree.ahead.romanNext[i] && next.style.startsWith('letter'))) continue;
    tree.lists.length = depth + 1;
    tree.addItem(block, frame, next.value, number);
    return;
  }
  const heading = tree.isHeading(block);
  const sectional = readings.find((r) => r.style === tree.top.style && r.value === tree.top.last + 1);
  const first = readings.find((r) => r.value === 1);
  const mayOpen = marker.upper && heading && tree.top.style === '' && tree.lists.length === 0;
  if (sectional || (mayOpen && first)) {
    const reading = (sectional ?? first)!;
    placeTop(tree, block, { ...marker, value: reading.value }, reading.style, number, heading);
    return;
  }
  // A first letter or numeral takes up again only a list of its own kind; otherwise it begins a list.
  const again = first ? [first] : readings;
  const restart = tree.lists.findLastIndex((f) => again.some((r) => r.style === f.style));
  const frame = tree.lists[restart];
  if (frame && (!first || restart === tree.lists.length - 1) && !tree.isLeadIn(frame.item)) {
    const reading = readings.find((r) => r.style === frame.style)!;
    tree.lists.length = restart + 1;
    tree.addItem(block, frame, reading.value, number);
    return;
  }
  if (!first && marker.upper && marker.shape === '.') {
    // "J. Smith" counts nothing.
    placeUnnumbered(tree, { ...block, marker: null, text: `${marker.raw} ${block.text}`.trim() }, i);
    return;
  }
  const reading = first ?? readings[0]!;
  tree.openList(block, reading.style, reading.value, number, tree.hook());
}
