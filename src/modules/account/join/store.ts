import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';

/** Ends every link for joining that somebody has not used. */
export async function endJoinLinks(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('personal_link')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('purpose', '=', 'join')
    .where('used_at', 'is', null)
    .execute();
}

/**
 * When the mail with a newer link for the same person left, if that link still works. A link and its mail are made at
 * the same moment.
 * @returns null while no newer one has left the outbox
 */
export async function newerLinkSent(tx: Tx, linkId: string, now: Date): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(m.sent_at) as at from personal_link l
    join personal_link newer on newer.trust_id = l.trust_id and newer.person_id = l.person_id
      and newer.purpose = 'join' and newer.created_at > l.created_at
      and newer.used_at is null and newer.expires_at > ${now}
    join mail m on m.trust_id = l.trust_id and m.to_person = l.person_id and m.created_at = newer.created_at
      and m.state = 'sent' and position('/join/' in m.body) > 0
    where l.trust_id = current_trust() and l.id = ${linkId}`.execute(tx);
  return rows[0]?.at ?? null;
}

/**
 * Locks the person a link is for: of two who join by two links at once, the second waits.
 * @returns false for someone who has an account or may not come in
 */
export async function lockToJoin(tx: Tx, personId: string): Promise<boolean> {
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('state', '=', 'active')
    .where('user_id', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return person !== undefined;
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
