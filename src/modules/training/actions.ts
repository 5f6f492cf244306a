import { type Acting, read, type Work } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import type { Begun, Done, Waiting } from '../../platform/waiting.ts';
import { askAsCondition, endCondition } from './assigning/conditions.ts';
import type { ModuleChoice, StandingState } from './model.ts';
import { ownRows } from './records/actions.ts';
import { triesOf } from './records/store.ts';
import { standingsOn } from './standing/store.ts';
import { standingIn } from './standings.ts';
import { allModules, choicesInUse } from './store.ts';
import { NEW_MODULE_FORM } from './writing/left.ts';

/** Whether somebody's pass of a module holds on a day (`YYYY-MM-DD`). */
export async function hasPassed(tx: Tx, personId: string, moduleId: string, day: string): Promise<boolean> {
  const { state } = await standingIn(tx, personId, moduleId, day);
  return state === 'passed' || state === 'renew';
}

/**
 * Asks somebody to take a module as a condition of something, within a fortnight. Asked for twice, it is once.
 * @param why what it is a condition of, as a key without names: 'request 0b5e...'
 * @throws NotFound, Conflict for a module that is not in use
 */
export function assignAsCondition(
  work: Work,
  personId: string,
  moduleId: string,
  why: string,
): Promise<void> {
  return askAsCondition(work, personId, moduleId, why);
}

/** What was a condition is one no more: it was withdrawn, refused or is over. @param why as `assignAsCondition` had it */
export function endAsCondition(work: Pick<Work, 'tx' | 'now'>, why: string): Promise<void> {
  return endCondition(work, why);
}

/** The modules in use, by title: what can be made a condition. */
export function modulesToChoose(tx: Tx): Promise<ModuleChoice[]> {
  return choicesInUse(tx);
}

/** How one person stands with one module, as a manager sees it. */
export type TrainingStanding = {
  moduleId: string;
  title: string;
  state: StandingState;
  /** `YYYY-MM-DD`; null where nothing is asked. */
  due: string | null;
  passedOn: string | null;
  /** The last day on which the pass holds; null for ever, or without one. */
  holdsUntil: string | null;
};

/** How people stand on a day with every module that is asked of them or that they have tried, by person. */
export async function standingOf(
  tx: Tx,
  personIds: readonly string[],
  day: string,
): Promise<Map<string, TrainingStanding[]>> {
  const titles = new Map(
    (await allModules(tx)).map((one) => [one.id, (one.current?.lesson ?? one.draft).title]),
  );
  const found = await standingsOn(tx, day, { personIds });
  const by = Map.groupBy(found, ({ personId }) => personId);
  return new Map(
    personIds.map((personId) => [
      personId,
      (by.get(personId) ?? [])
        .map(({ moduleId, state, due, pass }) => ({
          moduleId,
          title: titles.get(moduleId)!,
          state,
          due,
          passedOn: pass ? dayOf(pass.finishedAt) : null,
          holdsUntil: pass?.expiresOn ?? null,
        }))
        .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.title.localeCompare(b.title)),
    ]),
  );
}

/** The training that is asked of the viewer and not done. */
export function trainingWaiting(acting: Acting): Promise<Waiting[]> {
  return read(acting, async ({ tx, viewer, now }) =>
    (await ownRows(tx, viewer.personId, dayOf(now))).flatMap(
      ({ moduleId, title, minutes, begun, standing }) =>
        standing.due
          ? [
              {
                key: `training ${moduleId}`,
                kind: 'Training',
                title,
                href: `/training/${moduleId}`,
                hint: begun
                  ? 'You have begun it. Go on where you were.'
                  : `It takes about ${minutes} minutes.`,
                since: standing.since!,
                due: standing.due,
                enacts: 'training' as const,
              },
            ]
          : [],
    ),
  );
}

const MOST_DONE = 200;

/** The training that the viewer finished, newest first. */
export function trainingDone(acting: Acting): Promise<Done[]> {
  return read(acting, async ({ tx, viewer }) =>
    (await triesOf(tx, viewer.personId, MOST_DONE)).map(({ id, moduleId, title, passed, at }) => ({
      key: `training try ${id}`,
      kind: 'Training',
      title,
      href: `/training/${moduleId}`,
      outcome: passed ? 'Passed' : 'Not passed yet',
      at,
      enacts: 'training' as const,
    })),
  );
}

/** A new module that was begun, by the name its form is kept under. */
export function moduleBegun(form: string): Begun | null {
  return form === NEW_MODULE_FORM
    ? { title: 'Write a training module', href: '/training/modules/new', permission: 'training.edit' }
    : null;
}
