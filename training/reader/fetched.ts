import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where what is fetched is kept, so that it is fetched once. */
export const CACHE = join(import.meta.dirname, '../../node_modules/.cache/decorum');

/** A folder with a published package, fetched from the package registry. @throws Error when it is not what was named */
export function fetchedPackage(name: string, version: string, sha512: string): string {
  const file = `${name.replace(/^@/, '').replace('/', '-')}-${version}`;
  const archive = join(CACHE, `${file}.tgz`);
  const folder = join(CACHE, file);
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(archive))
    execFileSync('npm', ['pack', `${name}@${version}`, '--pack-destination', CACHE], { stdio: 'ignore' });
  proved(archive, 'sha512', sha512);
  if (!existsSync(folder)) {
    mkdirSync(folder);
    execFileSync('tar', ['xzf', archive, '-C', folder, '--strip-components=1']);
  }
  return folder;
}

/** The bytes of a file that is published at an address. @throws Error when it cannot be had or is not what was named */
export async function fetchedFile(address: string, sha256: string): Promise<Buffer> {
  const file = join(CACHE, address.replace(/^https:\/\//, '').replaceAll('/', '-'));
  if (!existsSync(file)) {
    const answer = await fetch(address).catch(() => undefined);
    if (!answer?.ok)
      throw new Error(
        `${address} ${answer ? `answers ${answer.status}` : 'is out of reach'}; put it at ${file} by hand`,
      );
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  }
  return proved(file, 'sha256', sha256);
}

function proved(file: string, kind: 'sha256' | 'sha512', expected: string): Buffer {
  const bytes = readFileSync(file);
  const sum = createHash(kind).update(bytes).digest('base64');
  if (sum !== expected) throw new Error(`${file} is not what was published: its ${kind} is ${sum}`);
  return bytes;
}
