import { beginSession } from '../../platform/accounts.ts';
import { NotAllowed } from '../../platform/errors.ts';
import type { Parts } from '../../platform/parts.ts';
import { PEOPLE } from './data/people.ts';
import { PERSONA_KEYS } from './data/staff/roles.ts';
import { TRUST } from './data/trust.ts';
import { PERSONAS, type Persona } from './data/types.ts';
import { makeExample } from './loader.ts';
import { exampleIsWhole, exampleTrust, isBeingMade, peopleWithAccounts } from './store.ts';

/** Someone of the example trust whom a newcomer can be. */
export type ExamplePerson = { personId: string; name: string; job: string; place: string; persona: Persona };

/** Makes the example trust; does nothing when it is there, or being made by somebody else. Takes some seconds. */
export function loadExample(parts: Parts): Promise<void> {
  return makeExample(parts);
}

/** Whom one can be, in the order the sign-in page lists them. Empty as soon as there is a trust of one's own. */
export async function examplePeople(parts: Parts): Promise<ExamplePerson[]> {
  const trustId = await exampleTrust(parts.db);
  if (!trustId || !(await exampleIsWhole(parts.db))) return [];
  const there = await peopleWithAccounts(parts.db, trustId);
  return PERSONAS.flatMap((persona) => {
    const email = PEOPLE.find((p) => p.key === PERSONA_KEYS[persona])?.email;
    const found = there.find((p) => p.email === email);
    return found
      ? [
          {
            personId: found.personId,
            name: found.name,
            job: found.job,
            place: found.place ?? TRUST.name,
            persona,
          },
        ]
      : [];
  });
}

/** Whether somebody is making the example now, in this process or another. */
export function exampleIsBeingMade(parts: Parts): Promise<boolean> {
  return isBeingMade(parts.db);
}

/** Whether the example trust is there, made to its end. */
export function exampleIsThere(parts: Parts): Promise<boolean> {
  return exampleIsWhole(parts.db);
}

/**
 * Begins a session as someone of the example trust, without a password: nobody there is real.
 * @throws NotAllowed for anyone else, and once there is a trust of one's own
 */
export async function enterExample(parts: Parts, personId: string): Promise<Response> {
  const trustId = await exampleTrust(parts.db);
  if (!trustId) throw new NotAllowed('There is no example trust here. Sign in with your own account.');
  const [offered, there] = await Promise.all([examplePeople(parts), peopleWithAccounts(parts.db, trustId)]);
  const person = there.find((p) => p.personId === personId);
  // Others have joined too, but only those on the list can be gone in as.
  if (!person || !offered.some((p) => p.personId === personId))
    throw new NotAllowed('Choose one of the people on the list.');
  return beginSession(parts.auth, person.userId);
}
