import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Category } from '../../people/model.ts';
import type { Acceptance, Bound, Method, Requirement } from './model.ts';

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
  of: {
    versionId: string;
    personId: string;
    at: Date;
    method: Method;
    /** Who holds the paper, and when they said so. */
    recorded: { by: string; at: Date } | null;
  },
): Promise<boolean> {
  const done = await tx
    .insertInto('acknowledgement')
    .values({
      trust_id: trustId,
      version_id: of.versionId,
      person_id: of.personId,
      at: of.at,
      method: of.method,
      recorded_by: of.recorded?.by ?? null,
      recorded_at: of.recorded?.at ?? null,
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

const only = (column: string, personIds: readonly string[] | null) =>
  personIds ? sql`${sql.ref(column)} = any(${[...personIds]}::uuid[])` : sql`true`;

/**
 * The day since when each person belongs to the trust: the start of their engagements as they go on without a break until a
 * day, so that whoever comes back starts anew. Whoever was never engaged has no row: they belong since they were added.
 */
const starts = (day: string, personIds: readonly string[] | null) => sql`
  select s.person_id, max(s.from_date) as day from engagement s
  where s.from_date <= ${day}::date and ${only('s.person_id', personIds)}
    and not exists (select from engagement b
      where b.trust_id = s.trust_id and b.person_id = s.person_id and b.from_date < s.from_date
        and (b.to_date is null or b.to_date >= s.from_date - 1))
  group by s.person_id`;

const STARTED = sql`coalesce(started.day, (p.created_at at time zone 'Europe/London')::date)::text`;

/** Since when a person belongs to the trust, on a day; null for nobody of the trust. */
export async function startOf(tx: Tx, personId: string, day: string): Promise<string | null> {
  const { rows } = await sql<{ started: string }>`
    select ${STARTED} as started from person p
    left join (${starts(day, [personId])}) started on started.person_id = p.id
    where p.id = ${personId}`.execute(tx);
  return rows[0]?.started ?? null;
}

/**
 * Everyone the policy binds on a day (clauses 2.1 and 2.2): active people who are engaged on that day, and those who
 * never were, such as a contractor with access.
 * @param of.personIds of these alone
 * @param of.missing only those who have not accepted it
 */
export async function boundOn(
  tx: Tx,
  requirement: Requirement,
  day: string,
  { personIds = null, missing = false }: { personIds?: readonly string[] | null; missing?: boolean } = {},
): Promise<Bound[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    category: Category;
    email: string | null;
    has_account: boolean;
    schools: string[] | null;
    started: string;
    number: number | null;
    at: Date | null;
    method: Method | null;
    recorded_at: Date | null;
  }>`
    select p.id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name, p.category, p.email,
      p.user_id is not null as has_account, e.schools, ${STARTED} as started, a.number, a.at, a.method, a.recorded_at
    from person p
    left join (
      select person_id, bool_or(from_date <= ${day}::date and (to_date is null or to_date >= ${day}::date)) as now,
        array_agg(distinct school_id) filter (where school_id is not null and from_date <= ${day}::date
          and (to_date is null or to_date >= ${day}::date)) as schools
      from engagement where ${only('person_id', personIds)} group by person_id) e on e.person_id = p.id
    left join (${starts(day, personIds)}) started on started.person_id = p.id
    left join (
      select distinct on (k.person_id) k.person_id, v.number, k.at, k.method, k.recorded_at from acknowledgement k
      join policy_version v on v.trust_id = k.trust_id and v.id = k.version_id
      where k.version_id = any(${requirement.coveredBy}::uuid[]) and ${only('k.person_id', personIds)}
      order by k.person_id, v.number desc) a on a.person_id = p.id
    where p.state = 'active' and coalesce(e.now, true) and ${only('p.id', personIds)}
      and ${missing ? sql`a.at is null` : sql`true`}
    order by lower(p.family_name), lower(p.given_name), p.id`.execute(tx);
  return rows.map((row) => ({
    personId: row.id,
    name: row.name,
    category: row.category,
    email: row.email,
    hasAccount: row.has_account,
    schoolIds: row.schools ?? [],
    started: row.started,
    acceptance: row.at
      ? { number: row.number!, at: row.at, method: row.method!, recordedAt: row.recorded_at ?? row.at }
      : null,
  }));
}
