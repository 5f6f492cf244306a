import { longDate } from '../../platform/dates.ts';
import { folded } from './model.ts';
import { overlaps, type Period } from './period.ts';
import type { EngagementRow } from './rows.ts';

export type Stretch = { id?: string; schoolId: string | null; job: string; from: string; to: string | null };

/** An engagement as the rule on doubles knows it, with its school's name. */
export const stretchOf = (e: EngagementRow): Stretch & { school: string | null } => ({
  id: e.id,
  schoolId: e.school_id,
  job: e.job,
  from: e.from_date,
  to: e.to_date,
  school: e.school,
});

type Closing = { name: string; closed_on: string | null };

/** Whether a school's last day is over; one that closes later is open until then. */
export const isClosed = (school: Pick<Closing, 'closed_on'>, today: string): boolean =>
  school.closed_on !== null && school.closed_on < today;

/**
 * Why nobody can be somewhere on all of these days: the school is closed by then.
 * @returns what is wrong: that they begin there (`from`), or how long they stay (`to`); null when it is open
 */
export function afterClosing(
  school: Closing,
  { from, to }: Period,
  today: string,
): { wrong: 'from' | 'to'; message: string } | null {
  const last = school.closed_on;
  if (last === null || (from <= last && to !== null && to <= last)) return null;
  const said = `${school.name} ${isClosed(school, today) ? 'closed' : 'closes'} on ${longDate(last)}.`;
  return from > last
    ? { wrong: 'from', message: `${said} Choose another school, or an earlier first day.` }
    : { wrong: 'to', message: `${said} Give a last day, that one or an earlier one.` };
}

/** The engagement that this one would double: the same job at the same school on the same day. */
export function clashOf<T extends Stretch>(wanted: Stretch, others: readonly T[]): T | undefined {
  return others.find(
    (other) =>
      other.id !== wanted.id &&
      other.schoolId === wanted.schoolId &&
      folded(other.job) === folded(wanted.job) &&
      overlaps(other, wanted),
  );
}

/**
 * The way from a new manager back up to the person they would manage, if there is one.
 * @param managersOf who manages whom now, this new tie left out
 * @returns ids from the person to the person again, e.g. [tom, mary, tom]; null when nobody manages themself by it
 */
export function circle(
  personId: string,
  managerId: string,
  managersOf: ReadonlyMap<string, readonly string[]>,
): string[] | null {
  const cameFrom = new Map<string, string>([[managerId, personId]]);
  const open = [managerId];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (next === personId) return trail(personId, cameFrom);
    for (const above of managersOf.get(next) ?? []) {
      if (cameFrom.has(above)) continue;
      cameFrom.set(above, next);
      open.push(above);
    }
  }
  return null;
}

function trail(personId: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [personId];
  let at = cameFrom.get(personId)!;
  for (; at !== personId; at = cameFrom.get(at)!) way.unshift(at);
  return [personId, ...way];
}
