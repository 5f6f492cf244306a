import { randomUUID } from 'node:crypto';
import type { PolicyTree } from '../../../../engine/document/model.ts';
import { suggestSettings, type suggestTargets } from '../../../../engine/document/suggest.ts';
import { readPolicyFile } from '../../../../platform/documents/read-policy-file.ts';
import { UnreadableDocument } from '../../../../platform/documents/unreadable.ts';
import { Invalid } from '../../../../platform/errors.ts';
import { type Allowance, inThread, Overspent } from '../../../../platform/thread.ts';
import type { PolicyLint, PolicySettings } from '../../model.ts';
import { placed } from '../clauses/difference.ts';
import type { DraftClause } from '../model.ts';
import { pagePoints } from '../points/model.ts';

/** What the thread answers: the clauses, and what each could be tied to. */
export type TreeRead = { tree: PolicyTree; suggested: ReturnType<typeof suggestTargets> };

/** What reading the longest document that is taken may cost. */
const ALLOWANCE: Allowance = { milliseconds: 30_000, megabytes: 512 };

/**
 * Reads a document whole in threads of their own: a long one takes seconds, in which the pages go on.
 * @throws Invalid at `file` for a document that cannot be read, or in which there is no clause
 */
export async function readUpload(upload: {
  name: string;
  bytes: Uint8Array;
}): Promise<TreeRead & { kind: string }> {
  try {
    const { lines, kind } = await readPolicyFile(upload.bytes, upload.name);
    const read = await inThread<TreeRead>('modules/policy/drafting/begin/tree-thread', lines, ALLOWANCE);
    if (read.tree.clauses.length > 0) return { ...read, kind };
  } catch (error) {
    if (error instanceof UnreadableDocument) throw new Invalid({ field: 'file', message: error.message });
    if (error instanceof Overspent) throw new Invalid({ field: 'file', message: TOO_LONG });
    throw error;
  }
  throw new Invalid({
    field: 'file',
    message: 'We found no clauses in this file. Check that it is the right one, and choose it again.',
  });
}

const TOO_LONG =
  'This document takes far longer to read than a policy should. Choose the policy alone, without what was put together with it.';

/** A document without a title is called by its file's name until someone names it: `staff-policy_2026.docx`. */
export function titleFrom(filename: string): string {
  const words = filename
    .replace(/\.\w+$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? 'Social media policy' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The clauses of a document as rows of a draft, each the first of its lineage. */
export function clausesFrom(tree: PolicyTree): DraftClause[] {
  const ids = tree.clauses.map(() => randomUUID());
  const clauses = tree.clauses.map(
    (c, i): DraftClause => ({
      id: ids[i]!,
      lineage: ids[i]!,
      number: c.number,
      marker: c.number === null ? c.marker : null,
      parentId: c.parent === null ? null : ids[c.parent]!,
      heading: c.heading,
      text: c.text,
      modality: c.modality,
      binds: c.binds,
      escalatesTo: c.escalatesTo,
      position: 0,
      revision: 1,
    }),
  );
  return placed([], clauses);
}

/** The numbers the document itself gives; the rest waits for someone to set it. */
export function settingsIn(tree: PolicyTree): PolicySettings {
  const { allowance } = suggestSettings(tree.clauses);
  return allowance ? { minutes_per_day: allowance.minutes } : {};
}

/** What a person should look at on the pages of the document, for the draft of these clauses. */
export function lintsOfPages(tree: PolicyTree, clauses: readonly DraftClause[]): PolicyLint[] {
  return pagePoints(tree.lints, clauses).map((point) => ({
    id: randomUUID(),
    state: 'open',
    reason: null,
    ...point,
  }));
}
