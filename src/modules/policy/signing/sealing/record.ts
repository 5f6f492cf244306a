import { createPublicKey, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { hashOf } from '../../../../platform/files.ts';
import { canonical } from '../../../../platform/ledger-chain.ts';
import type { SigningKey } from '../../../../platform/signing-key.ts';
import { headerOf } from './canonical.ts';

// Base64 can be spelled in several ways; only the one we write counts, so that every letter of a record is proved.
const base64 = z.string().refine((text) => Buffer.from(text, 'base64').toString('base64') === text);
const hex64 = z.string().regex(/^[0-9a-f]{64}$/);

const recordSchema = z.object({
  format: z.literal('decorum signed policy 1'),
  trust: z.string(),
  title: z.string(),
  version: z.number().int(),
  effective_on: z.string(),
  material: z.boolean(),
  change_note: z.string(),
  text_sha256: hex64,
  signatures: z.array(
    z.object({
      capacity: z.enum(['chair', 'ceo']),
      name: z.string(),
      at: z.string(),
      factor: z.enum(['totp', 'passkey']),
      text_sha256: hex64,
    }),
  ),
  /** The row of the trust's ledger in which the version was approved. */
  ledger: z.object({ seq: z.string(), hash: hex64 }),
  key: z.object({ algorithm: z.literal('Ed25519'), public: base64, fingerprint: hex64 }),
  /** Over every other field, as canonical JSON; base64. */
  signature: base64,
});

/** The record that goes with a signed text, as it is downloaded. */
export type SignedRecord = z.infer<typeof recordSchema>;

/** The record as a file: signed, ended by a line feed. */
export function makeRecord(of: Omit<SignedRecord, 'format' | 'key' | 'signature'>, key: SigningKey): string {
  const unsigned = {
    format: 'decorum signed policy 1' as const,
    ...of,
    key: { algorithm: 'Ed25519' as const, public: key.publicKey, fingerprint: key.fingerprint },
  };
  const signature = sign(null, Buffer.from(canonical(unsigned)), key.privateKey).toString('base64');
  return `${JSON.stringify({ ...unsigned, signature }, null, 2)}\n`;
}

/** What was found: `faults` is empty when text and record are what was signed. */
export type Verification = { record: SignedRecord; faults: string[] };

/**
 * Proves a text by its record, without a database or a network.
 * @param text the bytes of the text as downloaded
 * @param expectKey fingerprint of the key the trust is known by; without it the record vouches for its own key
 * @returns null when the record cannot be read at all
 */
export function verifyRecord(text: Uint8Array, recordJson: string, expectKey?: string): Verification | null {
  const record = readRecord(recordJson);
  if (!record) return null;
  const faults = [...keyFaults(record, expectKey), ...textFaults(text, record), ...signatureFaults(record)];
  return { record, faults };
}

function readRecord(json: string): SignedRecord | null {
  try {
    // A field beside the known ones would not be covered by what we check: such a record is not one of ours.
    const parsed = recordSchema.strict().safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function keyFaults(record: SignedRecord, expectKey: string | undefined): string[] {
  const { signature, ...signed } = record;
  const spki = Buffer.from(record.key.public, 'base64');
  if (hashOf(spki) !== record.key.fingerprint)
    return ['The key in the record does not have the fingerprint it claims.'];
  const faults = [];
  if (expectKey !== undefined && expectKey !== record.key.fingerprint)
    faults.push('The record was signed with another key than the one you named.');
  let genuine = false;
  try {
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    genuine = verify(null, Buffer.from(canonical(signed)), key, Buffer.from(signature, 'base64'));
  } catch {
    // Not a key, or not a signature: not genuine.
  }
  if (!genuine) faults.push('The record was changed after it was signed, or never was signed with this key.');
  return faults;
}

function textFaults(bytes: Uint8Array, record: SignedRecord): string[] {
  if (hashOf(bytes) !== record.text_sha256) {
    const unix = Buffer.from(bytes).toString('utf8').replaceAll('\r\n', '\n');
    if (hashOf(Buffer.from(unix, 'utf8')) === record.text_sha256)
      return [
        'Only the ends of the lines in the text differ: some program saved it anew. Download it again.',
      ];
    return ['The text is not the one that was signed: at least one byte differs.'];
  }
  const header = headerOf(Buffer.from(bytes).toString('utf8'));
  const same =
    header &&
    header.title === record.title &&
    header.trust === record.trust &&
    header.version === String(record.version) &&
    header.effectiveOn === record.effective_on;
  return same ? [] : ['The record says another trust, title, version or date than the text.'];
}

function signatureFaults(record: SignedRecord): string[] {
  const faults = [];
  for (const [capacity, title] of [
    ['chair', 'Chair'],
    ['ceo', 'Chief executive'],
  ] as const) {
    const found = record.signatures.filter((one) => one.capacity === capacity);
    if (found.length !== 1) faults.push(`It is not signed once by the ${title}.`);
    else if (found[0]!.text_sha256 !== record.text_sha256) faults.push(`The ${title} signed another text.`);
  }
  return faults;
}
