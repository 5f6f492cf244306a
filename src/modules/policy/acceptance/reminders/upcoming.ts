import type { Work } from '../../../../platform/act.ts';
import { calendarOf } from '../../../../platform/calendar.ts';
import { addDays, dayOf } from '../../../../platform/dates.ts';
import { type MailStays, whyMailStays } from '../../../../platform/mail.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { allVersions } from '../../store.ts';
import { type Loaded, load } from '../coverage/figures.ts';
import { dueDay, firstDay } from '../standing.ts';
import { nextMorning, stepDays } from './schedule.ts';
import { toldOf } from './store.ts';

/** The longest time to acknowledge (365 days) may pass before a first step comes, and a summer after that. */
const DAYS_AHEAD = 500;

/** The reminders that the schedule sends next, as things stand; or why it sends none. */
export type Upcoming = {
  goes:
    | {
        on: string;
        today: boolean;
        people: number;
        /** Of the version they are about, if it is not in force yet. */
        version: number | null;
      }
    | { not: 'everybody has' | 'no address' | 'no open day' };
  /** How many have not acknowledged the version in force, and have no email address. */
  unreachable: number;
  /** Why no mail leaves; null where it does. */
  held: MailStays | null;
};

/** What the morning's job does next for those of whom the numbers are. @param loaded what they are today */
export async function upcomingReminders(
  work: Pick<Work, 'tx' | 'viewer' | 'now'>,
  where: Pick<Parts, 'sendsMail'>,
  loaded: Loaded,
): Promise<Upcoming> {
  const { tx } = work;
  const missing = loaded.people.filter((person) => !person.acceptance);
  const unreachable = missing.filter((person) => !person.email).length;
  const held = await whyMailStays(tx, where);
  const goes = await firstOf(work, loaded);
  if (goes) return { goes, unreachable, held };
  const none =
    missing.length === 0 ? 'everybody has' : unreachable === missing.length ? 'no address' : 'no open day';
  return { goes: { not: none }, unreachable, held };
}

/** The first day on which somebody is written to: about the version in force, or about one that takes force by then. */
async function firstOf(work: Pick<Work, 'tx' | 'viewer' | 'now'>, loaded: Loaded) {
  const { tx, now } = work;
  const first = nextMorning(now);
  const last = addDays(first, DAYS_AHEAD);
  const calendar = await calendarOf(tx);
  const changes = (await allVersions(tx))
    .flatMap((v) => (v.state === 'signed' && v.effectiveOn !== null ? [v.effectiveOn] : []))
    .filter((day) => day > loaded.today && day <= last)
    .sort();
  for (const [i, since] of [loaded.today, ...new Set(changes)].entries()) {
    const then = i === 0 ? loaded : (await load(work, undefined, undefined, since))!;
    const until = changes.find((day) => day > since);
    const found = await firstDayOf(
      tx,
      calendar,
      then,
      since > first ? since : first,
      until ? addDays(until, -1) : last,
    );
    if (!found) continue;
    const version = then.requirement.version;
    return {
      ...found,
      today: found.on === dayOf(now),
      version: version.id === loaded.requirement.version.id ? null : version.number,
    };
  }
  return null;
}

async function firstDayOf(
  tx: Work['tx'],
  calendar: Parameters<typeof stepDays>[0],
  { people, requirement, days }: Loaded,
  from: string,
  until: string,
): Promise<{ on: string; people: number } | null> {
  const waiting = people
    .filter((person) => !person.acceptance && person.email)
    .map(({ personId, schoolIds, started }) => ({
      personId,
      schoolIds,
      start: firstDay(requirement.since, started),
      due: dueDay(requirement.since, started, days),
    }));
  const versionId = requirement.coveredBy.at(-1)!;
  const told = new Map<string, Set<string>>();
  for (const { day, steps } of stepDays(calendar, waiting, from, until)) {
    let count = 0;
    for (const [step, whom] of steps) {
      const before = told.get(step) ?? (await toldOf(tx, versionId, step));
      told.set(step, before);
      count += whom.filter((person) => !before.has(person.personId)).length;
    }
    if (count > 0) return { on: day, people: count };
  }
  return null;
}
