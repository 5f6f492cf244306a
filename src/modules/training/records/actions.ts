import { type Acting, demand, read, type Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { scopeOf } from '../../../platform/permissions.ts';
import type { Standing, TrustModule } from '../model.ts';
import { standingsOn } from '../standings.ts';
import { allModules } from '../store.ts';
import type { RecordRow } from './model.ts';
import { begunBy, goesOf, peopleOn } from './store.ts';

/** Who has taken what, of those whom the viewer looks after, with what the list can be narrowed to. */
export type Records = {
  rows: RecordRow[];
  modules: { id: string; title: string }[];
  schools: { id: string; name: string }[];
};

const titleOf = (module: TrustModule): string => (module.current?.lesson ?? module.draft).title;

/** @throws NotAllowed without `training.read` */
export function readRecords(acting: Acting): Promise<Records> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'training.read');
    const today = dayOf(now);
    const scope = scopeOf(viewer, 'training.read');
    const people = new Map(
      (await peopleOn(tx, today, scope === 'all' ? null : scope)).map((one) => [one.personId, one]),
    );
    const modules = new Map((await allModules(tx)).map((one) => [one.id, one]));
    const goes = Map.groupBy(await goesOf(tx), (one) => `${one.personId} ${one.moduleId}`);
    const all = await standingsOn(tx, today, scope === 'all' ? {} : { personIds: [...people.keys()] });
    const rows = all.flatMap((standing) => {
      const person = people.get(standing.personId);
      const module = modules.get(standing.moduleId)!;
      if (!person) return [];
      const given = goes.get(`${standing.personId} ${standing.moduleId}`) ?? [];
      return [
        {
          ...person,
          moduleId: module.id,
          title: titleOf(module),
          standing,
          noTryLeft: !triesLeft(module, standing, given),
        },
      ];
    });
    const schools = [...people.values()].flatMap((person) => person.schools);
    return {
      rows,
      modules: [...modules.values()].map((one) => ({ id: one.id, title: titleOf(one) })),
      schools: [...new Map(schools.map((school) => [school.id, school])).values()].sort((a, b) =>
        a.name.localeCompare(b.name),
      ),
    };
  });
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
      },
    ];
  });
}
