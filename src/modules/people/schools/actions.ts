import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Acting, act, demand, read } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Conflict, Invalid } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { may } from '../../../platform/permissions.ts';
import { dayField } from '../days.ts';
import { type Category, schoolSchema } from '../model.ts';
import type { SchoolRow } from '../rows.ts';
import { schoolsFor } from '../scope.ts';
import { lockPeople, schoolRow, schoolRows } from '../store.ts';

/** The schools where the viewer may change people. */
export function schoolsToEdit(acting: Acting): Promise<SchoolRow[]> {
  return read(acting, async ({ tx, viewer }) => {
    const mine = schoolsFor(viewer, 'people.edit');
    return (await schoolRows(tx)).filter((s) => !mine || mine.includes(s.id));
  });
}

export type SchoolSummary = SchoolRow & { people: number; heads: string[] };

/** Every school with its headteachers and how many people work there today. */
export function listSchools(acting: Acting): Promise<SchoolSummary[]> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'people.read');
    const today = dayOf(now);
    const { rows } = await sql<{ id: string; people: number; heads: string[] }>`
      select s.id,
        (select count(distinct e.person_id)::int from engagement e join person p on p.trust_id = e.trust_id and p.id = e.person_id
          where e.trust_id = s.trust_id and e.school_id = s.id and p.state = 'active' and e.from_date <= ${today}::date
            and (e.to_date is null or e.to_date >= ${today}::date)) as people,
        array(select coalesce(p.known_as, p.given_name) || ' ' || p.family_name from role_held r
          join person p on p.trust_id = r.trust_id and p.id = r.person_id
          where r.trust_id = s.trust_id and r.school_id = s.id and r.role = 'head' and p.state = 'active'
            and r.from_date <= ${today}::date and (r.to_date is null or r.to_date >= ${today}::date) order by 1) as heads
      from school s`.execute(tx);
    const byId = new Map(rows.map((r) => [r.id, r]));
    return (await schoolRows(tx)).map((s) => ({
      ...s,
      people: byId.get(s.id)!.people,
      heads: byId.get(s.id)!.heads,
    }));
  });
}

export type SchoolView = {
  school: SchoolRow;
  leaders: { person_id: string; name: string; role: string }[];
  numbers: { category: Category; people: number }[];
  mayEdit: boolean;
  /** Whether the viewer may open the records of people here. */
  mayOpen: boolean;
};

/** One school: who leads it and how many of each kind of staff work there today. */
export function openSchool(acting: Acting, id: string): Promise<SchoolView> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'people.read');
    const school = await schoolRow(tx, id);
    const today = dayOf(now);
    const leaders = await sql<{ person_id: string; name: string; role: string }>`
      select r.person_id, r.role, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name
      from role_held r join person p on p.trust_id = r.trust_id and p.id = r.person_id
      where r.school_id = ${id} and r.role in ('head', 'senior-leader', 'governor') and p.state = 'active'
        and r.from_date <= ${today}::date and (r.to_date is null or r.to_date >= ${today}::date)
      order by array_position(array['head', 'senior-leader', 'governor'], r.role), p.family_name, p.given_name`.execute(
      tx,
    );
    const numbers = await sql<{ category: Category; people: number }>`
      select p.category, count(distinct p.id)::int as people
      from engagement e join person p on p.trust_id = e.trust_id and p.id = e.person_id
      where e.school_id = ${id} and p.state = 'active' and e.from_date <= ${today}::date
        and (e.to_date is null or e.to_date >= ${today}::date)
      group by p.category order by 2 desc, 1`.execute(tx);
    return {
      school,
      leaders: leaders.rows,
      numbers: numbers.rows,
      mayEdit: may(viewer, 'schools.edit', 'trust'),
      mayOpen: may(viewer, 'people.read', id),
    };
  });
}

/** Adds a school, or changes one (`id`) unless someone else did since the form was loaded (`revision`). */
export function saveSchool(
  acting: Acting,
  id: string | null,
  values: Record<string, string>,
): Promise<string> {
  return act(acting, async (w) => {
    demand(w.viewer, 'schools.edit', 'trust');
    const school = parse(schoolSchema, values);
    await lockPeople(w.tx, w.trustId);
    const was = id === null ? null : await schoolRow(w.tx, id);
    if (was && was.revision !== Number(values.revision))
      throw new Conflict('Someone else changed this school while you were writing.');
    await refuseTaken(w.tx, school, id);
    const row = { name: school.name, short_name: school.shortName, urn: school.urn, phase: school.phase };
    const key = id ?? randomUUID();
    if (was) {
      await w.tx
        .updateTable('school')
        .set({ ...row, revision: was.revision + 1 })
        .where('id', '=', key)
        .execute();
    } else {
      await w.tx
        .insertInto('school')
        .values({ ...row, trust_id: w.trustId, id: key, closed_on: null })
        .execute();
    }
    await w.record({
      verb: was ? 'school changed' : 'school added',
      subject: { kind: 'school', id: key },
      payload: school,
    });
    return key;
  });
}

async function refuseTaken(
  tx: Tx,
  school: { name: string; urn: string | null },
  id: string | null,
): Promise<void> {
  for (const other of await schoolRows(tx)) {
    if (other.id === id) continue;
    if (other.name.toLowerCase() === school.name.toLowerCase())
      throw new Invalid({ field: 'name', message: 'There is a school with this name already.' });
    if (school.urn && other.urn === school.urn)
      throw new Invalid({ field: 'urn', message: `${other.name} has this URN.` });
  }
}

const closeSchema = z.object({ closedOn: dayField('Give the day it closes, for example 31/8/2026.') });

/**
 * Closes a school after a day, or opens it again with no day.
 * @throws Invalid while people are engaged there beyond that day
 */
export function closeSchool(
  acting: Acting,
  id: string,
  values: Record<string, string> | null,
): Promise<void> {
  return act(acting, async (w) => {
    demand(w.viewer, 'schools.edit', 'trust');
    await lockPeople(w.tx, w.trustId);
    const school = await schoolRow(w.tx, id);
    const closedOn = values === null ? null : parse(closeSchema, values).closedOn;
    if (closedOn !== null) await refuseEngaged(w.tx, id, closedOn);
    await w.tx
      .updateTable('school')
      .set({ closed_on: closedOn, revision: school.revision + 1 })
      .where('id', '=', id)
      .execute();
    await w.record({
      verb: closedOn === null ? 'school opened again' : 'school closed',
      subject: { kind: 'school', id },
      payload: { closedOn },
    });
  });
}

async function refuseEngaged(tx: Tx, id: string, closedOn: string): Promise<void> {
  const { rows } = await sql<{ people: number }>`
    select count(distinct person_id)::int as people from engagement
    where school_id = ${id} and (to_date is null or to_date > ${closedOn}::date)`.execute(tx);
  const people = rows[0]?.people ?? 0;
  if (people)
    throw new Invalid({
      field: 'closedOn',
      message: `${people === 1 ? '1 person is' : `${people} people are`} engaged there after that day. End or move their engagements first.`,
    });
}
