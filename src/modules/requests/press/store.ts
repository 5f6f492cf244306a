import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Answers, RequestState } from '../model.ts';

/** Keeps the fingerprint of what was approved. Once: an approval that begins again is of the same words. */
export async function keepFingerprint(
  tx: Tx,
  trustId: string,
  requestId: string,
  sha256: string,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('press_wording')
    .values({ trust_id: trustId, request_id: requestId, sha256, approved_at: now })
    .onConflict((c) => c.columns(['trust_id', 'request_id']).doNothing())
    .execute();
}

/** A press enquiry with the words that were proposed, those that were approved, and the fingerprint that was taken of these. */
export type WordingRow = {
  id: string;
  outlet: string;
  state: RequestState;
  proposed: string | null;
  agreed: string | null;
  sha256: string | null;
  holds_from: string | null;
  holds_until: string | null;
  changed_at: Date;
};

/** Older ones are not looked for in a draft. */
const MOST_LOOKED_FOR = 30;

/** What one person passed on from the press, newest first. */
export async function wordingsOf(tx: Tx, personId: string): Promise<WordingRow[]> {
  const { rows } = await sql<WordingRow>`
    select r.id, r.answers ->> 'outlet' as outlet, r.state, r.answers ->> 'wording' as proposed,
      r.conditions ->> 'wording' as agreed, w.sha256, r.holds_from, r.holds_until, r.changed_at
    from request r left join press_wording w on w.trust_id = r.trust_id and w.request_id = r.id
    where r.person_id = ${personId}::uuid and r.type = 'press-enquiry'
    order by r.number desc limit ${MOST_LOOKED_FOR}`.execute(tx);
  return rows;
}

/** A press enquiry that waits for a decision. */
export type WaitingRow = {
  id: string;
  person_id: string;
  answers: Answers;
  asked_at: Date;
  due_at: Date;
  with_ids: string[];
};

/** The most urgent first. */
export function waitingEnquiries(tx: Tx): Promise<{ id: string }[]> {
  return tx
    .selectFrom('request')
    .select('id')
    .where('type', '=', 'press-enquiry')
    .where('state', '=', 'waiting')
    .orderBy('due_at')
    .execute();
}

/** One of them, held until the transaction ends; none once it is decided. */
export async function lockWaiting(tx: Tx, id: string): Promise<WaitingRow | undefined> {
  const row = await tx
    .selectFrom('request')
    .select(['id', 'person_id', 'answers', 'asked_at', 'due_at', 'with_ids'])
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, answers: row.answers as Answers };
}

/** Notes that somebody is told now. @returns false when they were already */
export async function noteNag(
  tx: Tx,
  trustId: string,
  nag: { requestId: string; nag: string; dueAt: Date },
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('press_nag')
    .values({
      trust_id: trustId,
      request_id: nag.requestId,
      nag: nag.nag,
      due_at: nag.dueAt,
      told_at: now,
    })
    .onConflict((c) => c.columns(['trust_id', 'request_id', 'nag', 'due_at']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
