import type { Selectable } from 'kysely';
import { isControl, isTarget } from '../../engine/targets.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { PolicyTables } from '../../platform/database/tables/policy.ts';
import type { Clause, ClauseTarget, PolicyLint, PolicySettings, Signature, Version } from './model.ts';

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

/** One version; nobody else may change it until this transaction ends. */
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

/** What clauses are tied to, in the order of the clauses; of one clause what the checker looks for first, then places. A name this release does not know is left out. */
export async function targetsOf(tx: Tx, versionId: string): Promise<ClauseTarget[]> {
  const rows = await tx
    .selectFrom('clause_target')
    .select(['clause_id', 'target', 'reason', 'state'])
    .where('version_id', '=', versionId)
    .orderBy('target')
    .execute();
  const place = await placesOf(tx, versionId);
  return rows
    .sort(
      (a, b) =>
        place(a.clause_id) - place(b.clause_id) || Number(isControl(b.target)) - Number(isControl(a.target)),
    )
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
    .map(({ clause_id, trust_id: _trust, version_id: _version, ...lint }) => ({
      ...lint,
      clauseId: clause_id,
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
