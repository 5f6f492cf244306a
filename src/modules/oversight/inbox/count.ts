import type { Parts } from '../../../platform/parts.ts';
import type { Viewer } from '../../../platform/permissions.ts';
import { gather } from '../gather.ts';
import { WAITING_SOURCES } from '../waiting.ts';

/**
 * How long the number beside "Inbox" may be as it was: every page shows it, and to work it out is to ask every part of the
 * product. Whoever has just done something gets it anew, and the inbox and home always do.
 */
const FRESH_MS = 20_000;
const MOST_KEPT = 5_000;

type Kept = { count: number; at: number };
const counts = new WeakMap<Parts, Map<string, Kept>>();

function keptOf(parts: Parts): Map<string, Kept> {
  const kept = counts.get(parts) ?? new Map<string, Kept>();
  counts.set(parts, kept);
  return kept;
}

const keyOf = ({ trustId, personId }: Viewer) => `${trustId} ${personId}`;

/** What was just counted, for the other pages. */
export function noteCount(parts: Parts, viewer: Viewer, count: number): void {
  const kept = keptOf(parts);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(keyOf(viewer), { count, at: parts.clock.now().getTime() });
}

/** How many things wait for somebody. @param acted whether they have just done something */
export async function waitingCount(parts: Parts, viewer: Viewer, acted: boolean): Promise<number> {
  const kept = keptOf(parts).get(keyOf(viewer));
  const now = parts.clock.now().getTime();
  if (kept && !acted && Math.abs(now - kept.at) < FRESH_MS) return kept.count;
  const { found } = await gather(WAITING_SOURCES, { db: parts.db, clock: parts.clock, viewer }, parts.log);
  noteCount(parts, viewer, found.length);
  return found.length;
}
