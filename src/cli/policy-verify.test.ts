import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { canonicalText, fingerprintOf } from '../modules/policy/signing/sealing/canonical.ts';
import { makeRecord } from '../modules/policy/signing/sealing/record.ts';
import { signingKey } from '../platform/signing-key.ts';
import { run } from './policy-verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'decorum-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const key = signingKey('a secret that only tests know, long enough', 'policy');
const text = canonicalText({
  trust: 'Testbridge Trust',
  title: 'Staff social media policy',
  version: 3,
  effectiveOn: '2026-12-01',
  clauses: [{ number: '1.1', marker: null, text: 'You must keep pupils safe.' }],
});
const text_sha256 = fingerprintOf(text);
const by = (capacity: 'chair' | 'ceo', name: string) => ({
  capacity,
  name,
  at: '2026-11-18T10:00:00.000Z',
  factor: 'totp' as const,
  text_sha256,
});
const record = makeRecord(
  {
    trust: 'Testbridge Trust',
    title: 'Staff social media policy',
    version: 3,
    effective_on: '2026-12-01',
    material: true,
    change_note: 'New.',
    text_sha256,
    signatures: [by('chair', 'Ruth Bell'), by('ceo', 'Colin Eastwood')],
    ledger: { seq: '4', hash: 'a'.repeat(64) },
  },
  key,
);
const good = file('policy.txt', text);
const json = file('policy.json', record);

let said: string;
beforeEach(() => {
  said = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      said += chunk;
      return true;
    });
});
afterEach(() => vi.restoreAllMocks());

test('a true text: 0, who signed, and what to compare', async () => {
  expect(await run([good, json])).toBe(0);
  expect(said).toContain('This is what was signed');
  expect(said).toContain('Ruth Bell, Chair of the trust, 18 November 2026, 10:00');
  expect(said).toContain('give it with --key');
  expect(said).toContain('at the foot of its printed policy');
  expect(said).toContain('"Prove this version"');
  expect(await run([good, json, '--key', key.fingerprint.replace(/(.{4})/g, '$1 ')])).toBe(0);
  expect(said).toContain('with the key you named');
});

test('one letter altered, or another key: 1, and what is wrong', async () => {
  expect(await run([file('altered.txt', text.replace('must keep', 'may keep')), json])).toBe(1);
  expect(said).toContain('NOT what was signed');
  expect(said).toContain('at least one byte differs');
  expect(await run([good, file('altered.json', record.replace('Ruth', 'Rita'))])).toBe(1);
  expect(await run([good, json, '--key', 'f'.repeat(64)])).toBe(1);
});

test('what cannot be checked: 2', async () => {
  expect(await run([good])).toBe(2);
  expect(await run([good, join(folder, 'missing.json')])).toBe(2);
  expect(await run([json, good])).toBe(2);
  expect(await run([good, json, '--key', 'abc'])).toBe(2);
  expect(await run([good, json, '--frob'])).toBe(2);
  expect(said).not.toContain('This is what was signed');
});

test('as JSON', async () => {
  expect(await run([good, json, '--json'])).toBe(0);
  expect(JSON.parse(said)).toMatchObject({
    ok: true,
    faults: [],
    version: 3,
    key_fingerprint: key.fingerprint,
  });
});
