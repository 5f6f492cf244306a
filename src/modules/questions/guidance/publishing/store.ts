import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Guidance, Outgrown, Wording } from '../model.ts';

/** Keeps the words as they are published now. */
export async function addWording(tx: Tx, trustId: string, guidance: Guidance, now: Date): Promise<void> {
  const { id, asked, answer, clause, version } = guidance;
  await sql`
    insert into guidance_wording (trust_id, guidance_id, seq, asked, answer, clause, version, published_at)
    select ${trustId}, ${id}, coalesce(max(seq), 0) + 1, ${asked}, ${answer}, ${clause}::text, ${version}::int, ${now}::timestamptz
    from guidance_wording where guidance_id = ${id}`.execute(tx);
}

/** All the words under which it was published, the newest first. */
export async function wordingsOf(tx: Tx, id: string): Promise<Wording[]> {
  return tx
    .selectFrom('guidance_wording')
    .select(['asked', 'answer', 'clause', 'version', 'published_at as publishedAt'])
    .where('guidance_id', '=', id)
    .orderBy('seq', 'desc')
    .execute();
}

/**
 * Published guidance whose clause reads differently, or is there no more, in the version in force.
 * @param id of one piece; all when left out
 */
export async function outgrown(tx: Tx, version: number, id?: string): Promise<Outgrown[]> {
  const { rows } = await sql<Outgrown>`
    select g.id, g.asked, g.made_by as "madeBy", today.id is null as gone
    from guidance g
    join policy_version v on v.trust_id = g.trust_id and v.number = g.version
    join policy_clause was on was.trust_id = v.trust_id and was.version_id = v.id and was.lineage = g.lineage
    join policy_version w on w.trust_id = g.trust_id and w.number = ${version}
    left join policy_clause today on today.trust_id = w.trust_id and today.version_id = w.id and today.lineage = g.lineage
    where g.state = 'published' and (today.id is null or today.text <> was.text)
      and (${id ?? null}::uuid is null or g.id = ${id ?? null}::uuid)
    order by g.published_at, g.id`.execute(tx);
  return rows;
}
