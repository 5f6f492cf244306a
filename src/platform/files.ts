import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { Invalid } from './errors.ts';

/** Stored bytes, named by their SHA-256. One interface; disk here, an object store elsewhere. */
export type Files = {
  /** Keeps the bytes and returns their name; keeping the same bytes twice is keeping them once. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws Error when they are not there or no longer hash to their name */
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;
};

export function openFiles(dataDir: string): Files {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not the name of a stored file');
    return join(dataDir, 'files', sha256.slice(0, 2), sha256);
  };
  const has = (sha256: string) =>
    stat(pathOf(sha256)).then(
      () => true,
      () => false,
    );
  return {
    has,
    put: async (bytes) => {
      const sha256 = hashOf(bytes);
      const path = pathOf(sha256);
      if (await has(sha256)) return sha256;
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
      // Written aside and moved, so that half a file never has a whole file's name.
      const aside = `${path}.${randomUUID()}`;
      await writeFile(aside, bytes, { mode: 0o600, flush: true });
      await rename(aside, path);
      return sha256;
    },
    get: async (sha256) => {
      const bytes = await readFile(pathOf(sha256));
      if (hashOf(bytes) !== sha256) throw new Error('a stored file no longer matches its name');
      return bytes;
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * What a file is, by its bytes and not by its name. Text has no signature: `text/plain` when there is none and no NUL.
 * @param allowed media types that will do here
 * @throws Invalid at `field` for an empty file, one over `limit` bytes, or another type
 */
export async function sniff(
  bytes: Uint8Array,
  field: string,
  allowed: readonly string[],
  limit: number,
): Promise<string> {
  if (bytes.length === 0) throw new Invalid({ field, message: 'The file is empty. Choose another.' });
  if (bytes.length > limit)
    throw new Invalid({
      field,
      message: `The file is bigger than ${Math.round(limit / 1024 / 1024)} MB. Choose a smaller file.`,
    });
  const found = await fileTypeFromBuffer(bytes);
  const type =
    found?.mime ?? (bytes.subarray(0, 8192).includes(0) ? 'application/octet-stream' : 'text/plain');
  if (!allowed.includes(type))
    throw new Invalid({ field, message: 'This is not a kind of file we can read here. Choose another.' });
  return type;
}
