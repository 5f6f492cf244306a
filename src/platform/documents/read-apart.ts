import type { SourceDocument, SourceLine } from '../../engine/document/model.ts';
import { type Allowance, inThread, Overspent } from '../thread.ts';
import { UnreadableDocument, type UnreadableKind } from './unreadable.ts';

/** What the thread is given, and what it answers. */
export type FileToRead = { bytes: Uint8Array; kind: SourceDocument['kind'] };
export type Outcome = { lines: SourceLine[] } | { unreadable: { kind: UnreadableKind; message: string } };

/** What reading one file may cost. */
const ALLOWANCE: Allowance = { milliseconds: 10_000, megabytes: 512 };

const TOO_LONG =
  'Reading this file takes far longer than a policy should. Copy its text into a new Word document and choose that.';
const TOO_MUCH =
  'This file unpacks to far more than a policy could hold. Copy its text into a new Word document and choose that.';
const BROKEN = 'This file is damaged. Open it, save it again, and choose the new file.';

/**
 * Reads a document in a thread of its own, so that a file made to keep its reader busy or to fill the memory stops
 * neither the pages nor the server. Throws `UnreadableDocument`.
 */
export async function readApart(file: FileToRead, allowance: Allowance = ALLOWANCE): Promise<SourceLine[]> {
  const outcome = await inThread<Outcome>('platform/documents/reader-thread', file, allowance).catch(
    (error: unknown) => {
      if (!(error instanceof Overspent)) throw new UnreadableDocument('broken', BROKEN, error);
      throw new UnreadableDocument('too-large', error.of === 'time' ? TOO_LONG : TOO_MUCH, error);
    },
  );
  if ('lines' in outcome) return outcome.lines;
  throw new UnreadableDocument(outcome.unreadable.kind, outcome.unreadable.message);
}
