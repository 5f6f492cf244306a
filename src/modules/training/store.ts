import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Lesson, ModuleChoice, ModuleState, TrustModule } from './model.ts';

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
