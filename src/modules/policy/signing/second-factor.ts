import type { Parts } from '../../../platform/parts.ts';
import type { SignedInRequest } from '../../../web/route.ts';
import { recentPasskey, verifySecondFactor } from '../../account/factors/actions.ts';
import type { Factor } from '../model.ts';

/**
 * Makes sure once more who is at the keyboard: by a passkey used a moment ago, else by the code in the form.
 * @throws Invalid at `code`
 */
export async function proveAgain(parts: Parts, r: SignedInRequest, code: string): Promise<Factor> {
  if (await recentPasskey(parts, r.viewer)) return 'passkey';
  return verifySecondFactor(parts, r, code);
}
