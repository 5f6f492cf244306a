import { type RawBuilder, sql, type Updateable } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { PeopleTables } from '../../../platform/database/tables/people.ts';
import type { Saver } from '../meanwhile/changed.ts';
import { actsOn, lastToAct } from '../meanwhile/store.ts';
import type { Category } from '../model.ts';

/** What a school's form gives. */
type SchoolColumns = { name: string; short_name: string; urn: string | null; phase: string };

export async function insertSchool(
  tx: Tx,
  trustId: string,
  id: string,
  columns: SchoolColumns,
): Promise<void> {
  await tx
    .insertInto('school')
    .values({ ...columns, trust_id: trustId, id, closed_on: null })
    .execute();
}

export async function updateSchool(
  tx: Tx,
  id: string,
  columns: Omit<Updateable<PeopleTables['school']>, 'trust_id' | 'id' | 'revision'>,
): Promise<void> {
  await tx
    .updateTable('school')
    .set((q) => ({ ...columns, revision: q('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Who changed a school last. */
export function lastToSave(tx: Tx, id: string): Promise<Saver | null> {
  const saves = ['school added', 'school changed', 'school closed', 'school opened again'];
  return lastToAct(tx, actsOn('school', id, saves));
}

/** An engagement (`e`) or a role (`r`) of someone who can come in (`p`) is in force on a day. */
const inForce = (of: 'e' | 'r', day: string): RawBuilder<boolean> => {
  const column = (name: string) => sql.ref(`${of}.${name}`);
  return sql`p.state = 'active' and ${column('from_date')} <= ${day}::date
    and (${column('to_date')} is null or ${column('to_date')} >= ${day}::date)`;
};
const NAME = sql`coalesce(p.known_as, p.given_name) || ' ' || p.family_name`;

/** How many people work at each school on a day, and the names of its headteachers; by the school's id. */
export async function figuresOfSchools(
  tx: Tx,
  day: string,
): Promise<Map<string, { people: number; heads: string[] }>> {
  const { rows } = await sql<{ id: string; people: number; heads: string[] }>`
    select s.id,
      (select count(distinct e.person_id)::int from engagement e
        join person p on p.trust_id = e.trust_id and p.id = e.person_id
        where e.trust_id = s.trust_id and e.school_id = s.id and ${inForce('e', day)}) as people,
      array(select ${NAME} from role_held r join person p on p.trust_id = r.trust_id and p.id = r.person_id
        where r.trust_id = s.trust_id and r.school_id = s.id and r.role = 'head' and ${inForce('r', day)}
        order by 1) as heads
    from school s`.execute(tx);
  return new Map(rows.map(({ id, ...figures }) => [id, figures]));
}

export type Leader = { person_id: string; name: string; role: string };

/** Who leads a school on a day: headteachers first, then senior leaders, then governors. */
export async function leadersOf(tx: Tx, schoolId: string, day: string): Promise<Leader[]> {
  const { rows } = await sql<Leader>`
    select r.person_id, r.role, ${NAME} as name
    from role_held r join person p on p.trust_id = r.trust_id and p.id = r.person_id
    where r.school_id = ${schoolId} and r.role in ('head', 'senior-leader', 'governor') and ${inForce('r', day)}
    order by array_position(array['head', 'senior-leader', 'governor'], r.role), p.family_name, p.given_name`.execute(
    tx,
  );
  return rows;
}

/** How many people of each kind work at a school on a day. Someone with two jobs there counts once. */
export async function numbersOf(
  tx: Tx,
  schoolId: string,
  day: string,
): Promise<{ category: Category; people: number }[]> {
  const { rows } = await sql<{ category: Category; people: number }>`
    select p.category, count(distinct p.id)::int as people
    from engagement e join person p on p.trust_id = e.trust_id and p.id = e.person_id
    where e.school_id = ${schoolId} and ${inForce('e', day)}
    group by p.category order by 2 desc, 1`.execute(tx);
  return rows;
}

/** Who is engaged at a school beyond a day, by name; those who cannot come in too. */
export async function engagedAfter(
  tx: Tx,
  schoolId: string,
  day: string,
): Promise<{ name: string; active: boolean }[]> {
  const { rows } = await sql<{ name: string; active: boolean }>`
    select ${NAME} as name, p.state = 'active' as active from person p
    where exists (select from engagement e where e.trust_id = p.trust_id and e.person_id = p.id
      and e.school_id = ${schoolId} and (e.to_date is null or e.to_date > ${day}::date))
    order by p.family_name, p.given_name`.execute(tx);
  return rows;
}
