import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { endSessions } from '../../../platform/accounts.ts';
import { type Acting, act, demand, type Work } from '../../../platform/act.ts';
import type { Auth } from '../../../platform/auth.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Conflict, Invalid } from '../../../platform/errors.ts';
import { tellOverseers } from '../../../platform/overseers.ts';
import { parse } from '../../../platform/parse.ts';
import { may } from '../../../platform/permissions.ts';
import { inviteToJoin } from '../../account/actions.ts';
import { engagementInput, insertEngagement } from '../engagements/actions.ts';
import { displayName, type PersonFacts, personSchema } from '../model.ts';
import { lockPeople, type PersonRow, rolesOf } from '../store.ts';
import { maySetEmail, openToChange } from './access.ts';

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

const revisionOf = (values: Record<string, string>): number =>
  parse(z.object({ revision: z.coerce.number().int().catch(0) }), values).revision;

/** The facts of a row as its form shows them. */
export function formOf(row: PersonRow): Record<string, string> {
  const values: Record<string, string> = { revision: String(row.revision) };
  for (const [field, column] of Object.entries(COLUMNS)) values[field] = (row[column] as string | null) ?? '';
  return values;
}

/**
 * Adds a person with their first engagement; without one (`place` empty) only where the viewer edits the whole trust.
 * @throws Invalid at `email` or `staffCode` when someone else has it
 */
export function addPerson(
  acting: Acting,
  values: Record<string, string>,
): Promise<{ id: string; name: string }> {
  return act(acting, async (w) => {
    demand(w.viewer, 'people.edit');
    const facts = parse(personSchema, values);
    await lockPeople(w.tx, w.trustId);
    await refuseTaken(w.tx, facts, null);
    const id = randomUUID();
    const row = Object.fromEntries(
      Object.entries(COLUMNS).map(([field, column]) => [column, facts[field as 'email']]),
    );
    const values_ = row as Record<(typeof COLUMNS)[keyof typeof COLUMNS], string>;
    const engaged = values.place ? await engagementInput(w, id, values) : null;
    if (!engaged && !may(w.viewer, 'people.edit', 'trust'))
      throw new Invalid({ field: 'place', message: 'Choose where they work.' });
    await w.tx
      .insertInto('person')
      .values({ ...values_, trust_id: w.trustId, id, user_id: null, created_at: w.now })
      .execute();
    await w.record({ verb: 'person added', subject: { kind: 'person', id }, payload: { facts } });
    if (engaged) await insertEngagement(w, id, engaged);
    return { id, name: `${facts.knownAs ?? facts.givenName} ${facts.familyName}` };
  });
}

async function refuseTaken(tx: Tx, facts: PersonFacts, self: string | null): Promise<void> {
  for (const [field, column] of [
    ['email', 'email'],
    ['staffCode', 'staff_code'],
  ] as const) {
    const value = facts[field];
    if (!value) continue;
    const other = await tx
      .selectFrom('person')
      .select(['id', 'given_name', 'family_name', 'known_as'])
      .where((w) => w(w.fn<string>('lower', [column]), '=', value.toLowerCase()))
      .executeTakeFirst();
    if (other && other.id !== self)
      throw new Invalid({
        field,
        message: `${displayName(other)} already has this ${field === 'email' ? 'email address' : 'staff code'}.`,
      });
  }
}

/**
 * Changes the facts about a person.
 * @throws Conflict when someone else changed them since the form was loaded (`revision`)
 */
export function editPerson(
  acting: Acting,
  auth: Auth,
  id: string,
  values: Record<string, string>,
): Promise<void> {
  return act(acting, async (w) => {
    await lockPeople(w.tx, w.trustId);
    const { person } = await openToChange(w.tx, w.viewer, id, dayOf(w.now));
    const facts = parse(personSchema, values);
    if (person.revision !== revisionOf(values))
      throw new Conflict('Someone else changed this person while you were writing.');
    await refuseTaken(w.tx, facts, id);
    const changed: Record<string, [unknown, unknown]> = {};
    const set: Partial<Record<keyof PersonRow, unknown>> = {};
    for (const [field, column] of Object.entries(COLUMNS)) {
      const to = facts[field as keyof PersonFacts];
      if ((person[column] ?? null) === to) continue;
      changed[field] = [person[column], to];
      set[column] = to;
    }
    if (!Object.keys(changed).length) return;
    if (changed.email && !(await mayChangeEmail(w, person)))
      throw new Invalid({
        field: 'email',
        message: 'Only an administrator can change the email address this person signs in with. Ask one.',
      });
    if (changed.email && person.user_id && !facts.email)
      throw new Invalid({
        field: 'email',
        message: 'This person signs in with their email address. Give another one.',
      });
    await w.tx
      .updateTable('person')
      .set({ ...(set as Partial<PersonRow>), revision: person.revision + 1 })
      .where('id', '=', id)
      .execute();
    // A link that was sent to the address before must not let its reader in as this person.
    if (changed.email)
      await w.tx
        .updateTable('personal_link')
        .set({ used_at: w.now })
        .where('person_id', '=', id)
        .where('used_at', 'is', null)
        .execute();
    await w.record({ verb: 'person changed', subject: { kind: 'person', id }, payload: { changed } });
    if (changed.email && person.user_id) await tellOfNewAddress(w, person);
    // They sign in with the address on their record. Last, so that a refusal there undoes everything here.
    if (changed.email && person.user_id) await moveAccount(auth, person.user_id, facts.email!);
  });
}

/** At the address they had, where whoever has taken theirs away cannot read it; and the overseers, for who holds a role. */
async function tellOfNewAddress(w: Work, person: PersonRow): Promise<void> {
  if (person.email)
    await w.mail({
      toPerson: person.id,
      toAddress: person.email,
      subject: 'Your address for Decorum was changed',
      body: 'From now on you sign in to Decorum with another email address, and messages go there. If you did not ask for this, tell your trust’s data protection officer at once.\n',
    });
  const today = dayOf(w.now);
  const roles = await rolesOf(w.tx, person.id);
  if (roles.some((r) => r.to_date === null || r.to_date >= today)) await tellOverseers(w, 'address');
}

async function mayChangeEmail(w: Work, person: PersonRow): Promise<boolean> {
  const today = dayOf(w.now);
  const roles = await rolesOf(w.tx, person.id);
  return maySetEmail(
    w.viewer,
    person,
    roles.some((r) => r.to_date === null || r.to_date >= today),
  );
}

async function moveAccount(auth: Auth, userId: string, email: string): Promise<void> {
  const { internalAdapter } = await auth.$context;
  const other = await internalAdapter.findUserByEmail(email);
  if (other && other.user.id !== userId)
    throw new Invalid({ field: 'email', message: 'Someone else signs in with this email address.' });
  await internalAdapter.updateUser(userId, { email });
}

/** Mails someone the link with which they join; see `inviteToJoin`. */
export function invite(acting: Acting, publicUrl: string, id: string): Promise<void> {
  return act(acting, async (w) => {
    await openToChange(w.tx, w.viewer, id, dayOf(w.now));
    await inviteToJoin(w, id, publicUrl);
  });
}

/**
 * Lets someone in, or no longer: made inactive, they are out at once and every session of theirs ends.
 * @throws Conflict when it is so already
 */
export async function setActive(acting: Acting, auth: Auth, id: string, active: boolean): Promise<void> {
  const userId = await act(acting, async (w) => {
    await lockPeople(w.tx, w.trustId);
    const { person } = await openToChange(w.tx, w.viewer, id, dayOf(w.now));
    if (id === w.viewer.personId)
      throw new Invalid({
        field: '',
        message: 'You cannot do this to your own account. Ask someone else who can.',
      });
    if ((person.state === 'active') === active)
      throw new Conflict(
        `Someone has made ${displayName(person)} ${active ? 'active' : 'inactive'} already.`,
      );
    if (!active) await refuseLastAdministrator(w, [id]);
    await w.tx
      .updateTable('person')
      .set({ state: active ? 'active' : 'inactive', revision: person.revision + 1 })
      .where('id', '=', id)
      .execute();
    await w.record({
      verb: active ? 'person made active' : 'person made inactive',
      subject: { kind: 'person', id },
    });
    return person.user_id;
  });
  if (!active && userId) await endSessions(auth, userId);
}

/**
 * Somebody must be left who can give roles.
 * @param without people, or ids of roles, that are about to go
 */
export async function refuseLastAdministrator(
  w: Work,
  without: readonly string[],
  day = dayOf(w.now),
): Promise<void> {
  const held = await w.tx
    .selectFrom('role_held as r')
    .innerJoin('person as p', (j) =>
      j.onRef('p.trust_id', '=', 'r.trust_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select(['r.id', 'r.person_id'])
    .where('r.role', '=', 'administrator')
    .where('p.state', '=', 'active')
    .where('r.from_date', '<=', dayOf(w.now))
    .where((q) => q.or([q('r.to_date', 'is', null), q('r.to_date', '>', day)]))
    .execute();
  const gone = (r: { id: string; person_id: string }) =>
    without.includes(r.id) || without.includes(r.person_id);
  if (held.some(gone) && held.every(gone))
    throw new Invalid({
      field: '',
      message: 'This is the last administrator. Make someone else an administrator first.',
    });
}
