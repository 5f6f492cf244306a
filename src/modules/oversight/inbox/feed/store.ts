import { sql } from 'kysely';
import type { Database, Tx } from '../../../../platform/database/database.ts';

/** Whose a calendar link is, across trusts: whoever comes with one says nothing else. */
export type FeedHolder = { trustId: string; personId: string; userId: string | null; madeAt: Date };

/** @returns null for a hash that no link has now */
export async function findFeed(db: Database, tokenHash: Buffer): Promise<FeedHolder | null> {
  const { rows } = await sql<{
    trust_id: string;
    person_id: string;
    user_id: string | null;
    made_at: Date;
  }>`select * from gate.calendar_feed(${tokenHash})`.execute(db);
  const row = rows[0];
  return row
    ? { trustId: row.trust_id, personId: row.person_id, userId: row.user_id, madeAt: row.made_at }
    : null;
}

export type FeedRow = {
  tokenHash: Buffer;
  salt: string;
  revision: number;
  madeAt: Date;
  readAt: Date | null;
};

/** Somebody's link; theirs alone, until the transaction ends, if it is to be changed. */
export async function feedOf(
  tx: Tx,
  personId: string,
  lock: 'to change' | 'to read',
): Promise<FeedRow | undefined> {
  const query = tx.selectFrom('calendar_feed').selectAll().where('person_id', '=', personId);
  const row = await (lock === 'to change' ? query.forUpdate() : query).executeTakeFirst();
  return (
    row && {
      tokenHash: row.token_hash,
      salt: row.salt,
      revision: row.revision,
      madeAt: row.made_at,
      readAt: row.read_at,
    }
  );
}

/** A first link. @returns false when there is one by now */
export async function insertFeed(
  tx: Tx,
  trustId: string,
  personId: string,
  { tokenHash, salt, madeAt }: Pick<FeedRow, 'tokenHash' | 'salt' | 'madeAt'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('calendar_feed')
    .values({
      trust_id: trustId,
      person_id: personId,
      token_hash: tokenHash,
      salt,
      made_at: madeAt,
      read_at: null,
    })
    .onConflict((c) => c.columns(['trust_id', 'person_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Another link in its place: the one before leads nowhere from here on. */
export async function replaceFeed(
  tx: Tx,
  personId: string,
  { tokenHash, salt, madeAt }: Pick<FeedRow, 'tokenHash' | 'salt' | 'madeAt'>,
): Promise<void> {
  await tx
    .updateTable('calendar_feed')
    .set({ token_hash: tokenHash, salt, made_at: madeAt, read_at: null, revision: sql`revision + 1` })
    .where('person_id', '=', personId)
    .execute();
}

export async function deleteFeed(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('calendar_feed').where('person_id', '=', personId).execute();
}

/** That a calendar has read it: kept once an hour, so that reading is hardly ever writing. */
export async function noteFeedRead(tx: Tx, personId: string, now: Date, notAfter: Date): Promise<void> {
  await tx
    .updateTable('calendar_feed')
    .set({ read_at: now })
    .where('person_id', '=', personId)
    .where((e) => e.or([e('read_at', 'is', null), e('read_at', '<=', notAfter)]))
    .execute();
}
