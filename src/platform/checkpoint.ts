import { createPublicKey, sign, verify } from 'node:crypto';
import type { Tx } from './database/database.ts';
import { canonical } from './ledger-chain.ts';
import { fingerprintOf, signingKey } from './signing-key.ts';
import type { TrustNamed } from './trusts.ts';

/** What leaves the building: how far a trust's ledger had come, signed with the installation's key. */
export type Checkpoint = {
  trustId: string;
  trust: string;
  /** When it was made, ISO 8601. */
  at: string;
  seq: string;
  /** Of the last row, in hexadecimal. */
  hash: string;
  /** Of the installation; DER, base64. */
  publicKey: string;
  signature: string;
};

/** A checkpoint of the trust that `tx` is in; null when its ledger has no head. */
export async function makeCheckpoint(
  tx: Tx,
  trust: TrustNamed,
  now: Date,
  secret: string,
): Promise<Checkpoint | null> {
  const head = await tx.selectFrom('ledger_head').select(['seq', 'hash']).executeTakeFirst();
  if (!head) return null;
  const { privateKey, publicKey } = signingKey(secret, 'ledger');
  const body = {
    trustId: trust.trustId,
    trust: trust.name,
    at: now.toISOString(),
    seq: head.seq,
    hash: head.hash.toString('hex'),
    publicKey,
  };
  const signature = sign(null, Buffer.from(canonical(body)), privateKey).toString('base64');
  return { ...body, signature };
}

/**
 * A checkpoint as it was written down; null when its signature does not fit what it says. It carries the key it was
 * signed with: whose that is, `fingerprint` must be asked.
 * @throws Error when the text is no checkpoint at all
 */
export function parseCheckpoint(text: string): (Checkpoint & { fingerprint: string }) | null {
  const { signature, ...body } = JSON.parse(text) as Checkpoint;
  const key = createPublicKey({ key: Buffer.from(body.publicKey, 'base64'), format: 'der', type: 'spki' });
  const fits = verify(null, Buffer.from(canonical(body)), key, Buffer.from(signature, 'base64'));
  return fits ? { ...body, signature, fingerprint: fingerprintOf(key) } : null;
}

/** Whether the ledger that `tx` is in still has the row of the checkpoint. */
export async function holdsTo(tx: Tx, { seq, hash }: Pick<Checkpoint, 'seq' | 'hash'>): Promise<boolean> {
  const row = await tx.selectFrom('ledger').select('hash').where('seq', '=', seq).executeTakeFirst();
  return row?.hash.toString('hex') === hash;
}
