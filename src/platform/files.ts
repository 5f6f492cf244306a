import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Stored bytes, named by their SHA-256. One interface; disk here, an object store elsewhere. */
export type Files = {
  /** Keeps the bytes and returns their name; keeping the same bytes twice is keeping them once. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws Error when they are not there or no longer hash to their name */
  get(sha256: string): Promise<Uint8Array>;
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
  };
}

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
