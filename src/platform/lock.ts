import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps two servers from using one data folder, also when they begin at the same moment. A note left by a process that is
 * gone does not count.
 * @returns a function that gives the folder back
 * @throws Error naming the process that holds it
 */
export function holdDataFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'server.pid');
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, started: startedAt(process.pid) }));
  try {
    // A link is made whole or not at all, and only where nothing is: nobody reads half a note or overwrites another's.
    while (!succeeds(() => linkSync(own, path), 'EEXIST')) {
      const found = readNote(path);
      if (found !== null) giveWayOrClear(path, found, dataDir);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(path, { force: true });
}

/** Clears away the note that was found, unless its process lives. */
function giveWayOrClear(path: string, found: string, dataDir: string): void {
  const holder = holderOf(found);
  if (holder && holder.pid !== process.pid && startedAt(holder.pid) === holder.started)
    throw new Error(
      `Another Decorum (process ${holder.pid}) is running on ${dataDir}. Stop it, or set DATA_DIR to another folder.`,
    );
  // Somebody else may have cleared it and put their own there since we looked: what we take away, we look at once more.
  const aside = `${path}.${process.pid}.old`;
  if (!succeeds(() => renameSync(path, aside), 'ENOENT')) return;
  if (readNote(aside) !== found) succeeds(() => linkSync(aside, path), 'EEXIST');
  rmSync(aside, { force: true });
}

function readNote(path: string): string | null {
  let note: string | null = null;
  succeeds(() => {
    note = readFileSync(path, 'utf8');
  }, 'ENOENT');
  return note;
}

function succeeds(act: () => void, unless: 'EEXIST' | 'ENOENT'): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== unless) throw error;
    return false;
  }
}

function holderOf(note: string): { pid: number; started: string } | undefined {
  try {
    return JSON.parse(note);
  } catch {
    return undefined;
  }
}

/** When a process began, as the kernel counts it, so that a number used again is not taken for the old process. */
function startedAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    try {
      process.kill(pid, 0);
      return 'alive';
    } catch {
      return 'gone';
    }
  }
}
