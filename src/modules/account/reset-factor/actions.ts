import { z } from 'zod';
import { endSessions } from '../../../platform/accounts.ts';
import { type Acting, act, demand, read } from '../../../platform/act.ts';
import { NotAllowed, NotFound } from '../../../platform/errors.ts';
import { tellOverseers } from '../../../platform/overseers.ts';
import { parse } from '../../../platform/parse.ts';
import type { Parts } from '../../../platform/parts.ts';
import { removeTotp } from '../../../platform/second-factor.ts';
import type { SignedInRequest } from '../../../web/route.ts';
import { dropPasskeys } from '../factors/passkeys.ts';
import { proveAgain } from '../prove-again/actions.ts';
import { accountOfPerson } from '../store.ts';

const resetSchema = z.object({
  reason: z
    .string()
    .trim()
    .min(1, 'Say how you know that it is them who ask')
    .max(500, 'Say it in 500 letters or fewer'),
});

/** Whose second step could be taken away. @throws NotFound for someone without an account */
export function readWhose(
  acting: Acting,
  personId: string,
): Promise<{ personId: string; name: string; userId: string; email: string | null }> {
  return read(acting, async ({ tx, viewer }) => {
    demand(viewer, 'roles.grant', 'trust');
    const person = await accountOfPerson(tx, personId);
    if (!person) throw new NotFound('This person has no account whose second step could be taken away.');
    return person;
  });
}

/**
 * Takes away every second step of someone who has lost theirs, and ends their sessions. They set up a new one when they
 * next sign in. The person is told by mail, and the reason is in the ledger.
 * @throws Invalid at `reason`, `code` or `passkey` (the administrator's own); NotAllowed for oneself
 */
export async function resetSecondFactor(
  parts: Parts,
  r: SignedInRequest,
  personId: string,
  input: Record<string, string>,
): Promise<void> {
  const whose = await readWhose(r.acting, personId);
  if (whose.personId === r.viewer.personId)
    throw new NotAllowed('Ask another administrator to do this for you.');
  const { reason } = parse(resetSchema, input);
  await proveAgain(parts, r, input.code ?? '');
  await act(r.acting, async (work) => {
    const { record, mail } = work;
    await tellOverseers(work, parts, { is: 'second step' }, personId);
    await record({
      verb: 'second step taken away',
      subject: { kind: 'person', id: personId },
      payload: { reason },
    });
    if (whose.email)
      await mail({
        toPerson: personId,
        toAddress: whose.email,
        subject: 'Your second sign-in step was taken away',
        body: `An administrator took away the second step of your Decorum account. Set up a new one when you next sign in:\n\n${parts.publicUrl}/sign-in\n\nIf you did not ask for this, tell your trust’s data protection officer at once.\n`,
      });
  });
  await removeTotp(parts.auth, whose.userId);
  await dropPasskeys(parts.auth, 'userId', whose.userId);
  await endSessions(parts.auth, whose.userId);
}
