import { type Acting, act, demand, read } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Invalid } from '../../../platform/errors.ts';
import { mailLeaves } from '../../../platform/mail.ts';
import type { Parts } from '../../../platform/parts.ts';
import { inviteAllToJoin } from '../../account/join/actions.ts';
import type { SchoolRow } from '../rows.ts';
import { schoolsFor } from '../scope.ts';
import { lockPeople, schoolRows, trustName } from '../store.ts';
import { type InviteFilter, type Sorted, sorted } from './model.ts';
import { peopleNotJoined } from './store.ts';

type Sends = Pick<Parts, 'sendsMail'>;

export type InviteList = Sorted & {
  schools: SchoolRow[];
  wholeTrust: boolean;
  /** Whether messages leave, or wait in the outbox. */
  sends: boolean;
};

/** Who has not joined, where the viewer may change people. */
export function inviteList(acting: Acting, parts: Sends, filter: InviteFilter): Promise<InviteList> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'people.edit');
    const mine = schoolsFor(viewer, 'people.edit');
    const schools = await schoolRows(tx);
    return {
      ...sorted(await peopleNotJoined(tx, filter, mine, dayOf(now)), now),
      schools: schools.filter((s) => !s.closed_on && (!mine || mine.includes(s.id))),
      wholeTrust: mine === null,
      sends: await mailLeaves(tx, parts),
    };
  });
}

/**
 * Mails everybody who has not joined a link of their own (see `inviteToJoin`), all in one act.
 * @param again whether those who were sent one a short time ago are sent another
 * @returns how many, and whether the messages leave
 * @throws Invalid at `again` when that would be nobody
 */
export function inviteEverybody(
  acting: Acting,
  parts: Sends & Pick<Parts, 'publicUrl'>,
  filter: InviteFilter,
  again: boolean,
): Promise<{ invited: number; sends: boolean }> {
  return act(acting, async (w) => {
    demand(w.viewer, 'people.edit');
    // Of two who do this at once, the second finds that the links are sent.
    await lockPeople(w.tx, w.trustId);
    const mine = schoolsFor(w.viewer, 'people.edit');
    const { ready, recent } = sorted(await peopleNotJoined(w.tx, filter, mine, dayOf(w.now)), w.now);
    const people = (again ? [...ready, ...recent] : ready).flatMap(({ id, email }) =>
      email === null ? [] : [{ id, email }],
    );
    if (!people.length)
      throw new Invalid({
        field: 'again',
        message: recent.length
          ? 'Everybody who has not joined was sent a link in the last 7 days. Tick to send another.'
          : 'There is nobody to invite here.',
      });
    await inviteAllToJoin(w, people, await trustName(w.tx), parts.publicUrl);
    return { invited: people.length, sends: await mailLeaves(w.tx, parts) };
  });
}
