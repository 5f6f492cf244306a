import { calendarOf, openDaysLater } from '../../../platform/calendar.ts';
import { dayOf } from '../../../platform/dates.ts';
import { notify } from '../../notices/actions.ts';
import { whoHolds } from '../../people/actions.ts';
import type { Approval, EffectWork } from '../model.ts';
import { addOperator, insertRotation, ownerOf, removeOperator } from './store.ts';

/** Within so many working days a password is changed that somebody knows who should not. */
const ROTATE_WITHIN = 1;

/**
 * A login is shared: whoever it is shared with runs the account as long as the permission holds. When it ends they no longer do, and
 * to change the password is a task of the account's owner (clause 6.1.4).
 */
export async function shareLogin(
  work: EffectWork,
  { id, granted }: Approval,
  moment: 'begins' | 'ends',
): Promise<void> {
  const { account, who } = granted;
  if (typeof account !== 'string' || typeof who !== 'string') return;
  const { tx, trustId, record } = work;
  const changed =
    moment === 'begins'
      ? await addOperator(tx, trustId, id, account, who)
      : await removeOperator(tx, id, account, who);
  if (!changed) return;
  await record({
    verb: moment === 'begins' ? 'operator of an account added' : 'operator of an account removed',
    subject: { kind: 'official account', id: account },
    payload: { request: id, person: who },
  });
  if (moment === 'ends') await askToRotate(work, id, account, who);
}

/** Its owner changes the password; without one here, whoever is headteacher of the person who knows it. */
async function askToRotate(
  work: EffectWork,
  requestId: string,
  accountId: string,
  who: string,
): Promise<void> {
  const { tx, trustId, now } = work;
  const today = dayOf(now);
  const personId = (await ownerOf(tx, accountId)) ?? (await whoHolds(tx, who, 'head', today))[0]?.personId;
  if (!personId) return;
  const dueOn = openDaysLater(await calendarOf(tx), [], today, ROTATE_WITHIN);
  const id = await insertRotation(tx, trustId, { accountId, requestId, personId, madeAt: now, dueOn });
  await notify(work, {
    to: [personId],
    about: `password rotation ${id}`,
    subject: 'Change the password of an account',
    words: 'Somebody who knows the password of an account of the trust no longer runs it.',
    path: `/requests/passwords/${id}`,
  });
}
