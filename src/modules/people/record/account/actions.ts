import { endSessions } from '../../../../platform/accounts.ts';
import { type Acting, act, read } from '../../../../platform/act.ts';
import type { Auth } from '../../../../platform/auth.ts';
import { dayOf } from '../../../../platform/dates.ts';
import { Conflict, Invalid } from '../../../../platform/errors.ts';
import { mailLeaves } from '../../../../platform/mail.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { inviteToJoin, withdrawWaiting } from '../../../account/join/actions.ts';
import { whoDid } from '../../meanwhile/changed.ts';
import { displayName } from '../../model.ts';
import { refuseLastAdministrator } from '../../roles/limits.ts';
import { lockPeople, rolesAndStandingIn, rolesOf } from '../../store.ts';
import { demandRoles, openToChange } from '../access.ts';
import { lastToMake, updatePerson } from '../store.ts';
import { whatStops } from './model.ts';

/**
 * Mails someone the link with which they join; see `inviteToJoin`.
 * @returns whether it leaves, or waits in the outbox
 */
export function invite(
  acting: Acting,
  parts: Pick<Parts, 'publicUrl' | 'sendsMail'>,
  id: string,
): Promise<boolean> {
  return act(acting, async (w) => {
    await openToChange(w.tx, w.viewer, id, dayOf(w.now));
    await inviteToJoin(w, id, parts.publicUrl);
    return mailLeaves(w.tx, parts);
  });
}

/** Someone who is to be made inactive, and what stops with them. */
export function beforeInactive(acting: Acting, id: string): Promise<{ name: string; stops: string[] }> {
  return read(acting, async ({ tx, viewer, now }) => {
    const today = dayOf(now);
    const { person } = await openToChange(tx, viewer, id, today);
    return { name: displayName(person), stops: whatStops(await rolesOf(tx, id), today) };
  });
}

/**
 * Lets someone in, or no longer: made inactive, they are out at once and every session of theirs ends.
 * @param known whether the one who does it has said that they know what stops with someone (`whatStops`)
 * @throws Conflict when it is so already; Invalid for the last administrator, and at `known` for what was not said
 */
export async function setActive(
  acting: Acting,
  auth: Auth,
  id: string,
  active: boolean,
  known = false,
): Promise<void> {
  const userId = await act(acting, async (w) => {
    await lockPeople(w.tx, w.trustId);
    const { person } = await openToChange(w.tx, w.viewer, id, dayOf(w.now));
    if (id === w.viewer.personId)
      throw new Invalid({
        field: '',
        message: 'You cannot do this to your own account. Ask someone else who can.',
      });
    demandRoles(w.viewer, await rolesAndStandingIn(w.tx, id, dayOf(w.now)));
    const state = active ? 'active' : 'inactive';
    if (person.state === state) {
      const by = await lastToMake(w.tx, id, state);
      throw new Conflict(`${whoDid(w.viewer, by)} made ${displayName(person)} ${state} already.`);
    }
    if (!active) {
      await refuseLastAdministrator(w, id);
      if (!known && whatStops(await rolesOf(w.tx, id), dayOf(w.now)).length)
        throw new Invalid({ field: 'known', message: 'Read what stops, and tick that you know it.' });
    }
    await updatePerson(w.tx, id, { state });
    if (!active) await withdrawWaiting(w.tx, [id], 'inactive');
    await w.record({ verb: `person made ${state}`, subject: { kind: 'person', id } });
    return person.user_id;
  });
  if (!active && userId) await endSessions(auth, userId);
}
