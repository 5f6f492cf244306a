import type { Node } from './syntax.ts';
import { type Bits, eitherOf, isIn, type ReadWord, type Vocabulary } from './vocabulary.ts';

/** What phrases are matched against: a draft's words, and where terms of a class begin. */
export type Scene = {
  tokens: readonly { sentence: number }[];
  /** Each token's word in the numbers of the vocabulary that the phrases were compiled with. */
  words: readonly ReadWord[];
  /** For each class, the ends of the terms that begin at a token. */
  ends(name: string, at: number): readonly number[];
};

/** The token indexes between `[` and `]` of a phrase; -1 where it has none. */
export type Marks = { from: number; to: number };

/** Matches from token `at`; the index after the last word matched, or -1. */
export type Step = (scene: Scene, at: number, marks: Marks) => number;

/** A step, and the words it can begin with: null where that may be any word, or none. */
type Piece = { step: Step; first: Bits | null };

const DONE: Piece = { step: (_scene, at) => at, first: null };

/** Whether it is worth while to try a piece at a word. */
function mayBegin(first: Bits | null, word: ReadWord | undefined): boolean {
  return first === null || (word !== undefined && isIn(first, word));
}

function matchWords(node: Node & { t: 'words' }, { step: next }: Piece, vocabulary: Vocabulary): Piece {
  const first = vocabulary.bitsOf({ words: node.set, prefixes: node.prefixes });
  const step: Step = (scene, at, marks) => {
    const word = scene.words[at];
    return word !== undefined && isIn(first, word) ? next(scene, at + 1, marks) : -1;
  };
  return { step, first };
}

function matchClass(name: string, { step: next }: Piece): Piece {
  const step: Step = (scene, at, marks) => {
    const ends = scene.ends(name, at);
    for (let i = ends.length - 1; i >= 0; i--) {
      const result = next(scene, ends[i]!, marks);
      if (result >= 0) return result;
    }
    return -1;
  };
  return { step, first: null };
}

function matchGap(n: number, { step: next, first }: Piece): Piece {
  const step: Step = (scene, at, marks) => {
    const home = scene.tokens[at - 1]?.sentence;
    for (let k = at; k <= at + n; k++) {
      const token = scene.tokens[k];
      if (token && home !== undefined && token.sentence !== home) return -1;
      if (mayBegin(first, scene.words[k])) {
        const result = next(scene, k, marks);
        if (result >= 0) return result;
      }
      if (!token) return -1;
    }
    return -1;
  };
  return { step, first: null };
}

function matchEither(options: readonly Piece[]): Piece {
  const first = eitherOf(options.map((option) => option.first));
  const step: Step = (scene, at, marks) => {
    const word = scene.words[at];
    if (!mayBegin(first, word)) return -1;
    for (const option of options) {
      if (!mayBegin(option.first, word)) continue;
      const result = option.step(scene, at, marks);
      if (result >= 0) return result;
    }
    return -1;
  };
  return { step, first };
}

/** `at` stands between two sentences. */
function isEdge({ tokens }: Scene, at: number): boolean {
  return tokens[at]?.sentence !== tokens[at - 1]?.sentence;
}

function compileNode(node: Node, next: Piece, vocabulary: Vocabulary): Piece {
  const { step: go, first } = next;
  switch (node.t) {
    case 'words':
      return matchWords(node, next, vocabulary);
    case 'class':
      return matchClass(node.name, next);
    case 'gap':
      return matchGap(node.n, next);
    case 'alt':
      return matchEither(node.options.map((option) => compileNodes(option, next, vocabulary)));
    case 'opt':
      return matchEither([compileNode(node.node, next, vocabulary), next]);
    case 'not': {
      const { step: probe } = compileNode(node.node, DONE, vocabulary);
      return {
        step: (scene, at, marks) => (probe(scene, at, marks) >= 0 ? -1 : go(scene, at, marks)),
        first,
      };
    }
    case 'start':
      return {
        step: (scene, at, marks) => (at === 0 || isEdge(scene, at) ? go(scene, at, marks) : -1),
        first,
      };
    case 'end':
      return {
        step: (scene, at, marks) =>
          at >= scene.tokens.length || isEdge(scene, at) ? go(scene, at, marks) : -1,
        first,
      };
    case 'open':
      return {
        step: (scene, at, marks) => {
          marks.from = at;
          return go(scene, at, marks);
        },
        first,
      };
    case 'close':
      return {
        step: (scene, at, marks) => {
          marks.to = at;
          return go(scene, at, marks);
        },
        first,
      };
  }
}

/** A row of nodes, each handing on to the one after it. */
function compileNodes(nodes: readonly Node[], last: Piece, vocabulary: Vocabulary): Piece {
  let piece = last;
  for (let i = nodes.length - 1; i >= 0; i--) piece = compileNode(nodes[i]!, piece, vocabulary);
  return piece;
}

/** One function for a row of nodes. */
export function compileStep(nodes: readonly Node[], vocabulary: Vocabulary): Step {
  return compileNodes(nodes, DONE, vocabulary).step;
}
