import { type Acting, act, demand } from '../../../../platform/act.ts';
import { dayOf } from '../../../../platform/dates.ts';
import { Conflict, Invalid } from '../../../../platform/errors.ts';
import type { Progress } from '../../model.ts';
import { lockPeople } from '../../store.ts';
import { type Counts, countsOf } from '../model.ts';
import { importedAlready, openImport, planOf } from '../open.ts';
import { applyPlan } from './apply.ts';
import { finishImport, putImportBack, startImport } from './store.ts';

/**
 * Begins an import: from here on the file can be confirmed by nobody else.
 * @throws Conflict when someone has confirmed it already
 */
export function begin(acting: Acting, id: string): Promise<void> {
  return act(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'people.import');
    const row = await openImport(tx, viewer, id, true);
    if (row.state === 'running')
      throw new Conflict('This file is being imported already.', 'It has begun already');
    if (row.state !== 'read') throw importedAlready();
    await startImport(tx, id, now);
  });
}

/**
 * Imports what the dry run showed, in one transaction: all of it or nothing.
 * @param digest of the plan that was shown
 * @param tell hears how many people of all are done
 * @throws Conflict when people were changed since, so that it would do something else
 */
export async function carryOut(
  acting: Acting,
  id: string,
  digest: string,
  tell: (progress: Progress) => void = () => {},
): Promise<Counts> {
  try {
    return await act(acting, async (w) => {
      demand(w.viewer, 'people.import');
      await lockPeople(w.tx, w.trustId);
      const row = await openImport(w.tx, w.viewer, id, true);
      const today = dayOf(w.now);
      const { plan, digest: now } = await planOf(w.tx, w.viewer, row, today);
      if (now !== digest)
        throw new Conflict(
          'People were changed after this was worked out, so it would now do something else.',
        );
      await applyPlan(w, plan, { id, file: row.name }, today, tell);
      const counts = countsOf(plan);
      await w.record({
        verb: 'people imported',
        subject: { kind: 'trust', id: w.trustId },
        // Whom it added or changed has a row of their own; these have one that does not name the file.
        payload: { import: id, file: row.name, ...counts, people: plan.left.map((p) => p.id) },
      });
      const left = plan.left.filter((p) => p.altogether).map((p) => p.id);
      await finishImport(w.tx, id, counts, left);
      return counts;
    });
  } catch (error) {
    // Nothing was kept: the file can be confirmed again, from what is true now.
    await act(acting, ({ tx }) => putImportBack(tx, id, whyNot(error)));
    throw error;
  }
}

/** Why an import was not carried out, for whoever looks at it next: the page that confirmed it may not be waiting any more. */
function whyNot(error: unknown): string {
  if (error instanceof Conflict) return error.message;
  if (error instanceof Invalid) return error.issues.map((issue) => issue.message).join(' ');
  return 'The import stopped because of a fault of ours. Try again; if it stops again, tell whoever runs Decorum for you.';
}

/** Puts a stopped import back: the process that carried it out is gone, and with it all that was not kept. */
export function putBack(acting: Acting, id: string): Promise<void> {
  return act(acting, async ({ tx, viewer }) => {
    demand(viewer, 'people.import');
    await openImport(tx, viewer, id, true);
    await putImportBack(tx, id, null);
  });
}
