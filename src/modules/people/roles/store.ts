import type { Tx } from '../../../platform/database/database.ts';
import type { Role } from '../../../platform/permissions.ts';

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

/** Everyone who holds, held or will hold a role, with their names. */
export function everHeld(tx: Tx, role: Role) {
  return tx
    .selectFrom('role_held as r')
    .innerJoin('person as p', (j) =>
      j.onRef('p.trust_id', '=', 'r.trust_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select([
      'r.person_id',
      'r.school_id',
      'r.from_date',
      'r.to_date',
      'p.given_name',
      'p.family_name',
      'p.known_as',
    ])
    .where('r.role', '=', role)
    .execute();
}

/** The roles of administrator that active people hold today and still hold after `day`. */
export function administratorsAfter(tx: Tx, today: string, day: string) {
  return tx
    .selectFrom('role_held as r')
    .innerJoin('person as p', (j) =>
      j.onRef('p.trust_id', '=', 'r.trust_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select(['r.id', 'r.person_id'])
    .where('r.role', '=', 'administrator')
    .where('p.state', '=', 'active')
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

/** Lets whoever stands in for someone in a role do so no longer than to a day. */
export async function shortenDelegations(
  tx: Tx,
  fromPerson: string,
  role: string,
  to: string,
): Promise<void> {
  await tx
    .updateTable('delegation')
    .set({ to_date: to })
    .where('from_person', '=', fromPerson)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .where('from_date', '<=', to)
    .where('to_date', '>', to)
    .execute();
}
