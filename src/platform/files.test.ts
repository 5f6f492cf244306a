import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { hashOf, openFiles } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'decorum-files-'));
const files = openFiles(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bytes = (text: string) => new TextEncoder().encode(text);

test('any bytes come back as they went in, under the name of what they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (content) => {
      const name = await files.put(content);
      expect(name).toBe(hashOf(content));
      expect(Buffer.from(await files.get(name)).equals(Buffer.from(content))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('the same bytes are kept once, also when two bring them at the same moment', async () => {
  const names = await Promise.all(Array.from({ length: 20 }, () => files.put(bytes('the same'))));
  expect(new Set(names).size).toBe(1);
  // Other files may stand beside it whose names begin alike; nothing that was written aside may.
  const beside = readdirSync(join(folder, 'files', names[0]!.slice(0, 2)));
  expect(beside.filter((name) => name.startsWith(names[0]!))).toEqual([names[0]]);
});

test('a file that was changed on the disk is not given out', async () => {
  const name = await files.put(bytes('as signed'));
  writeFileSync(join(folder, 'files', name.slice(0, 2), name), 'as forged');
  await expect(files.get(name)).rejects.toThrow(/no longer matches/);
});

test('only names of stored files lead anywhere, and only the owner can read them', async () => {
  await expect(async () => files.get('../../etc/passwd')).rejects.toThrow();
  const name = await files.put(bytes('private'));
  expect(statSync(join(folder, 'files', name.slice(0, 2), name)).mode & 0o077).toBe(0);
});
