import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { downloadProof } from './newcomer-policy.ts';
import { type Decorum, decorum } from './newcomer-server.ts';
import type { Visitor } from './newcomer-visitor.ts';

/** The command line proves what the pages showed. `clauses`: how many the signed policy has. */
export async function proveOffline(v: Visitor, { folder }: Decorum, clauses: number): Promise<void> {
  const { text, signatures, key } = await downloadProof(v);
  const [textFile, recordFile] = [join(folder, 'signed.txt'), join(folder, 'signed.json')];
  writeFileSync(textFile, text);
  writeFileSync(recordFile, signatures);
  const verify = () => decorum(['policy', 'verify', textFile, recordFile, '--key', key], folder);
  const good = verify();
  expect(good.status, good.said).toBe(0);
  expect(good.said).toMatch(/Ngozi Adeyemi[\s\S]*Callum Forde|Callum Forde[\s\S]*Ngozi Adeyemi/);
  writeFileSync(textFile, text.toString('utf8').replace('must not', 'may'));
  expect(verify().status, 'a changed word is found').toBe(1);

  const ledger = decorum(['ledger', 'verify'], folder);
  expect(ledger.status, ledger.said).toBe(0);

  const coverage = decorum(['coverage', '--json'], folder);
  expect(coverage.status, coverage.said).toBe(0);
  const listed = JSON.parse(coverage.said) as { clause: string; text: string; targets: unknown[] }[];
  expect(listed.length, 'clauses in decorum coverage').toBe(clauses);
  expect(
    listed.filter(({ targets }) => targets.length > 0).length,
    'clauses that something carries out',
  ).toBeGreaterThan(clauses / 3);
}
