import type { Clock } from '../../platform/clock.ts';
import { type Database, inTrust, type Tx } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import { type HeldRole, ROLES, type Role, type Viewer } from '../../platform/permissions.ts';
import type { Holder } from './holders/model.ts';
import { answersToBoard, holdersOf } from './holders/rule.ts';
import { chairs, situationOf } from './holders/store.ts';
import { displayName } from './model.ts';
import { leaversToShutOut } from './record/leaving/store.ts';
import { findPerson, inForce, personOfUser, trustName } from './store.ts';

export type WhoOptions = {
  /** People the matter is about: none of them answers for it, and a matter about a headteacher goes to the chair. */
  about?: readonly string[];
};

/**
 * Who holds a role for this person on a day: the one place that answers "whose headteacher?" (clause 1.10).
 * Several engagements give several answers, each with its school. See `holdersOf` for the rule.
 * @param day `YYYY-MM-DD`, usually `dayOf(now)`
 * @returns empty only when nobody in the trust can answer, and of head and manager for the chair (`isAnsweringToBoard`)
 */
export async function whoHolds(
  tx: Tx,
  personId: string,
  role: Role,
  day: string,
  options: WhoOptions = {},
): Promise<Holder[]> {
  return holdersOf(await situationOf(tx, personId, role, day, options.about ?? []), role);
}

/** Whether someone is the chair of the trust, who answers to the board and has no headteacher or manager. */
export async function isAnsweringToBoard(tx: Tx, personId: string, day: string): Promise<boolean> {
  return answersToBoard(await chairs(tx), personId, day);
}

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
  const found = await personOfUser(db, userId);
  if (!found) return null;
  if (found.state !== 'active') return 'inactive';
  const viewer = await loadViewer(db, clock, found.trust_id, found.person_id, sessionId);
  // The job that shuts out leavers runs by the hour: nobody comes in between the end of a last day and then.
  if (viewer && viewer.schoolIds.length + viewer.roles.length === 0) {
    const today = dayOf(clock.now());
    const left = await inTrust(db, viewer.trustId, (tx) => leaversToShutOut(tx, today, viewer.personId));
    if (left.length > 0) return 'inactive';
  }
  return viewer;
}

/** The viewer for a person of a trust, as the web, the command line and tests use it. */
export function loadViewer(
  db: Database,
  clock: Clock,
  trustId: string,
  personId: string,
  sessionId = '',
): Promise<Viewer | null> {
  return inTrust(db, trustId, async (tx) => {
    const person = await findPerson(tx, personId);
    if (!person) return null;
    const { engagements, held, stoodIn } = await inForce(tx, personId, dayOf(clock.now()));
    const given = person.known_as || person.given_name;
    return {
      trustId,
      personId,
      name: displayName(person),
      initials: `${given[0] ?? ''}${person.family_name[0] ?? ''}`.toUpperCase(),
      place: engagements[0]?.school ?? person.organisation ?? (await trustName(tx)),
      roles: [...held, ...stoodIn].filter((h): h is HeldRole => Object.hasOwn(ROLES, h.role)),
      schoolIds: [...new Set(engagements.map((e) => e.school_id).filter((id): id is string => id !== null))],
      sessionId,
    };
  });
}
