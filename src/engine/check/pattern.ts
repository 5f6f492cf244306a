/**
 * Phrases over words, written as rules read: `(sack*|fire) ..2 @staff`.
 *
 *   word        that word                     a|b     either word
 *   word*       a word that begins so         (a b|c) either sequence
 *   x?          x or nothing (`xs?`: x or xs)  ..n     up to n words, within the sentence
 *   @class      a term of a class             !x      next is not x
 *   ^ $         the sentence begins, ends     [ ... ] the words to quote (else all that matched)
 *
 * Everything is bounded, so matching is linear in the text: there is nothing to backtrack without end.
 */
export type Scene = {
  /** `id` is the word's number in the vocabulary the phrases were compiled with, 0 for a word of none. */
  tokens: readonly { word: string; id: number; sentence: number; kind: string }[];
  /** For each class, the ends of the terms that begin at a token. */
  ends(name: string, at: number): readonly number[];
};
type Node =
  | { t: 'words'; set: Set<string>; prefixes: string[] }
  | { t: 'class'; name: string }
  | { t: 'gap'; n: number }
  | { t: 'alt'; options: Node[][] }
  | { t: 'opt'; node: Node }
  | { t: 'not'; node: Node }
  | { t: 'start' | 'end' | 'open' | 'close' };

export type Marks = { from: number; to: number };
type Step = (scene: Scene, at: number, marks: Marks) => number;
export type Pattern = {
  source: string;
  match: Step;
  words: Set<string>;
  prefixes: string[];
  classes: Set<string>;
  /** Words of which a match must hold one after its beginning: without any, the phrase is not tried. */
  key: Key | null;
};
export type Key = { words: Set<string>; prefixes: string[] };

const PIECE = /[^\s()|?!^$[\]@]+s\?|\(|\)|\||\?|!|\^|\$|\[|\]|\.\.\d+|@[a-z-]+|[^\s()|?!^$[\]]+/g;

function parse(source: string): Node[] {
  const pieces = source.match(PIECE) ?? [];
  let at = 0;
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
  let depth = 0;
  const one = (): Node => {
    const piece = pieces[at++];
    if (piece === undefined) throw new Error(`unfinished phrase: ${source}`);
    if (piece === '(') {
      const options: Node[][] = [];
      depth++;
      do options.push(sequence());
      while (pieces[at] === '|' && ++at);
      depth--;
      if (pieces[at++] !== ')') throw new Error(`bracket not closed: ${source}`);
      return { t: 'alt', options };
    }
    if (piece === '!') return { t: 'not', node: one() };
    if (piece === '^') return { t: 'start' };
    if (piece === '$') return { t: 'end' };
    if (piece === '[') return { t: 'open' };
    if (piece === ']') return { t: 'close' };
    if (piece.startsWith('..')) return { t: 'gap', n: Number(piece.slice(2)) };
    if (piece.startsWith('@')) return { t: 'class', name: piece.slice(1) };
    if (piece.endsWith('s?'))
      return { t: 'words', set: new Set([piece.slice(0, -1), piece.slice(0, -2)]), prefixes: [] };
    if (piece.endsWith('*') && piece.length > 1)
      return { t: 'words', set: new Set(), prefixes: [piece.slice(0, -1)] };
    return { t: 'words', set: new Set([piece]), prefixes: [] };
  };
  const nodes = sequence();
  if (at < pieces.length) throw new Error(`cannot read phrase: ${source}`);
  return nodes;
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

/** Every word of every phrase, numbered from 1, so that asking whether a word is in a list is one bit. */
export type Vocabulary = Map<string, number>;

function bitsOf(words: ReadonlySet<string>, vocabulary: Vocabulary): Uint32Array {
  const ids: number[] = [];
  for (const word of words) {
    let id = vocabulary.get(word);
    if (id === undefined) {
      id = vocabulary.size + 1;
      vocabulary.set(word, id);
    }
    ids.push(id);
  }
  const bits = new Uint32Array((Math.max(0, ...ids) >>> 5) + 1);
  for (const id of ids) bits[id >>> 5]! |= 1 << (id & 31);
  return bits;
}

function compileNode(node: Node, next: Step, vocabulary: Vocabulary): Step {
  switch (node.t) {
    case 'words': {
      const bits = bitsOf(node.set, vocabulary);
      const { prefixes } = node;
      if (prefixes.length === 0) {
        return (scene, at, marks) => {
          const token = scene.tokens[at];
          if (token === undefined || ((bits[token.id >>> 5] ?? 0) & (1 << (token.id & 31))) === 0) return -1;
          return next(scene, at + 1, marks);
        };
      }
      // What begins so is settled once for each word met, not at every try.
      const begins = new Map<string, boolean>();
      return (scene, at, marks) => {
        const token = scene.tokens[at];
        if (token === undefined) return -1;
        if (((bits[token.id >>> 5] ?? 0) & (1 << (token.id & 31))) === 0) {
          let known = begins.get(token.word);
          if (known === undefined) {
            known = prefixes.some((p) => token.word.startsWith(p));
            if (begins.size < 5_000) begins.set(token.word, known);
          }
          if (!known) return -1;
        }
        return next(scene, at + 1, marks);
      };
    }
    case 'class': {
      const { name } = node;
      return (scene, at, marks) => {
        const ends = scene.ends(name, at);
        for (let i = ends.length - 1; i >= 0; i--) {
          const result = next(scene, ends[i]!, marks);
          if (result >= 0) return result;
        }
        return -1;
      };
    }
    case 'gap': {
      const { n } = node;
      return (scene, at, marks) => {
        const home = scene.tokens[at - 1]?.sentence;
        for (let k = 0; k <= n; k++) {
          const token = scene.tokens[at + k];
          if (token && home !== undefined && token.sentence !== home) return -1;
          const result = next(scene, at + k, marks);
          if (result >= 0) return result;
          if (!token) return -1;
        }
        return -1;
      };
    }
    case 'alt': {
      const steps = node.options.map((option) => compileNodes(option, next, vocabulary));
      return (scene, at, marks) => {
        for (const step of steps) {
          const result = step(scene, at, marks);
          if (result >= 0) return result;
        }
        return -1;
      };
    }
    case 'opt': {
      const taken = compileNode(node.node, next, vocabulary);
      return (scene, at, marks) => {
        const result = taken(scene, at, marks);
        return result >= 0 ? result : next(scene, at, marks);
      };
    }
    case 'not': {
      const probe = compileNode(node.node, (_s, at) => at, vocabulary);
      return (scene, at, marks) => (probe(scene, at, marks) >= 0 ? -1 : next(scene, at, marks));
    }
    case 'start':
      return (scene, at, marks) =>
        at === 0 || scene.tokens[at]?.sentence !== scene.tokens[at - 1]?.sentence
          ? next(scene, at, marks)
          : -1;
    case 'end':
      return (scene, at, marks) =>
        at >= scene.tokens.length || scene.tokens[at]?.sentence !== scene.tokens[at - 1]?.sentence
          ? next(scene, at, marks)
          : -1;
    case 'open':
      return (scene, at, marks) => {
        marks.from = at;
        return next(scene, at, marks);
      };
    case 'close':
      return (scene, at, marks) => {
        marks.to = at;
        return next(scene, at, marks);
      };
  }
}

function compileNodes(nodes: readonly Node[], last: Step, vocabulary: Vocabulary): Step {
  let step = last;
  for (let i = nodes.length - 1; i >= 0; i--) step = compileNode(nodes[i]!, step, vocabulary);
  return step;
}

/** What a match can begin with, so that a phrase is tried only where it could begin. */
function firsts(nodes: readonly Node[], into: Pattern): boolean {
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
        for (const option of node.options) all = firsts(option, into) && all;
        if (all) return true;
        break;
      }
      case 'opt':
        firsts([node.node], into);
        break;
      case 'gap':
        throw new Error(`a phrase may not begin with a gap: ${into.source}`);
      default:
        break;
    }
  }
  return false;
}

/** So common that their presence says little. */
const EVERYDAY = new Set(
  'the a an and or of to in on at for with from by as is are was were be been it its this that i im my me we our us you your he she they them him her his their not no so but if up out off all get got have has had do just like'.split(
    ' ',
  ),
);

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

/** The rarest demand after the node a match begins with. */
function keyOf(nodes: readonly Node[]): Key | null {
  const begins = nodes.findIndex((n) => n.t === 'words' || n.t === 'class' || n.t === 'alt');
  return rarest(nodes.slice(begins + 1).map(demand));
}

/** Compiles one phrase. Throws on a phrase that cannot be read: phrases are code, never input. */
export function compilePattern(source: string, vocabulary: Vocabulary = new Map()): Pattern {
  const nodes = parse(source).map(simplify);
  const pattern: Pattern = {
    source,
    match: compileNodes(nodes, (_s, at) => at, vocabulary),
    words: new Set(),
    prefixes: [],
    classes: new Set(),
    key: keyOf(nodes),
  };
  if (!firsts(nodes, pattern)) throw new Error(`a phrase needs a word to begin with: ${source}`);
  return pattern;
}
