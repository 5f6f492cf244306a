import { inTrust } from '../../../platform/database/database.ts';
import { appendToLedger } from '../../../platform/ledger.ts';
import { type Mail, queueMail } from '../../../platform/mail.ts';
import { tellOverseers } from '../../../platform/overseers.ts';
import type { Parts } from '../../../platform/parts.ts';
import type { Viewer } from '../../../platform/permissions.ts';
import { AT_THE_MACHINE } from '../model.ts';
import { dropSecondStep } from './store.ts';

/** Whose second step it is. `email`: where they are told. */
type Whose = { trustId: string; personId: string; userId: string; email: string | null };

/**
 * Takes away every second step of an account and ends its sessions, in one transaction with what is said of it. The
 * person and the overseers are told by mail, and the reason is in the ledger. Whether it may be done is the caller's business.
 * @param by the administrator who does it; 'command line' for whoever has the machine, of whom no name is known
 */
export async function takeAwaySecondStep(
  { db, clock, publicUrl }: Pick<Parts, 'db' | 'clock' | 'publicUrl'>,
  { trustId, personId, userId, email }: Whose,
  by: Viewer | 'command line',
  reason: string,
): Promise<void> {
  const [viewer, who] = by === 'command line' ? [null, AT_THE_MACHINE] : [by, 'An administrator'];
  const now = clock.now();
  await inTrust(db, trustId, async (tx) => {
    const mail = (one: Mail) => queueMail(tx, trustId, now, one);
    await tellOverseers({ tx, viewer, now, mail }, { publicUrl }, { is: 'second step', who }, personId);
    await appendToLedger(tx, trustId, now, {
      actor: viewer?.personId ?? 'command line',
      verb: 'second step taken away',
      subject: { kind: 'person', id: personId },
      payload: { reason },
    });
    if (email)
      await mail({
        toPerson: personId,
        toAddress: email,
        subject: 'Your second sign-in step was taken away',
        body: `${who} took away the second step of your Decorum account. Set up a new one when you next sign in:\n\n${publicUrl}/sign-in\n\nIf you did not ask for this, tell your trust’s data protection officer at once.\n`,
      });
    await dropSecondStep(tx, userId);
  });
}
