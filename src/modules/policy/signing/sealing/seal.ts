import type { Work } from '../../../../platform/act.ts';
import { signingKey } from '../../../../platform/signing-key.ts';
import type { Signature, Version } from '../../model.ts';
import { clausesOf } from '../../store.ts';
import { insertSeal, lastLedgerRow, trustName } from '../store.ts';
import { canonicalText, fingerprintOf, headerOf } from './canonical.ts';
import { makeRecord } from './record.ts';

/** The canonical text of a version that has its date, under the number it will have. */
export async function textOf(
  { tx }: Pick<Work, 'tx'>,
  version: Pick<Version, 'id' | 'title' | 'effectiveOn'>,
  number: number,
): Promise<string> {
  return canonicalText({
    trust: await trustName(tx),
    title: version.title,
    version: number,
    effectiveOn: version.effectiveOn!,
    clauses: await clausesOf(tx, version.id),
  });
}

/** Keeps the signed text and its record as bytes, after the row of the ledger in which the version was approved. */
export async function seal(
  { tx, trustId, now }: Pick<Work, 'tx' | 'trustId' | 'now'>,
  of: { version: Version; number: number; text: string; signatures: readonly Signature[] },
  secret: string,
): Promise<void> {
  const { version, number, text } = of;
  const header = headerOf(text)!;
  const signatures = of.signatures.map((s) => ({
    capacity: s.capacity,
    name: s.name,
    at: s.at.toISOString(),
    factor: s.factor,
    text_sha256: s.textSha256,
  }));
  const document = makeRecord(
    {
      trust: header.trust,
      title: header.title,
      version: number,
      effective_on: header.effectiveOn,
      material: version.material,
      change_note: version.changeNote ?? '',
      text_sha256: fingerprintOf(text),
      signatures,
      ledger: await lastLedgerRow(tx),
    },
    signingKey(secret, 'policy'),
  );
  await insertSeal(tx, trustId, version.id, { text, document, at: now });
}
