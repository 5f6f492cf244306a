import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Capacity } from '../model.ts';

/** Who holds an office on a day, since when, and who gave it to them, where the ledger still says. */
export type Office = { capacity: Capacity; name: string; since: string; givenBy: string | null };

/**
 * The Chair and the chief executive of a day, with who made them so. Shown to both before they sign: each can see whether
 * the other signature will be that of the person everybody takes it to be.
 * @param day `YYYY-MM-DD`
 */
export async function officesOn(tx: Tx, day: string): Promise<Office[]> {
  const { rows } = await sql<{ role: Capacity; name: string; since: string; given_by: string | null }>`
    select r.role, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name, r.from_date as since,
      (select coalesce(g.known_as, g.given_name) || ' ' || g.family_name
        from ledger l
        join ledger_payload y on y.trust_id = l.trust_id and y.seq = l.seq and y.payload->>'held' = r.id::text
        join person g on g.trust_id = l.trust_id and g.id::text = l.actor
        where l.subject_kind = 'person' and l.subject_id = r.person_id::text and l.verb like 'role given: %'
        order by l.seq limit 1) as given_by
    from role_held r join person p on p.trust_id = r.trust_id and p.id = r.person_id
    where r.role in ('chair', 'ceo') and r.school_id is null and p.state = 'active'
      and r.from_date <= ${day}::date and (r.to_date is null or r.to_date >= ${day}::date)
    order by r.role desc, r.from_date`.execute(tx);
  return rows.map((row) => ({
    capacity: row.role,
    name: row.name,
    since: row.since,
    givenBy: row.given_by,
  }));
}
