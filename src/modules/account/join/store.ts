import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/database.ts';

/** Ends every link for joining that this person has not used. */
export async function endJoinLinks(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('personal_link')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('purpose', '=', 'join')
    .where('used_at', 'is', null)
    .execute();
}

/** Keeps a link for joining, by the hash of its token. */
export async function insertJoinLink(
  tx: Tx,
  trustId: string,
  link: { personId: string; tokenHash: Buffer; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('personal_link')
    .values({
      trust_id: trustId,
      id: randomUUID(),
      person_id: link.personId,
      purpose: 'join',
      token_hash: link.tokenHash,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

export type PersonalLink = {
  trustId: string;
  id: string;
  personId: string;
  purpose: string;
  expiresAt: Date;
  usedAt: Date | null;
};

/** The personal link with this token, whatever its trust and purpose. */
export async function findLink(db: Database, tokenHash: Buffer): Promise<PersonalLink | null> {
  const found = await sql<{
    trust_id: string;
    id: string;
    person_id: string;
    purpose: string;
    expires_at: Date;
    used_at: Date | null;
  }>`select * from gate.link(${tokenHash})`.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  return {
    trustId: row.trust_id,
    id: row.id,
    personId: row.person_id,
    purpose: row.purpose,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  };
}

/** Spends a link. @returns false when it was spent before */
export async function spendLink(tx: Tx, id: string, now: Date): Promise<boolean> {
  const spent = await tx
    .updateTable('personal_link')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return spent.numUpdatedRows === 1n;
}

/** Gives a person the account they sign in with. */
export async function giveAccount(tx: Tx, personId: string, userId: string): Promise<void> {
  await tx.updateTable('person').set({ user_id: userId }).where('id', '=', personId).execute();
}
