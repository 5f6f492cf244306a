import type { Tx } from '../../../platform/database/database.ts';
import type { Acceptance, Method } from './model.ts';

/** Key of the trust's setting for how many days people have to accept, and what holds until it is set. */
export const DAYS_SETTING = 'policy.accept_within_days';
export const DEFAULT_DAYS = 30;

/** How many days after a version takes force, or after starting, people have to accept it. */
export async function daysToAccept(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('setting')
    .select('value')
    .where('key', '=', DAYS_SETTING)
    .executeTakeFirst();
  return typeof row?.value === 'number' ? row.value : DEFAULT_DAYS;
}

export async function putDaysToAccept(tx: Tx, trustId: string, days: number, now: Date): Promise<void> {
  const value = JSON.stringify(days);
  await tx
    .insertInto('setting')
    .values({ trust_id: trustId, key: DAYS_SETTING, value, changed_at: now })
    .onConflict((c) => c.columns(['trust_id', 'key']).doUpdateSet({ value, changed_at: now }))
    .execute();
}

/** Every acceptance by one person, newest first. */
export async function acceptancesOf(tx: Tx, personId: string): Promise<Acceptance[]> {
  const rows = await tx
    .selectFrom('acknowledgement as a')
    .innerJoin('policy_version as v', (j) =>
      j.onRef('v.trust_id', '=', 'a.trust_id').onRef('v.id', '=', 'a.version_id'),
    )
    .select(['a.version_id', 'v.number', 'a.at', 'a.method'])
    .where('a.person_id', '=', personId)
    .orderBy('a.at', 'desc')
    .execute();
  return rows.map((r) => ({ versionId: r.version_id, number: r.number!, at: r.at, method: r.method }));
}

/** Keeps an acceptance. @returns false when this person had accepted this version already */
export async function insertAcceptance(
  tx: Tx,
  trustId: string,
  of: { versionId: string; personId: string; at: Date; method: Method; recordedBy: string | null },
): Promise<boolean> {
  const done = await tx
    .insertInto('acknowledgement')
    .values({
      trust_id: trustId,
      version_id: of.versionId,
      person_id: of.personId,
      at: of.at,
      method: of.method,
      recorded_by: of.recordedBy,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function hasOpened(tx: Tx, versionId: string, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('policy_opened')
    .select('at')
    .where('version_id', '=', versionId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes the first time a person opened a version. */
export async function noteOpened(
  tx: Tx,
  trustId: string,
  versionId: string,
  personId: string,
  at: Date,
): Promise<void> {
  if (await hasOpened(tx, versionId, personId)) return;
  await tx
    .insertInto('policy_opened')
    .values({ trust_id: trustId, version_id: versionId, person_id: personId, at })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** The first day a person belongs to the trust: the start of their first engagement, else the day they were added. */
export async function startOf(tx: Tx, personId: string): Promise<Date | string | null> {
  const first = await tx
    .selectFrom('engagement')
    .select('from_date')
    .where('person_id', '=', personId)
    .orderBy('from_date')
    .executeTakeFirst();
  if (first) return first.from_date;
  const person = await tx
    .selectFrom('person')
    .select('created_at')
    .where('id', '=', personId)
    .executeTakeFirst();
  return person?.created_at ?? null;
}
