import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { scopeOf } from '../../../platform/permissions.ts';
import { PAGE_ROWS } from '../../../web/list.ts';
import { schoolChoices } from '../assigning/store.ts';
import type { Standing, TrustModule } from '../model.ts';
import { quizModule } from '../quiz/store.ts';
import { standingsOn } from '../standing/store.ts';
import { allModules } from '../store.ts';
import { ALL_RECORDS, type RecordAsked, type ShownRecord } from './model.ts';
import { begunBy, goesOf, peopleAt, recordsOn } from './store.ts';

/** Who has taken what, of those whom the viewer looks after, with what the list can be narrowed to. */
export type Records = {
  rows: ShownRecord[];
  page: number;
  pages: number;
  total: number;
  modules: { id: string; title: string }[];
  schools: { id: string; name: string }[];
};

type Reading = Pick<Work, 'tx' | 'viewer' | 'now'>;

const titleOf = (module: TrustModule): string => (module.current?.lesson ?? module.draft).title;

/** A page of the records, the last for one that is too high. @param page all of them when left out. @throws NotAllowed without `training.read` */
export function readRecords(acting: Acting, asked = ALL_RECORDS, page?: number): Promise<Records> {
  return read(acting, async (work) => {
    demand(work.viewer, 'training.read');
    const scope = scopeOf(work.viewer, 'training.read');
    const modules = await allModules(work.tx);
    const schools = (await schoolChoices(work.tx)).filter(({ id }) => scope === 'all' || scope.includes(id));
    const titles = modules.map((one) => ({ id: one.id, title: titleOf(one) }));
    return { ...(await recordsIn(work, modules, asked, page)), modules: titles, schools };
  });
}

/** The list as it was asked for, for a file; taking it out is itself recorded. @throws NotAllowed as `readRecords` */
export function exportRecords(acting: Acting, asked: RecordAsked): Promise<ShownRecord[]> {
  return act(acting, async (work) => {
    demand(work.viewer, 'training.read');
    const { rows } = await recordsIn(work, await allModules(work.tx), asked);
    await work.record({
      verb: 'training records exported',
      subject: { kind: 'person', id: work.viewer.personId },
      payload: { rows: rows.length },
    });
    return rows;
  });
}

async function recordsIn(
  { tx, viewer, now }: Reading,
  modules: readonly TrustModule[],
  asked: RecordAsked,
  page?: number,
): Promise<Pick<Records, 'rows' | 'page' | 'pages' | 'total'>> {
  const today = dayOf(now);
  const scope = scopeOf(viewer, 'training.read');
  const of = {
    ...(scope !== 'all' && { personIds: await peopleAt(tx, scope, today) }),
    modules: modules.map((one) => ({ id: one.id, title: titleOf(one) })),
  };
  const at = (number: number) =>
    recordsOn(tx, today, of, asked, { size: PAGE_ROWS, from: (number - 1) * PAGE_ROWS });
  let shown = page ?? 1;
  let found = page ? await at(page) : await recordsOn(tx, today, of, asked);
  if (found.total === 0 && shown > 1) {
    // Past the end, which no longer is where it was.
    shown = Math.max(1, Math.ceil((await at(1)).total / PAGE_ROWS));
    found = await at(shown);
  }
  const goes = Map.groupBy(
    await goesOf(tx, [...new Set(found.rows.map((row) => row.personId))]),
    (one) => `${one.personId} ${one.moduleId}`,
  );
  const beforePolicy = await quizModule(tx);
  const byId = new Map(modules.map((one) => [one.id, one]));
  const rows = found.rows.map((row) => ({
    ...row,
    beforePolicy: row.moduleId === beforePolicy,
    noTryLeft: !triesLeft(
      byId.get(row.moduleId)!,
      row.standing,
      goes.get(`${row.personId} ${row.moduleId}`) ?? [],
    ),
  }));
  const pages = page ? Math.max(1, Math.ceil(found.total / PAGE_ROWS)) : 1;
  return { rows, page: shown, pages, total: found.total };
}

function triesLeft(module: TrustModule, { failed, pass }: Standing, given: readonly { at: Date }[]): boolean {
  const attempts = module.current?.lesson.attempts ?? null;
  if (attempts === null) return true;
  const since = given.filter(({ at }) => !pass || at > pass.finishedAt).length;
  return attempts + since > failed;
}

/** A module as somebody's own list has it. */
export type OwnRow = {
  moduleId: string;
  title: string;
  summary: string;
  minutes: number;
  standing: Standing;
  begun: boolean;
  noTryLeft: boolean;
};

/** One's own training: what is asked, what was passed, and what else can be taken. */
export function readOwn(acting: Acting): Promise<OwnRow[]> {
  return read(acting, async ({ tx, viewer, now }) => ownRows(tx, viewer.personId, dayOf(now)));
}

/** The same inside a transaction that is under way. */
export async function ownRows(tx: Work['tx'], personId: string, day: string): Promise<OwnRow[]> {
  const standings = new Map(
    (await standingsOn(tx, day, { personIds: [personId] })).map((one) => [one.moduleId, one]),
  );
  const begun = new Set(await begunBy(tx, personId));
  const goes = Map.groupBy(await goesOf(tx, [personId]), ({ moduleId }) => moduleId);
  return (await allModules(tx)).flatMap((module) => {
    if (!module.current) return [];
    const standing = standings.get(module.id);
    // A retired module is of interest to whoever took it.
    if (module.state === 'retired' && !standing?.pass) return [];
    const { title, summary, minutes } = module.current.lesson;
    const free: Standing = { state: 'free', due: null, since: null, pass: null, failed: 0 };
    return [
      {
        moduleId: module.id,
        title,
        summary,
        minutes,
        standing: standing ?? free,
        begun: module.state === 'in-use' && begun.has(module.id),
        noTryLeft: !triesLeft(module, standing ?? free, goes.get(module.id) ?? []),
      },
    ];
  });
}
