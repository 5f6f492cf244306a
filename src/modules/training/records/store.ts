import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import { displayName, listName } from '../../people/model.ts';

export type Person = {
  personId: string;
  name: string;
  listName: string;
  schools: { id: string; name: string }[];
  hasAccount: boolean;
};

/** Active people with the schools they work in on a day. @param schoolIds only those who work in one of these; null for all */
export async function peopleOn(tx: Tx, day: string, schoolIds: readonly string[] | null): Promise<Person[]> {
  const { rows } = await sql<{
    id: string;
    given_name: string;
    family_name: string;
    known_as: string | null;
    has_account: boolean;
    schools: { id: string; name: string }[] | null;
  }>`
    select p.id, p.given_name, p.family_name, p.known_as, p.user_id is not null as has_account, e.schools
    from person p
    left join lateral (
      select json_agg(distinct jsonb_build_object('id', s.id, 'name', s.short_name)) as schools, array_agg(s.id) as ids
      from engagement g join school s on s.trust_id = g.trust_id and s.id = g.school_id
      where g.trust_id = p.trust_id and g.person_id = p.id and g.from_date <= ${day}::date
        and (g.to_date is null or g.to_date >= ${day}::date)) e on true
    where p.state = 'active'
      and (${schoolIds === null}::boolean or e.ids && ${schoolIds ? [...schoolIds] : []}::uuid[])`.execute(
    tx,
  );
  return rows.map((row) => ({
    personId: row.id,
    name: displayName(row),
    listName: listName(row),
    schools: row.schools ?? [],
    hasAccount: row.has_account,
  }));
}

/** Every further try that was given. */
export async function goesOf(tx: Tx): Promise<{ personId: string; moduleId: string; at: Date }[]> {
  const rows = await tx
    .selectFrom('training_another_go')
    .select(['person_id', 'module_id', 'given_at'])
    .execute();
  return rows.map((row) => ({ personId: row.person_id, moduleId: row.module_id, at: row.given_at }));
}

/** What somebody has begun and not finished. */
export async function begunBy(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('training_attempt')
    .select('module_id')
    .where('person_id', '=', personId)
    .where('finished_at', 'is', null)
    .execute();
  return rows.map((row) => row.module_id);
}

/** Every try of somebody that is over, the newest first, with the title as it was. */
export async function triesOf(
  tx: Tx,
  personId: string,
  most: number,
): Promise<{ id: string; moduleId: string; title: string; version: number; passed: boolean; at: Date }[]> {
  const { rows } = await sql<{
    id: string;
    module_id: string;
    title: string;
    version: number;
    passed: boolean;
    at: Date;
  }>`
    select a.id, a.module_id, v.lesson ->> 'title' as title, a.version, a.passed, a.finished_at as at
    from training_attempt a
    join training_version v on v.trust_id = a.trust_id and v.module_id = a.module_id and v.number = a.version
    where a.person_id = ${personId} and a.finished_at is not null
    order by a.finished_at desc limit ${most}`.execute(tx);
  return rows.map(({ module_id, ...row }) => ({ ...row, moduleId: module_id }));
}
