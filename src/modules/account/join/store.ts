import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';

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
