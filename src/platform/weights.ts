import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from './root.ts';

/** What the reader of drafts has learnt, as it ships; made by `npm run train`. */
export function weightsFile(): Uint8Array {
  return readFileSync(join(rootFolder, 'weights/reader.bin'));
}
