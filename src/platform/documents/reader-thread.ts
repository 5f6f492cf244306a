// Runs in a thread of its own, started by read-apart.ts: reads one file and says what came of it.
import { parentPort, workerData } from 'node:worker_threads';
import type { FileToRead, Outcome } from './read-apart.ts';
import { UnreadableDocument } from './unreadable.ts';

async function read({ bytes, kind }: FileToRead): Promise<Outcome> {
  try {
    const lines =
      kind === 'docx'
        ? (await import('./read-docx.ts')).readDocx(bytes)
        : await (await import('./read-pdf.ts')).readPdf(bytes);
    return { lines };
  } catch (error) {
    if (error instanceof UnreadableDocument)
      return { unreadable: { kind: error.kind, message: error.message } };
    throw error;
  }
}

parentPort!.postMessage(await read(workerData as FileToRead));
