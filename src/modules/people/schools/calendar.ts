import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Acting, act, demand, read } from '../../../platform/act.ts';
import { dayOf, longDate } from '../../../platform/dates.ts';
import { Invalid, NotFound } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { dayField, overlaps } from '../days.ts';
import { words } from '../model.ts';
import { isId, lockPeople, schoolRow, schoolRows } from '../store.ts';

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
    const terms = await tx
      .selectFrom('term as t')
      .leftJoin('school as s', (j) =>
        j.onRef('s.trust_id', '=', 't.trust_id').onRef('s.id', '=', 't.school_id'),
      )
      .selectAll('t')
      .select('s.name as school')
      .orderBy('t.from_date', 'desc')
      .execute();
    const closed = await tx.selectFrom('closed_day').selectAll().orderBy('date', 'desc').execute();
    return { terms, closed, schools: await schoolRows(tx), today: dayOf(now) };
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
    const others = await tx.selectFrom('term').selectAll().execute();
    const clash = others.find(
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
    await tx
      .insertInto('term')
      .values({
        trust_id: trustId,
        id,
        school_id: schoolId,
        name: term.termName,
        from_date: term.termFrom,
        to_date: term.termTo,
      })
      .execute();
    await record({ verb: 'term added', subject: { kind: 'term', id }, payload: term });
  });
}

/** Takes a term out; what it was comes back, to be put in again. */
export function removeTerm(acting: Acting, id: string) {
  return act(acting, async ({ tx, viewer, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    const gone = isId(id)
      ? await tx.deleteFrom('term').where('id', '=', id).returningAll().executeTakeFirst()
      : undefined;
    if (!gone) throw new NotFound('We cannot find this term. Someone may have removed it already.');
    await record({ verb: 'term removed', subject: { kind: 'term', id }, payload: { name: gone.name } });
    return gone;
  });
}

export function addClosedDay(acting: Acting, values: Record<string, string>): Promise<void> {
  return act(acting, async ({ tx, trustId, viewer, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    const day = parse(closedSchema, values);
    const added = await tx
      .insertInto('closed_day')
      .values({ trust_id: trustId, date: day.closedDate, name: day.closedName })
      .onConflict((c) => c.doNothing())
      .returning('date')
      .executeTakeFirst();
    if (!added) throw new Invalid({ field: 'closedDate', message: 'This day is in the list already.' });
    await record({
      verb: 'closed day added',
      subject: { kind: 'closed-day', id: day.closedDate },
      payload: day,
    });
  });
}

export function removeClosedDay(acting: Acting, date: string) {
  return act(acting, async ({ tx, viewer, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    const gone = /^\d{4}-\d\d-\d\d$/.test(date)
      ? await tx.deleteFrom('closed_day').where('date', '=', date).returningAll().executeTakeFirst()
      : undefined;
    if (!gone) throw new NotFound('We cannot find this day. Someone may have removed it already.');
    await record({
      verb: 'closed day removed',
      subject: { kind: 'closed-day', id: date },
      payload: { name: gone.name },
    });
    return gone;
  });
}
