import type { Capability } from '../../../platform/permissions.ts';
import type { PolicySettings } from '../model.ts';

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
  /** The same with what the trust has set; null where it has not set it. */
  set?: (settings: PolicySettings) => string[] | null;
  /** A post or act that is fine beside one that is not. Every control of the checker has it. */
  example?: { fine: string; not: string };
  /** "What you can do here", the likeliest first. */
  doHere: Deed[];
};

/** The minutes of personal use a day that a version allows; null where it sets none. */
export function minutesIn(settings: PolicySettings): number | null {
  return typeof settings.minutes_per_day === 'number' ? settings.minutes_per_day : null;
}
