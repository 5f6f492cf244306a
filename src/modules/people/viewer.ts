import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { type Database, inTrust } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import { type HeldRole, ROLES, type Role, type Viewer } from '../../platform/permissions.ts';

/**
 * From a signed-in account to who that is today: roles and engagements in force, delegations to them included.
 * @returns `inactive` for someone who may no longer come in, null for an account that is nobody's
 */
export async function viewerOfUser(
  db: Database,
  clock: Clock,
  userId: string,
  sessionId: string,
): Promise<Viewer | 'inactive' | null> {
  const found = await sql<{
    trust_id: string;
    person_id: string;
    state: string;
  }>`select * from gate.person_of_user(${userId})`.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  if (row.state !== 'active') return 'inactive';
  return loadViewer(db, clock, row.trust_id, row.person_id, sessionId);
}

/** The viewer for a person of a trust, as the web, the command line and tests use it. */
export function loadViewer(
  db: Database,
  clock: Clock,
  trustId: string,
  personId: string,
  sessionId = '',
): Promise<Viewer | null> {
  const today = dayOf(clock.now());
  return inTrust(db, trustId, async (tx) => {
    const person = await tx.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst();
    if (!person) return null;
    const engagements = await tx
      .selectFrom('engagement as e')
      .leftJoin('school as s', (j) =>
        j.onRef('s.trust_id', '=', 'e.trust_id').onRef('s.id', '=', 'e.school_id'),
      )
      .select(['e.school_id', 's.name', 'e.job'])
      .where('e.person_id', '=', personId)
      .where('e.from_date', '<=', today)
      .where((w) => w.or([w('e.to_date', 'is', null), w('e.to_date', '>=', today)]))
      .orderBy('e.from_date')
      .execute();
    const held = await tx
      .selectFrom('role_held')
      .select(['role', 'school_id'])
      .where('person_id', '=', personId)
      .where('from_date', '<=', today)
      .where((w) => w.or([w('to_date', 'is', null), w('to_date', '>=', today)]))
      .execute();
    const delegated = await tx
      .selectFrom('delegation')
      .select(['role', 'school_id', 'from_person'])
      .where('to_person', '=', personId)
      .where('ended_at', 'is', null)
      .where('from_date', '<=', today)
      .where('to_date', '>=', today)
      .execute();
    const roles: HeldRole[] = [
      ...held.map((h) => ({ role: h.role as Role, schoolId: h.school_id })),
      ...delegated.map((d) => ({
        role: d.role as Role,
        schoolId: d.school_id,
        byDelegationFrom: d.from_person,
      })),
    ].filter((h) => Object.hasOwn(ROLES, h.role));
    const given = person.known_as ?? person.given_name;
    const trust = await tx.selectFrom('trust').select('name').executeTakeFirstOrThrow();
    return {
      trustId,
      personId,
      name: `${given} ${person.family_name}`,
      initials: `${given[0] ?? ''}${person.family_name[0] ?? ''}`.toUpperCase(),
      place: engagements[0]?.name ?? person.organisation ?? trust.name,
      roles,
      schoolIds: [...new Set(engagements.map((e) => e.school_id).filter((id): id is string => id !== null))],
      sessionId,
    };
  });
}
