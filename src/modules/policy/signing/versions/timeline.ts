import { DateTime } from 'luxon';
import { addDays, beginningOf, dayOf, longDate, longMoment, ZONE } from '../../../../platform/dates.ts';
import type { Version } from '../../model.ts';

/**
 * A version in force from one moment until another; `until` null while nothing follows it. `shared`: its first day had
 * another version too, so that the day alone does not tell them apart.
 */
export type Held = { version: Version; from: Date; until: Date | null; shared: boolean };

/**
 * Which version was in force when, from the first on. A version takes force as its day begins in London, or with its last
 * signature where that was given on the day itself. One that another replaced before it took force is left out.
 */
export function timeline(versions: readonly Version[]): Held[] {
  const signed = versions.filter((v) => v.state === 'signed' && v.effectiveOn !== null);
  const held: Held[] = [];
  for (const version of signed.sort((a, b) => a.number! - b.number!)) {
    const from = takesForce(version);
    while (held.length > 0 && held.at(-1)!.from >= from) held.pop();
    const before = held.at(-1);
    if (before) {
      before.until = from;
      before.shared ||= dayOf(before.from) === dayOf(from);
    }
    held.push({ version, from, until: null, shared: before !== undefined && !isMidnight(from) });
  }
  return held;
}

function takesForce(version: Version): Date {
  const begins = beginningOf(version.effectiveOn!);
  return version.signedAt !== null && version.signedAt > begins ? version.signedAt : begins;
}

/** The versions in force at some time of a day (`YYYY-MM-DD`), in turn; empty before the first. */
export function heldOn(held: readonly Held[], day: string): Held[] {
  const [from, to] = [beginningOf(day), beginningOf(addDays(day, 1))];
  return held.filter((one) => one.from < to && (one.until === null || one.until > from));
}

/** '1 September 2025 until 31 August 2026'; '22 November 2026, 09:00 until 22 November 2026, 14:05'; '... to now'. */
export function periodWords(held: Held, still: string): string {
  const from = fromWords(held);
  return held.until === null ? `${from}${still}` : `${from} until ${untilWords(held.until)}`;
}

/** Since when it was in force, to the minute where its day has two versions. */
export function fromWords({ from, shared }: Held): string {
  return shared && !isMidnight(from) ? longMoment(from) : longDate(from);
}

/** The last time it was in force: '31 August 2026' where another began with the next day, else '22 November 2026, 14:05'. */
function untilWords(until: Date): string {
  return isMidnight(until) ? longDate(addDays(dayOf(until), -1)) : longMoment(until);
}

/** '14:05' in London. */
export function timeWords(at: Date): string {
  return DateTime.fromJSDate(at, { zone: ZONE }).toFormat('HH:mm');
}

function isMidnight(at: Date): boolean {
  return at.getTime() === beginningOf(dayOf(at)).getTime();
}
