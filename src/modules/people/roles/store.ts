import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Role } from '../../../platform/permissions.ts';
import type { Saver } from '../meanwhile/changed.ts';
import { lastToAct } from '../meanwhile/store.ts';

export async function insertRole(
  tx: Tx,
  trustId: string,
  role: {
    id: string;
    personId: string;
    role: Role;
    schoolId: string | null;
    from: string;
    to: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('role_held')
    .values({
      trust_id: trustId,
      id: role.id,
      person_id: role.personId,
      role: role.role,
      school_id: role.schoolId,
      from_date: role.from,
      to_date: role.to,
    })
    .execute();
}

export async function setRoleEnd(tx: Tx, id: string, to: string | null): Promise<void> {
  await tx.updateTable('role_held').set({ to_date: to }).where('id', '=', id).execute();
}

/** Forgets that a role was given; that it was, the ledger knows. */
export async function deleteRole(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('role_held').where('id', '=', id).execute();
}

/** When a role was given, by the ledger; undefined for one that was there from the start, or whose particulars are erased. */
export async function givenAt(tx: Tx, personId: string, heldId: string): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('ledger as l')
    .innerJoin('ledger_payload as y', (j) =>
      j.onRef('y.trust_id', '=', 'l.trust_id').onRef('y.seq', '=', 'l.seq'),
    )
    .select('l.at')
    .where('l.subject_kind', '=', 'person')
    .where('l.subject_id', '=', personId)
    .where('l.verb', 'like', 'role given: %')
    .where(sql`y.payload->>'held'`, '=', heldId)
    .executeTakeFirst();
  return row?.at;
}

/** Who ended a role that someone holds, or someone's standing in for it, by the id in the ledger's payload. */
export function lastToEnd(
  tx: Tx,
  personId: string,
  what: 'held' | 'delegation',
  id: string,
): Promise<Saver | null> {
  return lastToAct(
    tx,
    sql`l.subject_kind = 'person' and l.subject_id = ${personId} and y.payload->>${what} = ${id}
      and (l.verb like 'role ended: %' or l.verb like 'standing in ended: %')`,
  );
}

/** Everyone who holds, held or will hold a role at a school or for the trust, earliest first, with names. */
export function everHeld(tx: Tx, role: Role, schoolId: string | null) {
  return tx
    .selectFrom('role_held as r')
    .innerJoin('person as p', (j) =>
      j.onRef('p.trust_id', '=', 'r.trust_id').onRef('p.id', '=', 'r.person_id'),
    )
    .leftJoin('school as s', (j) =>
      j.onRef('s.trust_id', '=', 'r.trust_id').onRef('s.id', '=', 'r.school_id'),
    )
    .select([
      'r.person_id',
      'r.from_date',
      'r.to_date',
      'p.given_name',
      'p.family_name',
      'p.known_as',
      's.name as school',
    ])
    .where('r.role', '=', role)
    .where('r.school_id', 'is not distinct from', schoolId)
    .orderBy('r.from_date')
    .execute();
}

/** The roles of administrator that people who can sign in hold today and still hold after `day`. */
export function administratorsAfter(tx: Tx, today: string, day: string) {
  return tx
    .selectFrom('role_held as r')
    .innerJoin('person as p', (j) =>
      j.onRef('p.trust_id', '=', 'r.trust_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select(['r.id', 'r.person_id', 'r.to_date'])
    .where('r.role', '=', 'administrator')
    .where('p.state', '=', 'active')
    .where('p.user_id', 'is not', null)
    .where('r.from_date', '<=', today)
    .where((q) => q.or([q('r.to_date', 'is', null), q('r.to_date', '>', day)]))
    .execute();
}

export async function insertDelegation(
  tx: Tx,
  trustId: string,
  delegation: {
    id: string;
    fromPerson: string;
    toPerson: string;
    role: string;
    schoolId: string | null;
    from: string;
    to: string;
    reason: string;
  },
): Promise<void> {
  await tx
    .insertInto('delegation')
    .values({
      trust_id: trustId,
      id: delegation.id,
      from_person: delegation.fromPerson,
      to_person: delegation.toPerson,
      role: delegation.role,
      school_id: delegation.schoolId,
      from_date: delegation.from,
      to_date: delegation.to,
      reason: delegation.reason,
      ended_at: null,
    })
    .execute();
}

/** @param at null to let it run again */
export async function setDelegationEnded(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.updateTable('delegation').set({ ended_at: at }).where('id', '=', id).execute();
}

/** Ends at once that anybody stands in for someone in a role there. @returns ids of what was ended */
export async function endDelegationsOf(tx: Tx, held: HeldThere, at: Date): Promise<string[]> {
  const ended = await delegationsFrom(tx, held).set({ ended_at: at }).returning('id').execute();
  return ended.map((row) => row.id);
}

/** Lets whoever stands in for someone in a role there do so no longer than to a day; who would begin later never begins. */
export async function shortenDelegations(tx: Tx, held: HeldThere, to: string, at: Date): Promise<void> {
  await delegationsFrom(tx, held)
    .set((q) => ({
      to_date: sql<string>`case when ${q.ref('from_date')} > ${to}::date then ${q.ref('to_date')} else ${to}::date end`,
      ended_at: sql<Date | null>`case when ${q.ref('from_date')} > ${to}::date then ${at}::timestamptz end`,
    }))
    .where('to_date', '>', to)
    .execute();
}

/** A role as somebody holds it. */
type HeldThere = { person_id: string; role: string; school_id: string | null };

/** The delegations of a role that somebody holds there which nobody has ended. */
const delegationsFrom = (tx: Tx, held: HeldThere) =>
  tx
    .updateTable('delegation')
    .where('from_person', '=', held.person_id)
    .where('role', '=', held.role)
    .where('school_id', 'is not distinct from', held.school_id)
    .where('ended_at', 'is', null);
