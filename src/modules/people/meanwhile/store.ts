import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Saver } from './changed.ts';

/**
 * Who did the last of some acts in the ledger; null when no person did.
 * @param which of them: a condition on the ledger's row (`l`) and its payload (`y`)
 */
export async function lastToAct(tx: Tx, which: RawBuilder<boolean>): Promise<Saver | null> {
  const { rows } = await sql<Saver>`
    select p.id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name
    from ledger l
    join person p on p.trust_id = l.trust_id and p.id::text = l.actor
    left join ledger_payload y on y.trust_id = l.trust_id and y.seq = l.seq
    where ${which}
    order by l.seq desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Acts with one of these verbs on one thing. */
export function actsOn(kind: string, id: string, verbs: readonly string[]): RawBuilder<boolean> {
  return sql`l.subject_kind = ${kind} and l.subject_id = ${id} and l.verb = any(${verbs})`;
}
