import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPolicy } from '../../../../engine/document/read.ts';
import { isTarget } from '../../../../engine/targets.ts';
import { type Acting, act, demand, read, type Work } from '../../../../platform/act.ts';
import { dayOf } from '../../../../platform/dates.ts';
import { readPolicyFile } from '../../../../platform/documents/read-policy-file.ts';
import { Conflict, Invalid } from '../../../../platform/errors.ts';
import { type Files, hashOf } from '../../../../platform/files.ts';
import { rootFolder } from '../../../../platform/root.ts';
import { noteFile } from '../../../../platform/stored-files.ts';
import type { ClauseTarget, PolicyLint, PolicySettings, Version } from '../../model.ts';
import { clausesOf, currentDraft, lintsOf, settingsOf, targetsOf, versionInForce } from '../../store.ts';
import { placed } from '../clauses/difference.ts';
import { putClauses } from '../clauses/store.ts';
import { linkKey } from '../mapping/model.ts';
import { putTargets, unansweredLinks } from '../mapping/store.ts';
import type { DraftClause } from '../model.ts';
import { refreshPoints } from '../points/refresh.ts';
import { insertLints } from '../points/store.ts';
import { putSetting } from '../settings/store.ts';
import { nameOfPerson } from '../store.ts';
import { clausesFrom, lintsOfPages, readUpload, settingsIn, titleFrom } from './document.ts';
import { insertVersion } from './store.ts';

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
  // Before the document is read, which can take a while, and again when it is written.
  await read(acting, ({ tx }) => demandNoDraft(tx));
  const { tree, suggested, kind } = await readUpload(upload);
  const { name, bytes } = upload;
  const sha256 = hashOf(bytes);
  return act(acting, async (w) => {
    const clauses = clausesFrom(tree);
    const targets = suggested.map(
      ({ clause, target, reason }): ClauseTarget => ({
        clauseId: clauses[clause]!.id,
        target,
        reason,
        state: 'suggested',
      }),
    );
    const begun = await beginDraft(
      w,
      { title: tree.title ?? titleFrom(name), origin: 'import', sourceName: name, sourceSha256: sha256 },
      { clauses, targets, settings: settingsIn(tree), lints: lintsOfPages(tree, clauses) },
      { source: name, sha256 },
    );
    await noteFile(w.tx, w.trustId, {
      sha256,
      name,
      type: MEDIA[kind] ?? 'application/octet-stream',
      bytes: bytes.length,
      at: w.now,
      by: w.viewer.personId,
    });
    // Last, so that a draft that is refused leaves no file behind.
    await files.put(bytes);
    return begun;
  });
}

/** Begins from the model policy that ships, with its own map of clauses, which someone still confirms. */
export async function beginFromModel(acting: Acting): Promise<Begun> {
  demand(acting.viewer, 'policy.draft', 'trust');
  const folder = join(rootFolder, 'policy');
  const document = await readPolicyFile(await readFile(join(folder, 'model-policy.md')), 'model-policy.md');
  const map = JSON.parse(await readFile(join(folder, 'model-map.json'), 'utf8')) as Record<string, string[]>;
  const tree = readPolicy(document.lines);
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
  return act(acting, (w) =>
    beginDraft(
      w,
      { title: tree.title ?? 'Staff social media policy', origin: 'model' },
      { clauses, targets, settings: settingsIn(tree) },
    ),
  );
}

/** Begins from the version in force, all it has and the reasons for points left as they are; links nobody answered wait again. */
export function beginRevision(acting: Acting): Promise<Begun> {
  return act(acting, async (w) => {
    demand(w.viewer, 'policy.draft', 'trust');
    const base = await versionInForce(w.tx, dayOf(w.now));
    if (!base)
      throw new Conflict(
        'No version is in force yet, so there is none to revise. Begin another way.',
        'There is nothing to revise yet',
      );
    const old = await clausesOf(w.tx, base.id);
    const ids = new Map(old.map((clause) => [clause.id, randomUUID()]));
    const copies = old.map((clause) => ({
      ...clause,
      id: ids.get(clause.id)!,
      parentId: clause.parentId === null ? null : ids.get(clause.parentId)!,
      revision: 1,
    }));
    const unanswered = new Set((await unansweredLinks(w.tx, base.id)).map(linkKey));
    const copied = (t: ClauseTarget): ClauseTarget => ({ ...t, clauseId: ids.get(t.clauseId)! });
    const links = await targetsOf(w.tx, base.id);
    const targets = links.map((t) => copied(unanswered.has(linkKey(t)) ? { ...t, state: 'suggested' } : t));
    const accepted = (await lintsOf(w.tx, base.id))
      .filter((lint) => lint.state === 'accepted' && ids.has(lint.clauseId ?? ''))
      .map((lint) => ({ ...lint, id: randomUUID(), clauseId: ids.get(lint.clauseId!)! }));
    return beginDraft(
      w,
      { title: base.title, origin: 'revision', basedOn: base.id },
      { clauses: placed([], copies), targets, settings: await settingsOf(w.tx, base.id), lints: accepted },
      { of: base.id },
    );
  });
}

async function demandNoDraft(tx: Work['tx']): Promise<void> {
  const draft = await currentDraft(tx);
  if (draft)
    throw new Conflict('Open it, or withdraw it before you begin another.', 'There is a draft already');
}

/** @throws Conflict when there is a draft already */
async function beginDraft(
  w: Work,
  version: Pick<Version, 'title' | 'origin'> &
    Partial<Pick<Version, 'sourceName' | 'sourceSha256' | 'basedOn'>>,
  contents: {
    clauses: DraftClause[];
    targets: ClauseTarget[];
    settings: PolicySettings;
    /** Points that do not follow from the clauses. */
    lints?: PolicyLint[];
  },
  source: Record<string, unknown> = {},
): Promise<Begun> {
  const { tx, trustId, now, viewer } = w;
  await demandNoDraft(tx);
  const id = randomUUID();
  const { clauses, targets, settings, lints = [] } = contents;
  await insertVersion(tx, trustId, { id, ...version, createdBy: viewer.personId, createdAt: now });
  await putClauses(tx, trustId, id, clauses);
  await putTargets(tx, trustId, id, targets);
  for (const [key, value] of Object.entries(settings)) await putSetting(tx, trustId, id, key, value);
  await insertLints(tx, trustId, id, lints);
  const points = await refreshPoints(tx, trustId, id, clauses);
  await w.record({
    verb: 'policy draft begun',
    subject: { kind: 'policy version', id },
    payload: { origin: version.origin, ...source, clauses: clauses.length },
  });
  return { id, clauses: clauses.length, points };
}
