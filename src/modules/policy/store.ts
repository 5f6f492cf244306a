import type { Selectable } from 'kysely';
import { isTarget } from '../../engine/targets.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { PolicyTables } from '../../platform/database/tables/policy.ts';
import type { Clause, ClauseTarget, PolicyLint, PolicySettings, Signature, Version } from './model.ts';

/** Rows a statement takes at once: PostgreSQL allows 65,535 values in one. */
const AT_ONCE = 2000;

/** Every version of the trust, newest first. */
export async function allVersions(tx: Tx): Promise<Version[]> {
  const rows = await tx
    .selectFrom('policy_version')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('number', (order) => order.desc().nullsFirst())
    .execute();
  return rows.map(toVersion);
}

export async function versionById(tx: Tx, id: string): Promise<Version | null> {
  const row = await tx.selectFrom('policy_version').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toVersion(row) : null;
}

/** As `versionById`, and nobody else may change it until this transaction ends. */
export async function lockVersion(tx: Tx, id: string): Promise<Version | null> {
  const row = await tx
    .selectFrom('policy_version')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? toVersion(row) : null;
}

/** The one version that is being drafted or has been sent for signature; null when there is none. */
export async function currentDraft(tx: Tx): Promise<Version | null> {
  const row = await tx
    .selectFrom('policy_version')
    .selectAll()
    .where('state', 'in', ['draft', 'sent'])
    .executeTakeFirst();
  return row ? toVersion(row) : null;
}

/** The signed version that holds on a day (`YYYY-MM-DD`), as `inForceOn` decides; null before the first. */
export async function versionInForce(tx: Tx, day: string): Promise<Version | null> {
  const row = await tx
    .selectFrom('policy_version')
    .selectAll()
    .where('state', '=', 'signed')
    .where('effective_on', '<=', day)
    .orderBy('effective_on', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toVersion(row) : null;
}

/** Clauses in document order. */
export async function clausesOf(tx: Tx, versionId: string): Promise<Clause[]> {
  const rows = await tx
    .selectFrom('policy_clause')
    .selectAll()
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute();
  return rows.map(toClause);
}

/** What clauses are tied to, in the order of the clauses. A name this release does not know is left out. */
export async function targetsOf(tx: Tx, versionId: string): Promise<ClauseTarget[]> {
  const rows = await tx
    .selectFrom('clause_target')
    .select(['clause_id', 'target', 'reason', 'state'])
    .where('version_id', '=', versionId)
    .orderBy('target')
    .execute();
  const place = await placesOf(tx, versionId);
  return rows
    .sort((a, b) => place(a.clause_id) - place(b.clause_id))
    .flatMap((row) =>
      isTarget(row.target)
        ? [{ clauseId: row.clause_id, target: row.target, reason: row.reason, state: row.state }]
        : [],
    );
}

/** Points of a draft, in the order of the clauses; those about the whole document come first. */
export async function lintsOf(tx: Tx, versionId: string): Promise<PolicyLint[]> {
  const rows = await tx
    .selectFrom('policy_lint')
    .selectAll()
    .where('version_id', '=', versionId)
    .orderBy('kind')
    .orderBy('id')
    .execute();
  const place = await placesOf(tx, versionId);
  return rows
    .sort((a, b) => place(a.clause_id) - place(b.clause_id))
    .map(({ id, clause_id, kind, weight, message, quote, state, reason }) => ({
      id,
      clauseId: clause_id,
      kind,
      weight,
      message,
      quote,
      state,
      reason,
    }));
}

/**
 * Where a clause stands in the document. Put in order here and not by a join: on a document of thousands of clauses
 * that was just imported, the database knows nothing about the tables yet and joins them row by row.
 */
async function placesOf(tx: Tx, versionId: string): Promise<(clauseId: string | null) => number> {
  const rows = await tx
    .selectFrom('policy_clause')
    .select(['id', 'position'])
    .where('version_id', '=', versionId)
    .execute();
  const places = new Map(rows.map((row) => [row.id, row.position]));
  return (clauseId) => (clauseId === null ? -1 : (places.get(clauseId) ?? -1));
}

export async function settingsOf(tx: Tx, versionId: string): Promise<PolicySettings> {
  const rows = await tx
    .selectFrom('policy_setting')
    .select(['key', 'value'])
    .where('version_id', '=', versionId)
    .orderBy('key')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.key, row.value]));
}

/** Signatures on a version, the Chair's first. */
export async function signaturesOf(tx: Tx, versionId: string): Promise<Signature[]> {
  const rows = await tx
    .selectFrom('policy_signature')
    .selectAll()
    .where('version_id', '=', versionId)
    .execute();
  rows.sort((a, b) => Number(b.capacity === 'chair') - Number(a.capacity === 'chair'));
  return rows.map(({ capacity, person_id, name, factor, text_sha256, at }) => ({
    capacity,
    personId: person_id,
    name,
    factor,
    textSha256: text_sha256,
    at,
  }));
}

/** A new version: an empty draft. A trust has one at a time; the database refuses a second. */
export async function insertVersion(
  tx: Tx,
  trustId: string,
  version: Pick<Version, 'id' | 'title' | 'origin' | 'createdAt'> &
    Partial<Pick<Version, 'sourceName' | 'sourceSha256' | 'basedOn' | 'createdBy' | 'changeNote'>>,
): Promise<void> {
  await tx
    .insertInto('policy_version')
    .values({
      trust_id: trustId,
      id: version.id,
      number: null,
      title: version.title,
      state: 'draft',
      origin: version.origin,
      source_name: version.sourceName ?? null,
      source_sha256: version.sourceSha256 ?? null,
      based_on: version.basedOn ?? null,
      change_note: version.changeNote ?? null,
      effective_on: null,
      text_sha256: null,
      created_by: version.createdBy ?? null,
      created_at: version.createdAt,
      sent_at: null,
      signed_at: null,
    })
    .execute();
}

export async function insertClauses(
  tx: Tx,
  trustId: string,
  versionId: string,
  clauses: readonly (Omit<Clause, 'revision' | 'marker'> & Partial<Pick<Clause, 'marker'>>)[],
): Promise<void> {
  for (let from = 0; from < clauses.length; from += AT_ONCE) {
    const rows = clauses.slice(from, from + AT_ONCE).map((c) => ({
      trust_id: trustId,
      version_id: versionId,
      id: c.id,
      lineage: c.lineage,
      position: c.position,
      number: c.number,
      marker: c.marker ?? null,
      parent_id: c.parentId,
      heading: c.heading,
      text: c.text,
      modality: c.modality,
      binds: c.binds,
      escalates_to: c.escalatesTo,
    }));
    await tx.insertInto('policy_clause').values(rows).execute();
  }
}

export async function insertTargets(
  tx: Tx,
  trustId: string,
  versionId: string,
  targets: readonly ClauseTarget[],
): Promise<void> {
  for (let from = 0; from < targets.length; from += AT_ONCE) {
    const rows = targets.slice(from, from + AT_ONCE).map(({ clauseId, target, reason, state }) => ({
      trust_id: trustId,
      version_id: versionId,
      clause_id: clauseId,
      target,
      reason,
      state,
    }));
    await tx.insertInto('clause_target').values(rows).execute();
  }
}

export async function insertLints(
  tx: Tx,
  trustId: string,
  versionId: string,
  lints: readonly PolicyLint[],
): Promise<void> {
  for (let from = 0; from < lints.length; from += AT_ONCE) {
    const rows = lints.slice(from, from + AT_ONCE).map(({ clauseId, ...lint }) => ({
      trust_id: trustId,
      version_id: versionId,
      clause_id: clauseId,
      ...lint,
    }));
    await tx.insertInto('policy_lint').values(rows).execute();
  }
}

/** Sets one of the policy's numbers or stances; see `PolicySettings` for the keys. */
export async function putSetting(
  tx: Tx,
  trustId: string,
  versionId: string,
  key: string,
  value: unknown,
): Promise<void> {
  const json = JSON.stringify(value);
  await tx
    .insertInto('policy_setting')
    .values({ trust_id: trustId, version_id: versionId, key, value: json })
    .onConflict((c) => c.columns(['trust_id', 'version_id', 'key']).doUpdateSet({ value: json }))
    .execute();
}

function toVersion(row: Selectable<PolicyTables['policy_version']>): Version {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    state: row.state,
    origin: row.origin,
    sourceName: row.source_name,
    sourceSha256: row.source_sha256,
    basedOn: row.based_on,
    material: row.material,
    changeNote: row.change_note,
    effectiveOn: row.effective_on,
    textSha256: row.text_sha256,
    revision: row.revision,
    createdBy: row.created_by,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    signedAt: row.signed_at,
  };
}

function toClause(row: Selectable<PolicyTables['policy_clause']>): Clause {
  return {
    id: row.id,
    lineage: row.lineage,
    number: row.number,
    marker: row.marker,
    parentId: row.parent_id,
    heading: row.heading,
    text: row.text,
    modality: row.modality as Clause['modality'],
    binds: row.binds,
    escalatesTo: row.escalates_to,
    position: row.position,
    revision: row.revision,
  };
}
