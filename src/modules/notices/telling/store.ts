import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import { NOT_SENT } from '../../../platform/mail.ts';
import { type How, USUAL_HOW } from '../model.ts';
import type { Told } from './words.ts';

/** Someone for whom something waits, and who may be told: active, and engaged today or never. */
export type Listener = {
  personId: string;
  how: How;
  schoolIds: string[];
  waiting: { id: string; createdAt: Date; urgent: boolean }[];
};

/** SQL over `person p`: whether they are with the trust on a day, and in which schools. */
const withUs = (day: string) => sql`
  left join lateral (select count(*) as n,
      bool_or(from_date <= ${day}::date and (to_date is null or to_date >= ${day}::date)) as now,
      array_agg(distinct school_id) filter (where school_id is not null and from_date <= ${day}::date
        and (to_date is null or to_date >= ${day}::date)) as schools
    from engagement where trust_id = p.trust_id and person_id = p.id) e on true`;

/** Everyone for whom something waits. Nobody who has left, is inactive or has not begun. */
export async function listeners(tx: Tx, day: string): Promise<Listener[]> {
  const { rows } = await sql<{
    id: string;
    how: How | null;
    schools: string[] | null;
    waiting: { id: string; at: string; urgent: boolean }[];
  }>`
    select p.id, c.how, e.schools, w.waiting from person p
    join (select trust_id, person_id,
        json_agg(json_build_object('id', id, 'at', created_at, 'urgent', urgent) order by created_at, id) as waiting
      from notice where state = 'waiting' group by trust_id, person_id) w
      on w.trust_id = p.trust_id and w.person_id = p.id
    left join notice_choice c on c.trust_id = p.trust_id and c.person_id = p.id
    ${withUs(day)}
    where p.state = 'active' and (e.now or e.n = 0) order by p.id`.execute(tx);
  return rows.map((row) => ({
    personId: row.id,
    how: row.how ?? USUAL_HOW,
    schoolIds: row.schools ?? [],
    waiting: row.waiting.map(({ id, at, urgent }) => ({ id, createdAt: new Date(at), urgent })),
  }));
}

/**
 * Holds a person as they are until the transaction ends: a new address, or that they are made inactive, comes before or after.
 * @returns their address; null for someone without one, undefined for someone who is active no more
 */
export async function holdPerson(tx: Tx, personId: string): Promise<string | null | undefined> {
  const row = await tx
    .selectFrom('person')
    .select('email')
    .where('id', '=', personId)
    .where('state', '=', 'active')
    .forShare()
    .executeTakeFirst();
  return row?.email;
}

/** Those of these notices that still wait, held; one that somebody else holds is being told or taken back. */
export function holdWaiting(tx: Tx, ids: readonly string[]): Promise<(Told & { id: string })[]> {
  return tx
    .selectFrom('notice')
    .select(['id', 'subject', 'words', 'path'])
    .where('id', 'in', [...ids])
    .where('state', '=', 'waiting')
    .orderBy('urgent', 'desc')
    .orderBy('created_at')
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Notes that these have been dealt with. @param mailId the mail that tells them; null where none does */
export async function settle(
  tx: Tx,
  ids: readonly string[],
  state: 'passed-on' | 'in-inbox',
  mailId: string | null,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ state, mail_id: mailId, done_at: now })
    .where('id', 'in', [...ids])
    .where('state', '=', 'waiting')
    .execute();
}

/**
 * What was in a mail that did not leave because its reader's address was changed waits again; unless something newer is
 * there about the same thing.
 */
export async function tellAgain(tx: Tx): Promise<void> {
  await sql`update notice n set state = 'waiting', mail_id = null, done_at = null
    from mail m where m.trust_id = n.trust_id and m.id = n.mail_id and n.state = 'passed-on'
      and m.state = 'withdrawn' and m.error = ${NOT_SENT['another address']}
      and not exists (select from notice o where o.trust_id = n.trust_id and o.person_id = n.person_id
        and o.about = n.about and o.created_at > n.created_at)`.execute(tx);
}

/** Mails of notices, none urgent, that the mail server did not take yet, with the schools of whom they are for. */
export async function refusedMails(
  tx: Tx,
  day: string,
  now: Date,
): Promise<{ id: string; schoolIds: string[] }[]> {
  const { rows } = await sql<{ id: string; schools: string[] | null }>`
    select m.id, e.schools from mail m
    join person p on p.trust_id = m.trust_id and p.id = m.to_person
    ${withUs(day)}
    where m.state = 'waiting' and m.attempts > 0 and m.not_before <= ${new Date(now.getTime() + 3_600_000)}
      and exists (select from notice n where n.trust_id = m.trust_id and n.mail_id = m.id)
      and not exists (select from notice n where n.trust_id = m.trust_id and n.mail_id = m.id and n.urgent)`.execute(
    tx,
  );
  return rows.map((row) => ({ id: row.id, schoolIds: row.schools ?? [] }));
}

/** Keeps a mail that waits until a moment. */
export async function holdBack(tx: Tx, mailId: string, until: Date): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ not_before: until })
    .where('id', '=', mailId)
    .where('state', '=', 'waiting')
    .execute();
}

/** Whether one of these words is a name of a person or a pupil of the trust. */
export async function holdsName(tx: Tx, words: readonly string[]): Promise<boolean> {
  if (words.length === 0) return false;
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from person where given_name = any(${words}::text[]) or family_name = any(${words}::text[])
        or known_as = any(${words}::text[]))
      or exists (select from pupil where given_name = any(${words}::text[]) or family_name = any(${words}::text[])
        or known_as && ${words}::text[]) as found`.execute(tx);
  return rows[0]!.found;
}
