import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPolicy } from '../../src/engine/document/read.ts';
import { readPolicyFile } from '../../src/platform/documents/read-policy-file.ts';
import { outlineOf } from './outline.ts';

// Each sample is a policy in our own words. Its .tree file was printed by the reader and then read over by a person:
// it shows what changed. What a person expected beforehand is in styles/.
const folder = join(import.meta.dirname, 'samples');
const samples = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));

test('there are samples to read', () => {
  expect(samples.length).toBeGreaterThanOrEqual(12);
});

test.each(samples)('%s comes out as its tree says', async (name) => {
  const document = await readPolicyFile(readFileSync(join(folder, name)), name);
  const expected = readFileSync(join(folder, `${name}.tree`), 'utf8');
  expect(outlineOf(readPolicy(document.lines))).toBe(expected);
});
