import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Acting, act, demand, read } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/errors.ts';
import { may, type Viewer } from '../../../platform/permissions.ts';
import { isId, lockPeople, schoolRows } from '../store.ts';
import { applyPlan } from './apply.ts';
import { type Columns, columnsOf, missing, plainHeader, recognise } from './columns.ts';
import { readSheet, type Sheet } from './csv.ts';
import type { Plan } from './model.ts';
import { makePlan } from './plan.ts';
import { readRows } from './rows.ts';
import { chosenColumns, forgetOldImports, keepColumns, knownPeople } from './store.ts';

export type Counts = { added: number; changed: number; unchanged: number; left: number; leftOut: number };
/** How the file is to be read: what each column holds, and where rows without a school belong. */
type Choice = { columns: Columns; place: string };

/** Takes a file in, reads it once to see that it can be read, and says what its columns seem to hold. */
export function takeIn(acting: Acting, file: { name: string; bytes: Uint8Array } | null): Promise<string> {
  return act(acting, async ({ tx, trustId, viewer, now }) => {
    demand(viewer, 'people.import');
    if (!file) throw new Invalid({ field: 'file', message: 'Choose a file.' });
    const sheet = readSheet(file.bytes);
    await forgetOldImports(tx, now);
    const choice: Choice = { columns: recognise(sheet.header, await chosenColumns(tx)), place: '' };
    const id = randomUUID();
    await tx
      .insertInto('people_import')
      .values({
        trust_id: trustId,
        id,
        name: file.name.slice(0, 200),
        content: Buffer.from(file.bytes),
        columns: JSON.stringify(choice),
        state: 'read',
        result: null,
        created_by: viewer.personId,
        created_at: now,
        started_at: null,
      })
      .execute();
    return id;
  });
}

async function importRow(tx: Tx, viewer: Viewer, id: string, lock = false) {
  demand(viewer, 'people.import');
  let query = tx
    .selectFrom('people_import')
    .selectAll()
    .where('id', '=', isId(id) ? id : null);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  // Another's file may name people at schools that are not this person's business.
  if (!row || (row.created_by !== viewer.personId && !may(viewer, 'people.import', 'trust')))
    throw new NotFound(
      'This import is not here any more. Files are forgotten after a day: choose the file again.',
    );
  return { ...row, choice: row.columns as Choice };
}

const gone = (): never => {
  throw new Conflict('This file has been imported already.');
};

/** The file's columns with a few of their values, to match them to what they hold. */
export function columnsToMatch(acting: Acting, id: string) {
  return read(acting, async ({ tx, viewer }) => {
    const row = await importRow(tx, viewer, id);
    const sheet = readSheet(row.content ?? gone());
    const schools = (await schoolRows(tx)).filter((s) => !s.closed_on && may(viewer, 'people.import', s.id));
    return {
      id,
      name: row.name,
      sheet,
      choice: row.choice,
      complete: row.complete,
      schools,
      issues: missing(row.choice.columns),
    };
  });
}
export type ToMatch = Awaited<ReturnType<typeof columnsToMatch>>;

/** Keeps what each column holds, for this file and for the next with columns of the same names. */
export function matchColumns(acting: Acting, id: string, values: Record<string, string>): Promise<void> {
  return act(acting, async ({ tx, trustId, viewer, now }) => {
    const row = await importRow(tx, viewer, id, true);
    if (row.state !== 'read') throw new Conflict('This file has been imported already.');
    const sheet = readSheet(row.content ?? gone());
    const columns = columnsOf(values, sheet.header.length);
    const choice: Choice = { columns, place: placeOf(viewer, values.place ?? '') };
    await tx
      .updateTable('people_import')
      .set({ columns: JSON.stringify(choice), complete: values.complete === 'yes' })
      .where('id', '=', id)
      .execute();
    await keepColumns(
      tx,
      trustId,
      Object.fromEntries(sheet.header.map((h, i) => [plainHeader(h), columns[i] ?? ''])),
      now,
    );
  });
}

function placeOf(viewer: Viewer, place: string): string {
  if (place === '' || (place === 'central' && may(viewer, 'people.import', 'trust'))) return place;
  if (isId(place) && may(viewer, 'people.import', place)) return place;
  throw new Invalid({ field: 'place', message: 'Choose one of the schools.' });
}

async function planOf(
  tx: Tx,
  viewer: Viewer,
  row: { content: Buffer | null; complete: boolean; choice: Choice },
  today: string,
) {
  const sheet: Sheet = readSheet(row.content ?? gone());
  const { rows, errors, keys } = readRows(sheet, row.choice.columns, await schoolRows(tx), row.choice.place);
  const plan = makePlan({
    rows,
    errors,
    keys,
    known: await knownPeople(tx, today),
    complete: row.complete,
    today,
    may: (schoolId) => may(viewer, 'people.import', schoolId) && may(viewer, 'people.edit', schoolId),
    keep: await kept(tx, viewer, today),
  });
  return { sheet, plan, digest: createHash('sha256').update(JSON.stringify(plan)).digest('base64url') };
}

/** Whoever imports and every administrator: neither is taken to have left because a file does not name them. */
async function kept(tx: Tx, viewer: Viewer, today: string): Promise<Set<string>> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from role_held where role = 'administrator' and (to_date is null or to_date >= ${today}::date)`.execute(
    tx,
  );
  return new Set([viewer.personId, ...rows.map((r) => r.person_id)]);
}

/** What importing the file would do now; nothing is saved. After it was confirmed: how it went. */
export function dryRun(acting: Acting, id: string) {
  return read(acting, async ({ tx, viewer, now }) => {
    const row = await importRow(tx, viewer, id);
    const head = { id, name: row.name, state: row.state, complete: row.complete, startedAt: row.started_at };
    if (row.state !== 'read') return { ...head, result: row.result as { counts?: Counts } | null } as const;
    const needs = missing(row.choice.columns);
    if (needs.length) return { ...head, needs };
    const { sheet, plan, digest } = await planOf(tx, viewer, row, dayOf(now));
    return {
      ...head,
      encoding: sheet.encoding,
      delimiter: sheet.delimiter,
      rows: sheet.rows.length,
      plan,
      digest,
    };
  });
}

/**
 * Begins an import: from here on the file can be confirmed by nobody else.
 * @throws Conflict when someone has confirmed it already
 */
export function begin(acting: Acting, id: string): Promise<void> {
  return act(acting, async ({ tx, viewer, now }) => {
    const row = await importRow(tx, viewer, id, true);
    if (row.state === 'running') throw new Conflict('This file is being imported already.');
    if (row.state !== 'read') throw new Conflict('This file has been imported already.');
    await tx
      .updateTable('people_import')
      .set({ state: 'running', started_at: now })
      .where('id', '=', id)
      .execute();
  });
}

/**
 * Imports what the dry run showed, in one transaction: all of it or nothing.
 * @param digest of the plan that was shown
 * @throws Conflict when people were changed since, so that it would do something else
 */
export async function carryOut(acting: Acting, id: string, digest: string): Promise<Counts> {
  try {
    return await act(acting, async (w) => {
      await lockPeople(w.tx, w.trustId);
      const row = await importRow(w.tx, w.viewer, id, true);
      const today = dayOf(w.now);
      const { plan, digest: now } = await planOf(w.tx, w.viewer, row, today);
      if (now !== digest)
        throw new Conflict(
          'People were changed after this was worked out, so it would now do something else.',
        );
      const people = await applyPlan(w, plan, today);
      const counts = countsOf(plan);
      await w.record({
        verb: 'people imported',
        subject: { kind: 'trust', id: w.trustId },
        payload: { file: row.name, ...counts, people },
      });
      await w.tx
        .updateTable('people_import')
        .set({ state: 'done', content: null, result: JSON.stringify({ counts }) })
        .where('id', '=', id)
        .execute();
      return counts;
    });
  } catch (error) {
    // Nothing was kept: the file can be confirmed again, from what is true now.
    await act(acting, ({ tx }) =>
      tx.updateTable('people_import').set({ state: 'read', started_at: null }).where('id', '=', id).execute(),
    );
    throw error;
  }
}

export function countsOf(plan: Plan): Counts {
  return {
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    left: plan.left.length,
    leftOut: new Set(plan.errors.map((e) => e.row)).size,
  };
}

/** Puts a stopped import back: the process that carried it out is gone, and with it all that was not kept. */
export function putBack(acting: Acting, id: string): Promise<void> {
  return act(acting, async ({ tx, viewer }) => {
    const row = await importRow(tx, viewer, id, true);
    if (row.state === 'running')
      await tx
        .updateTable('people_import')
        .set({ state: 'read', started_at: null })
        .where('id', '=', id)
        .execute();
  });
}

/** Forgets a file before it is imported. */
export function discard(acting: Acting, id: string): Promise<void> {
  return act(acting, async ({ tx, viewer }) => {
    const row = await importRow(tx, viewer, id, true);
    if (row.state !== 'read') throw new Conflict('This file has been imported already.');
    await tx.deleteFrom('people_import').where('id', '=', id).execute();
  });
}
