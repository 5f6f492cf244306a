// Runs in a thread of its own, started by read-apart.ts: reads one file and says what came of it.
import { parentPort, workerData } from 'node:worker_threads';
import type { SourceLine } from '../../engine/document/model.ts';
import type { FileToRead, Outcome } from './read-apart.ts';
import { UnreadableDocument } from './unreadable.ts';

async function linesOf({ bytes, kind }: FileToRead): Promise<SourceLine[]> {
  // Each reader is loaded only for its own kind of file.
  if (kind === 'docx') return (await import('./read-docx.ts')).readDocx(bytes);
  if (kind === 'pdf') return (await import('./read-pdf.ts')).readPdf(bytes);
  return (await import('./read-text.ts')).readText(bytes, kind);
}

async function read(file: FileToRead): Promise<Outcome> {
  try {
    return { lines: await linesOf(file) };
  } catch (error) {
    if (error instanceof UnreadableDocument)
      return { unreadable: { kind: error.kind, message: error.message } };
    throw error;
  }
}

parentPort!.postMessage(await read(workerData as FileToRead));
