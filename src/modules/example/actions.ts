import { beginSession } from '../../platform/accounts.ts';
import { NotAllowed } from '../../platform/errors.ts';
import type { Parts } from '../../platform/parts.ts';
import { currentCode } from '../../platform/second-factor.ts';
import { TRUST } from './data/trust.ts';
import { PERSONAS, type Persona } from './data/types.ts';
import { giveSecondStep, makeExample } from './loader.ts';
import { exampleTrust, isBeingMade, peopleWithAccounts, wholeExample } from './store.ts';

/** Someone of the example trust whom a newcomer can be. */
export type ExamplePerson = { personId: string; name: string; job: string; place: string; persona: Persona };

/** Makes the example trust; does nothing when it is there, or being made by somebody else. Takes some seconds. */
export function loadExample(parts: Parts): Promise<void> {
  return makeExample(parts);
}

/** Whom one can be, in the order the sign-in page lists them. Empty as soon as there is a trust of one's own. */
export async function examplePeople(parts: Parts): Promise<ExamplePerson[]> {
  const whole = await wholeExample(parts.db);
  if (!whole) return [];
  const there = await peopleWithAccounts(parts.db, whole.trustId);
  return PERSONAS.flatMap((persona) => {
    const found = there.find((p) => p.personId === whole.personas[persona]);
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
export async function exampleIsThere(parts: Parts): Promise<boolean> {
  return (await wholeExample(parts.db)) !== null;
}

/**
 * Begins a session as someone of the example trust, without a password: nobody there is real. Whoever was there before
 * may have taken away this person's second step: it is given back, so that everything can be tried.
 * @param device what the visitor's browser calls itself
 * @throws NotAllowed for anyone else, and once there is a trust of one's own
 */
export async function enterExample(parts: Parts, personId: string, device: string): Promise<Response> {
  const trustId = await exampleTrust(parts.db);
  if (!trustId) throw new NotAllowed('There is no example trust here. Sign in with your own account.');
  const [offered, there] = await Promise.all([examplePeople(parts), peopleWithAccounts(parts.db, trustId)]);
  const person = there.find((p) => p.personId === personId);
  // Others have joined too, but only those on the list can be gone in as.
  if (!person || !offered.some((p) => p.personId === personId))
    throw new NotAllowed('Choose one of the people on the list.');
  if ((await currentCode(parts.auth, person.userId)) === null) await giveSecondStep(parts, person.userId);
  return beginSession(parts.auth, person.userId, device);
}
