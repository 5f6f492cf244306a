import { Worker } from 'node:worker_threads';
import type { SourceLine } from '../../engine/document/model.ts';
import { UnreadableDocument, type UnreadableKind } from './unreadable.ts';

/** What the thread is given, and what it answers. */
export type FileToRead = { bytes: Uint8Array; kind: 'docx' | 'pdf' };
export type Outcome = { lines: SourceLine[] } | { unreadable: { kind: UnreadableKind; message: string } };

/** What reading one file may cost: time and memory that no policy needs, with which the server still stands. */
export type Allowance = { milliseconds: number; megabytes: number };
const ALLOWANCE: Allowance = { milliseconds: 10_000, megabytes: 512 };
/** How often the memory is looked at, in milliseconds: a bomb unpacks some tens of megabytes in that time. */
const LOOK_EVERY = 50;
/** Files read at once; the others wait their turn. */
const AT_ONCE = 2;
const MEGABYTE = 1024 * 1024;

// Beside this file in the source; the build puts everything of ours into one folder and the thread below it.
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './reader-thread.ts' : './platform/documents/reader-thread.js',
  import.meta.url,
);

const TOO_LONG =
  'Reading this file takes far longer than a policy should. Copy its text into a new Word document and choose that.';
const TOO_MUCH =
  'This file unpacks to far more than a policy could hold. Copy its text into a new Word document and choose that.';
const BROKEN = 'This file is damaged. Open it, save it again, and choose the new file.';

let reading = 0;
const queue: (() => void)[] = [];

async function turn(): Promise<void> {
  if (reading >= AT_ONCE) await new Promise<void>((go) => queue.push(go));
  reading++;
}

function done(): void {
  reading--;
  queue.shift()?.();
}

function readInThread(file: FileToRead, { milliseconds, megabytes }: Allowance): Promise<SourceLine[]> {
  const thread = new Worker(THREAD, {
    workerData: file,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let look: NodeJS.Timeout;
  let end: NodeJS.Timeout;
  return new Promise<SourceLine[]>((resolve, reject) => {
    const refuse = (kind: UnreadableKind, message: string, cause?: unknown) =>
      reject(new UnreadableDocument(kind, message, cause));
    end = setTimeout(() => refuse('too-large', TOO_LONG), milliseconds);
    // What is unpacked lies outside the heap, which alone the thread's own limit counts.
    look = setInterval(async () => {
      const used = await thread.getHeapStatistics().catch(() => null);
      if (used && used.used_heap_size + used.external_memory > megabytes * MEGABYTE)
        refuse('too-large', TOO_MUCH);
    }, LOOK_EVERY);
    thread.once('message', (outcome: Outcome) => {
      if ('lines' in outcome) resolve(outcome.lines);
      else refuse(outcome.unreadable.kind, outcome.unreadable.message);
    });
    thread.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? refuse('too-large', TOO_MUCH, error)
        : refuse('broken', BROKEN, error),
    );
    thread.once('exit', () => refuse('broken', BROKEN));
  }).finally(async () => {
    clearTimeout(end);
    clearInterval(look);
    await thread.terminate();
  });
}

/**
 * Reads a Word document or a PDF in a thread of its own, so that a file made to keep its reader busy or to fill the
 * memory stops neither the pages nor the server. Throws `UnreadableDocument`.
 */
export async function readApart(file: FileToRead, allowance: Allowance = ALLOWANCE): Promise<SourceLine[]> {
  await turn();
  try {
    return await readInThread(file, allowance);
  } finally {
    done();
  }
}
