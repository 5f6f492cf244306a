import { endSessions } from '../../../../platform/accounts.ts';
import { type Acting, act } from '../../../../platform/act.ts';
import type { Auth } from '../../../../platform/auth.ts';
import { dayOf } from '../../../../platform/dates.ts';
import { Conflict, Invalid } from '../../../../platform/errors.ts';
import { inviteToJoin } from '../../../account/join/actions.ts';
import { displayName } from '../../model.ts';
import { refuseLastAdministrator } from '../../roles/limits.ts';
import { lockPeople } from '../../store.ts';
import { openToChange } from '../access.ts';
import { updatePerson } from '../store.ts';

/** Mails someone the link with which they join; see `inviteToJoin`. */
export function invite(acting: Acting, publicUrl: string, id: string): Promise<void> {
  return act(acting, async (w) => {
    await openToChange(w.tx, w.viewer, id, dayOf(w.now));
    await inviteToJoin(w, id, publicUrl);
  });
}

/**
 * Lets someone in, or no longer: made inactive, they are out at once and every session of theirs ends.
 * @throws Conflict when it is so already
 */
export async function setActive(acting: Acting, auth: Auth, id: string, active: boolean): Promise<void> {
  const userId = await act(acting, async (w) => {
    await lockPeople(w.tx, w.trustId);
    const { person } = await openToChange(w.tx, w.viewer, id, dayOf(w.now));
    if (id === w.viewer.personId)
      throw new Invalid({
        field: '',
        message: 'You cannot do this to your own account. Ask someone else who can.',
      });
    const state = active ? 'active' : 'inactive';
    if (person.state === state)
      throw new Conflict(`Someone has made ${displayName(person)} ${state} already.`);
    if (!active) await refuseLastAdministrator(w, id);
    await updatePerson(w.tx, id, { state });
    await w.record({ verb: `person made ${state}`, subject: { kind: 'person', id } });
    return person.user_id;
  });
  if (!active && userId) await endSessions(auth, userId);
}
