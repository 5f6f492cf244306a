import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Identity } from './identity.ts';
import { run } from './program.ts';

/** Whether a database of ours has been made in the data folder. One that may not be looked into counts: who tries to open it is told why. */
export function hasCluster(dataDir: string): boolean {
  try {
    return statSync(join(dataDir, 'pg', 'PG_VERSION')).isFile();
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/**
 * Makes a folder, if it is not there, that its owner alone may enter: the one the server runs as. What is there counts
 * only when it is a folder of the server's or of ours: nobody else can then put another in its place while we look,
 * whereas in a folder that all may write to (/tmp) anybody can have made it before us.
 */
export function ownOnly(folder: string, identity: Identity): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = lstatSync(folder);
  if (!found.isDirectory()) throw new Error(`${folder} is not a folder. Move it away and start again.`);
  const us = userInfo().uid;
  if (found.uid !== us && found.uid !== identity.uid)
    throw new Error(
      `${folder} belongs to another user of this machine (number ${found.uid}). Start Decorum as that user, or move the folder away and start again.`,
    );
  chmodSync(folder, 0o700);
  if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid!);
}

/**
 * Runs initdb once, beside where the cluster is to stand, and moves the whole there: an interrupted initdb leaves
 * nothing in its place, and a cluster that is there is never taken for an unfinished one.
 */
export async function initialise(
  initdb: string,
  folder: string,
  cluster: string,
  socket: string,
  identity: Identity,
  locale: string[],
): Promise<string> {
  const passwordFile = join(folder, 'pg-password');
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    if (existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8').trim();
    throw new Error(
      `${passwordFile} is missing: it opens the database in ${cluster}. Put it back from a backup.`,
    );
  }
  const making = join(folder, 'pg-making');
  rmSync(making, { recursive: true, force: true });
  ownOnly(making, identity);
  const password = randomBytes(24).toString('base64url');
  const shown = join(socket, `initdb-${process.pid}`);
  writeFileSync(shown, `${password}\n`, { mode: 0o600 });
  if (identity.uid !== undefined) chownSync(shown, identity.uid, identity.gid!);
  const flags = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${shown}`, '-E', 'UTF8', ...locale];
  const made = await run(initdb, ['-D', making, ...flags], identity).finally(() =>
    rmSync(shown, { force: true }),
  );
  if (made.code !== 0) throw new Error(`The database could not be created in ${making}.\n${made.output}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  rmdirSync(cluster);
  renameSync(making, cluster);
  return password;
}
