import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { PeopleTables } from '../../../platform/database/tables/people.ts';
import { ZONE } from '../../../platform/dates.ts';
import type { Saver } from '../meanwhile/changed.ts';
import { actsOn, lastToAct } from '../meanwhile/store.ts';
import type { PersonRow } from '../rows.ts';
import { type Entry, LOOKED, type Managed } from './model.ts';

export async function insertPerson(tx: Tx, person: Insertable<PeopleTables['person']>): Promise<void> {
  await tx.insertInto('person').values(person).execute();
}

/** Changes someone's row, whose revision goes up whatever is changed. */
export async function updatePerson(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<PeopleTables['person']>, 'revision'>,
): Promise<void> {
  await tx
    .updateTable('person')
    .set((q) => ({ ...changes, revision: q('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Acts that change someone's row. */
const SAVES = [
  'person added',
  'person changed',
  'person added by import',
  'person changed by import',
  'person left',
  'leaving undone',
  'person made active',
  'person made inactive',
];

/** Who changed someone's row last. */
export function lastToSave(tx: Tx, id: string): Promise<Saver | null> {
  return lastToAct(tx, actsOn('person', id, SAVES));
}

/** Who last made someone active or inactive, by hand or by recording that they left or did not. */
export function lastToMake(tx: Tx, id: string, state: 'active' | 'inactive'): Promise<Saver | null> {
  const other = state === 'inactive' ? 'person left' : 'leaving undone';
  return lastToAct(tx, actsOn('person', id, [`person made ${state}`, other]));
}

/** Who has this email address or staff code, in whatever case it is written. */
export function personWith(
  tx: Tx,
  column: 'email' | 'staff_code',
  value: string,
): Promise<PersonRow | undefined> {
  return tx
    .selectFrom('person')
    .selectAll()
    .where((w) => w(w.fn<string>('lower', [column]), '=', value.toLowerCase()))
    .executeTakeFirst();
}

/** Ends every link by which someone could still come in. */
export async function useUpLinks(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('personal_link')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute();
}

/** Whom a person manages on a day or later, by name. */
export async function managedBy(tx: Tx, id: string, day: string): Promise<Managed[]> {
  const { rows } = await sql<Managed>`
    select p.id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name, string_agg(distinct e.job, ', ') as job
    from engagement e join person p on p.trust_id = e.trust_id and p.id = e.person_id
    where e.manager_id = ${id} and (e.to_date is null or e.to_date >= ${day}::date) and p.state = 'active'
    group by p.id, p.given_name, p.known_as, p.family_name order by p.family_name, p.given_name`.execute(tx);
  return rows;
}

/** Whether the ledger has it that someone opened a person's record on a day in London. */
export async function hasLooked(tx: Tx, actor: string, personId: string, day: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from ledger where subject_kind = 'person' and subject_id = ${personId} and actor = ${actor}
      and verb = ${LOOKED} and (at at time zone 'Europe/London')::date = ${day}::date limit 1`.execute(tx);
  return rows.length > 0;
}

/** Acts on many people at once; their payload lists whom. */
const IN_BULK = ['people list downloaded', 'people imported'];

/**
 * What the ledger says about this person's record, newest first: acts on it, lists and imports they were in, and for whom they stand in. The same of
 * one person on one day in London is one entry.
 */
export async function historyOf(tx: Tx, personId: string, most: number): Promise<Entry[]> {
  const standsIn = sql`l.verb like 'standing in %' and y.payload->>'to' = ${personId}`;
  const { rows } = await sql<Entry>`
    select max(at) as at, count(*)::int as times, actor, who, verb, fields
    from (
      select l.seq, l.at, l.actor, l.verb,
        coalesce(p.known_as, p.given_name) || ' ' || p.family_name as who,
        coalesce(array(select jsonb_object_keys(case when jsonb_typeof(y.payload->'changed') = 'object'
          then y.payload->'changed' end)), '{}') as fields
      from ledger l
      left join ledger_payload y on y.trust_id = l.trust_id and y.seq = l.seq
      left join person p on p.trust_id = l.trust_id and p.id::text = l.actor
      where (l.subject_kind = 'person' and l.subject_id = ${personId}
          and not coalesce(${standsIn}, false))
        or (l.subject_kind = 'trust' and l.verb = any(${IN_BULK}) and y.payload->'people' ? ${personId})
        or (l.subject_kind = 'person' and l.subject_id <> ${personId} and ${standsIn})
    ) each_time
    group by actor, who, verb, fields, (at at time zone ${ZONE})::date
    order by max(seq) desc limit ${most}`.execute(tx);
  return rows;
}

/** Whether a version of the policy is in force on a day, so that there is something to acknowledge. */
export async function isPolicyInForce(tx: Tx, day: string): Promise<boolean> {
  const version = await tx
    .selectFrom('policy_version')
    .select('id')
    .where('state', '=', 'signed')
    .where('effective_on', '<=', day)
    .limit(1)
    .executeTakeFirst();
  return version !== undefined;
}
