import type { Category } from '../model.ts';

/** Somebody of whom a leader makes sure that they know the policy (clause 2.4 of the source policy). */
export type Member = {
  personId: string;
  /** 'Pip Grange'. */
  name: string;
  /** 'Grange, Pip', in small letters: what a list in order of surname goes by. */
  sortName: string;
  category: Category;
  /** What they do, of the engagements in force. */
  jobs: string[];
  /** Where, of the same; empty for the central team and for people without an engagement. */
  schools: { id: string; name: string }[];
};
