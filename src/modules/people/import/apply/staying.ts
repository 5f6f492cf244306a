import { type Acting, demand, read } from '../../../../platform/act.ts';
import { Conflict, NotAllowed, NotFound } from '../../../../platform/errors.ts';
import { undoLeave } from '../../record/leaving/actions.ts';
import { lastLeaving } from '../../record/leaving/store.ts';
import { openImport } from '../open.ts';

/** How many were put back, and how many could not be: what has come in their place is in the way, or they are not the viewer’s to change any more. */
export type Staying = { putBack: number; inTheWay: number };

/** Those whom this import took to have left, and whose leaving still stands: the ledger's number of each leaving. */
export function takenToHaveLeft(acting: Acting, id: string): Promise<{ personId: string; seq: string }[]> {
  return read(acting, async ({ tx, viewer }) => {
    demand(viewer, 'people.import');
    const { result } = await openImport(tx, viewer, id);
    const found: { personId: string; seq: string }[] = [];
    for (const personId of result?.left ?? []) {
      const leaving = await lastLeaving(tx, personId);
      if (leaving) found.push({ personId, seq: leaving.seq });
    }
    return found;
  });
}

/** What keeps one of them from being put back, and nobody else. */
const IN_THE_WAY = [Conflict, NotAllowed, NotFound];

/** Undoes the leavings of an import that was wrongly said to name everyone: each person by themselves, so that one who cannot be put back keeps nobody else out. */
export async function putBackLeavers(acting: Acting, id: string): Promise<Staying> {
  const done = { putBack: 0, inTheWay: 0 };
  for (const { personId, seq } of await takenToHaveLeft(acting, id))
    try {
      await undoLeave(acting, personId, seq);
      done.putBack += 1;
    } catch (error) {
      if (!IN_THE_WAY.some((kind) => error instanceof kind)) throw error;
      done.inTheWay += 1;
    }
  return done;
}
