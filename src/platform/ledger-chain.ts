import { createHash } from 'node:crypto';

/** What the first row of a ledger follows. */
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

/** The verb of a line that says which lines lost their particulars to retention. The database knows it too. */
export const ERASED = 'particulars erased';

/** The numbers of the lines that a line with that verb names. */
export function erasedLines(payload: unknown): string[] {
  const { lines } = (payload ?? {}) as { lines?: unknown };
  return Array.isArray(lines) ? lines.map(String) : [];
}
