import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { InviteFilter, NotJoined } from './model.ts';

/**
 * People who are here on a day and have no account yet, by name.
 * @param schools ids to which the asker is limited, or null for the whole trust: someone who works elsewhere too, or
 *   nowhere, is the trust's
 * @param among ids to look among; left out: everybody
 */
export async function peopleNotJoined(
  tx: Tx,
  filter: InviteFilter,
  schools: readonly string[] | null,
  day: string,
  among?: readonly string[],
): Promise<NotJoined[]> {
  const engaged = (where: ReturnType<typeof sql>) => sql`exists (select 1 from engagement g
    where g.trust_id = p.trust_id and g.person_id = p.id and ${where})`;
  const running = sql`(g.to_date is null or g.to_date >= ${day}::date)`;
  const now = sql`g.from_date <= ${day}::date and ${running}`;
  const where = [sql`p.state = 'active' and p.user_id is null`];
  if (schools) {
    const mine = sql`coalesce(g.school_id = any(${schools}::uuid[]), false)`;
    where.push(sql`${engaged(sql`${now} and ${mine}`)} and not ${engaged(sql`${running} and not ${mine}`)}`);
  } else where.push(sql`(${engaged(now)} or not ${engaged(sql`true`)})`);
  if (filter.school === 'central') where.push(engaged(sql`${now} and g.school_id is null`));
  else if (filter.school) where.push(engaged(sql`${now} and g.school_id = ${filter.school}::uuid`));
  if (among) where.push(sql`p.id = any(${among}::uuid[])`);
  if (filter.category) where.push(sql`p.category = ${filter.category}`);
  const { rows } = await sql<NotJoined>`
    select p.id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name, p.email,
      l.at as "invitedAt"
    from person p
    left join (select person_id, max(created_at) as at from personal_link
        where purpose = 'join' and used_at is null group by person_id) l
      on l.person_id = p.id
    where ${sql.join(where, sql` and `)}
    order by lower(p.family_name), lower(p.given_name), p.id`.execute(tx);
  return rows;
}
