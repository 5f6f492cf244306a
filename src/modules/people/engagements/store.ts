import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Saver } from '../meanwhile/changed.ts';
import { actsOn, lastToAct } from '../meanwhile/store.ts';
import type { Period } from '../period.ts';
import type { EngagementFacts } from './model.ts';

const columnsOf = (facts: EngagementFacts) => ({
  school_id: facts.schoolId,
  job: facts.job,
  manager_id: facts.managerId,
  pattern: JSON.stringify(facts.pattern),
  from_date: facts.from,
  to_date: facts.to,
});

export async function insertEngagement(
  tx: Tx,
  trustId: string,
  id: string,
  personId: string,
  facts: EngagementFacts,
): Promise<void> {
  await tx
    .insertInto('engagement')
    .values({ trust_id: trustId, id, person_id: personId, ...columnsOf(facts) })
    .execute();
}

export async function updateEngagement(tx: Tx, id: string, facts: EngagementFacts): Promise<void> {
  await tx
    .updateTable('engagement')
    .set((q) => ({ ...columnsOf(facts), revision: q('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Acts that change one engagement, which their payload names. */
const SAVES = ['engagement added', 'engagement changed', 'engagement ended'];
/** Acts that may change several, of which the payload names some. */
const SAVES_SEVERAL = ['person changed by import', 'person left'];
/** Acts that change what the payload does not name. */
const SAVES_ALL = ['person added by import', 'leaving undone'];

/** Who changed an engagement last; someone whose leaving gave it another manager too. */
export function lastToSave(tx: Tx, personId: string, id: string): Promise<Saver | null> {
  const named = JSON.stringify({ id });
  return lastToAct(
    tx,
    sql`(${actsOn('person', personId, SAVES)} and coalesce(y.payload->>'engagement', ${id}) = ${id}
      or ${actsOn('person', personId, SAVES_SEVERAL)} and (
        jsonb_path_exists(y.payload, '$.changed.*[*] ? (@.engagement == $id)', ${named}::jsonb)
        or jsonb_path_exists(y.payload, '$.engagements[*] ? (@.id == $id)', ${named}::jsonb))
      or ${actsOn('person', personId, SAVES_ALL)}
      or l.subject_kind = 'person' and l.verb = 'person left' and y.payload->'managed' ? ${id})`,
  );
}

/**
 * Who manages whom, from someone upwards, by engagements that have a day in common with `during`.
 * @param without an engagement that is left out, since it is about to change
 * @returns the managers of each person met on the way
 */
export async function managersAbove(
  tx: Tx,
  personId: string,
  during: Period,
  without: string | null,
): Promise<Map<string, string[]>> {
  const counts = sql`e.manager_id is not null and (e.to_date is null or e.to_date >= ${during.from}::date)
    and (${during.to}::date is null or e.from_date <= ${during.to}::date) and e.id is distinct from ${without}::uuid`;
  const { rows } = await sql<{ person_id: string; manager_id: string }>`
    with recursive up as (
      select ${personId}::uuid as id
      union
      select e.manager_id from engagement e join up on e.person_id = up.id where ${counts}
    )
    select e.person_id, e.manager_id from engagement e join up on e.person_id = up.id where ${counts}`.execute(
    tx,
  );
  const managers = new Map<string, string[]>();
  for (const { person_id, manager_id } of rows)
    managers.set(person_id, [...(managers.get(person_id) ?? []), manager_id]);
  return managers;
}
