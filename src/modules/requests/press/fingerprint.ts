import { createHash } from 'node:crypto';
import { sameWords } from './model.ts';

/** SHA-256 of words as `sameWords` has them, in hexadecimal: what was approved can be shown to be what was said. */
export function fingerprintOf(words: string): string {
  return createHash('sha256').update(sameWords(words)).digest('hex');
}
