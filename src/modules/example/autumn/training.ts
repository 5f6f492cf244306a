import { type Acting, act } from '../../../platform/act.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { appendToLedger } from '../../../platform/ledger.ts';
import { assign } from '../../training/assigning/actions.ts';
import { addModule, takeOver } from '../../training/catalogue/actions.ts';
import type { Lesson } from '../../training/model.ts';
import { answerQuiz } from '../../training/quiz/actions.ts';
import { STARTER_MODULES } from '../../training/starter/modules.ts';
import { beginModule, readPage } from '../../training/taking/actions.ts';
import { isWorkingDay, workingDay } from '../data/calendar.ts';
import { ACKNOWLEDGEMENTS } from '../data/history/acknowledgements.ts';
import {
  ASSIGNED,
  BEGUN,
  FOR_EVERYONE,
  LOOKS_AFTER_TRAINING,
  OWN_MODULE,
  TAKEN,
  TAKEN_OVER,
} from '../data/history/training.ts';
import type { Keys } from '../keys.ts';
import type { Moment } from './moment.ts';

/** What was taken over, asked for and taken. @param modules filled with the ids of modules, by the starter's key */
export function momentsOfTraining(keys: Keys, modules: Map<string, string>): Moment[] {
  const takenOver = TAKEN_OVER.map(({ key, at }) => ({
    at,
    by: LOOKS_AFTER_TRAINING,
    run: async (acting: Acting) => modules.set(key, (await takeOver(acting, key)).id),
  }));
  const assigned = ASSIGNED.map(({ at, by, module, school, values }) => ({
    at,
    by,
    run: (acting: Acting) =>
      assign(acting, modules.get(module)!, {
        ...values,
        ...(school && { school: keys.of('school', school) }),
      }),
  }));
  const taken = TAKEN.map(({ at, by, module, wrong }) => ({
    at,
    by,
    run: (acting: Acting) =>
      act(acting, (work) => take(work, acting.viewer.personId, modules.get(module)!, module, wrong)),
  }));
  const together = [...Map.groupBy(takenByEveryone(), ({ at }) => at.slice(0, 10)).values()].map((ofDay) => ({
    at: ofDay.at(-1)!.at,
    by: ofDay.at(-1)!.by,
    run: (acting: Acting) => takeTogether(acting, ofDay, keys, modules),
  }));
  const begun: Moment = { ...BEGUN, run: (acting) => begin(acting, modules.get(BEGUN.module)!, BEGUN.pages) };
  const own: Moment = {
    at: OWN_MODULE.at,
    by: LOOKS_AFTER_TRAINING,
    run: (acting) => addModule(acting, { ...OWN_MODULE.values }, OWN_MODULE.targets),
  };
  return [...takenOver, ...assigned, ...taken, ...together, begun, own];
}

type Taken = (typeof TAKEN)[number];

/** Most of those who acknowledged the policy took the module for everyone too: the next working day, after school. */
function takenByEveryone(): Taken[] {
  const { module, from, to, notYet } = FOR_EVERYONE;
  const taken = ACKNOWLEDGEMENTS.filter(
    ({ version, how, at }) => version === 2 && how === 'signed in' && at.slice(0, 10) <= to,
  ).flatMap(({ personKey, at }, i) => {
    if (i % notYet === notYet - 1) return [];
    const day = at.slice(0, 10) < from ? from : at.slice(0, 10);
    const on = isWorkingDay(day) ? day : workingDay(day, 1);
    return [
      { by: personKey, module, at: `${on}T${14 + (i % 3)}:${String((i * 7) % 60).padStart(2, '0')}:00Z` },
    ];
  });
  return taken.sort((one, other) => one.at.localeCompare(other.at));
}

type Quizzed = Parameters<typeof answerQuiz>[0];

/** Answers every question at once; `wrong` leaves too many wrong. */
function take(
  work: Quizzed,
  personId: string,
  moduleId: string,
  starter: string,
  wrong = false,
): Promise<unknown> {
  const { questions } = STARTER_MODULES.find(({ key }) => key === starter)!;
  return answerQuiz(work, personId, moduleId, 1, (number) => chosen(questions[number - 1]!, wrong));
}

/** What many took on one day, each at their own hour, in one transaction: one for each would take longer than one waits. */
function takeTogether(
  { db, viewer: { trustId } }: Acting,
  taken: readonly Taken[],
  keys: Keys,
  modules: ReadonlyMap<string, string>,
): Promise<void> {
  return inTrust(db, trustId, async (tx) => {
    for (const { at, by, module } of taken) {
      const [now, personId] = [new Date(at), keys.of('person', by)];
      const record: Quizzed['record'] = (entry) =>
        appendToLedger(tx, trustId, now, { ...entry, actor: personId });
      await take({ tx, trustId, now, record }, personId, modules.get(module)!, module);
    }
  });
}

function chosen({ options }: Lesson['questions'][number], wrong: boolean): string[] {
  const right = options.flatMap((option, at) => (option.right ? [String(at)] : []));
  return wrong ? [String(options.findIndex((option) => !option.right))] : right;
}

async function begin(acting: Acting, moduleId: string, pages: number): Promise<void> {
  await beginModule(acting, moduleId);
  for (let page = 1; page <= pages; page += 1) await readPage(acting, moduleId, page);
}
