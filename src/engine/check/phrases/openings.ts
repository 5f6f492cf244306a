import { wordSet } from '../word-list.ts';
import type { Node } from './syntax.ts';

/** Words, beginnings of words and classes of terms, of which one must be there. */
export type Demand = { words: Set<string>; prefixes: Set<string>; classes: Set<string> };

/**
 * One way into a phrase: what it begins with, and what must follow that no more than `within` tokens on (`Infinity` for
 * anywhere) for the phrase to be worth trying; no `key` where nothing else need follow.
 */
export type Opening = { begins: Demand; key: Demand | null; within: number };

/** So common that their presence says little. */
const EVERYDAY = wordSet(
  'the a an and or of to in on at for with from by as is are was were be been being it its this that i im my me we our us you your he she they it him them her his them their not no so but if up out off all get got have has had do just like',
);
const WEIGHT = { everyday: 100, word: 1, prefix: 1, class: 4 };

type Way = [first: Node & { t: 'words' | 'class' }, ...rest: Node[]];

/** Each row of nodes by which a row can be gone through, with what takes a word in front. Throws where that is nothing, or a gap. */
function waysInto(nodes: readonly Node[], source: string): Way[] {
  for (const [i, node] of nodes.entries()) {
    const rest = nodes.slice(i + 1);
    switch (node.t) {
      case 'words':
      case 'class':
        return [[node, ...rest]];
      case 'alt':
        return node.options.flatMap((option) => waysInto([...option, ...rest], source));
      case 'opt':
        return [...waysInto([node.node, ...rest], source), ...waysInto(rest, source)];
      case 'gap':
        throw new Error(`a phrase may not begin with a gap: ${source}`);
      default:
    }
  }
  throw new Error(`a phrase needs a word to begin with: ${source}`);
}

/** How many tokens a node takes at most. */
function widthOf(node: Node): number {
  switch (node.t) {
    case 'words':
      return 1;
    case 'class':
      return Number.POSITIVE_INFINITY;
    case 'gap':
      return node.n;
    case 'alt':
      return Math.max(...node.options.map((option) => option.reduce((sum, each) => sum + widthOf(each), 0)));
    case 'opt':
      return widthOf(node.node);
    default:
      return 0;
  }
}

type Key = { demand: Demand; within: number };

function demandOf(node: Node & { t: 'words' | 'class' }): Demand {
  return node.t === 'words'
    ? { words: node.set, prefixes: new Set(node.prefixes), classes: new Set() }
    : { words: new Set(), prefixes: new Set(), classes: new Set([node.name]) };
}

/** One of all these: what a phrase demands that may be gone through by any of them. */
function eitherKey(keys: readonly Key[]): Key {
  const every = (part: keyof Demand) => new Set(keys.flatMap(({ demand }) => [...demand[part]]));
  return {
    demand: { words: every('words'), prefixes: every('prefixes'), classes: every('classes') },
    within: Math.max(...keys.map(({ within }) => within)),
  };
}

/** What one node demands that begins `at` tokens on at the most; null for nothing. */
function keyOfNode(node: Node, at: number): Key | null {
  if (node.t === 'words' || node.t === 'class') return { demand: demandOf(node), within: at };
  if (node.t !== 'alt') return null;
  const keys = node.options.map((option) => rarestKey(option, at)).filter((key) => key !== null);
  return keys.length < node.options.length ? null : eitherKey(keys);
}

/** The rarest of what a row of nodes demands that begins `at` tokens on at the most. */
function rarestKey(nodes: readonly Node[], at: number): Key | null {
  let rarest: Key | null = null;
  let furthest = at;
  for (const node of nodes) {
    const key = keyOfNode(node, furthest);
    if (key && (!rarest || weightOf(key) < weightOf(rarest))) rarest = key;
    furthest += widthOf(node);
  }
  return rarest;
}

function weightOf({ demand: { words, prefixes, classes } }: Key): number {
  let weight = prefixes.size * WEIGHT.prefix + classes.size * WEIGHT.class;
  for (const word of words) weight += EVERYDAY.has(word) ? WEIGHT.everyday : WEIGHT.word;
  return weight;
}

/** All the ways into a phrase. Throws where it may begin with anything. */
export function openingsOf(nodes: readonly Node[], source: string): Opening[] {
  return waysInto(nodes, source).map(([first, ...rest]) => {
    const key = rarestKey(rest, widthOf(first));
    return { begins: demandOf(first), key: key?.demand ?? null, within: key?.within ?? 0 };
  });
}
