import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import { PLAIN } from './model.ts';

/** The schools whose people are looked through; null for all of them. */
export type Schools = readonly string[] | null;

export type FoundRow = {
  id: string;
  given_name: string;
  family_name: string;
  is_pupil: boolean;
  /** Year and class of a pupil, what a colleague does. */
  what: string;
  class_name: string | null;
  school: string | null;
  never: boolean;
  /** As in `PersonRow`: the consents in force, oldest first. */
  answers: string | null;
  asked: boolean;
};

/** A name as `wordsOf` reads it, with a blank before each word. */
function folded(name: ReturnType<typeof sql>) {
  return sql`' ' || regexp_replace(regexp_replace(lower(translate(normalize(${name}, NFD), ${PLAIN.from}, ${PLAIN.to})),
    ${"[\u0300-\u036f'’]"}, '', 'g'), '[^[:alnum:]]+', ' ', 'g')`;
}

/**
 * Pupils who have not left, and colleagues of today, in whose name every word begins a word: by the name or by what they are
 * called. Colleagues of the central team are everyone's.
 * @param words as `wordsOf` gives them: letters and figures alone
 * @param channel key of a service; null when it is not known
 * @param most one more than this is read, so that one can tell whether there are others
 */
export async function findPeople(
  tx: Tx,
  search: {
    words: readonly string[];
    pupilsOf: Schools;
    colleaguesOf: Schools;
    channel: string | null;
    day: string;
    most: number;
  },
): Promise<FoundRow[]> {
  const { words, pupilsOf, colleaguesOf, channel, day, most } = search;
  const patterns = words.map((word) => `% ${word}%`);
  const named = (name: ReturnType<typeof sql>) => sql`${folded(name)} like all(${patterns}::text[])`;
  const covers = sql`(c.channel = '*' or c.channel = ${channel}::text)`;
  const { rows } = await sql<FoundRow>`
    with found as (
      select p.id, p.given_name, p.family_name, p.year_group as what, p.class_name, true as is_pupil,
        s.short_name as school, p.never
      from pupil p join school s on s.trust_id = p.trust_id and s.id = p.school_id
      where (${pupilsOf === null} or p.school_id = any(${[...(pupilsOf ?? [])]}::uuid[]))
        and (p.left_on is null or p.left_on > ${day}::date)
        and ${named(sql`concat_ws(' ', p.given_name, array_to_string(p.known_as, ' '), p.family_name)`)}
      union all
      (select distinct on (p.id) p.id, p.given_name, p.family_name, e.job, null, false, s.short_name, false
      from person p join engagement e on e.trust_id = p.trust_id and e.person_id = p.id
        left join school s on s.trust_id = e.trust_id and s.id = e.school_id
      where p.state = 'active' and e.from_date <= ${day}::date and (e.to_date is null or e.to_date >= ${day}::date)
        and (${colleaguesOf === null} or e.school_id is null or e.school_id = any(${[...(colleaguesOf ?? [])]}::uuid[]))
        and ${named(sql`concat_ws(' ', p.given_name, p.known_as, p.family_name)`)}
      order by p.id, e.from_date)
      order by family_name, given_name, is_pupil desc, id
      limit ${most + 1})
    select f.id, f.given_name, f.family_name, f.is_pupil, f.what, f.class_name, f.school, f.never,
      (select string_agg(c.channel || ':' || c.name::int || c.picture::int, ',' order by c.from_date, c.id) from consent c
        where coalesce(c.pupil_id, c.person_id) = f.id and c.withdrawn_at is null
          and c.from_date <= ${day}::date and (c.to_date is null or c.to_date >= ${day}::date)) as answers,
      exists (select from consent c where coalesce(c.pupil_id, c.person_id) = f.id and ${covers}
        and c.from_date <= ${day}::date
        and (c.withdrawn_at is not null or c.to_date is null or c.to_date >= ${day}::date)) as asked
    from found f order by f.family_name, f.given_name, f.is_pupil desc, f.id`.execute(tx);
  return rows;
}

/** What kind of contract somebody has, as `CATEGORIES` of the people module names it. */
export async function categoryOf(tx: Tx, personId: string): Promise<string | undefined> {
  const row = await tx.selectFrom('person').select('category').where('id', '=', personId).executeTakeFirst();
  return row?.category;
}
