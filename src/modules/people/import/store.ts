import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { PeopleTables } from '../../../platform/database/tables/people.ts';
import type { Role } from '../../../platform/permissions.ts';
import { notOver } from '../period.ts';
import type { Columns } from './columns.ts';
import type { Counts, Ended, Known } from './model.ts';

/** How a file is to be read: what each column holds, and where rows without a school belong ('': each must name one). */
export type Choice = { columns: Columns; place: string };

/** A staff file on its way in. Its content is forgotten when it is imported. `stopped`: why it was not, when last tried. */
export type ImportRow = Omit<Selectable<PeopleTables['people_import']>, 'columns' | 'result'> & {
  choice: Choice;
  result: { counts?: Counts; left?: string[]; stopped?: string } | null;
};

/** @param lock whether others who mean to change it wait until this transaction ends */
export async function importWith(tx: Tx, id: string, lock: boolean): Promise<ImportRow | undefined> {
  let query = tx.selectFrom('people_import').selectAll().where('id', '=', id);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  const { columns, result, ...rest } = row;
  return { ...rest, choice: columns as Choice, result: result as ImportRow['result'] };
}

export async function insertImport(
  tx: Tx,
  trustId: string,
  file: { id: string; name: string; content: Uint8Array; choice: Choice; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('people_import')
    .values({
      trust_id: trustId,
      id: file.id,
      name: file.name,
      content: Buffer.from(file.content),
      columns: JSON.stringify(file.choice),
      state: 'read',
      result: null,
      created_by: file.by,
      created_at: file.at,
      started_at: null,
    })
    .execute();
}

export async function setChoice(tx: Tx, id: string, choice: Choice, complete: boolean): Promise<void> {
  await tx
    .updateTable('people_import')
    .set({ columns: JSON.stringify(choice), complete, result: null })
    .where('id', '=', id)
    .execute();
}

export async function deleteImport(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('people_import').where('id', '=', id).execute();
}

/** Imports still known that took one of these people to have left, the latest first. */
export async function importsThatEnded(tx: Tx, people: readonly string[]): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    select id, name, created_by as by from people_import
    where state = 'done' and result->'left' ?| ${people}::text[] order by created_at desc`.execute(tx);
  return rows;
}

const DAY = 86_400_000;

/** Forgets files of more than a day ago, and all that was said about them. */
export async function forgetOldImports(tx: Tx, now: Date): Promise<void> {
  await tx
    .deleteFrom('people_import')
    .where('created_at', '<', new Date(now.getTime() - DAY))
    .execute();
}

type Bare = Omit<Known, 'roles' | 'standsInFor' | 'rolesAt' | 'engagements' | 'past'>;

/** Everyone who is here, with what they hold and are engaged for on this day or later, and were before. */
export async function knownPeople(tx: Tx, day: string): Promise<Known[]> {
  const { rows } = await sql<Bare>`
    select id, title, given_name as "givenName", family_name as "familyName", known_as as "knownAs", email, category,
      organisation, staff_code as "staffCode", state, user_id is not null as joined
    from person`.execute(tx);
  const engagements = await tx
    .selectFrom('engagement')
    .select([
      'id',
      'person_id',
      'school_id as schoolId',
      'job',
      'manager_id as managerId',
      'from_date as from',
      'to_date as to',
    ])
    .orderBy('from_date')
    .orderBy('id')
    .execute();
  const people = new Map<string, Known>(
    rows.map((row) => [
      row.id,
      { ...row, roles: [], standsInFor: [], rolesAt: [], engagements: [], past: [] },
    ]),
  );
  for (const { person_id, ...engagement } of engagements) {
    const list = notOver({ to_date: engagement.to }, day) ? 'engagements' : 'past';
    people.get(person_id)?.[list].push(engagement);
  }
  const add = (
    list: 'roles' | 'standsInFor',
    found: readonly { id: string; role: string; at: string | null }[],
  ) => {
    for (const { id, role, at } of found) {
      people.get(id)?.[list].push(role as Role);
      people.get(id)?.rolesAt.push(at);
    }
  };
  add('roles', await rolesFrom(tx, day));
  add('standsInFor', await standingInFrom(tx, day));
  return [...people.values()];
}

/** Who holds which role on this day or later. */
function rolesFrom(tx: Tx, day: string) {
  return tx
    .selectFrom('role_held')
    .select(['person_id as id', 'role', 'school_id as at'])
    .where((w) => w.or([w('to_date', 'is', null), w('to_date', '>=', day)]))
    .orderBy('from_date')
    .orderBy('id')
    .execute();
}

/** Who stands in for somebody in which role on this day or later. */
function standingInFrom(tx: Tx, day: string) {
  return tx
    .selectFrom('delegation')
    .select(['to_person as id', 'role', 'school_id as at'])
    .where('ended_at', 'is', null)
    .where('to_date', '>=', day)
    .orderBy('from_date')
    .orderBy('id')
    .execute();
}

/** The ids of everyone who is an administrator on this day or later. */
export async function administrators(tx: Tx, day: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('role_held')
    .select('person_id')
    .where('role', '=', 'administrator')
    .where((w) => w.or([w('to_date', 'is', null), w('to_date', '>=', day)]))
    .execute();
  return rows.map((row) => row.person_id);
}

const CHOSEN = 'people.import.columns';

/** What each column name was said to hold, in imports before. */
export async function chosenColumns(tx: Tx): Promise<Record<string, string>> {
  const row = await tx.selectFrom('setting').select('value').where('key', '=', CHOSEN).executeTakeFirst();
  return (row?.value ?? {}) as Record<string, string>;
}

/** Keeps what these column names hold, beside those that were kept before. */
export async function keepColumns(
  tx: Tx,
  trustId: string,
  chosen: Record<string, string>,
  now: Date,
): Promise<void> {
  const value = JSON.stringify({ ...(await chosenColumns(tx)), ...chosen });
  await tx
    .insertInto('setting')
    .values({ trust_id: trustId, key: CHOSEN, value, changed_at: now })
    .onConflict((c) => c.columns(['trust_id', 'key']).doUpdateSet({ value, changed_at: now }))
    .execute();
}
