import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps two servers from using one data folder. A note left by a process that is gone does not count.
 * @returns a function that gives the folder back
 * @throws Error naming the process that holds it
 */
export function holdDataFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'server.pid');
  const holder = readHolder(path);
  if (holder && holder.pid !== process.pid && startedAt(holder.pid) === holder.started)
    throw new Error(
      `Another Decorum (process ${holder.pid}) is running on ${dataDir}. Stop it, or set DATA_DIR to another folder.`,
    );
  writeFileSync(path, JSON.stringify({ pid: process.pid, started: startedAt(process.pid) }));
  return () => rmSync(path, { force: true });
}

function readHolder(path: string): { pid: number; started: string } | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
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
