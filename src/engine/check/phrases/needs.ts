import { wordSet } from '../word-list.ts';
import type { Node } from './syntax.ts';

/** Words and beginnings of words. */
export type Key = { words: Set<string>; prefixes: string[] };

/** What a match can begin with. */
export type Beginning = Key & { classes: Set<string> };

/** So common that their presence says little. */
const EVERYDAY = wordSet(
  'the a an and or of to in on at for with from by as is are was were be been it its this that i im my me we our us you your he she they him her them his their not no so but if up out off all get got have has had do just like',
);

/** Gathers what the nodes can begin with; true when one of them must be there. */
function firsts(nodes: readonly Node[], into: Beginning, source: string): boolean {
  for (const node of nodes) {
    switch (node.t) {
      case 'words':
        for (const w of node.set) into.words.add(w);
        into.prefixes.push(...node.prefixes);
        return true;
      case 'class':
        into.classes.add(node.name);
        return true;
      case 'alt': {
        let all = true;
        for (const option of node.options) all = firsts(option, into, source) && all;
        if (all) return true;
        break;
      }
      case 'opt':
        firsts([node.node], into, source);
        break;
      case 'gap':
        throw new Error(`a phrase may not begin with a gap: ${source}`);
      default:
        break;
    }
  }
  return false;
}

/** What a match can begin with, so that a phrase is tried only where it could begin. Throws where that is anything. */
export function beginningOf(nodes: readonly Node[], source: string): Beginning {
  const found: Beginning = { words: new Set(), prefixes: [], classes: new Set() };
  if (!firsts(nodes, found, source)) throw new Error(`a phrase needs a word to begin with: ${source}`);
  return found;
}

/** What one node demands, or null when it demands no word. */
function demand(node: Node): Key | null {
  if (node.t === 'words') return { words: node.set, prefixes: node.prefixes };
  if (node.t !== 'alt') return null;
  const all: Key = { words: new Set(), prefixes: [] };
  for (const option of node.options) {
    const key = rarest(option.map(demand));
    if (!key) return null;
    for (const w of key.words) all.words.add(w);
    all.prefixes.push(...key.prefixes);
  }
  return all;
}

function rarest(keys: readonly (Key | null)[]): Key | null {
  let best: Key | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const key of keys) {
    if (!key) continue;
    let weight = key.prefixes.length;
    for (const w of key.words) weight += EVERYDAY.has(w) ? 100 : 1;
    if (weight < least) [best, least] = [key, weight];
  }
  return best;
}

/** The rarest demand after the node a match begins with: without one of its words, the phrase is not tried. */
export function keyOf(nodes: readonly Node[]): Key | null {
  const begins = nodes.findIndex((n) => n.t === 'words' || n.t === 'class' || n.t === 'alt');
  return rarest(nodes.slice(begins + 1).map(demand));
}
