import { randomUUID } from 'node:crypto';
import { moveAccount } from '../../../platform/accounts.ts';
import { type Acting, act, demand, type Work } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Invalid } from '../../../platform/errors.ts';
import { tellOverseers } from '../../../platform/overseers.ts';
import { parse } from '../../../platform/parse.ts';
import type { Parts } from '../../../platform/parts.ts';
import { may } from '../../../platform/permissions.ts';
import { withdrawWaiting } from '../../account/join/actions.ts';
import { engage } from '../engagements/actions.ts';
import { engagementInput } from '../engagements/input.ts';
import { allAtOnce } from '../issues.ts';
import { ChangedMeanwhile } from '../meanwhile/changed.ts';
import { displayName, type PersonFacts, personSchema } from '../model.ts';
import { notOver } from '../period.ts';
import { refuseThirdPartyHolder } from '../roles/limits.ts';
import type { PersonRow } from '../rows.ts';
import { delegationsOf, lockPeople, rolesOf } from '../store.ts';
import { maySetEmail, openToChange } from './access.ts';
import { insertPerson, lastToSave, personWith, updatePerson, useUpLinks } from './store.ts';

/** Which column keeps which field of the form. */
const COLUMNS = {
  title: 'title',
  givenName: 'given_name',
  familyName: 'family_name',
  knownAs: 'known_as',
  email: 'email',
  category: 'category',
  organisation: 'organisation',
  staffCode: 'staff_code',
} as const satisfies Record<keyof PersonFacts, keyof PersonRow>;
const FIELDS = Object.keys(COLUMNS) as (keyof PersonFacts)[];

/** The facts of a row as its form shows them. */
export function formOf(row: PersonRow): Record<string, string> {
  const facts = FIELDS.map((field) => [field, row[COLUMNS[field]] ?? '']);
  return { revision: String(row.revision), ...Object.fromEntries(facts) };
}

/** What differs from a row: what each field was and is to be, and the columns to set. */
function changesTo(row: PersonRow, facts: PersonFacts) {
  const fields = FIELDS.filter((field) => row[COLUMNS[field]] !== facts[field]);
  return {
    changed: Object.fromEntries(fields.map((field) => [field, [row[COLUMNS[field]], facts[field]]])),
    columns: Object.fromEntries(fields.map((field) => [COLUMNS[field], facts[field]])),
  };
}

/**
 * Adds a person with their first engagement; without one (`place` empty) only where the viewer edits the whole trust.
 * @throws Invalid at `email` or `staffCode` when someone else has it
 */
export function addPerson(acting: Acting, values: Record<string, string>): Promise<{ id: string }> {
  return act(acting, async (w) => {
    demand(w.viewer, 'people.edit');
    await lockPeople(w.tx, w.trustId);
    const id = randomUUID();
    const [facts, engaged] = await allAtOnce(
      async () => {
        const said = parse(personSchema, values);
        await refuseTaken(w.tx, said, null);
        return said;
      },
      async () => {
        if (values.place) return engagementInput(w, id, values, null);
        if (may(w.viewer, 'people.edit', 'trust')) return null;
        throw new Invalid({ field: 'place', message: 'Choose where they work.' });
      },
    );
    const { givenName, familyName, knownAs, staffCode, ...same } = facts;
    await insertPerson(w.tx, {
      ...same,
      trust_id: w.trustId,
      id,
      given_name: givenName,
      family_name: familyName,
      known_as: knownAs,
      staff_code: staffCode,
      user_id: null,
      created_at: w.now,
    });
    await w.record({ verb: 'person added', subject: { kind: 'person', id }, payload: { facts } });
    if (engaged) await engage(w, id, engaged);
    return { id };
  });
}

async function refuseTaken(tx: Tx, facts: PersonFacts, self: string | null): Promise<void> {
  for (const [field, said] of [
    ['email', 'email address'],
    ['staffCode', 'staff code'],
  ] as const) {
    const value = facts[field];
    const other = value ? await personWith(tx, COLUMNS[field], value) : undefined;
    if (other && other.id !== self)
      throw new Invalid({ field, message: `${displayName(other)} already has this ${said}.` });
  }
}

/**
 * Changes the facts about a person.
 * @throws ChangedMeanwhile when someone else changed them since the form was loaded (`revision`)
 */
export function editPerson(
  acting: Acting,
  parts: Pick<Parts, 'auth' | 'publicUrl'>,
  id: string,
  values: Record<string, string>,
): Promise<void> {
  return act(acting, async (w) => {
    await lockPeople(w.tx, w.trustId);
    const today = dayOf(w.now);
    const { person } = await openToChange(w.tx, w.viewer, id, today);
    const facts = parse(personSchema, values);
    if (person.revision !== Number(values.revision))
      throw new ChangedMeanwhile('these details', w.viewer, await lastToSave(w.tx, id));
    await refuseTaken(w.tx, facts, id);
    const { changed, columns } = changesTo(person, facts);
    if (!Object.keys(changed).length) return;
    const roles = await rolesOf(w.tx, id);
    const standsIn = (await delegationsOf(w.tx, id)).filter((d) => d.to_person === id && !d.ended_at);
    if (changed.category) refuseThirdPartyHolder(facts.category, roles, standsIn, today);
    // Whoever stands in can do what the role can.
    const holdsRole = [...roles, ...standsIn].some((r) => notOver(r, today));
    if (changed.email) refuseEmail(w, person, facts, holdsRole);
    await updatePerson(w.tx, id, columns);
    // A link that was sent to the address before must not let its reader in as this person.
    if (changed.email) {
      await useUpLinks(w.tx, id, w.now);
      await withdrawWaiting(w.tx, [id], 'another address');
    }
    await w.record({ verb: 'person changed', subject: { kind: 'person', id }, payload: { changed } });
    if (!changed.email || !person.user_id) return;
    await tellOfNewAddress(w, person);
    if (holdsRole) await tellOverseers(w, parts, { is: 'address' }, id);
    // They sign in with the address on their record. Last, so that a refusal there undoes everything here.
    const own = id === w.viewer.personId ? w.viewer.sessionId : undefined;
    await moveAccount(parts.auth, person.user_id, facts.email!, own);
  });
}

function refuseEmail(w: Work, person: PersonRow, facts: PersonFacts, holdsRole: boolean): void {
  if (!maySetEmail(w.viewer, person, holdsRole))
    throw new Invalid({
      field: 'email',
      message: 'Only an administrator can change the email address this person signs in with. Ask one.',
    });
  if (person.user_id && !facts.email)
    throw new Invalid({
      field: 'email',
      message: 'This person signs in with their email address. Give another one.',
    });
}

/** At the address they had, where whoever has taken theirs away cannot read it. */
async function tellOfNewAddress(w: Work, person: PersonRow): Promise<void> {
  if (person.email)
    await w.mail({
      toPerson: person.id,
      toAddress: person.email,
      subject: 'Your address for Decorum was changed',
      body: 'From now on you sign in to Decorum with another email address, and messages go there. If you did not ask for this, tell your trust’s data protection officer at once.\n',
    });
}
