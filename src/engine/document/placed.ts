import type { Block } from './blocks.ts';

/** A clause in its place, before its words are read. */
export type Placed = {
  block: Block;
  number: string | null;
  cite: string | null;
  parent: number | null;
  depth: number;
  heading: boolean;
  /** Why its number is out of the ordinary, for the lints. `expected` is the number that was due. */
  oddity: { kind: 'gap' | 'order' | 'duplicate'; expected: string } | null;
  /** A heading without a number among numbered ones, or numbered in a way of its own. */
  stray: boolean;
  /** The number that the clauses below say this heading should have. */
  implied: string | null;
};
