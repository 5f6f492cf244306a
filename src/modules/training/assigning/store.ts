import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Assignment, Whom } from './model.ts';

const selectAssignments = (tx: Tx) =>
  tx
    .selectFrom('training_assignment as a')
    .leftJoin('school as s', (j) =>
      j.onRef('s.trust_id', '=', 'a.trust_id').onRef('s.id', '=', 'a.school_id'),
    )
    .leftJoin('person as p', (j) =>
      j.onRef('p.trust_id', '=', 'a.trust_id').onRef('p.id', '=', 'a.person_id'),
    )
    .selectAll('a')
    .select([
      's.short_name as school',
      sql<string | null>`coalesce(p.known_as, p.given_name) || ' ' || p.family_name`.as('person'),
    ])
    .where('a.ended_at', 'is', null);

type Row = Awaited<ReturnType<ReturnType<typeof selectAssignments>['execute']>>[number];

const toAssignment = (row: Row): Assignment => ({
  id: row.id,
  moduleId: row.module_id,
  kind: row.kind,
  value: row.value,
  personId: row.person_id,
  person: row.person,
  schoolId: row.school_id,
  school: row.school,
  due: row.due_on,
  withinDays: row.within_days,
  about: row.about,
  madeOn: row.made_on,
});

/** Who is asked to take a module, the newest first. */
export async function assignmentsOf(tx: Tx, moduleId: string): Promise<Assignment[]> {
  const rows = await selectAssignments(tx)
    .where('a.module_id', '=', moduleId)
    .orderBy('a.made_at', 'desc')
    .orderBy('a.id')
    .execute();
  return rows.map(toAssignment);
}

/** One that has not ended, locked. */
export async function findAssignment(tx: Tx, id: string): Promise<Assignment | null> {
  const row = await selectAssignments(tx).where('a.id', '=', id).forUpdate('a').executeTakeFirst();
  return row ? toAssignment(row) : null;
}

/** @returns false when the same condition is there already */
export async function insertAssignment(
  tx: Tx,
  trustId: string,
  of: {
    moduleId: string;
    kind: Whom;
    value: string | null;
    personId: string | null;
    schoolId: string | null;
    due: string;
    withinDays: number;
    about: string | null;
    madeOn: string;
    by: string;
    now: Date;
  },
): Promise<boolean> {
  const done = await tx
    .insertInto('training_assignment')
    .values({
      trust_id: trustId,
      id: randomUUID(),
      module_id: of.moduleId,
      kind: of.kind,
      value: of.value,
      person_id: of.personId,
      school_id: of.schoolId,
      due_on: of.due,
      within_days: of.withinDays,
      about: of.about,
      made_on: of.madeOn,
      made_at: of.now,
      made_by: of.by,
      ended_at: null,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function endAssignmentRow(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('training_assignment').set({ ended_at: now }).where('id', '=', id).execute();
}

/** Ends what is a condition of something. @returns whose, and of which module */
export async function endConditions(
  tx: Tx,
  about: string,
  now: Date,
): Promise<{ moduleId: string; personId: string }[]> {
  const rows = await tx
    .updateTable('training_assignment')
    .set({ ended_at: now })
    .where('about', '=', about)
    .where('ended_at', 'is', null)
    .returning(['module_id', 'person_id'])
    .execute();
  return rows.map((row) => ({ moduleId: row.module_id, personId: row.person_id! }));
}

/** Whom an assignment is about. */
export type AskedWhom = Pick<Assignment, 'moduleId' | 'kind' | 'value' | 'personId' | 'schoolId'>;

/** Gives those who are asked just so already another day. @returns false where nobody is */
export async function changeDay(
  tx: Tx,
  { moduleId, kind, value, personId, schoolId }: AskedWhom,
  to: Pick<Assignment, 'due' | 'withinDays'>,
): Promise<boolean> {
  const same = (column: 'value' | 'person_id' | 'school_id', it: string | null) =>
    sql<boolean>`${sql.ref(column)}::text is not distinct from ${it}::text`;
  const done = await tx
    .updateTable('training_assignment')
    .set({ due_on: to.due, within_days: to.withinDays })
    .where('module_id', '=', moduleId)
    .where('kind', '=', kind)
    .where(same('value', value))
    .where(same('person_id', personId))
    .where(same('school_id', schoolId))
    .where('about', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** The schools that have not closed, by name. */
export function schoolChoices(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('school')
    .select(['id', 'short_name as name'])
    .where('closed_on', 'is', null)
    .orderBy('short_name')
    .execute();
}

/** The schools in which each of some people works on a day; none for the central team. */
export async function schoolsOf(
  tx: Tx,
  personIds: readonly string[],
  day: string,
): Promise<Map<string, string[]>> {
  if (personIds.length === 0) return new Map();
  const { rows } = await sql<{ person_id: string; schools: string[] | null }>`
    select person_id, array_agg(distinct school_id) filter (where school_id is not null) as schools from engagement
    where person_id = any(${[...personIds]}::uuid[]) and from_date <= ${day}::date and (to_date is null or to_date >= ${day}::date)
    group by person_id`.execute(tx);
  return new Map(rows.map((row) => [row.person_id, row.schools ?? []]));
}

/** Gives somebody another try. */
export async function insertAnotherGo(
  tx: Tx,
  trustId: string,
  of: { moduleId: string; personId: string; by: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('training_another_go')
    .values({
      trust_id: trustId,
      id: randomUUID(),
      module_id: of.moduleId,
      person_id: of.personId,
      given_by: of.by,
      given_at: of.now,
    })
    .execute();
}
