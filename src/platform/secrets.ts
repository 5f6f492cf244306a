import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
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
