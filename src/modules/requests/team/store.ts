import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Request } from '../model.ts';

/** What a team page may know of an approved request: nothing of what was asked, granted or said. */
export type ApprovedRow = Pick<
  Request,
  'id' | 'type' | 'personId' | 'state' | 'holdsFrom' | 'holdsUntil' | 'conditions'
>;

/** All that these people have approved on a day by its dates, the one that ends first first. */
export async function approvedOf(tx: Tx, personIds: readonly string[], day: string): Promise<ApprovedRow[]> {
  const { rows } = await sql<ApprovedRow>`
    select id, type, person_id as "personId", state, holds_from as "holdsFrom", holds_until as "holdsUntil", conditions
    from request
    where state = 'approved' and person_id = any(${[...personIds]}::uuid[])
      and (holds_from is null or holds_from <= ${day}::date) and (holds_until is null or holds_until >= ${day}::date)
    order by holds_until nulls last, number`.execute(tx);
  return rows;
}
