import type { Approval, EffectWork } from '../model.ts';
import { fingerprintOf } from './fingerprint.ts';
import { keepFingerprint } from './store.ts';

/** Takes the fingerprint of the words that were approved, and records it; the words themselves are not in the ledger. */
export async function beginWording(work: EffectWork, { id, conditions }: Approval): Promise<void> {
  const { wording } = conditions;
  if (!wording) return;
  const sha256 = fingerprintOf(wording);
  await keepFingerprint(work.tx, work.trustId, id, sha256, work.now);
  await work.record({
    verb: 'words for the press approved',
    subject: { kind: 'request', id },
    payload: { sha256 },
  });
}
