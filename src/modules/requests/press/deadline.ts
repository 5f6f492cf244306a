import { DateTime } from 'luxon';
import { ZONE } from '../../../platform/dates.ts';
import type { Answers } from '../model.ts';

/** When an outlet wants its answer: a day and an hour in London; null for answers that do not say. */
export function deadlineOf({ day, time }: Answers): Date | null {
  if (typeof day !== 'string' || typeof time !== 'string') return null;
  const at = DateTime.fromISO(`${day}T${time}`, { zone: ZONE });
  return at.isValid ? at.toJSDate() : null;
}

const HOUR = 3_600_000;

/** An hour before the outlet's deadline, so that there is time to answer; of a shorter time half, and never more than is left. */
export function decisionDue(deadline: Date, now: Date): Date {
  const left = Math.max(0, deadline.getTime() - now.getTime());
  return new Date(deadline.getTime() - Math.min(HOUR, left / 2));
}

/** From how long before the decision is due its deciders are told again, in milliseconds, by the name under which it is noted. */
const NAGS = { day: 24 * HOUR, hours: 3 * HOUR, hour: HOUR, late: 0 } as const;
export type Nag = keyof typeof NAGS;

/**
 * What is to be said by now of an enquiry that waits: only the latest, however long nobody looked.
 * @param askedAt when it was sent: of what was over by then nobody is told again, they were told of the enquiry itself
 */
export function nagDue(dueAt: Date, askedAt: Date, now: Date): Nag | null {
  const begun = (Object.keys(NAGS) as Nag[]).filter((nag) => {
    const from = dueAt.getTime() - NAGS[nag];
    return from > askedAt.getTime() && from <= now.getTime();
  });
  return begun.at(-1) ?? null;
}

/** 'less than a minute', '40 minutes', 'an hour', '5 hours', '2 days and 3 hours': never more than is left. */
export function leftWords(until: Date, now: Date): string {
  const minutes = Math.floor((until.getTime() - now.getTime()) / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return plural(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours < 6 && rest > 0) return `${plural(hours, 'hour')} and ${plural(rest, 'minute')}`;
  if (hours < 48) return plural(hours, 'hour');
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? plural(days, 'day') : `${plural(days, 'day')} and ${plural(hours % 24, 'hour')}`;
}

function plural(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
