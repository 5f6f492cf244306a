import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { hashOf } from './files.ts';

/** A key with which the installation signs what leaves it, and what others know it by. */
export type SigningKey = {
  privateKey: KeyObject;
  /** SubjectPublicKeyInfo, base64. */
  publicKey: string;
  /** SHA-256 of those bytes, in hex: what is printed on the policy's page. */
  fingerprint: string;
};

// What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410).
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The Ed25519 key, worked out from the installation's secret: there is nothing more to keep or to back up, and two
 * processes with one secret have one key.
 */
export function signingKey(secret: string, purpose: 'policy' | 'ledger'): SigningKey {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', `decorum ${purpose} signing key 1`, 32));
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_ED25519, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const key = createPublicKey(privateKey);
  const publicKey = key.export({ format: 'der', type: 'spki' }).toString('base64');
  return { privateKey, publicKey, fingerprint: fingerprintOf(key) };
}

/** What a public key is known by: SHA-256 of its SubjectPublicKeyInfo, in hex. */
export function fingerprintOf(publicKey: KeyObject): string {
  return hashOf(publicKey.export({ format: 'der', type: 'spki' }));
}
