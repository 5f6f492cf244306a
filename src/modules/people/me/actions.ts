import { type Acting, read } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { may } from '../../../platform/permissions.ts';
import { isAnsweringToBoard, whoHolds } from '../actions.ts';
import { historyOf, managedBy } from '../record/store.ts';
import { delegationsOf, engagementsOf, personRow, rolesOf } from '../store.ts';

/** Everything the people register holds about the one who asks, and who looked at it. */
export function myRecord(acting: Acting) {
  return read(acting, async ({ tx, viewer, now }) => {
    const id = viewer.personId;
    const today = dayOf(now);
    return {
      person: await personRow(tx, id),
      engagements: await engagementsOf(tx, id),
      roles: await rolesOf(tx, id),
      delegations: await delegationsOf(tx, id),
      heads: await whoHolds(tx, id, 'head', today),
      managers: await whoHolds(tx, id, 'manager', today),
      toBoard: await isAnsweringToBoard(tx, id, today),
      manages: await managedBy(tx, id, today),
      helpers: [
        ...(await whoHolds(tx, id, 'hr', today)),
        ...(await whoHolds(tx, id, 'data-protection', today)),
      ],
      history: await historyOf(tx, id, 100),
      today,
      mayDelegate: may(viewer, 'delegate'),
    };
  });
}
export type MyRecord = Awaited<ReturnType<typeof myRecord>>;
