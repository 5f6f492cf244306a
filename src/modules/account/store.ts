import { type SqlBool, sql } from 'kysely';
import type { Database, Tx } from '../../platform/database/database.ts';
import type { Holder } from './model.ts';

/** Whether the person behind an account may come in now. */
export async function mayHaveSession(db: Database, userId: string): Promise<boolean> {
  return (await personOf(db, userId))?.state === 'active';
}

/** Whose account this is. */
export async function personOf(
  db: Database,
  userId: string,
): Promise<{ trustId: string; personId: string; state: string } | null> {
  const found = await sql<{ trust_id: string; person_id: string; state: string }>`
    select * from gate.person_of_user(${userId})`.execute(db);
  const row = found.rows[0];
  return row ? { trustId: row.trust_id, personId: row.person_id, state: row.state } : null;
}

/** The account behind a session; null when it has ended. */
export async function holderOf(db: Database, sessionId: string, trustId: string): Promise<Holder | null> {
  const found = await sql<{
    id: string;
    email: string;
    created: Date;
    totp: SqlBool | null;
    passkeys: string;
    password: boolean;
    example: boolean;
  }>`
    select u.id, u.email, s."createdAt" as created, u."twoFactorEnabled" as totp,
      (select count(*) from auth.passkey p where p."userId" = u.id) as passkeys,
      exists (select 1 from auth.account a where a."userId" = u.id and a.password is not null) as password,
      exists (select 1 from gate.trusts() t where t.trust_id = ${trustId} and t.example) as example
    from auth.session s join auth."user" u on u.id = s."userId" where s.id = ${sessionId}`.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  return {
    userId: row.id,
    email: row.email,
    signedInAt: row.created,
    totp: Boolean(row.totp),
    passkeys: Number(row.passkeys),
    password: row.password,
    example: row.example,
  };
}

/** A person of the trust who has an account; null otherwise. */
export async function accountOfPerson(
  tx: Tx,
  personId: string,
): Promise<{ personId: string; name: string; userId: string; email: string | null } | null> {
  const row = await tx
    .selectFrom('person')
    .select(['id', 'given_name', 'family_name', 'user_id', 'email'])
    .where(sql<string>`id::text`, '=', personId)
    .executeTakeFirst();
  return row?.user_id
    ? {
        personId: row.id,
        name: `${row.given_name} ${row.family_name}`,
        userId: row.user_id,
        email: row.email,
      }
    : null;
}

/** Who has an address, whether they can sign in, and what besides a password they do it with. */
export type Addressed = {
  personId: string;
  name: string;
  email: string;
  /** Null for someone who has not joined. */
  userId: string | null;
  state: 'active' | 'inactive';
  totp: boolean;
  passkeys: number;
};

/** Whose address this is in the trust that `tx` is in, with an account or without; null for nobody's. */
export async function personWithAddress(tx: Tx, email: string): Promise<Addressed | null> {
  const found = await sql<Addressed>`
    select p.id as "personId", p.given_name || ' ' || p.family_name as name, p.email, p.user_id as "userId", p.state,
      coalesce(u."twoFactorEnabled", false) as totp,
      (select count(*)::int from auth.passkey k where k."userId" = p.user_id) as passkeys
    from person p left join auth."user" u on u.id = p.user_id
    where lower(p.email) = lower(${email})`.execute(tx);
  return found.rows[0] ?? null;
}

/** What is needed to write to a person of the trust, or to let them in. */
export type Invited = {
  name: string;
  email: string | null;
  userId: string | null;
  state: 'active' | 'inactive';
  /** The trust's name. */
  trust: string;
};

/** A person of the trust that `tx` is in; null when there is none such. `name`: what they are called, without the family name. */
export async function findInvited(tx: Tx, personId: string): Promise<Invited | null> {
  const row = await tx
    .selectFrom('person')
    .innerJoin('trust', 'trust.trust_id', 'person.trust_id')
    .select(['given_name', 'known_as', 'email', 'user_id', 'state', 'trust.name as trust'])
    .where('person.id', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  const { given_name, known_as, email, user_id, state, trust } = row;
  return { name: known_as ?? given_name, email, userId: user_id, state, trust };
}
