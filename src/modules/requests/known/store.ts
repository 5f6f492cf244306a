import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Answers, Conditions, RequestState } from '../model.ts';

/** An approved request, or one that was, with what the accounts it names are called. */
export type HeldRow = {
  id: string;
  title: string;
  state: RequestState;
  granted: Answers;
  conditions: Conditions;
  holds_from: string | null;
  holds_until: string | null;
  changed_at: Date;
  accounts: { id: string; handle: string }[];
};

/** What one person was ever allowed by requests of one type, newest first; what never was is not among it. */
export async function heldBy(tx: Tx, personId: string, type: string): Promise<HeldRow[]> {
  const { rows } = await sql<HeldRow>`
    select r.id, r.title, r.state, coalesce(r.granted, r.answers) as granted, r.conditions,
      r.holds_from, r.holds_until, r.changed_at,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'handle', a.handle) order by a.handle)
        from official_account a where a.trust_id = r.trust_id and a.state = 'open'
          and coalesce(r.granted, r.answers) -> 'accounts' ? a.id::text), '[]') as accounts
    from request r
    where r.person_id = ${personId}::uuid and r.type = ${type}
      and (r.state in ('approved', 'revoked') or (r.state = 'ended' and r.began_at is not null))
    order by r.decided_at desc, r.id`.execute(tx);
  return rows;
}
