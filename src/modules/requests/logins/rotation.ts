import type { Work } from '../../../platform/act.ts';
import { calendarOf, openDaysLater } from '../../../platform/calendar.ts';
import { dayOf } from '../../../platform/dates.ts';
import { notify } from '../../notices/actions.ts';
import { whoHolds } from '../../people/actions.ts';
import { insertRotation, ownerOf } from './store.ts';

type Doing = Pick<Work, 'tx' | 'trustId' | 'now'>;

/** Within so many working days a password is changed that somebody knows who should not. */
const ROTATE_WITHIN = 1;

/** What notices about the task are found by. */
export const aboutRotation = (id: string): string => `password rotation ${id}`;

/**
 * Whose task it is to change a password: the account's owner; without one here, whoever is headteacher of the person who knows it.
 * @returns null when nobody in the trust can
 */
export async function whoRotates(
  { tx, now }: Doing,
  accountId: string,
  knownBy: string,
): Promise<string | null> {
  const owner = await ownerOf(tx, accountId);
  if (owner !== null && owner !== knownBy) return owner;
  return (await whoHolds(tx, knownBy, 'head', dayOf(now)))[0]?.personId ?? null;
}

/** Asks for a password to be changed that somebody knows who runs the account no more. */
export async function askToRotate(
  doing: Doing,
  { accountId, knownBy, requestId }: { accountId: string; knownBy: string; requestId: string | null },
): Promise<void> {
  const { tx, trustId, now } = doing;
  const personId = await whoRotates(doing, accountId, knownBy);
  if (personId === null) return;
  const dueOn = openDaysLater(await calendarOf(tx), [], dayOf(now), ROTATE_WITHIN);
  const id = await insertRotation(tx, trustId, { accountId, requestId, personId, madeAt: now, dueOn });
  await tellToRotate(doing, id, personId);
}

export function tellToRotate(doing: Doing, id: string, personId: string): Promise<void> {
  return notify(doing, {
    to: [personId],
    about: aboutRotation(id),
    subject: 'Change the password of an account',
    words: 'Somebody who knows the password of an account of the trust no longer runs it.',
    path: `/requests/passwords/${id}`,
  });
}
