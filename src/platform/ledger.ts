import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from './database/database.ts';

/** What one act leaves behind. `payload` holds the particulars; it may later be erased without breaking the chain. */
export type Act = {
  actor: string;
  verb: string;
  subject: { kind: string; id: string };
  clause?: string | null;
  payload?: Record<string, unknown>;
};

export const GENESIS: Buffer = Buffer.alloc(32);

/** The bytes that a row's hash covers: every column, in one fixed order. */
export function rowHash(row: {
  trust_id: string;
  seq: bigint | string | number;
  at: Date;
  actor: string;
  verb: string;
  subject_kind: string;
  subject_id: string;
  clause: string | null;
  digest: Buffer;
  prev: Buffer;
}): Buffer {
  const fields = [
    row.trust_id,
    String(row.seq),
    row.at.toISOString(),
    row.actor,
    row.verb,
    row.subject_kind,
    row.subject_id,
    row.clause,
    row.digest.toString('hex'),
    row.prev.toString('hex'),
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest();
}

/** Salted, so that a digest left after erasure cannot be guessed back from a short payload. */
export function payloadDigest(salt: Buffer, payload: unknown): Buffer {
  return createHash('sha256').update(salt).update(canonical(payload)).digest();
}

/** JSON with keys in order, so that what PostgreSQL gives back hashes as what was given to it. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}

/** How many rows one statement takes. */
const CHUNK = 1000;

/**
 * Appends to the trust's ledger, in the transaction of the act itself: both are kept or neither is.
 * Waits for any other act of the same trust that is about to be kept, so the order is the order of commits.
 */
export function appendToLedger(tx: Tx, trustId: string, at: Date, act: Act): Promise<void> {
  return appendAllToLedger(tx, trustId, at, [act]);
}

/** Appends many acts of one transaction in their order, in as few statements as that takes. */
export async function appendAllToLedger(
  tx: Tx,
  trustId: string,
  at: Date,
  acts: readonly Act[],
): Promise<void> {
  await tx
    .insertInto('ledger_head')
    .values({ trust_id: trustId, seq: '0', hash: GENESIS })
    .onConflict((c) => c.doNothing())
    .execute();
  const head = await tx
    .selectFrom('ledger_head')
    .selectAll()
    .where('trust_id', '=', trustId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  let { seq, hash }: { seq: string; hash: Buffer } = head;
  for (let from = 0; from < acts.length; from += CHUNK) {
    const links = acts.slice(from, from + CHUNK).map((act) => {
      const link = linkAfter(seq, hash, trustId, at, act);
      ({ seq, hash } = link.row);
      return link;
    });
    await tx
      .insertInto('ledger')
      .values(links.map((link) => link.row))
      .execute();
    await tx
      .insertInto('ledger_payload')
      .values(links.map((link) => link.payload))
      .execute();
  }
  await tx.updateTable('ledger_head').set({ seq, hash }).where('trust_id', '=', trustId).execute();
}

/** The rows of one act, which follow the row that has this number and this hash. */
function linkAfter(seq: string, prev: Buffer, trustId: string, at: Date, act: Act) {
  const payload = JSON.parse(canonical(act.payload ?? {})) as Record<string, unknown>;
  const salt = randomBytes(16);
  const row = {
    trust_id: trustId,
    seq: String(BigInt(seq) + 1n),
    at,
    actor: act.actor,
    verb: act.verb,
    subject_kind: act.subject.kind,
    subject_id: act.subject.id,
    clause: act.clause ?? null,
    digest: payloadDigest(salt, payload),
    prev,
  };
  return {
    row: { ...row, hash: rowHash(row) },
    payload: { trust_id: trustId, seq: row.seq, salt, payload: JSON.stringify(payload), erased_at: null },
  };
}

export type LedgerFault = { seq: string; what: string };
export type LedgerReport = {
  rows: number;
  erased: number;
  faults: LedgerFault[];
  head: { seq: string; hash: string };
};

/**
 * Walks the whole chain of the trust that `tx` is in. Finds a row that was altered, removed, added or moved, and a
 * payload that was changed; a payload erased by retention is counted, not a fault.
 */
export async function verifyLedger(tx: Tx, trustId: string): Promise<LedgerReport> {
  const faults: LedgerFault[] = [];
  let prev: Buffer = GENESIS;
  let expected = 1n;
  let erased = 0;
  let rows = 0;
  for (let from = '0'; ; ) {
    const page = await tx
      .selectFrom('ledger as l')
      .leftJoin('ledger_payload as p', (j) =>
        j.onRef('p.trust_id', '=', 'l.trust_id').onRef('p.seq', '=', 'l.seq'),
      )
      .selectAll('l')
      .select(['p.salt', 'p.payload', 'p.erased_at', sql<boolean>`p.seq is null`.as('lost')])
      .where('l.trust_id', '=', trustId)
      .where('l.seq', '>', from)
      .orderBy('l.seq')
      .limit(2000)
      .execute();
    for (const row of page) {
      const seq = BigInt(row.seq);
      if (seq !== expected)
        faults.push({ seq: row.seq, what: `rows ${expected} to ${seq - 1n} are missing` });
      else if (!row.prev.equals(prev))
        faults.push({ seq: row.seq, what: 'does not follow the row before it' });
      if (!rowHash(row).equals(row.hash)) faults.push({ seq: row.seq, what: 'was altered' });
      if (row.lost)
        faults.push({ seq: row.seq, what: 'its particulars are missing without a record of erasure' });
      else if (row.erased_at) erased += 1;
      else if (!payloadDigest(row.salt ?? Buffer.alloc(0), row.payload).equals(row.digest))
        faults.push({ seq: row.seq, what: 'its particulars were altered' });
      prev = row.hash;
      expected = seq + 1n;
      rows += 1;
    }
    const last = page.at(-1);
    if (!last) break;
    from = last.seq;
  }
  const head = await tx
    .selectFrom('ledger_head')
    .selectAll()
    .where('trust_id', '=', trustId)
    .executeTakeFirst();
  const seq = head?.seq ?? '0';
  if (BigInt(seq) !== expected - 1n)
    faults.push({ seq, what: `the ledger ends at ${expected - 1n}, its head says ${seq}` });
  else if (head && !head.hash.equals(prev))
    faults.push({ seq, what: 'the head does not match the last row' });
  return { rows, erased, faults, head: { seq, hash: (head?.hash ?? GENESIS).toString('hex') } };
}
