import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Acting, act, demand, read } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { dayOf, longDate } from '../../../platform/dates.ts';
import { dayField } from '../../../platform/day-field.ts';
import { Conflict, Invalid } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { may } from '../../../platform/permissions.ts';
import { ChangedMeanwhile, whoDid } from '../meanwhile/changed.ts';
import { type Category, schoolSchema } from '../model.ts';
import type { SchoolChoice, SchoolRow } from '../rows.ts';
import { isClosed } from '../rules.ts';
import { schoolsFor } from '../scope.ts';
import { lockPeople, schoolRow, schoolRows } from '../store.ts';
import { sharedWith, stillEngaged } from './model.ts';
import {
  engagedAfter,
  figuresOfSchools,
  insertSchool,
  type Leader,
  lastToSave,
  leadersOf,
  numbersOf,
  updateSchool,
} from './store.ts';

/** The schools where the viewer may change people. */
export function schoolsToEdit(acting: Acting): Promise<SchoolChoice[]> {
  return read(acting, async ({ tx, viewer, now }) => {
    const mine = schoolsFor(viewer, 'people.edit');
    return (await schoolRows(tx)).filter((s) => !mine || mine.includes(s.id)).map(choiceOn(dayOf(now)));
  });
}

const choiceOn =
  (today: string) =>
  (school: SchoolRow): SchoolChoice => ({ ...school, closed: isClosed(school, today) });

export type SchoolSummary = SchoolChoice & { people: number; heads: string[] };

/** Every school with its headteachers and how many people work there today. */
export function listSchools(acting: Acting): Promise<SchoolSummary[]> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'people.read');
    const figures = await figuresOfSchools(tx, dayOf(now));
    return (await schoolRows(tx))
      .map(choiceOn(dayOf(now)))
      .map((s) => ({ ...s, ...(figures.get(s.id) ?? { people: 0, heads: [] }) }));
  });
}

export type SchoolView = {
  school: SchoolChoice;
  leaders: Leader[];
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
    return {
      school: choiceOn(today)(school),
      leaders: await leadersOf(tx, id, today),
      numbers: await numbersOf(tx, id, today),
      mayEdit: may(viewer, 'schools.edit', 'trust'),
      mayOpen: may(viewer, 'people.read', id),
    };
  });
}

/**
 * Adds a school, or changes one (`id`).
 * @throws ChangedMeanwhile when someone else changed it since the form was loaded (`revision`)
 */
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
      throw new ChangedMeanwhile('this school', w.viewer, await lastToSave(w.tx, was.id));
    await refuseTaken(w.tx, school, id);
    const columns = {
      name: school.name,
      short_name: school.shortName,
      urn: school.urn,
      phase: school.phase,
    };
    const key = id ?? randomUUID();
    if (was) await updateSchool(w.tx, key, columns);
    else await insertSchool(w.tx, w.trustId, key, columns);
    await w.record({
      verb: was ? 'school changed' : 'school added',
      subject: { kind: 'school', id: key },
      payload: school,
    });
    return key;
  });
}

async function refuseTaken(tx: Tx, school: z.output<typeof schoolSchema>, id: string | null): Promise<void> {
  const others = (await schoolRows(tx))
    .filter((s) => s.id !== id)
    .map((s) => ({ name: s.name, shortName: s.short_name, urn: s.urn }));
  const shared = sharedWith(school, others);
  if (!shared) return;
  const { field, other } = shared;
  const what = field === 'urn' ? 'has this URN' : 'goes by this name';
  throw new Invalid({ field, message: `${other.name} ${what} already. Give this school another.` });
}

const closeSchema = z.object({ closedOn: dayField('Give the day it closes, for example 31 8 2027.') });

/**
 * Closes a school after a day, or opens it again with no day.
 * @throws Invalid while people are engaged there beyond that day
 * @throws Conflict when someone else has closed or opened it already
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
    if ((school.closed_on === null) === (values === null)) {
      const who = whoDid(w.viewer, await lastToSave(w.tx, id));
      throw new Conflict(
        school.closed_on === null
          ? `${who} opened this school already.`
          : `${who} said already that this school closes on ${longDate(school.closed_on)}.`,
      );
    }
    const closedOn = values === null ? null : parse(closeSchema, values).closedOn;
    if (closedOn !== null) await refuseEngaged(w.tx, id, closedOn);
    await updateSchool(w.tx, id, { closed_on: closedOn });
    await w.record({
      verb: closedOn === null ? 'school opened again' : 'school closed',
      subject: { kind: 'school', id },
      payload: { closedOn },
    });
  });
}

async function refuseEngaged(tx: Tx, id: string, closedOn: string): Promise<void> {
  const people = await engagedAfter(tx, id, closedOn);
  if (people.length > 0) throw new Invalid({ field: 'closedOn', message: stillEngaged(people) });
}
