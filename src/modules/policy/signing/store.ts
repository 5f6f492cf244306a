import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Role } from '../../../platform/permissions.ts';
import type { Capacity, Signature, Version } from '../model.ts';
import type { Office } from './model.ts';

/** Someone who holds a role for the whole trust, in their own right. */
export type Holder = { personId: string; name: string; email: string | null };

/** Who holds a role for the whole trust on a day. Nobody stands in for a signature, so delegations do not count. */
export async function trustHolders(tx: Tx, role: Role, day: string): Promise<Holder[]> {
  const rows = await tx
    .selectFrom('role_held as r')
    .innerJoin('person as p', (j) =>
      j.onRef('p.trust_id', '=', 'r.trust_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select(['p.id', 'p.given_name', 'p.known_as', 'p.family_name', 'p.email'])
    .where('r.role', '=', role)
    .where('r.school_id', 'is', null)
    .where('r.from_date', '<=', day)
    .where((w) => w.or([w('r.to_date', 'is', null), w('r.to_date', '>=', day)]))
    .where('p.state', '=', 'active')
    .orderBy('r.from_date', 'desc')
    .execute();
  return rows.map((p) => ({
    personId: p.id,
    name: `${p.known_as ?? p.given_name} ${p.family_name}`,
    email: p.email,
  }));
}

/** Addresses of those of these people who are active and have one. */
export async function activeAddresses(
  tx: Tx,
  personIds: readonly string[],
): Promise<{ personId: string; email: string }[]> {
  if (personIds.length === 0) return [];
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'email'])
    .where('id', 'in', personIds)
    .where('state', '=', 'active')
    .execute();
  return rows.flatMap(({ id, email }) => (email ? [{ personId: id, email }] : []));
}

/**
 * The Chair and the chief executive of a day (`YYYY-MM-DD`), with who made them so. Shown to both before they sign: each
 * can see whether the other signature will be that of the person everybody takes it to be.
 */
export async function officesOn(tx: Tx, day: string): Promise<Office[]> {
  const { rows } = await sql<{ role: Capacity; name: string; since: string; given_by: string | null }>`
    select r.role, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name, r.from_date as since,
      (select coalesce(g.known_as, g.given_name) || ' ' || g.family_name
        from ledger l
        join ledger_payload y on y.trust_id = l.trust_id and y.seq = l.seq and y.payload->>'held' = r.id::text
        join person g on g.trust_id = l.trust_id and g.id::text = l.actor
        where l.subject_kind = 'person' and l.subject_id = r.person_id::text and l.verb like 'role given: %'
        order by l.seq limit 1) as given_by
    from role_held r join person p on p.trust_id = r.trust_id and p.id = r.person_id
    where r.role in ('chair', 'ceo') and r.school_id is null and p.state = 'active'
      and r.from_date <= ${day}::date and (r.to_date is null or r.to_date >= ${day}::date)
    order by r.role desc, r.from_date`.execute(tx);
  return rows.map((row) => ({
    capacity: row.role,
    name: row.name,
    since: row.since,
    givenBy: row.given_by,
  }));
}

/** Writes what changed about a version and counts its revision up. */
export async function updateVersion(
  tx: Tx,
  version: Version,
  change: Partial<
    Pick<
      Version,
      'state' | 'number' | 'material' | 'changeNote' | 'effectiveOn' | 'textSha256' | 'sentAt' | 'signedAt'
    >
  >,
): Promise<void> {
  const next = { ...version, ...change };
  await tx
    .updateTable('policy_version')
    .set({
      state: next.state,
      number: next.number,
      material: next.material,
      change_note: next.changeNote,
      effective_on: next.effectiveOn,
      text_sha256: next.textSha256,
      sent_at: next.sentAt,
      signed_at: next.signedAt,
      revision: version.revision + 1,
    })
    .where('id', '=', version.id)
    .execute();
}

export async function insertSignature(
  tx: Tx,
  trustId: string,
  versionId: string,
  s: Signature,
): Promise<void> {
  await tx
    .insertInto('policy_signature')
    .values({
      trust_id: trustId,
      version_id: versionId,
      capacity: s.capacity,
      person_id: s.personId,
      name: s.name,
      factor: s.factor,
      text_sha256: s.textSha256,
      at: s.at,
    })
    .execute();
}

/** Voids what was signed so far. The ledger keeps that it was signed. */
export async function deleteSignatures(tx: Tx, versionId: string): Promise<void> {
  await tx.deleteFrom('policy_signature').where('version_id', '=', versionId).execute();
}

/** Suggested ties that nobody answered count from now on. Returns how many. */
export async function confirmSuggestions(tx: Tx, versionId: string): Promise<number> {
  const done = await tx
    .updateTable('clause_target')
    .set({ state: 'confirmed', unanswered: true })
    .where('version_id', '=', versionId)
    .where('state', '=', 'suggested')
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** The number that the next version signed will have. One version at a time is sent, so it cannot change meanwhile. */
export async function nextNumber(tx: Tx): Promise<number> {
  const found = await tx
    .selectFrom('policy_version')
    .select((e) => e.fn.max('number').as('last'))
    .executeTakeFirst();
  return (found?.last ?? 0) + 1;
}

export async function trustName(tx: Tx): Promise<string> {
  return (await tx.selectFrom('trust').select('name').executeTakeFirstOrThrow()).name;
}

/** The last row of the trust's ledger, as far as this transaction has written it. */
export async function lastLedgerRow(tx: Tx): Promise<{ seq: string; hash: string }> {
  const head = await tx.selectFrom('ledger_head').select(['seq', 'hash']).executeTakeFirstOrThrow();
  return { seq: head.seq, hash: head.hash.toString('hex') };
}

export async function insertSeal(
  tx: Tx,
  trustId: string,
  versionId: string,
  seal: { text: string; document: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('policy_seal')
    .values({
      trust_id: trustId,
      version_id: versionId,
      text: seal.text,
      document: seal.document,
      sealed_at: seal.at,
    })
    .execute();
}

/** The signed text and its record, as they were made; null for a version that is not signed. */
export async function sealOf(tx: Tx, versionId: string): Promise<{ text: string; document: string } | null> {
  const row = await tx
    .selectFrom('policy_seal')
    .select(['text', 'document'])
    .where('version_id', '=', versionId)
    .executeTakeFirst();
  return row ?? null;
}
