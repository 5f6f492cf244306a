import { randomUUID } from 'node:crypto';
import { type Acting, act, demand, read } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Invalid } from '../../../platform/errors.ts';
import { may, type Viewer } from '../../../platform/permissions.ts';
import { isId } from '../model.ts';
import { isClosed } from '../rules.ts';
import { schoolRows } from '../store.ts';
import { columnsOf, missing, plainHeader, recognise } from './columns.ts';
import { readSheet } from './csv.ts';
import { importedAlready, mayOpen, openImport, planOf, sheetOf } from './open.ts';
import {
  chosenColumns,
  deleteImport,
  forgetOldImports,
  importsThatEnded,
  insertImport,
  keepColumns,
  setChoice,
} from './store.ts';

const LONGEST_NAME = 200;

/** Takes a file in, reads it once to see that it can be read, and says what its columns seem to hold. */
export function takeIn(acting: Acting, file: { name: string; bytes: Uint8Array } | null): Promise<string> {
  return act(acting, async ({ tx, trustId, viewer, now }) => {
    demand(viewer, 'people.import');
    if (!file) throw new Invalid({ field: 'file', message: 'Choose a file.' });
    const sheet = readSheet(file.bytes);
    await forgetOldImports(tx, now);
    const id = randomUUID();
    await insertImport(tx, trustId, {
      id,
      name: file.name.slice(0, LONGEST_NAME),
      content: file.bytes,
      choice: { columns: recognise(sheet.header, await chosenColumns(tx)), place: '' },
      by: viewer.personId,
      at: now,
    });
    return id;
  });
}

/** The file's columns with a few of their values, to match them to what they hold. */
export function columnsToMatch(acting: Acting, id: string) {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'people.import');
    const row = await openImport(tx, viewer, id);
    const schools = (await schoolRows(tx)).filter(
      (s) => !isClosed(s, dayOf(now)) && may(viewer, 'people.import', s.id),
    );
    return {
      id,
      name: row.name,
      sheet: sheetOf(row),
      choice: row.choice,
      complete: row.complete,
      schools,
      mayCentral: may(viewer, 'people.import', 'trust'),
    };
  });
}
export type ToMatch = Awaited<ReturnType<typeof columnsToMatch>>;

/** Keeps what each column holds, for this file and for the next with columns of the same names. */
export function matchColumns(acting: Acting, id: string, values: Record<string, string>): Promise<void> {
  return act(acting, async ({ tx, trustId, viewer, now }) => {
    demand(viewer, 'people.import');
    const row = await openImport(tx, viewer, id, true);
    if (row.state !== 'read') throw importedAlready();
    const { header } = sheetOf(row);
    const columns = columnsOf(values, header.length);
    await setChoice(
      tx,
      id,
      { columns, place: placeOf(viewer, values.place ?? '') },
      values.complete === 'yes',
    );
    const held = header.map((name, i) => [plainHeader(name), columns[i] ?? '']);
    await keepColumns(tx, trustId, Object.fromEntries(held), now);
  });
}

function placeOf(viewer: Viewer, place: string): string {
  if (place === '' || (place === 'central' && may(viewer, 'people.import', 'trust'))) return place;
  if (isId(place) && may(viewer, 'people.import', place)) return place;
  throw new Invalid({ field: 'place', message: 'Choose one of the schools.' });
}

/** What importing the file would do now; nothing is saved. After it was confirmed: how it went. */
export function dryRun(acting: Acting, id: string) {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'people.import');
    const row = await openImport(tx, viewer, id);
    const head = { id, name: row.name, state: row.state, complete: row.complete, startedAt: row.started_at };
    if (row.state !== 'read') return { ...head, result: row.result } as const;
    const needs = missing(row.choice.columns);
    if (needs.length) return { ...head, needs };
    const { sheet, plan, digest } = await planOf(tx, viewer, row, dayOf(now));
    return {
      ...head,
      stopped: row.result?.stopped,
      encoding: sheet.encoding,
      delimiter: sheet.delimiter,
      rows: sheet.rows.length,
      plan,
      digest,
      endedBy: (
        await importsThatEnded(
          tx,
          plan.leaving.map((p) => p.id),
        )
      ).filter(({ by }) => mayOpen(viewer, by)),
    };
  });
}

/** Forgets a file before it is imported. */
export function discard(acting: Acting, id: string): Promise<void> {
  return act(acting, async ({ tx, viewer }) => {
    demand(viewer, 'people.import');
    const row = await openImport(tx, viewer, id, true);
    if (row.state !== 'read') throw importedAlready();
    await deleteImport(tx, id);
  });
}
