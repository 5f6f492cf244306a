import { addDays } from '../../platform/dates.ts';
import type { Asked, Finished, Published, Standing } from './model.ts';

/** Days before a pass ends on which it can be renewed, and people hear of it. */
export const RENEW_DAYS = 30;
/** Days that people have when a new version asks them to take a module again. */
export const AGAIN_DAYS = 14;

/**
 * How somebody stands with a module.
 * @param asked every way in which it is asked of them; the earliest day counts
 * @param finished their tries that are over, in any order
 * @param published the versions, in any order
 */
export function standOn(
  asked: readonly Asked[],
  finished: readonly Finished[],
  published: readonly Published[],
  day: string,
): Standing {
  const renewed = published.filter((one) => one.renews).sort((a, b) => b.number - a.number)[0];
  const passes = finished
    .filter((one) => one.passed)
    .sort((a, b) => b.finishedAt.getTime() - a.finishedAt.getTime());
  const pass = passes[0] ?? null;
  const counts = pass !== null && pass.version >= (renewed?.number ?? 1);
  const holds = counts && (pass.expiresOn === null || pass.expiresOn >= day);
  const failed = finished.filter(
    (one) =>
      !one.passed && (!pass || one.finishedAt > pass.finishedAt) && one.version >= (renewed?.number ?? 1),
  ).length;
  const first = earliest(asked);
  const at = { pass, failed };
  if (holds) {
    const from = pass.expiresOn && addDays(pass.expiresOn, -RENEW_DAYS);
    if (first && from && from <= day) return { ...at, state: 'renew', due: pass.expiresOn, since: from };
    return { ...at, state: 'passed', due: null, since: null };
  }
  if (!first) return { ...at, state: pass ? 'ended' : 'free', due: null, since: null };
  // Whoever has passed before is asked again from the day that their pass no longer held.
  const until = !pass ? null : counts ? pass.expiresOn! : addDays(renewed!.publishedOn, AGAIN_DAYS);
  const began = !pass ? null : counts ? addDays(pass.expiresOn!, -RENEW_DAYS) : renewed!.publishedOn;
  const due = later(first.due, until);
  return { ...at, state: due < day ? 'late' : 'due', due, since: later(first.since, began) };
}

function earliest(asked: readonly Asked[]): Asked | null {
  return [...asked].sort((a, b) => a.due.localeCompare(b.due))[0] ?? null;
}

const later = (day: string, other: string | null): string => (other !== null && other > day ? other : day);
