import type { Block } from './blocks.ts';
import type { Marker } from './marker.ts';
import type { OpenTree } from './open-tree.ts';

const RANK: Record<string, number> = { part: 0, appendix: 0, annex: 0, annexe: 0, schedule: 0, chapter: 1 };

/** "Part 2", "Section A", "Appendix 1": what stands below it has numbers of its own. */
export function placeNamed(tree: OpenTree, block: Block, marker: Marker): void {
  const word = marker.raw.split(/\s/)[0]!.toLowerCase();
  const rank = RANK[word] ?? 2;
  while (tree.containers.length > 0 && tree.containers.at(-1)!.rank >= rank) tree.containers.pop();
  const index = tree.add(block, tree.container(), { number: marker.raw, cite: marker.raw, heading: true });
  tree.containers.push({ rank, index });
  tree.scope = new Map([[marker.parts[0]!, index]]);
  tree.top = { style: '', last: 0 };
  tree.section = null;
  tree.headings = [];
  tree.lists = [];
  tree.interrupted = [];
  tree.running.clear();
  tree.anchor = index;
}

/** "3.1.2" belongs to "3.1", or to the nearest of its outer numbers that there is. */
export function placeDecimal(tree: OpenTree, block: Block, marker: Marker): void {
  const parts = [...marker.parts];
  const number = marker.raw.replace(/[.):]$/, '');
  // "1.0 Introduction" is how some print section 1.
  const section = parts.length === 2 && parts[1] === '0' && tree.isHeading(block);
  if (section) parts.pop();
  const key = parts.join('.');
  let parent: number | null | undefined;
  for (let length = parts.length - 1; length > 0 && parent === undefined; length--)
    parent = tree.scope.get(parts.slice(0, length).join('.'));
  if (parts.length === 1) parent = tree.container();
  parent ??= tree.headings.at(-1)?.index ?? tree.container();
  const duplicate = tree.scope.has(key);
  const before = tree.scope.get([...parts.slice(0, -1), String(Number(parts.at(-1)) - 1)].join('.'));
  const item = block.headingLevel === null && parent !== null && tree.isLeadIn(parent);
  const heading = tree.isHeading(block) && !item;
  const index = tree.add(block, parent, { number, cite: number, heading });
  const value = Number(parts.at(-1));
  const placed = tree.placed[index]!;
  const last = tree.lastChild.get(`${parent}:${parts.length}`) ?? 0;
  if (duplicate) placed.oddity = { kind: 'duplicate', expected: number };
  else if (!section && before === undefined && value > last + 1)
    placed.oddity = { kind: 'gap', expected: [...parts.slice(0, -1), last + 1].join('.') };
  else if (!section && value < last)
    placed.oddity = { kind: 'order', expected: [...parts.slice(0, -1), last + 1].join('.') };
  tree.lastChild.set(`${parent}:${parts.length}`, Math.max(last, value));
  tree.scope.set(key, index);
  if (section) {
    tree.top = { style: 'number.', last: Number(parts[0]) };
    tree.openSection(index);
    return;
  }
  tree.lists = [];
  tree.interrupted = [];
  tree.anchor = index;
  // A numbered clause ends the reach of a heading that has no number, unless it stands below that heading.
  if (tree.headings.length > 0 && parent !== tree.headings.at(-1)!.index) tree.headings = [];
}

/** "3.1(a)" printed in full belongs to "3.1". */
export function placeCompound(tree: OpenTree, block: Block, marker: Marker): void {
  const parts = marker.parts;
  const bracket = parts.findIndex((part) => part.startsWith('('));
  const key = (n: number) => parts.slice(0, bracket).join('.') + parts.slice(bracket, n).join('');
  let parent: number | undefined;
  for (let n = parts.length - 1; n >= bracket && parent === undefined; n--) parent = tree.scope.get(key(n));
  const number = key(parts.length);
  const duplicate = tree.scope.has(number);
  const index = tree.add(block, parent ?? tree.home(), {
    number,
    cite: number,
    heading: tree.isHeading(block),
  });
  if (duplicate) tree.placed[index]!.oddity = { kind: 'duplicate', expected: number };
  tree.scope.set(number, index);
  tree.lists = [];
  tree.anchor = index;
}
