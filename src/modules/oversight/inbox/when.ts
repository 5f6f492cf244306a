import { DateTime } from 'luxon';
import { addDays, dayOf, longDate, ZONE } from '../../../platform/dates.ts';
import { deadline } from '../model.ts';
import type { Deadline, When } from './model.ts';

/** '3pm', '3:30pm', 'noon': as people say it, in London. */
function hourWords(at: Date): string {
  const local = DateTime.fromJSDate(at, { zone: ZONE });
  if (local.hour === 12 && local.minute === 0) return 'noon';
  return local.toFormat(local.minute === 0 ? 'ha' : 'h:mma').toLowerCase();
}

/**
 * How near a deadline is, in words.
 * @param at the moment, where it has an hour
 * @param openDaysLate how many working days it is past
 */
export function deadlineWords(due: string, at: Date | undefined, now: Date, openDaysLate: number): Deadline {
  const today = dayOf(now);
  if (due < today)
    return openDaysLate === 0
      ? { state: 'late', text: `Was due ${dayWords(due, today)}` }
      : deadline(addDays(today, -openDaysLate), today);
  if (!at) return deadline(due, today);
  if (at <= now) return { state: 'late', text: `Late since ${hourWords(at)}` };
  const { state, text } = deadline(due, today);
  const near = /^By (today|tomorrow)$/.exec(text)?.[1];
  return { state, text: near ? `By ${hourWords(at)} ${near}` : `${text}, ${hourWords(at)}` };
}

/** 'Saturday' within a week, else the date. */
function dayWords(day: string, today: string): string {
  return day > addDays(today, -7)
    ? DateTime.fromISO(day, { zone: 'utc' }).setLocale('en-GB').toFormat('cccc')
    : longDate(day);
}

/** Which part of the inbox something is in. The week ends on Sunday; what has no deadline is for later. */
export function whenOf(due: string | undefined, state: Deadline['state'] | undefined, today: string): When {
  if (due === undefined) return 'later';
  if (state === 'late') return 'late';
  if (due === today) return 'today';
  const sunday = DateTime.fromISO(today, { zone: 'utc' }).endOf('week').toISODate()!;
  return due <= sunday ? 'week' : 'later';
}

/** How long something has waited. @param openDays working days since */
export function ageWords(since: Date, now: Date, openDays: number): string {
  const [from, today] = [dayOf(since), dayOf(now)];
  if (from >= today) {
    const hours = Math.floor((now.getTime() - since.getTime()) / 3_600_000);
    if (hours < 1) return 'New';
    return hours === 1 ? 'Open 1 hour' : `Open ${hours} hours`;
  }
  if (openDays === 0) return `Open since ${dayWords(from, today)}`;
  return openDays === 1 ? 'Open 1 working day' : `Open ${openDays} working days`;
}
