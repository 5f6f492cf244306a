import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';

/** One line of the ledger about a person's record: who did what, when. `fields`: which facts changed. */
export type Entry = {
  seq: string;
  at: Date;
  actor: string;
  who: string | null;
  verb: string;
  clause: string | null;
  fields: string[];
};

/** Acts on many people at once; their payload lists whom. */
const IN_BULK = ['people list downloaded', 'people imported'];

/** What the ledger says about this person's record, newest first: acts on it, and lists and imports they were in. */
export async function historyOf(tx: Tx, personId: string, most: number): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select l.seq, l.at, l.actor, l.verb, l.clause,
      coalesce(p.known_as, p.given_name) || ' ' || p.family_name as who,
      coalesce(array(select jsonb_object_keys(case when jsonb_typeof(y.payload->'changed') = 'object'
        then y.payload->'changed' end)), '{}') as fields
    from ledger l
    left join ledger_payload y on y.trust_id = l.trust_id and y.seq = l.seq
    left join person p on p.trust_id = l.trust_id and p.id::text = l.actor
    where (l.subject_kind = 'person' and l.subject_id = ${personId})
      or (l.subject_kind = 'trust' and l.verb = any(${IN_BULK}) and y.payload->'people' ? ${personId})
    order by l.seq desc limit ${most}`.execute(tx);
  return rows;
}

/** The last time someone left, if it has not been undone since: with what was changed then. */
export async function lastLeaving(tx: Tx, personId: string) {
  const row = await tx
    .selectFrom('ledger as l')
    .innerJoin('ledger_payload as y', (j) =>
      j.onRef('y.trust_id', '=', 'l.trust_id').onRef('y.seq', '=', 'l.seq'),
    )
    .select(['l.seq', 'l.at', 'l.actor', 'l.verb', 'y.payload'])
    .where('l.subject_kind', '=', 'person')
    .where('l.subject_id', '=', personId)
    .where('l.verb', 'in', ['person left', 'leaving undone'])
    .orderBy('l.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.verb === 'person left' && row.payload ? row : undefined;
}
