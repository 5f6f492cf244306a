import { notify } from '../../notices/actions.ts';
import type { Approval, EffectWork } from '../model.ts';
import { askToRotate } from './rotation.ts';
import { addOperator, ownerOf, removeOperator } from './store.ts';

/**
 * A login is shared: whoever it is shared with runs the account as long as the permission holds. When it ends they no longer do, and
 * to change the password is a task of the account's owner (clause 6.1.4).
 */
export async function shareLogin(
  work: EffectWork,
  approval: Approval,
  moment: 'begins' | 'ends',
): Promise<void> {
  const { id, granted } = approval;
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
  await tellThem(work, approval, { account, who }, moment);
  if (moment === 'ends') await askToRotate(work, { accountId: account, knownBy: who, requestId: id });
}

/** Whom it is about hears of it, and so does the owner of the account; whoever asked hears of the request itself. */
async function tellThem(
  work: EffectWork,
  { id, personId }: Approval,
  { account, who }: { account: string; who: string },
  moment: 'begins' | 'ends',
): Promise<void> {
  const about = `login ${id}`;
  const path = `/requests/${id}`;
  const begins = moment === 'begins';
  if (who !== personId)
    await notify(work, {
      to: [who],
      about,
      subject: begins ? 'You may run an account of the trust' : 'You no longer run an account of the trust',
      words: begins
        ? 'You may be given its login. Keep it to yourself.'
        : 'Sign out of it wherever you are signed in. Its password is changed.',
      path,
      news: 'Account',
    });
  const owner = await ownerOf(work.tx, account);
  if (begins && owner !== null && owner !== personId && owner !== who)
    await notify(work, {
      to: [owner],
      about,
      subject: 'Somebody else may run an account of yours',
      words: 'It was approved that they get its login.',
      path,
      news: 'Account',
    });
}
