import type { Node } from './syntax.ts';

/** What phrases are matched against: a draft's words, and where terms of a class begin. */
export type Scene = {
  /** `id` is the word's number in the vocabulary the phrases were compiled with, 0 for a word of none. */
  tokens: readonly { word: string; id: number; sentence: number; kind: string }[];
  /** For each class, the ends of the terms that begin at a token. */
  ends(name: string, at: number): readonly number[];
};

/** The token indexes between `[` and `]` of a phrase; -1 where it has none. */
export type Marks = { from: number; to: number };

/** Matches from token `at`; the index after the last word matched, or -1. */
export type Step = (scene: Scene, at: number, marks: Marks) => number;

/** Every word of every phrase, numbered from 1, so that asking whether a word is in a list is one bit. */
export type Vocabulary = Map<string, number>;

/** Beginnings of words remembered for one list. */
const MOST_BEGINNINGS = 5_000;

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

function isIn(bits: Uint32Array, id: number): boolean {
  return ((bits[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;
}

function matchWords(node: Node & { t: 'words' }, next: Step, vocabulary: Vocabulary): Step {
  const bits = bitsOf(node.set, vocabulary);
  const { prefixes } = node;
  if (prefixes.length === 0)
    return (scene, at, marks) => {
      const token = scene.tokens[at];
      return token !== undefined && isIn(bits, token.id) ? next(scene, at + 1, marks) : -1;
    };
  // What begins so is settled once for each word met, not at every try.
  const begins = new Map<string, boolean>();
  return (scene, at, marks) => {
    const token = scene.tokens[at];
    if (token === undefined) return -1;
    if (!isIn(bits, token.id)) {
      let known = begins.get(token.word);
      if (known === undefined) {
        known = prefixes.some((p) => token.word.startsWith(p));
        if (begins.size < MOST_BEGINNINGS) begins.set(token.word, known);
      }
      if (!known) return -1;
    }
    return next(scene, at + 1, marks);
  };
}

function matchClass(name: string, next: Step): Step {
  return (scene, at, marks) => {
    const ends = scene.ends(name, at);
    for (let i = ends.length - 1; i >= 0; i--) {
      const result = next(scene, ends[i]!, marks);
      if (result >= 0) return result;
    }
    return -1;
  };
}

function matchGap(n: number, next: Step): Step {
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

/** `at` stands between two sentences. */
function isEdge({ tokens }: Scene, at: number): boolean {
  return tokens[at]?.sentence !== tokens[at - 1]?.sentence;
}

function compileNode(node: Node, next: Step, vocabulary: Vocabulary): Step {
  switch (node.t) {
    case 'words':
      return matchWords(node, next, vocabulary);
    case 'class':
      return matchClass(node.name, next);
    case 'gap':
      return matchGap(node.n, next);
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
      return (scene, at, marks) => (at === 0 || isEdge(scene, at) ? next(scene, at, marks) : -1);
    case 'end':
      return (scene, at, marks) =>
        at >= scene.tokens.length || isEdge(scene, at) ? next(scene, at, marks) : -1;
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

/** One function for a row of nodes, each handing on to the one after it. */
export function compileNodes(nodes: readonly Node[], last: Step, vocabulary: Vocabulary): Step {
  let step = last;
  for (let i = nodes.length - 1; i >= 0; i--) step = compileNode(nodes[i]!, step, vocabulary);
  return step;
}
