import type { Work } from '../../../platform/act.ts';
import { addDays, dayOf } from '../../../platform/dates.ts';
import { inUse } from './actions.ts';
import { WITHIN_DAYS } from './model.ts';
import { endConditions, insertAssignment } from './store.ts';
import { takeBackFrom, tellWhoIsAsked } from './telling.ts';

/**
 * Asks somebody to take a module as a condition of something (clause 6.1.6 of the source policy): asked for twice, it is once.
 * @param why what it is a condition of, as a key: 'request 0b5e...'
 */
export async function askAsCondition(
  work: Work,
  personId: string,
  moduleId: string,
  why: string,
): Promise<void> {
  const { tx, trustId, viewer, now, record } = work;
  const module = await inUse(tx, moduleId);
  const today = dayOf(now);
  const made = await insertAssignment(tx, trustId, {
    moduleId: module.id,
    kind: 'person',
    value: null,
    personId,
    schoolId: null,
    due: addDays(today, WITHIN_DAYS),
    withinDays: WITHIN_DAYS,
    about: why,
    madeOn: today,
    by: viewer.personId,
    now,
  });
  if (!made) return;
  await record({
    verb: 'training asked for',
    subject: { kind: 'training module', id: module.id },
    payload: { whom: 'person', person: personId, about: why },
  });
  await tellWhoIsAsked(work, { moduleId: module.id, personIds: [personId] });
}

/** What was a condition of something is one no more: it was withdrawn, refused or is over. */
export async function endCondition(work: Pick<Work, 'tx' | 'now'>, why: string): Promise<void> {
  for (const { moduleId, personId } of await endConditions(work.tx, why, work.now))
    await takeBackFrom(work, moduleId, [personId]);
}
