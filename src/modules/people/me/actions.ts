import { type Acting, read } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { may } from '../../../platform/permissions.ts';
import { whoHolds } from '../actions.ts';
import { type Entry, historyOf } from '../record/history.ts';
import { managedBy } from '../record/open.ts';
import { delegationsOf, engagementsOf, personRow, rolesOf } from '../store.ts';

/** Everything the people register holds about the one who asks, and who looked at it. */
export function myRecord(acting: Acting) {
  return read(acting, async ({ tx, viewer, now }) => {
    const id = viewer.personId;
    const today = dayOf(now);
    const history: Entry[] = await historyOf(tx, id, 100);
    return {
      person: await personRow(tx, id),
      engagements: await engagementsOf(tx, id),
      roles: await rolesOf(tx, id),
      delegations: await delegationsOf(tx, id),
      heads: await whoHolds(tx, id, 'head', today),
      managers: await whoHolds(tx, id, 'manager', today),
      manages: await managedBy(tx, id, today),
      helpers: [
        ...(await whoHolds(tx, id, 'hr', today)),
        ...(await whoHolds(tx, id, 'data-protection', today)),
      ],
      history,
      today,
      mayDelegate: may(viewer, 'delegate'),
    };
  });
}
export type MyRecord = Awaited<ReturnType<typeof myRecord>>;
