import { randomUUID } from 'node:crypto';
import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { NotAllowed, NotFound } from '../../../platform/errors.ts';
import { may } from '../../../platform/permissions.ts';
import { ChangedMeanwhile } from '../meanwhile/changed.ts';
import { describePattern } from '../pattern.ts';
import { type Opened, openFor } from '../record/access.ts';
import type { EngagementRow } from '../rows.ts';
import { lockPeople } from '../store.ts';
import { engagementInput } from './input.ts';
import type { EngagementFacts } from './model.ts';
import { insertEngagement, lastToSave, updateEngagement } from './store.ts';

/** Someone and their engagements, for the forms that change these. */
export function engagementsFor(acting: Acting, personId: string): Promise<Opened> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'people.edit');
    return openFor(tx, viewer, personId, dayOf(now));
  });
}

/** Adds an engagement; a person can have several at once. */
export function addEngagement(
  acting: Acting,
  personId: string,
  values: Record<string, string>,
): Promise<void> {
  return act(acting, async (w) => {
    demand(w.viewer, 'people.edit');
    await lockPeople(w.tx, w.trustId);
    await openFor(w.tx, w.viewer, personId, dayOf(w.now));
    await engage(w, personId, await engagementInput(w, personId, values, null));
  });
}

/** Writes an engagement that `engagementInput` has let through, and says so in the ledger. */
export async function engage(w: Work, personId: string, facts: EngagementFacts): Promise<void> {
  const id = randomUUID();
  await insertEngagement(w.tx, w.trustId, id, personId, facts);
  await w.record({
    verb: 'engagement added',
    subject: { kind: 'person', id: personId },
    clause: '1.10',
    payload: { engagement: id, ...facts },
  });
}

/**
 * Changes or ends one engagement.
 * @throws ChangedMeanwhile when someone else changed it since the form was loaded (`revision`)
 */
export function editEngagement(
  acting: Acting,
  personId: string,
  id: string,
  values: Record<string, string>,
): Promise<void> {
  return act(acting, async (w) => {
    demand(w.viewer, 'people.edit');
    await lockPeople(w.tx, w.trustId);
    const { engagements } = await openFor(w.tx, w.viewer, personId, dayOf(w.now));
    const was = engagements.find((e) => e.id === id);
    if (!was) throw new NotFound('We cannot find this engagement.');
    if (!may(w.viewer, 'people.edit', was.school_id)) throw new NotAllowed();
    // Before the fields: what is wrong with them may be so only beside what was saved meanwhile.
    if (Number(values.revision) !== was.revision)
      throw new ChangedMeanwhile('this engagement', w.viewer, await lastToSave(w.tx, personId, id));
    const facts = await engagementInput(w, personId, values, id);
    await updateEngagement(w.tx, id, facts);
    await w.record({
      verb: facts.to && !was.to_date ? 'engagement ended' : 'engagement changed',
      subject: { kind: 'person', id: personId },
      clause: '1.10',
      payload: { engagement: id, changed: changesOf(was, facts) },
    });
  });
}

function changesOf(was: EngagementRow, now: EngagementFacts): Record<string, [unknown, unknown]> {
  const pairs: Record<string, [unknown, unknown]> = {
    place: [was.school_id, now.schoolId],
    job: [was.job, now.job],
    manager: [was.manager_id, now.managerId],
    from: [was.from_date, now.from],
    to: [was.to_date, now.to],
  };
  const changed = Object.fromEntries(Object.entries(pairs).filter(([, [a, b]]) => a !== b));
  // The same hours can be kept in several ways: with their keys in another order, or with nothing said of the holidays.
  if (describePattern(was.pattern) !== describePattern(now.pattern))
    changed.pattern = [was.pattern, now.pattern];
  return changed;
}
