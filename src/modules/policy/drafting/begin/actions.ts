import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PolicyTree } from '../../../../engine/document/model.ts';
import { readPolicy } from '../../../../engine/document/read.ts';
import { suggestSettings, suggestTargets } from '../../../../engine/document/suggest.ts';
import { isTarget } from '../../../../engine/targets.ts';
import { type Acting, act, demand, read, type Work } from '../../../../platform/act.ts';
import { dayOf } from '../../../../platform/dates.ts';
import { readPolicyFile } from '../../../../platform/documents/read-policy-file.ts';
import { UnreadableDocument } from '../../../../platform/documents/unreadable.ts';
import { Conflict, Invalid } from '../../../../platform/errors.ts';
import { type Files, hashOf } from '../../../../platform/files.ts';
import { rootFolder } from '../../../../platform/root.ts';
import type { ClauseTarget, Version } from '../../model.ts';
import {
  clausesOf,
  currentDraft,
  insertTargets,
  insertVersion,
  putSetting,
  settingsOf,
  versionInForce,
} from '../../store.ts';
import { versionWorkflow } from '../../workflow.ts';
import { changeDraft } from '../change.ts';
import { placed } from '../clauses/model.ts';
import { targetsIn } from '../mapping/store.ts';
import type { DraftClause } from '../model.ts';
import { pointsOf } from '../points/model.ts';
import { carryAcceptances, lintsIn, putPoints } from '../points/store.ts';
import { nameOfPerson, noteFile, putClauses } from '../store.ts';

/** What there is before someone begins: a draft under way, and a version in force that could be revised. */
export type Beginning = {
  draft: { version: Version; byName: string } | null;
  inForce: Version | null;
};

export function beginning(acting: Acting): Promise<Beginning> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'policy.draft', 'trust');
    const version = await currentDraft(tx);
    return {
      draft: version && { version, byName: await nameOfPerson(tx, version.createdBy) },
      inForce: await versionInForce(tx, dayOf(now)),
    };
  });
}

/** What a draft begins with, and how much of it there is. */
export type Begun = { id: string; clauses: number; points: number };

const MEDIA: Record<string, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/**
 * Reads a trust's own document into a draft. The file is kept as it came, named by its SHA-256.
 * @throws Invalid at `file` for a document that cannot be read, with nothing kept; Conflict when there is a draft
 */
export async function importDraft(
  acting: Acting,
  files: Files,
  upload: { name: string; bytes: Uint8Array } | null,
): Promise<Begun> {
  demand(acting.viewer, 'policy.draft', 'trust');
  if (!upload) throw new Invalid({ field: 'file', message: 'Choose the document to read.' });
  await act(acting, ({ tx }) => demandNoDraft(tx));
  const { tree, kind } = await readUpload(upload);
  return act(acting, async (w) => {
    const id = randomUUID();
    await demandNoDraft(w.tx);
    const sourceSha256 = hashOf(upload.bytes);
    await insertVersion(w.tx, w.trustId, {
      id,
      title: tree.title ?? titleFrom(upload.name),
      origin: 'import',
      sourceName: upload.name,
      sourceSha256,
      createdBy: w.viewer.personId,
      createdAt: w.now,
    });
    const clauses = clausesFrom(tree);
    const suggested = suggestTargets(tree.clauses).map(
      ({ clause, target, reason }): ClauseTarget => ({
        clauseId: clauses[clause]!.id,
        target,
        reason,
        state: 'suggested',
      }),
    );
    await suggestFirstSettings(w, id, tree);
    const begun = await fill(w, id, clauses, suggested);
    const type = MEDIA[kind] ?? 'application/octet-stream';
    const { name, bytes } = upload;
    await noteFile(w.tx, w.trustId, {
      sha256: sourceSha256,
      name,
      type,
      bytes: bytes.length,
      at: w.now,
      by: w.viewer.personId,
    });
    await w.record({
      verb: 'policy draft begun',
      subject: { kind: 'policy version', id },
      payload: { origin: 'import', source: name, sha256: sourceSha256, clauses: begun.clauses },
    });
    // Last, so that a draft that is refused leaves no file behind.
    await files.put(bytes);
    return begun;
  });
}

async function readUpload(upload: {
  name: string;
  bytes: Uint8Array;
}): Promise<{ tree: PolicyTree; kind: string }> {
  try {
    const document = await readPolicyFile(upload.bytes, upload.name);
    const tree = readPolicy(document.lines);
    if (tree.clauses.length > 0) return { tree, kind: document.kind };
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    throw new Invalid({ field: 'file', message: error.message });
  }
  throw new Invalid({
    field: 'file',
    message: 'We found no clauses in this file. Check that it is the right one, and choose it again.',
  });
}

/** A document without a title is called by its file's name until someone names it: `staff-policy_2026.docx`. */
function titleFrom(filename: string): string {
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

/** Begins from the model policy that ships, with its own map of clauses, which someone still confirms. */
export async function beginFromModel(acting: Acting): Promise<Begun> {
  demand(acting.viewer, 'policy.draft', 'trust');
  const folder = join(rootFolder, 'policy');
  const document = await readPolicyFile(await readFile(join(folder, 'model-policy.md')), 'model-policy.md');
  const map = JSON.parse(await readFile(join(folder, 'model-map.json'), 'utf8')) as Record<string, string[]>;
  const tree = readPolicy(document.lines);
  return act(acting, async (w) => {
    const id = randomUUID();
    await demandNoDraft(w.tx);
    await insertVersion(w.tx, w.trustId, {
      id,
      title: tree.title ?? 'Staff social media policy',
      origin: 'model',
      createdBy: w.viewer.personId,
      createdAt: w.now,
    });
    const clauses = clausesFrom(tree);
    const targets = clauses.flatMap(({ id: clauseId, number }) =>
      (map[number ?? ''] ?? []).filter(isTarget).map(
        (target): ClauseTarget => ({
          clauseId,
          target,
          reason: 'The map that comes with the model policy says so.',
          state: 'suggested',
        }),
      ),
    );
    await suggestFirstSettings(w, id, tree);
    const begun = await fill(w, id, clauses, targets);
    await w.record({
      verb: 'policy draft begun',
      subject: { kind: 'policy version', id },
      payload: { origin: 'model', clauses: begun.clauses },
    });
    return begun;
  });
}

/** Begins from the version in force: its words, map, numbers and the reasons given for leaving points as they are. */
export function beginRevision(acting: Acting): Promise<Begun> {
  return act(acting, async (w) => {
    demand(w.viewer, 'policy.draft', 'trust');
    await demandNoDraft(w.tx);
    const base = await versionInForce(w.tx, dayOf(w.now));
    if (!base)
      throw new Conflict('No version is in force yet, so there is none to revise. Begin another way.');
    const id = randomUUID();
    await insertVersion(w.tx, w.trustId, {
      id,
      title: base.title,
      origin: 'revision',
      basedOn: base.id,
      createdBy: w.viewer.personId,
      createdAt: w.now,
    });
    const old = await clausesOf(w.tx, base.id);
    const ids = new Map(old.map((clause) => [clause.id, randomUUID()]));
    const copies = old.map((clause) => ({
      ...clause,
      id: ids.get(clause.id)!,
      parentId: clause.parentId === null ? null : ids.get(clause.parentId)!,
      revision: 1,
    }));
    const targets = (await targetsIn(w.tx, base.id)).map((t) => ({ ...t, clauseId: ids.get(t.clauseId)! }));
    await carryAcceptances(w.tx, w.trustId, id, await lintsIn(w.tx, base.id), ids, randomUUID);
    for (const [key, value] of Object.entries(await settingsOf(w.tx, base.id)))
      await putSetting(w.tx, w.trustId, id, key, value);
    const begun = await fill(w, id, placed([], copies), targets);
    await w.record({
      verb: 'policy draft begun',
      subject: { kind: 'policy version', id },
      payload: { origin: 'revision', of: base.id, clauses: begun.clauses },
    });
    return begun;
  });
}

/** Withdraws the draft. Its words stay in the history of versions; a new draft can then be begun. */
export function discardDraft(acting: Acting, draftId: string): Promise<void> {
  return changeDraft(acting, async ({ tx, draft, viewer, record }) => {
    if (draft.id !== draftId)
      throw new Conflict('This draft was withdrawn before, and another has been begun. Nothing was changed.');
    const step = versionWorkflow.take('withdraw', draft.state, viewer, { schoolId: 'trust' });
    await tx
      .updateTable('policy_version')
      .set((eb) => ({ state: step.to, revision: eb('revision', '+', 1) }))
      .where('id', '=', draft.id)
      .execute();
    await record({
      verb: step.verb,
      subject: { kind: 'policy version', id: draft.id },
      payload: { title: draft.title },
    });
  });
}

async function demandNoDraft(tx: Work['tx']): Promise<void> {
  const draft = await currentDraft(tx);
  if (draft)
    throw new Conflict('There is a draft already. Open it, or withdraw it before you begin another.');
}

async function fill(w: Work, id: string, clauses: DraftClause[], targets: ClauseTarget[]): Promise<Begun> {
  await putClauses(w.tx, w.trustId, id, clauses);
  await insertTargets(w.tx, w.trustId, id, targets);
  const points = pointsOf(clauses, await settingsOf(w.tx, id));
  await putPoints(w.tx, w.trustId, id, points, randomUUID);
  return { id, clauses: clauses.length, points: points.length };
}

/** The numbers the document itself gives; the rest waits for someone to set it. */
async function suggestFirstSettings(w: Work, id: string, tree: PolicyTree): Promise<void> {
  const { allowance } = suggestSettings(tree.clauses);
  if (allowance) await putSetting(w.tx, w.trustId, id, 'minutes_per_day', allowance.minutes);
}
