import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Asked, Finished, Lesson, ModuleChoice, ModuleState, Published, TrustModule } from './model.ts';

/** Whose, and of which module; everybody's and every module's where left out. */
export type Of = { personIds?: readonly string[]; moduleId?: string };

type ModuleSql = {
  id: string;
  starter_key: string | null;
  state: ModuleState;
  draft: Lesson;
  revision: number;
  number: number | null;
  lesson: Lesson | null;
  published_at: Date | null;
};

const toModule = (row: ModuleSql): TrustModule => ({
  id: row.id,
  starterKey: row.starter_key,
  state: row.state,
  draft: row.draft,
  revision: row.revision,
  current: row.number ? { number: row.number, lesson: row.lesson!, publishedAt: row.published_at! } : null,
});

const selectModules = (where: RawBuilder<unknown>, lock = sql``) => sql<ModuleSql>`
  select m.id, m.starter_key, m.state, m.draft, m.revision, v.number, v.lesson, v.published_at
  from training_module m
  left join lateral (select number, lesson, published_at from training_version
    where trust_id = m.trust_id and module_id = m.id order by number desc limit 1) v on true
  where ${where} order by lower(coalesce(v.lesson, m.draft) ->> 'title'), m.id ${lock}`;

/** Every module of the trust, by title. */
export async function allModules(tx: Tx): Promise<TrustModule[]> {
  return (await selectModules(sql`true`).execute(tx)).rows.map(toModule);
}

/** One module, locked until the transaction ends if it is to be changed. @param id one that can be an id */
export async function findModule(
  tx: Tx,
  id: string,
  lock: 'to change' | 'to read' = 'to read',
): Promise<TrustModule | null> {
  const forUpdate = lock === 'to change' ? sql`for update of m` : sql``;
  const { rows } = await selectModules(sql`m.id = ${id}`, forUpdate).execute(tx);
  return rows[0] ? toModule(rows[0]) : null;
}

/** What one version says. */
export async function lessonOf(tx: Tx, moduleId: string, number: number): Promise<Lesson> {
  const row = await tx
    .selectFrom('training_version')
    .select('lesson')
    .where('module_id', '=', moduleId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return row.lesson as Lesson;
}

/** Modules that can be taken today, by title. */
export async function choicesInUse(tx: Tx): Promise<ModuleChoice[]> {
  const { rows } = await selectModules(sql`m.state = 'in-use'`).execute(tx);
  return rows.map(({ id, lesson }) => ({ id, title: lesson!.title, minutes: lesson!.minutes }));
}

/** The versions of each module, by its id. */
export async function publishedOf(
  tx: Tx,
  { moduleId }: Pick<Of, 'moduleId'>,
): Promise<Map<string, Published[]>> {
  const { rows } = await sql<{ module_id: string; number: number; renews: boolean; published_on: string }>`
    select module_id, number, renews, (published_at at time zone 'Europe/London')::date::text as published_on
    from training_version where (${moduleId ?? null}::uuid is null or module_id = ${moduleId ?? null}::uuid)`.execute(
    tx,
  );
  const found = Map.groupBy(rows, (row) => row.module_id);
  return new Map(
    [...found].map(([id, all]) => [
      id,
      all.map((one) => ({ number: one.number, renews: one.renews, publishedOn: one.published_on })),
    ]),
  );
}

const only = (column: RawBuilder<unknown>, ids: readonly string[] | undefined) =>
  ids ? sql`${column} = any(${[...ids]}::uuid[])` : sql`true`;

const inForce = (row: string, day: string) =>
  sql`${sql.ref(`${row}.from_date`)} <= ${day}::date and (${sql.ref(`${row}.to_date`)} is null or ${sql.ref(`${row}.to_date`)} >= ${day}::date)`;

/** Of whom which module in use is asked on a day. Who comes later has so many days from their own beginning. */
export async function askedOn(
  tx: Tx,
  day: string,
  { personIds, moduleId }: Of,
): Promise<(Asked & { moduleId: string; personId: string })[]> {
  const { rows } = await sql<{ module_id: string; person_id: string; since: string; due: string }>`
    select a.module_id, p.id as person_id, greatest(a.made_on, s.since)::text as since,
      greatest(a.due_on, case when s.since > a.made_on then s.since + a.within_days end)::text as due
    from training_assignment a
    join training_module m on m.trust_id = a.trust_id and m.id = a.module_id and m.state = 'in-use'
    join person p on p.trust_id = a.trust_id and p.state = 'active'
      and (a.kind <> 'person' or p.id = a.person_id) and (a.kind <> 'category' or p.category = a.value)
    cross join lateral (select case
      when a.kind = 'person' then a.made_on
      when a.kind = 'role' then (select min(h.from_date) from role_held h where h.trust_id = p.trust_id and h.person_id = p.id
        and h.role = a.value and (a.school_id is null or h.school_id = a.school_id) and ${inForce('h', day)})
      else coalesce(
        (select min(e.from_date) from engagement e where e.trust_id = p.trust_id and e.person_id = p.id
          and (a.school_id is null or e.school_id = a.school_id) and ${inForce('e', day)}),
        case when a.school_id is null and not exists (select from engagement e where e.trust_id = p.trust_id and e.person_id = p.id)
          then (p.created_at at time zone 'Europe/London')::date end)
      end as since) s
    where a.ended_at is null and s.since is not null and ${only(sql`p.id`, personIds)}
      and (${moduleId ?? null}::uuid is null or a.module_id = ${moduleId ?? null}::uuid)`.execute(tx);
  return rows.map((row) => ({
    moduleId: row.module_id,
    personId: row.person_id,
    since: row.since,
    due: row.due,
  }));
}

/** Tries that are over, the newest first. */
export async function finishedOf(
  tx: Tx,
  { personIds, moduleId }: Of,
): Promise<(Finished & { moduleId: string; personId: string })[]> {
  let query = tx
    .selectFrom('training_attempt')
    .select(['module_id', 'person_id', 'version', 'passed', 'finished_at', 'expires_on', 'certificate'])
    .where('finished_at', 'is not', null)
    .orderBy('finished_at', 'desc');
  if (personIds) query = query.where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`);
  if (moduleId) query = query.where('module_id', '=', moduleId);
  return (await query.execute()).map((row) => ({
    moduleId: row.module_id,
    personId: row.person_id,
    version: row.version,
    passed: row.passed!,
    finishedAt: row.finished_at!,
    expiresOn: row.expires_on,
    certificate: row.certificate,
  }));
}

/** How often somebody was given another try at a module since a moment. */
export async function goesGiven(
  tx: Tx,
  moduleId: string,
  personId: string,
  since: Date | null,
): Promise<number> {
  let query = tx
    .selectFrom('training_another_go')
    .select(sql<string>`count(*)`.as('goes'))
    .where('module_id', '=', moduleId)
    .where('person_id', '=', personId);
  if (since) query = query.where('given_at', '>', since);
  return Number((await query.executeTakeFirstOrThrow()).goes);
}
