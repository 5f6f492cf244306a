import type { Capability } from '../../../platform/permissions.ts';

/**
 * Something a person can do about a clause. `href` is a path inside the product, offered to
 * those who hold what it `needs`. While its page is still to come,
 * `built` is false and `meanwhile` is the sentence shown in its place: what to do until then.
 */
export type Deed =
  | { label: string; href: string; built: true; needs: Capability }
  | { label: string; href: string; built: false; meanwhile: string };

/** What one target means for the reader, in the plain English of the clause pages. */
export type Meaning = {
  /** Title of the clause chip: at most four words. */
  short: string;
  /** "What this means for you": one to three sentences. */
  meaning: string[];
  /** A post or act that is fine beside one that is not. Every control of the checker has it. */
  example?: { fine: string; not: string };
  /** "What you can do here", the likeliest first. */
  doHere: Deed[];
};
