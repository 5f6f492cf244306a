import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Invalid } from '../../../platform/errors.ts';
import { mailLeaves } from '../../../platform/mail.ts';
import type { Parts } from '../../../platform/parts.ts';
import { inviteAllToJoin } from '../../account/join/actions.ts';
import type { Progress } from '../model.ts';
import type { SchoolRow } from '../rows.ts';
import { isClosed } from '../rules.ts';
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
      schools: schools.filter((s) => !isClosed(s, dayOf(now)) && (!mine || mine.includes(s.id))),
      wholeTrust: mine === null,
      sends: await mailLeaves(tx, parts),
    };
  });
}

/** So many are sent a link in one transaction: nobody else who changes people waits long. */
const AT_A_TIME = 500;

/**
 * Mails everybody who has not joined a link of their own (see `inviteToJoin`), some hundred in each act. When it stops
 * in between, those who were sent one are `recent`, and the rest can be invited again.
 * @param again whether those who were sent one a short time ago are sent another
 * @param tell hears how far it is, before each act
 * @returns how many, and whether the messages leave
 * @throws Invalid at `again` when that would be nobody
 */
export async function inviteEverybody(
  acting: Acting,
  parts: Sends & Pick<Parts, 'publicUrl'>,
  filter: InviteFilter,
  again: boolean,
  tell: (progress: Progress) => void = () => {},
): Promise<{ invited: number; sends: boolean }> {
  const { ids, sends } = await read(acting, async (w) => {
    demand(w.viewer, 'people.edit');
    const people = await toInvite(w, filter, again);
    return { ids: people.map((p) => p.id), sends: await mailLeaves(w.tx, parts) };
  });
  let invited = 0;
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    tell({ done: invited, total: ids.length });
    const some = ids.slice(from, from + AT_A_TIME);
    invited += await inviteSome(acting, parts.publicUrl, filter, again, some);
  }
  // Of two who do this at once, the second finds that the links are sent.
  if (!invited) throw new Invalid({ field: 'again', message: ids.length ? ALL_RECENT : NOBODY });
  return { invited, sends };
}

const ALL_RECENT = 'Everybody who has not joined was sent a link in the last 7 days. Tick to send another.';
const NOBODY = 'There is nobody to invite here.';

type Asker = Pick<Work, 'tx' | 'viewer' | 'now'>;

async function toInvite(
  { tx, viewer, now }: Asker,
  filter: InviteFilter,
  again: boolean,
  among?: readonly string[],
): Promise<{ id: string; email: string }[]> {
  const mine = schoolsFor(viewer, 'people.edit');
  const { ready, recent } = sorted(await peopleNotJoined(tx, filter, mine, dayOf(now), among), now);
  const people = again ? [...ready, ...recent] : ready;
  if (!among && !people.length && recent.length) throw new Invalid({ field: 'again', message: ALL_RECENT });
  return people.flatMap(({ id, email }) => (email === null ? [] : [{ id, email }]));
}

function inviteSome(
  acting: Acting,
  publicUrl: string,
  filter: InviteFilter,
  again: boolean,
  ids: readonly string[],
): Promise<number> {
  return act(acting, async (w) => {
    demand(w.viewer, 'people.edit');
    await lockPeople(w.tx, w.trustId);
    const people = await toInvite(w, filter, again, ids);
    if (people.length) await inviteAllToJoin(w, people, await trustName(w.tx), publicUrl);
    return people.length;
  });
}
