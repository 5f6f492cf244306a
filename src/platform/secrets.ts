import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The installation's secret: the one given, or one made once and kept in the data folder, readable by its owner only. */
export function loadSecret(dataDir: string, given: string | undefined): string {
  const there = readSecret(dataDir, given);
  if (there) return there;
  mkdirSync(dataDir, { recursive: true });
  // Whole when it appears, and never written over: another process may make it in the same moment.
  const making = join(dataDir, `secret-${process.pid}`);
  writeFileSync(making, randomBytes(48).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(making, join(dataDir, 'secret'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(making);
  }
  return readSecret(dataDir, undefined)!;
}

/** The same, for whoever only reads: null where none has been made. */
export function readSecret(dataDir: string, given: string | undefined): string | null {
  if (given) return given;
  const path = join(dataDir, 'secret');
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}

/** A keyed mark of some words, for one purpose; unguessable without the secret. */
export function mark(secret: string, purpose: string, words: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${words}`).digest('base64url');
}

export function sameMark(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/** A token to hand out once, and the hash of it to keep. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(24).toString('base64url');
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The key that something is locked with, of this installation and for one purpose. */
function lockKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `decorum locked ${purpose} 1`, 32));
}

/**
 * Words that must be read again but never shown, such as another service's key: AES-256-GCM under the installation's secret.
 * @param owner whose they are; what was locked for one cannot be opened for another
 */
export function lock(secret: string, purpose: string, owner: string, words: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', lockKey(secret, purpose), nonce).setAAD(Buffer.from(owner));
  const locked = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), locked]);
}

/** What `lock` locked; null when it was altered, is another owner's, or the installation's secret is a new one. */
export function unlock(secret: string, purpose: string, owner: string, locked: Buffer): string | null {
  try {
    const [nonce, tag] = [locked.subarray(0, 12), locked.subarray(12, 28)];
    const decipher = createDecipheriv('aes-256-gcm', lockKey(secret, purpose), nonce, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
    return Buffer.concat([decipher.update(locked.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
