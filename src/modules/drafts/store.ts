import { type Selectable, sql } from 'kysely';
import type { TrustWordsInput } from '../../engine/check/trust-words.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { PlatformTables } from '../../platform/database/tables/platform.ts';
import { AUDIENCES, type Audience, COMMON_PLATFORMS, type OfficialAccount, type Platform } from './places.ts';

/** The platform register in the trust's order; the services everybody knows while the trust has none of its own. */
export async function platformsOf(tx: Tx): Promise<readonly Platform[]> {
  const rows = await tx
    .selectFrom('platform')
    .select(['key', 'name', 'category', 'audiences'])
    .orderBy('position')
    .orderBy('key')
    .execute();
  if (rows.length === 0) return COMMON_PLATFORMS;
  return rows.map(({ audiences, ...row }) => ({ ...row, seenBy: sentences(audiences) }));
}

function sentences(given: unknown): Partial<Record<Audience, string>> {
  if (typeof given !== 'object' || given === null) return {};
  const found = AUDIENCES.map((key) => [key, (given as Record<string, unknown>)[key]]);
  return Object.fromEntries(found.filter(([, sentence]) => typeof sentence === 'string'));
}

/**
 * Open accounts that this person runs on a day, of whatever school, then those of the trust and of these schools; of every school
 * for someone who works at none.
 */
export async function officialAccountsFor(
  tx: Tx,
  personId: string,
  schoolIds: readonly string[],
  day: string,
): Promise<OfficialAccount[]> {
  const { rows } = await sql<OfficialAccount>`
    select * from (
      select a.id, a.platform_key as "platformKey", a.handle, a.school_id,
        a.owner_id is not distinct from ${personId}::uuid or exists (select from account_operator o
          where o.trust_id = a.trust_id and o.account_id = a.id and o.person_id = ${personId}::uuid
            and not exists (${onlyByPermissionsOver(personId, day)})) as runs
      from official_account a where a.state = 'open') account
    where runs or school_id is null or ${schoolIds.length === 0} or school_id = any(${[...schoolIds]}::uuid[])
    order by runs desc, handle, "platformKey"`.execute(tx);
  return rows.map(({ id, platformKey, handle, runs }) => ({ id, platformKey, handle, runs }));
}

/** Operators by permissions alone, whose last days are all over: the job that takes them off the list may not have run yet. */
const onlyByPermissionsOver = (personId: string, day: string) => sql`
  select from login_shared s join request r on r.trust_id = s.trust_id and r.id = s.request_id
  where s.trust_id = a.trust_id and s.account_id = a.id and s.person_id = ${personId}::uuid
  having count(*) > 0 and bool_and(coalesce(r.holds_until < ${day}::date, false))`;

export type TrustRow = Pick<Selectable<PlatformTables['trust']>, 'name' | 'short_name' | 'website' | 'phone'>;

/** What tells whether a compiled register still holds: the counter the database moves, and the trust's own names. */
export async function registerStamp(tx: Tx): Promise<{ revision: string; trust: TrustRow }> {
  const found = await tx.selectFrom('register_revision').select('revision').executeTakeFirst();
  const trust = await tx
    .selectFrom('trust')
    .select(['name', 'short_name', 'website', 'phone'])
    .executeTakeFirstOrThrow();
  return { revision: found?.revision ?? '0', trust };
}

/** Somebody of a register. `answers` are the consents in force, oldest first: 'facebook:10,*:11' (name, picture). */
export type PersonRow = {
  id: string;
  given_name: string;
  family_name: string;
  known_as: string[];
  title: string | null;
  never: boolean;
  answers: string | null;
};

export type ForumRow = { name: string; link: string | null; decision: 'avoid' | 'leave' };

/** Everything the checker knows of a trust's people and places on a day. */
export type RegisterRows = {
  pupils: PersonRow[];
  colleagues: PersonRow[];
  parents: { id: string; given_name: string; family_name: string }[];
  schools: { name: string; short_name: string }[];
  accounts: { channel: string; handle: string }[];
  /** Those to keep away from. */
  forums: ForumRow[];
  /** Terms and exceptions that count on the day. */
  words: TrustWordsInput;
};

export async function registerRows(tx: Tx, day: string): Promise<RegisterRows> {
  const { pupils, colleagues } = await peopleRows(tx, day);
  const parents = await tx
    .selectFrom('parent')
    .select(['id', 'given_name', 'family_name'])
    .orderBy('id')
    .execute();
  const schools = await tx.selectFrom('school').select(['name', 'short_name']).orderBy('name').execute();
  const accounts = await tx
    .selectFrom('official_account')
    .select(['platform_key as channel', 'handle'])
    .where('state', '=', 'open')
    .orderBy('handle')
    .execute();
  const forums = await tx
    .selectFrom('forum')
    .select(['name', 'link', 'decision'])
    .where('decision', 'in', ['avoid', 'leave'])
    .orderBy('name')
    .execute();
  const words = await wordsOn(tx, day);
  return { pupils, colleagues, parents, schools, accounts, forums: forums as ForumRow[], words };
}

async function wordsOn(tx: Tx, day: string): Promise<TrustWordsInput> {
  const rows = await tx
    .selectFrom('checker_word')
    .select(['kind', 'phrase', 'control', 'severity', 'message'])
    .where('ended_at', 'is', null)
    .where('expires_on', '>=', day)
    .orderBy('id')
    .execute();
  return {
    terms: rows.flatMap(({ kind, severity, message, ...term }) =>
      kind === 'term' && severity && message ? [{ ...term, severity, message }] : [],
    ),
    exceptions: rows.filter(({ kind }) => kind === 'exception'),
  };
}

/**
 * Pupils and colleagues with what they have agreed to on a day. People who have left stay for as long as the trust holds
 * them: see docs/decisions/leavers-stay-known.md.
 */
async function peopleRows(tx: Tx, day: string): Promise<Pick<RegisterRows, 'pupils' | 'colleagues'>> {
  const answers = sql`(
    select coalesce(pupil_id, person_id) as who,
      string_agg(channel || ':' || name::int || picture::int, ',' order by from_date, id) as answers
    from consent
    where from_date <= ${day}::date and (to_date is null or to_date >= ${day}::date)
      and withdrawn_at is null
    group by 1)`;
  const pupils = await sql<PersonRow>`
    select p.id, p.given_name, p.family_name, p.known_as, null as title, p.never, a.answers
    from pupil p left join ${answers} a on a.who = p.id order by p.id`.execute(tx);
  const colleagues = await sql<PersonRow>`
    select p.id, p.given_name, p.family_name, array_remove(array[p.known_as], null) as known_as, p.title,
      false as never, a.answers
    from person p left join ${answers} a on a.who = p.id order by p.id`.execute(tx);
  return { pupils: pupils.rows, colleagues: colleagues.rows };
}

/** Ids of the pupils and parents who are this person's family, as a head has confirmed. */
export async function familyOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('family_tie')
    .select(['pupil_id', 'parent_id'])
    .where('person_id', '=', personId)
    .where('state', '=', 'confirmed')
    .execute();
  return rows.flatMap((row) => row.pupil_id ?? row.parent_id ?? []);
}

/** What the person does, in the trust's words: the job of the engagement that began first of those in force. */
export async function jobOf(tx: Tx, personId: string, day: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('engagement')
    .select('job')
    .where('person_id', '=', personId)
    .where('from_date', '<=', day)
    .where((w) => w.or([w('to_date', 'is', null), w('to_date', '>=', day)]))
    .orderBy('from_date')
    .executeTakeFirst();
  return row?.job;
}
