import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signingKey } from '../../../../platform/signing-key.ts';
import { canonicalText, fingerprintOf, headerOf, type TextSource } from './canonical.ts';
import { makeRecord, verifyRecord } from './record.ts';

const SECRET = 'a secret that only tests know, long enough';
const source: TextSource = {
  trust: 'Testbridge Trust',
  title: 'Staff social media policy',
  version: 3,
  effectiveOn: '2026-12-01',
  clauses: [
    { number: '1', marker: null, text: 'Scope' },
    { number: '1.1', marker: null, text: 'You must  keep\u00a0pupils\nsafe.' },
    { number: null, marker: '•', text: 'Ask for help' },
  ],
};

describe('canonical text', () => {
  test('is a header, an empty line and a line for each clause', () => {
    expect(canonicalText(source)).toBe(
      'Decorum policy text 1\nTrust: Testbridge Trust\nTitle: Staff social media policy\nVersion: 3\nIn force from: 2026-12-01\n\n' +
        '1\tScope\n1.1\tYou must keep pupils safe.\n•\tAsk for help\n',
    );
  });

  const words = fc.string({ unit: 'binary', maxLength: 60 });
  const clause = fc.record({
    number: fc.option(fc.string({ maxLength: 6 })),
    marker: fc.constant(null),
    text: words,
  });
  const anySource = fc.record({
    trust: words,
    title: words,
    version: fc.nat(500),
    effectiveOn: fc.constant('2026-12-01'),
    clauses: fc.array(clause, { maxLength: 20 }),
  });

  test('is the same for the same policy, one line a clause, and stays as it is when read again', () => {
    fc.assert(
      fc.property(anySource, (given) => {
        const text = canonicalText(given);
        expect(canonicalText(structuredClone(given))).toBe(text);
        const lines = text.split('\n');
        expect(lines).toHaveLength(given.clauses.length + 7);
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
        const header = headerOf(text)!;
        const read = lines.slice(6, -1).map((line) => {
          const [number = '', ...rest] = line.split('\t');
          return { number, marker: null, text: rest.join('\t') };
        });
        expect(canonicalText({ ...header, version: Number(header.version), clauses: read })).toBe(text);
      }),
    );
  });

  test('differs whenever a visible letter, a number, or the order differs', () => {
    const letter = fc.constantFrom(...'abcdefgXYZ0123456789.,;');
    fc.assert(
      fc.property(
        fc.array(clause, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        letter,
        (clauses, at, extra) => {
          const i = at % clauses.length;
          const changed = clauses.map((c, j) => (j === i ? { ...c, text: `${c.text}${extra}` } : c));
          expect(canonicalText({ ...source, clauses: changed })).not.toBe(
            canonicalText({ ...source, clauses }),
          );
        },
      ),
    );
  });
});

describe('record', () => {
  const key = signingKey(SECRET, 'policy');
  const text = canonicalText(source);
  const textSha256 = fingerprintOf(text);
  const signature = (capacity: 'chair' | 'ceo', name: string) => ({
    capacity,
    name,
    at: '2026-11-18T10:00:00.000Z',
    factor: 'totp' as const,
    text_sha256: textSha256,
  });
  const of = {
    trust: source.trust,
    title: source.title,
    version: source.version,
    effective_on: source.effectiveOn,
    material: true,
    change_note: 'It is the first version.',
    text_sha256: textSha256,
    signatures: [signature('chair', 'Ruth Bell'), signature('ceo', 'Colin Eastwood')],
    ledger: { seq: '12', hash: 'a'.repeat(64) },
  };
  const record = makeRecord(of, key);
  const faults = (bytes: string | Uint8Array, json = record, expectKey?: string) =>
    verifyRecord(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, json, expectKey)?.faults;

  test('proves the text, by the key it is known by', () => {
    expect(faults(text)).toEqual([]);
    expect(faults(text, record, key.fingerprint)).toEqual([]);
    expect(signingKey(SECRET, 'policy').fingerprint).toBe(key.fingerprint);
  });

  test('finds any one byte of the text that was changed, dropped or added', () => {
    const bytes = Buffer.from(text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const other = Buffer.from(bytes);
        other[at] = (other[at]! + by) % 256;
        expect(faults(other)).not.toEqual([]);
        expect(faults(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]))).not.toEqual([]);
        expect(
          faults(Buffer.concat([bytes.subarray(0, at), Buffer.from([by]), bytes.subarray(at)])),
        ).not.toEqual([]);
      }),
    );
  });

  test('finds any letter of the record that was changed', () => {
    fc.assert(
      fc.property(fc.nat(record.length - 1), fc.constantFrom(...'abcdef0123456789XQ'), (at, letter) => {
        fc.pre(record[at] !== letter);
        const other = `${record.slice(0, at)}${letter}${record.slice(at + 1)}`;
        // Space between fields means nothing: what is said must be the same for the proof to hold.
        const same = (() => {
          try {
            return JSON.stringify(JSON.parse(other)) === JSON.stringify(JSON.parse(record));
          } catch {
            return false;
          }
        })();
        expect(faults(text, other)?.length === 0).toBe(same);
      }),
      { numRuns: 400 },
    );
  });

  test('says that only line ends differ, when that is all', () => {
    expect(faults(text.replaceAll('\n', '\r\n'))).toEqual([expect.stringContaining('ends of the lines')]);
  });

  test('made by another installation is told from ours', () => {
    const other = makeRecord(of, signingKey('another secret, also long enough to use', 'policy'));
    expect(faults(text, other)).toEqual([]);
    expect(faults(text, other, key.fingerprint)).toEqual([expect.stringContaining('another key')]);
  });

  test('needs both signatures, on this text', () => {
    const [chair] = of.signatures;
    expect(faults(text, makeRecord({ ...of, signatures: [chair!] }, key))).toEqual([
      'It is not signed once by the Chief executive.',
    ]);
    const astray = { ...signature('ceo', 'Colin Eastwood'), text_sha256: 'b'.repeat(64) };
    expect(faults(text, makeRecord({ ...of, signatures: [chair!, astray] }, key))).toEqual([
      'The Chief executive signed another text.',
    ]);
  });

  test('that is no record is not one', () => {
    expect(faults(text, '{}')).toBeUndefined();
    expect(faults(text, 'not json')).toBeUndefined();
    expect(faults(text, JSON.stringify({ ...JSON.parse(record), more: 1 }))).toBeUndefined();
  });
});
