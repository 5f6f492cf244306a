import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Known, KnownEngagement } from './model.ts';

/** Everyone who is here, with what they are engaged for today or later. */
export async function knownPeople(tx: Tx, today: string): Promise<Known[]> {
  const { rows } = await sql<Omit<Known, 'engagements'>>`
    select id, title, given_name, family_name, known_as, email, category, organisation, staff_code, state,
      user_id is not null as joined,
      exists (select 1 from role_held r where r.trust_id = person.trust_id and r.person_id = person.id
        and (r.to_date is null or r.to_date >= ${today}::date)) as "holdsRole"
    from person`.execute(tx);
  const engagements = await tx
    .selectFrom('engagement')
    .select(['id', 'person_id', 'school_id', 'job', 'manager_id', 'from_date', 'to_date'])
    .where((w) => w.or([w('to_date', 'is', null), w('to_date', '>=', today)]))
    .orderBy('from_date')
    .orderBy('id')
    .execute();
  const byPerson = new Map<string, KnownEngagement[]>();
  for (const e of engagements) {
    const list = byPerson.get(e.person_id) ?? [];
    list.push({
      id: e.id,
      schoolId: e.school_id,
      job: e.job,
      managerId: e.manager_id,
      from: e.from_date,
      to: e.to_date,
    });
    byPerson.set(e.person_id, list);
  }
  return rows.map((row) => ({ ...row, engagements: byPerson.get(row.id) ?? [] }));
}

const DAY = 86_400_000;

/** Forgets files that nobody has confirmed for a day, and all that was said about them. */
export async function forgetOldImports(tx: Tx, now: Date): Promise<void> {
  await tx
    .deleteFrom('people_import')
    .where('created_at', '<', new Date(now.getTime() - DAY))
    .execute();
}

const CHOSEN = 'people.import.columns';

/** What each column name was said to hold, in imports before. */
export async function chosenColumns(tx: Tx): Promise<Record<string, string>> {
  const row = await tx.selectFrom('setting').select('value').where('key', '=', CHOSEN).executeTakeFirst();
  return (row?.value ?? {}) as Record<string, string>;
}

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
