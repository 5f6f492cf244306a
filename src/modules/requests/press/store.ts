import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Answers } from '../model.ts';

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

export type WordingRow = {
  id: string;
  outlet: string;
  words: string;
  sha256: string;
  until: string | null;
};

/** What one person may say to the press on a day, with the fingerprint as it was taken. */
export async function wordingsOf(tx: Tx, personId: string, day: string): Promise<WordingRow[]> {
  const { rows } = await sql<WordingRow>`
    select r.id, coalesce(r.granted, r.answers) ->> 'outlet' as outlet, r.conditions ->> 'wording' as words,
      w.sha256, r.holds_until as until
    from request r join press_wording w on w.trust_id = r.trust_id and w.request_id = r.id
    where r.person_id = ${personId}::uuid and r.type = 'press-enquiry' and r.state = 'approved'
      and r.began_at is not null and r.conditions ->> 'wording' is not null
      and (r.holds_from is null or r.holds_from <= ${day}::date)
      and (r.holds_until is null or r.holds_until >= ${day}::date)
    order by r.decided_at desc, r.id`.execute(tx);
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
