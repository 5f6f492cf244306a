import { createHash } from 'node:crypto';
import type { Tx } from '../../../platform/database/database.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { may, type Viewer } from '../../../platform/permissions.ts';
import { isId } from '../model.ts';
import { leavingAlready } from '../record/leaving/store.ts';
import { schoolRows } from '../store.ts';
import { readSheet, type Sheet } from './csv.ts';
import type { Plan } from './model.ts';
import { makePlan } from './plan.ts';
import { readRows } from './rows.ts';
import { administrators, type ImportRow, importWith, knownPeople } from './store.ts';

/**
 * An import that the viewer may go on with.
 * @throws NotFound for one that is forgotten, and for another's: it may name people who are not this person's business
 */
export async function openImport(tx: Tx, viewer: Viewer, id: string, lock = false): Promise<ImportRow> {
  const row = isId(id) ? await importWith(tx, id, lock) : undefined;
  if (!row || !mayOpen(viewer, row.created_by))
    throw new NotFound(
      'This import is not here any more. Files are forgotten after a day: choose the file again.',
    );
  return row;
}

/** Whether the viewer may open an import that somebody began. */
export const mayOpen = (viewer: Viewer, by: string): boolean =>
  by === viewer.personId || may(viewer, 'people.import', 'trust');

export const importedAlready = (): Conflict =>
  new Conflict('This file has been imported already.', 'It was imported before');

/** @throws Conflict once the file is imported and so forgotten */
export function sheetOf(row: ImportRow): Sheet {
  if (!row.content) throw importedAlready();
  return readSheet(row.content);
}

/** What importing the file would do now. `digest` stands for exactly this: another plan has another. */
export async function planOf(
  tx: Tx,
  viewer: Viewer,
  row: ImportRow,
  today: string,
): Promise<{ sheet: Sheet; plan: Plan; digest: string }> {
  const sheet = sheetOf(row);
  const schools = await schoolRows(tx);
  const { rows, errors, keys } = readRows(sheet, row.choice.columns, {
    schools,
    place: row.choice.place,
    today,
  });
  const leaving = await leavingAlready(tx);
  const plan = makePlan({
    rows,
    errors,
    keys,
    schools,
    known: await knownPeople(tx, today),
    complete: row.complete,
    today,
    may: (schoolId) => may(viewer, 'people.import', schoolId) && may(viewer, 'people.edit', schoolId),
    keep: new Set([viewer.personId, ...(await administrators(tx, today)), ...leaving.keys()]),
    leaving,
  });
  return { sheet, plan, digest: createHash('sha256').update(JSON.stringify(plan)).digest('base64url') };
}
