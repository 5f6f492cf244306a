import { type Acting, demand, read } from '../../../platform/act.ts';
import { NotAllowed, NotFound } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import type { Parts } from '../../../platform/parts.ts';
import type { SignedInRequest } from '../../../web/route.ts';
import { reasonSchema } from '../model.ts';
import { proveAgain } from '../prove-again/actions.ts';
import { accountOfPerson } from '../store.ts';
import { takeAwaySecondStep } from './take-away.ts';

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
  const { reason } = parse(reasonSchema, input);
  await proveAgain(parts, r, input.code ?? '');
  await takeAwaySecondStep(parts, { ...whose, trustId: r.viewer.trustId }, r.viewer, reason);
}
