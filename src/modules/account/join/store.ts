import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/database.ts';

/** Ends every link for joining that these people have not used. */
export async function endJoinLinks(tx: Tx, personIds: readonly string[], now: Date): Promise<void> {
  await tx
    .updateTable('personal_link')
    .set({ used_at: now })
    .where('person_id', '=', sql<string>`any(${personIds}::uuid[])`)
    .where('purpose', '=', 'join')
    .where('used_at', 'is', null)
    .execute();
}

/** How many rows one statement takes. */
const CHUNK = 1000;

/** Keeps links for joining, by the hashes of their tokens. */
export async function insertJoinLinks(
  tx: Tx,
  trustId: string,
  links: readonly { personId: string; tokenHash: Buffer }[],
  during: { createdAt: Date; expiresAt: Date },
): Promise<void> {
  const rows = links.map((link) => ({
    trust_id: trustId,
    id: randomUUID(),
    person_id: link.personId,
    purpose: 'join' as const,
    token_hash: link.tokenHash,
    created_at: during.createdAt,
    expires_at: during.expiresAt,
    used_at: null,
  }));
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx
      .insertInto('personal_link')
      .values(rows.slice(from, from + CHUNK))
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
