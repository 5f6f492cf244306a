import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Candidate } from './model.ts';

/** So much guidance on one rule is looked through at each check. */
const MOST = 200;

/**
 * Published guidance on these rules, or on these clauses of a version, with its words as the search knows them. What it is
 * looked for with are rules and numbers alone.
 */
export async function candidatesFor(
  tx: Tx,
  rules: readonly string[],
  clauses: readonly string[],
  version: number | null,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select g.id, g.asked, g.rule, c.number as clause, tsvector_to_array(g.search) as lexemes
    from guidance g
    left join policy_version v on v.trust_id = g.trust_id and v.number = ${version}::int
    left join policy_clause c on c.trust_id = g.trust_id and c.version_id = v.id and c.lineage = g.lineage
    where g.state = 'published'
      and (g.rule = any(${[...rules]}::text[]) or c.number = any(${[...clauses]}::text[]))
    order by g.published_at desc limit ${MOST}`.execute(tx);
  return rows;
}

/** Published guidance on a clause, whatever version it was written under, newest first. */
export async function publishedOn(tx: Tx, lineage: string): Promise<Pick<Candidate, 'id' | 'asked'>[]> {
  return tx
    .selectFrom('guidance')
    .select(['id', 'asked'])
    .where('state', '=', 'published')
    .where('lineage', '=', lineage)
    .orderBy('published_at', 'desc')
    .limit(20)
    .execute();
}
