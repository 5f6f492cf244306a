import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

/** The trust that the transaction is in. */
export function trustHere(tx: Tx): Promise<{ name: string; example: boolean }> {
  return tx.selectFrom('trust').select(['name', 'example']).executeTakeFirstOrThrow();
}

/** What a trust has, as far as setting it up goes. */
export type SetUpFigures = {
  /** Versions of the policy, drafts included; withdrawn ones do not count. */
  versions: number;
  hasChair: boolean;
  hasCeo: boolean;
  /** Open ones. */
  schools: number;
  schoolsWithoutHead: number;
  /** People here today with an address, without an account, who were never mailed a link to join. */
  notInvited: number;
  hasPupils: boolean;
  hasConsents: boolean;
};

/** @param day `YYYY-MM-DD` */
export async function setUpFigures(tx: Tx, day: string): Promise<SetUpFigures> {
  const running = (of: 'r' | 'e') =>
    sql`${sql.ref(`${of}.from_date`)} <= ${day}::date
      and (${sql.ref(`${of}.to_date`)} is null or ${sql.ref(`${of}.to_date`)} >= ${day}::date)`;
  const held = (role: 'chair' | 'ceo' | 'head', where: 'trust' | 'school') =>
    sql`exists (select 1 from role_held r join person p on p.trust_id = r.trust_id and p.id = r.person_id
      where r.role = ${role} and ${where === 'trust' ? sql`r.school_id is null` : sql`r.school_id = s.id`}
        and p.state = 'active' and ${running('r')})`;
  const open = sql`(s.closed_on is null or s.closed_on >= ${day}::date)`;
  const { rows } = await sql<SetUpFigures>`
    select
      (select count(*)::int from policy_version where state <> 'withdrawn') as versions,
      ${held('chair', 'trust')} as "hasChair",
      ${held('ceo', 'trust')} as "hasCeo",
      (select count(*)::int from school s where ${open}) as schools,
      (select count(*)::int from school s where ${open} and not ${held('head', 'school')})
        as "schoolsWithoutHead",
      (select count(*)::int from person p
        where p.state = 'active' and p.user_id is null and p.email is not null and p.category <> 'third-party'
          and exists (select 1 from engagement e where e.trust_id = p.trust_id and e.person_id = p.id
            and ${running('e')})
          and not exists (select 1 from personal_link l where l.trust_id = p.trust_id and l.person_id = p.id
            and l.purpose = 'join')) as "notInvited",
      exists (select 1 from pupil) as "hasPupils",
      exists (select 1 from consent) as "hasConsents"`.execute(tx);
  return rows[0]!;
}

/** What one person did, of these verbs, newest first. */
export async function ownActs(
  tx: Tx,
  personId: string,
  verbs: readonly string[],
  most: number,
): Promise<{ seq: string; at: Date; verb: string; subjectId: string }[]> {
  const rows = await tx
    .selectFrom('ledger')
    .select(['seq', 'at', 'verb', 'subject_id'])
    .where('actor', '=', personId)
    .where('verb', 'in', [...verbs])
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ subject_id, ...row }) => ({ ...row, subjectId: subject_id }));
}
