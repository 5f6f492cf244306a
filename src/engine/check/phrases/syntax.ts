/** A phrase as it is read from its source; see pattern.ts for the language. */
export type Node =
  | { t: 'words'; set: Set<string>; prefixes: string[] }
  | { t: 'class'; name: string }
  | { t: 'gap'; n: number }
  | { t: 'alt'; options: Node[][] }
  | { t: 'opt'; node: Node }
  | { t: 'not'; node: Node }
  | { t: 'start' | 'end' | 'open' | 'close' };

const PIECE = /[^\s()|?!^$[\]@]+s\?|\(|\)|\||\?|!|\^|\$|\[|\]|\.\.\d+|@[a-z-]+|[^\s()|?!^$[\]]+/g;
const SIGNS: Record<string, Node> = {
  '^': { t: 'start' },
  $: { t: 'end' },
  '[': { t: 'open' },
  ']': { t: 'close' },
};

function wordNode(piece: string): Node {
  if (piece.endsWith('s?'))
    return { t: 'words', set: new Set([piece.slice(0, -1), piece.slice(0, -2)]), prefixes: [] };
  if (piece.endsWith('*') && piece.length > 1)
    return { t: 'words', set: new Set(), prefixes: [piece.slice(0, -1)] };
  return { t: 'words', set: new Set([piece]), prefixes: [] };
}

/** Joins alternatives of single words into one set, which is most of what makes matching quick. */
function simplify(node: Node): Node {
  if (node.t === 'opt' || node.t === 'not') return { t: node.t, node: simplify(node.node) };
  if (node.t !== 'alt') return node;
  const options = node.options.map((o) => o.map(simplify));
  if (options.length === 1 && options[0]!.length === 1) return options[0]![0]!;
  const plain = { t: 'words' as const, set: new Set<string>(), prefixes: [] as string[] };
  const rest: Node[][] = [];
  for (const option of options) {
    const only = option.length === 1 ? option[0]! : null;
    if (only?.t === 'words') {
      for (const w of only.set) plain.set.add(w);
      plain.prefixes.push(...only.prefixes);
    } else rest.push(option);
  }
  if (rest.length === 0) return plain;
  if (plain.set.size + plain.prefixes.length > 0) rest.unshift([plain]);
  return { t: 'alt', options: rest };
}

/** Reads a phrase. Throws on one that cannot be read. */
export function parsePhrase(source: string): Node[] {
  const pieces = source.match(PIECE) ?? [];
  let at = 0;
  let depth = 0;
  const sequence = (): Node[] => {
    const nodes: Node[] = [];
    while (at < pieces.length && pieces[at] !== ')' && pieces[at] !== '|') {
      let node = one();
      // Bare alternatives: a|b|c outside brackets bind words only.
      while (pieces[at] === '|' && depth === 0) {
        at++;
        const other = one();
        node = { t: 'alt', options: [...(node.t === 'alt' ? node.options : [[node]]), [other]] };
      }
      if (pieces[at] === '?') {
        at++;
        node = { t: 'opt', node };
      }
      nodes.push(node);
    }
    return nodes;
  };
  const bracket = (): Node => {
    const options: Node[][] = [];
    depth++;
    do options.push(sequence());
    while (pieces[at] === '|' && ++at);
    depth--;
    if (pieces[at++] !== ')') throw new Error(`bracket not closed: ${source}`);
    return { t: 'alt', options };
  };
  const one = (): Node => {
    const piece = pieces[at++];
    if (piece === undefined) throw new Error(`unfinished phrase: ${source}`);
    if (piece === '(') return bracket();
    if (piece === '!') return { t: 'not', node: one() };
    if (piece.startsWith('..')) return { t: 'gap', n: Number(piece.slice(2)) };
    if (piece.startsWith('@')) return { t: 'class', name: piece.slice(1) };
    return SIGNS[piece] ?? wordNode(piece);
  };
  const nodes = sequence();
  if (at < pieces.length) throw new Error(`cannot read phrase: ${source}`);
  return nodes.map(simplify);
}
