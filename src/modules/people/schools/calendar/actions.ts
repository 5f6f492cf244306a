import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Acting, act, demand, read } from '../../../../platform/act.ts';
import { dayOf, isDay, longDate } from '../../../../platform/dates.ts';
import { dayField } from '../../../../platform/day-field.ts';
import { Invalid, NotFound } from '../../../../platform/errors.ts';
import { parse } from '../../../../platform/parse.ts';
import { isId, words } from '../../model.ts';
import { overlaps } from '../../period.ts';
import { lockPeople, schoolRow, schoolRows } from '../../store.ts';
import { BANK_HOLIDAYS, bankHolidaysToAdd, yearOf } from './model.ts';
import { closedDays, deleteClosedDay, deleteTerm, insertClosedDays, insertTerm, termRows } from './store.ts';

const termSchema = z
  .object({
    termName: words(60, 'Give the term a name, for example “Autumn 2026, first half”.', 'The name'),
    /** A school's id, or '' for every school. */
    termSchool: z.string().default(''),
    termFrom: dayField('Give the first day of term.'),
    termTo: dayField('Give the last day of term.'),
  })
  .refine((t) => t.termTo >= t.termFrom, {
    path: ['termTo'],
    message: 'The last day must not be before the first day.',
  });

const closedSchema = z.object({
  closedDate: dayField('Give the day.'),
  closedName: words(60, 'Say why it is closed, for example “Staff training day”.', 'The reason'),
});

/** Term dates and closed days: when working time is. */
export function calendar(acting: Acting) {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'settings.edit', 'trust');
    const closed = await closedDays(tx);
    const today = dayOf(now);
    return {
      terms: await termRows(tx),
      closed,
      bankHolidays: bankHolidaysToAdd(closed, today),
      schools: await schoolRows(tx),
      today,
    };
  });
}
export type Calendar = Awaited<ReturnType<typeof calendar>>;

/** @throws Invalid for a term that overlaps another of the same school or of all schools */
export function addTerm(acting: Acting, values: Record<string, string>): Promise<void> {
  return act(acting, async ({ tx, trustId, viewer, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    const term = parse(termSchema, values);
    await lockPeople(tx, trustId);
    const schoolId = term.termSchool ? (await schoolRow(tx, term.termSchool)).id : null;
    const clash = (await termRows(tx)).find(
      (t) =>
        t.school_id === schoolId &&
        overlaps({ from: t.from_date, to: t.to_date }, { from: term.termFrom, to: term.termTo }),
    );
    if (clash)
      throw new Invalid({
        field: 'termFrom',
        message: `${clash.name} is from ${longDate(clash.from_date)} to ${longDate(clash.to_date)}. Choose other days.`,
      });
    const id = randomUUID();
    await insertTerm(tx, trustId, {
      id,
      schoolId,
      name: term.termName,
      from: term.termFrom,
      to: term.termTo,
    });
    await record({ verb: 'term added', subject: { kind: 'term', id }, payload: term });
  });
}

/** Takes a term out; what it was comes back, to be put in again. */
export function removeTerm(acting: Acting, id: string) {
  return act(acting, async ({ tx, viewer, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    const gone = isId(id) ? await deleteTerm(tx, id) : undefined;
    if (!gone) throw new NotFound('We cannot find this term. Someone may have removed it already.');
    await record({ verb: 'term removed', subject: { kind: 'term', id }, payload: { name: gone.name } });
    return gone;
  });
}

/** @throws Invalid for a day that is in the list already */
export function addClosedDay(acting: Acting, values: Record<string, string>): Promise<void> {
  return act(acting, async ({ tx, trustId, viewer, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    const day = parse(closedSchema, values);
    const [added] = await insertClosedDays(tx, trustId, [{ date: day.closedDate, name: day.closedName }]);
    if (!added) throw new Invalid({ field: 'closedDate', message: 'This day is in the list already.' });
    await record({
      verb: 'closed day added',
      subject: { kind: 'closed-day', id: day.closedDate },
      payload: day,
    });
  });
}

/**
 * Adds the bank holidays of a year that are to come and not in the list.
 * @returns how many were added: none when someone else has added them meanwhile
 * @throws NotFound for a year whose bank holidays are not known here
 */
export function addBankHolidays(acting: Acting, year: string): Promise<number> {
  return act(acting, async ({ tx, trustId, viewer, now, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    if (!BANK_HOLIDAYS.some((day) => yearOf(day) === year))
      throw new NotFound('We do not know the bank holidays of that year. Add them by hand.');
    const offered = bankHolidaysToAdd(await closedDays(tx), dayOf(now)).find((o) => o.year === year);
    const added = await insertClosedDays(tx, trustId, offered?.days ?? []);
    if (added.length)
      await record({
        verb: 'bank holidays added',
        subject: { kind: 'closed-day', id: year },
        payload: { days: added },
      });
    return added.length;
  });
}

/** Takes a closed day out; what it was comes back, to be put in again. */
export function removeClosedDay(acting: Acting, date: string) {
  return act(acting, async ({ tx, viewer, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    const gone = isDay(date) ? await deleteClosedDay(tx, date) : undefined;
    if (!gone) throw new NotFound('We cannot find this day. Someone may have removed it already.');
    await record({
      verb: 'closed day removed',
      subject: { kind: 'closed-day', id: date },
      payload: { name: gone.name },
    });
    return gone;
  });
}
