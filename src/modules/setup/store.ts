import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/database/database.ts';
import { BANK_HOLIDAYS } from '../people/schools/calendar/model.ts';
import { PLATFORMS, SEEN_BY, TERMS } from './defaults.ts';
import type { Draft, SchoolAnswers, Standing, TrustAnswers } from './model.ts';

/** Makes this the one token with which one may set up; false when a trust of one's own is there already. */
export async function newSetupToken(db: Database, token: Buffer): Promise<boolean> {
  const made = await sql<{ made: boolean }>`select gate.new_setup_token(${token}) as made`.execute(db);
  return Boolean(made.rows[0]?.made);
}

/** The name of the trust that `tx` is in. */
export async function nameOfTrust(tx: Tx): Promise<string> {
  return (await tx.selectFrom('trust').select('name').executeTakeFirstOrThrow()).name;
}

/** What a token is: the link's, or the one kept by the browser that owns the set-up. */
export async function readStanding(db: Database, token: Buffer): Promise<Standing> {
  const found = await sql<{ standing: Standing | null }>`
    select gate.setup_standing(${token}) as standing`.execute(db);
  return found.rows[0]?.standing ?? 'unknown';
}

/** Makes `owner` the token with which one sets up, in place of the link's; false when the link is not open. */
export async function claimSetup(
  db: Database,
  link: Buffer,
  owner: Buffer,
  forget: boolean,
): Promise<boolean> {
  const claimed = await sql<{ claimed: boolean }>`
    select gate.claim_setup(${link}, ${owner}, ${forget}) as claimed`.execute(db);
  return Boolean(claimed.rows[0]?.claimed);
}

/** The name given to the trust before, for whoever holds a link that is open. */
export async function readLeftBehind(db: Database, link: Buffer): Promise<string | null> {
  const found = await sql<{ name: string | null }>`
    select gate.setup_left_behind(${link}) as name`.execute(db);
  return found.rows[0]?.name ?? null;
}

/** What has been answered in the browser that owns the set-up; null when the token is not its. */
export async function readDraft(db: Database, token: Buffer): Promise<Draft | null> {
  const found = await sql<{ draft: Draft }>`select * from gate.setup_draft(${token})`.execute(db);
  return found.rows[0]?.draft ?? null;
}

/** The same, to be changed or used: until `tx` ends nobody else changes it. */
export async function lockDraft(tx: Tx, token: Buffer): Promise<Draft | null> {
  const found = await sql<{ draft: Draft }>`select * from gate.setup_draft_to_change(${token})`.execute(tx);
  return found.rows[0]?.draft ?? null;
}

/** Keeps the answers, for whoever holds them (`lockDraft`). */
export async function saveDraft(tx: Tx, token: Buffer, draft: Draft): Promise<void> {
  await sql`select gate.save_setup_draft(${token}, ${JSON.stringify(draft)}::jsonb)`.execute(tx);
}

/** Ends the set-up, its link too, and takes the example away. False when it has ended, or is not the token's. */
export async function begin(tx: Tx, token: Buffer): Promise<boolean> {
  const used = await sql<{ used: boolean }>`select gate.use_setup_token(${token}) as used`.execute(tx);
  if (!used.rows[0]?.used) return false;
  await sql`select gate.remove_example(), gate.forget_setup_draft()`.execute(tx);
  return true;
}

/** The trust itself, and its schools. */
export async function insertTrust(
  tx: Tx,
  trustId: string,
  trust: TrustAnswers,
  schools: SchoolAnswers[],
  now: Date,
): Promise<void> {
  await tx
    .insertInto('trust')
    .values({
      trust_id: trustId,
      name: trust.name,
      short_name: trust.shortName,
      town: trust.town,
      website: null,
      phone: null,
      example: false,
      created_at: now,
    })
    .execute();
  const rows = schools.map(({ id, name, shortName, phase, urn }) => ({
    trust_id: trustId,
    id,
    name,
    short_name: shortName,
    phase,
    urn,
    closed_on: null,
  }));
  await tx.insertInto('school').values(rows).execute();
}

/** Terms, bank holidays and platforms as every trust begins with them. */
export async function insertDefaults(tx: Tx, trustId: string): Promise<void> {
  const terms = TERMS.map(({ name, from, to }) => ({
    trust_id: trustId,
    id: randomUUID(),
    school_id: null,
    name,
    from_date: from,
    to_date: to,
  }));
  await tx.insertInto('term').values(terms).execute();
  const days = BANK_HOLIDAYS.map((day) => ({ ...day, trust_id: trustId }));
  await tx.insertInto('closed_day').values(days).execute();
  const platforms = PLATFORMS.map(([key, name, kind], position) => ({
    trust_id: trustId,
    key,
    name,
    category: kind,
    audiences: JSON.stringify(SEEN_BY[kind]),
    position,
  }));
  await tx.insertInto('platform').values(platforms).execute();
}

export type FirstPerson = {
  personId: string;
  userId: string;
  givenName: string;
  familyName: string;
  email: string;
};

/** The first administrator: a person, what they are engaged for, the role. */
export async function insertAdministrator(
  tx: Tx,
  trustId: string,
  person: FirstPerson,
  now: Date,
  today: string,
): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      trust_id: trustId,
      id: person.personId,
      title: null,
      given_name: person.givenName,
      family_name: person.familyName,
      known_as: null,
      email: person.email,
      category: 'employee',
      organisation: null,
      staff_code: null,
      user_id: person.userId,
      created_at: now,
    })
    .execute();
  const during = {
    trust_id: trustId,
    person_id: person.personId,
    school_id: null,
    from_date: today,
    to_date: null,
  };
  await tx
    .insertInto('engagement')
    .values({
      ...during,
      id: randomUUID(),
      job: 'Decorum administrator',
      manager_id: null,
      pattern: JSON.stringify({ days: [] }),
    })
    .execute();
  await tx
    .insertInto('role_held')
    .values({ ...during, id: randomUUID(), role: 'administrator' })
    .execute();
}
