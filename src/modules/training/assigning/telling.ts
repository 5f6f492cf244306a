import { calendarOf, isOpenDay } from '../../../platform/calendar.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import { reminderStep } from '../../../platform/reminder-step.ts';
import { takeBackNotices } from '../../notices/actions.ts';
import { type Of, standingsOn } from '../standing/store.ts';
import { allModules } from '../store.ts';
import { aboutOf, tellOf } from '../taking/ending.ts';
import { forgetSteps, takeSteps, withAccount } from './reminders/store.ts';
import { schoolsOf } from './store.ts';

/** Of whom a module is asked on a day, and not done. @param personIds of these alone; of everybody when left out */
export async function whoIsAsked(
  tx: Tx,
  moduleId: string,
  day: string,
  personIds?: readonly string[],
): Promise<string[]> {
  return (await standingsOn(tx, day, { moduleId, personIds })).flatMap(({ personId, due }) =>
    due ? [personId] : [],
  );
}

/** Takes back what those have not been told yet of whom it is asked no more; asked again, they hear of it anew. */
export async function takeBackFrom(
  work: { tx: Tx; now: Date },
  moduleId: string,
  before: readonly string[],
): Promise<void> {
  const still = new Set(await whoIsAsked(work.tx, moduleId, dayOf(work.now), before));
  const gone = before.filter((personId) => !still.has(personId));
  if (gone.length === 0) return;
  await takeBackNotices(work, aboutOf(moduleId), gone);
  await forgetSteps(work.tx, moduleId, gone);
}

/** People told by one statement. */
const AT_ONCE = 1000;

/**
 * Tells people of training that is asked of them and not done: each step of the schedule once. Whoever has come since, by
 * starting, moving or a new role, hears of it with their first step; nobody does at week-ends, on closed days or out of term.
 * @returns how many were told
 */
export async function tellWhoIsAsked(
  { tx, trustId, now }: { tx: Tx; trustId: string; now: Date },
  of: Of = {},
): Promise<number> {
  const today = dayOf(now);
  const waiting = (await standingsOn(tx, today, of)).flatMap(({ personId, moduleId, due, since }) => {
    const step = due && since ? reminderStep(dayOf(since), due, today) : null;
    return step ? [{ personId, moduleId, due: due!, step }] : [];
  });
  if (waiting.length === 0) return 0;
  const personIds = [...new Set(waiting.map((one) => one.personId))];
  const calendar = await calendarOf(tx);
  const schools = await schoolsOf(tx, personIds, today);
  const reachable = await withAccount(tx, personIds);
  const open = waiting.filter(
    ({ personId }) => reachable.has(personId) && isOpenDay(calendar, schools.get(personId) ?? [], today),
  );
  const lessons = new Map((await allModules(tx)).map((one) => [one.id, one.current?.lesson]));
  let told = 0;
  for (let from = 0; from < open.length; from += AT_ONCE) {
    const fresh = await takeSteps(tx, trustId, open.slice(from, from + AT_ONCE), now);
    for (const alike of Map.groupBy(fresh, ({ moduleId, due }) => `${moduleId} ${due}`).values()) {
      const { moduleId, due } = alike[0]!;
      const lesson = lessons.get(moduleId)!;
      const to = { moduleId, personIds: alike.map((one) => one.personId), lesson, due, today };
      await tellOf({ tx, trustId, now }, to);
    }
    told += fresh.length;
  }
  return told;
}
