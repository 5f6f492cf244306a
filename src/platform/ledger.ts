import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from './database/database.ts';
import { canonical, ERASED, erasedLines, GENESIS, payloadDigest, rowHash } from './ledger-chain.ts';

/** What one act leaves behind. `payload` holds the particulars; it may later be erased without breaking the chain. */
export type Act = {
  actor: string;
  verb: string;
  subject: { kind: string; id: string };
  clause?: string | null;
  payload?: Record<string, unknown>;
};

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

/** Where in the ledger, and a sentence without its full stop, such as 'line 4 was altered'. */
export type LedgerFault = { seq: string; what: string };
export type LedgerReport = {
  rows: number;
  /** Lines whose particulars retention erased, as later lines say. */
  erased: number;
  faults: LedgerFault[];
  head: { seq: string; hash: string };
};

/**
 * Walks the whole chain of the trust that `tx` is in, which is `atOneMoment` wherever people may be at work. Finds a row
 * that was altered, removed, added or moved, all of them removed, a payload that was changed, and one that was emptied
 * without a line that says so; one that retention erased is counted, not a fault.
 */
export async function verifyLedger(tx: Tx, trustId: string): Promise<LedgerReport> {
  const faults: LedgerFault[] = [];
  const fault = (seq: string | bigint, what: string) => faults.push({ seq: String(seq), what });
  const emptied = new Set<string>();
  const witnesses = new Map<string, string>();
  let prev: Buffer = GENESIS;
  let last = 0n;
  let rows = 0;
  for await (const row of linesOf(tx, trustId)) {
    const seq = BigInt(row.seq);
    const [from, to] = [last + 1n, seq - 1n];
    if (from <= to)
      fault(from, from === to ? `line ${from} is missing` : `lines ${from} to ${to} are missing`);
    else if (!row.prev.equals(prev)) fault(seq, `line ${seq} does not follow the line before it`);
    if (!rowHash(row).equals(row.hash)) fault(seq, `line ${seq} was altered`);
    if (row.lost) fault(seq, `the particulars of line ${seq} are missing without a record of erasure`);
    else if (row.erased_at) emptied.add(row.seq);
    else if (!payloadDigest(row.salt ?? Buffer.alloc(0), row.payload).equals(row.digest))
      fault(seq, `the particulars of line ${seq} were altered`);
    else if (row.verb === ERASED) for (const line of erasedLines(row.payload)) witnesses.set(line, row.seq);
    prev = row.hash;
    last = seq;
    rows += 1;
  }
  const unsaid = [...emptied].filter((seq) => !witnesses.has(seq));
  for (const seq of unsaid)
    fault(seq, `line ${seq} has lost its particulars, and no line says that retention erased them`);
  for (const seq of await withParticulars(
    tx,
    trustId,
    [...witnesses.keys()].filter((seq) => !emptied.has(seq)),
  ))
    fault(seq, `line ${seq} has particulars, and line ${witnesses.get(seq)} says that they were erased`);
  const head = await tx
    .selectFrom('ledger_head')
    .selectAll()
    .where('trust_id', '=', trustId)
    .executeTakeFirst();
  if (rows === 0) fault(0n, 'the ledger has no lines, and that of a trust always has some');
  else if (!head) fault(last, `the ledger has lines up to ${last} and no head`);
  else if (BigInt(head.seq) !== last)
    fault(head.seq, `the ledger ends at ${last}, its head says ${head.seq}`);
  else if (!head.hash.equals(prev)) fault(last, 'the head does not match the last line');
  const { seq = '0', hash = GENESIS } = head ?? {};
  return { rows, erased: emptied.size - unsaid.length, faults, head: { seq, hash: hash.toString('hex') } };
}

/** Every row in its order, with its particulars. */
async function* linesOf(tx: Tx, trustId: string) {
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
    yield* page;
    if (page.length === 0) return;
    from = page.at(-1)!.seq;
  }
}

/** Those of the lines whose particulars are there. */
async function withParticulars(tx: Tx, trustId: string, lines: string[]): Promise<string[]> {
  if (lines.length === 0) return [];
  const there = await tx
    .selectFrom('ledger_payload')
    .select('seq')
    .where('trust_id', '=', trustId)
    .where(sql<boolean>`seq = any(${lines}::bigint[]) and erased_at is null`)
    .orderBy('seq')
    .execute();
  return there.map((row) => row.seq);
}
