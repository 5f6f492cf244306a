import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import type { TakenBack } from '../model.ts';

/** The last line of the ledger about a version with one of these verbs, or any with null, and the reason it gives. */
export async function lastOf(
  tx: Tx,
  versionId: string,
  verbs: readonly string[] | null,
): Promise<(TakenBack & { actor: string }) | null> {
  const row = await tx
    .selectFrom('ledger as l')
    .leftJoin('ledger_payload as p', (j) =>
      j.onRef('p.trust_id', '=', 'l.trust_id').onRef('p.seq', '=', 'l.seq'),
    )
    .leftJoin('person as who', (j) =>
      j.onRef('who.trust_id', '=', 'l.trust_id').on(sql`who.id::text`, '=', sql.ref('l.actor')),
    )
    .select(['l.verb', 'l.at', 'l.actor', 'who.given_name', 'who.known_as', 'who.family_name'])
    .select(sql<string | null>`p.payload->>'reason'`.as('reason'))
    .where('l.subject_kind', '=', 'policy version')
    .where('l.subject_id', '=', versionId)
    .$if(verbs !== null, (query) => query.where('l.verb', 'in', verbs!))
    .orderBy('l.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const by = row.given_name && `${row.known_as ?? row.given_name} ${row.family_name}`;
  return { verb: row.verb, actor: row.actor, by, at: row.at, reason: row.reason };
}
