import type { TimeWindow } from '../model.ts';

/** A permission for business use as the checker knows it (clauses 6.1.1 and 6.1.7 of the source policy). */
export type Use = {
  requestId: string;
  title: string;
  /** `not yet`: its first day is to come; `training`: a training module is to be passed first. */
  status: 'holds' | 'not yet' | 'training' | 'revoked' | 'over';
  /** Accounts of the trust it names: all of them that are still there. */
  accounts: readonly { id: string; handle: string }[];
  /** Keys of platforms on which it holds without an account of the trust. */
  platforms: readonly string[];
  /**
   * What it was narrowed to; empty or null where it was not. `when` are its times in words, `words` what else it hangs on, which
   * only a person can tell.
   */
  only: { sites: readonly string[]; times: TimeWindow | null; when: string; matter: string; words: string };
  /** First and last day, `YYYY-MM-DD`; null where none was set. */
  from: string | null;
  until: string | null;
  /** The day on which it was revoked or given up, `YYYY-MM-DD`; else null. */
  stoppedOn: string | null;
};

/** Where somebody means to post: on an account of the trust, or on one of their own, on some platform. */
export type PlaceOfUse = { accountId: string | null; platform: string | null };

/** A moment of a week in London: days 1 Monday to 7 Sunday, 'HH:MM'. */
export type WeekTime = { weekday: number; time: string };

/** What a person's permissions say of one place at one moment. */
export type Verdict =
  | { kind: 'covered'; uses: Use[] }
  /** One that would do, but for what it was narrowed to, or before its time. */
  | { kind: 'left out'; by: 'account' | 'site' | 'time' | 'training' | 'not yet'; use: Use }
  | { kind: 'ended'; use: Use }
  | { kind: 'none' };

/** What leaves a place out that a permission is for, the nearest first. */
const LEFT_OUT = ['time', 'site', 'training', 'not yet'] as const;

/**
 * Several permissions are weighed together: one that covers the place is enough, else the nearest one is named. One that is over
 * comes before one for another account: whoever writes where they could until today is to hear why.
 */
export function verdictOn(held: readonly Use[], place: PlaceOfUse, at: WeekTime): Verdict {
  const verdicts = held.map((use) => ({ use, by: whatLeavesOut(use, place, at) }));
  const uses = verdicts.flatMap(({ use, by }) => (by === null ? [use] : []));
  if (uses.length > 0) return { kind: 'covered', uses };
  for (const by of LEFT_OUT) {
    const nearest = verdicts.find((one) => one.by === by);
    if (nearest) return { kind: 'left out', by, use: nearest.use };
  }
  const [last] = held
    .filter((use) => isFor(use, place) && (use.status === 'revoked' || use.status === 'over'))
    .toSorted((a, b) => (a.stoppedOn ?? a.until ?? '').localeCompare(b.stoppedOn ?? b.until ?? ''))
    .slice(-1);
  if (last) return { kind: 'ended', use: last };
  const elsewhere = verdicts.find((one) => one.by === 'account');
  return elsewhere ? { kind: 'left out', by: 'account', use: elsewhere.use } : { kind: 'none' };
}

/** @returns null where it covers the place; 'gone' for one that holds no more */
function whatLeavesOut(
  use: Use,
  place: PlaceOfUse,
  at: WeekTime,
): (typeof LEFT_OUT)[number] | 'account' | 'gone' | null {
  if (use.status === 'revoked' || use.status === 'over') return 'gone';
  if (!isFor(use, place)) return use.status === 'holds' ? 'account' : 'gone';
  if (use.status !== 'holds') return use.status;
  const { sites, times } = use.only;
  if (sites.length > 0 && !sites.includes(place.platform ?? '')) return 'site';
  return times && !isWithin(times, at) ? 'time' : null;
}

/** Whether a permission is about this place at all. */
export function isFor({ accounts, platforms }: Use, { accountId, platform }: PlaceOfUse): boolean {
  return (
    (accountId !== null && accounts.some(({ id }) => id === accountId)) ||
    (platform !== null && platforms.includes(platform))
  );
}

function isWithin({ days, start, end }: TimeWindow, { weekday, time }: WeekTime): boolean {
  return days.includes(weekday) && start <= time && time < end;
}

/** Words in a list of matters that name none. */
const EMPTY_WORDS = new Set(
  'about all and any anything around from for into its only other our post posts school that the their this with your'.split(
    ' ',
  ),
);
const SHORTEST = 3;
/** Letters that stay of a longer word when its end is left open. */
const STEM = 4;

/**
 * Whether none of the words of a permission's matter is in a text, in any form ('books' for 'book'). A hint, never more: what a
 * text is about only a person can tell.
 */
export function isAboutNothingOf(matter: string, text: string): boolean {
  const stems = wordsOf(matter)
    .filter((word) => word.length >= SHORTEST && !EMPTY_WORDS.has(word))
    .map((word) => word.slice(0, Math.max(STEM, word.length - 3)));
  if (stems.length === 0) return false;
  const said = wordsOf(text);
  return said.length > 0 && !said.some((word) => stems.some((stem) => word.startsWith(stem)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
