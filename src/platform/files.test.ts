import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Invalid } from './errors.ts';
import { hashOf, openFiles, sniff } from './files.ts';

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
  await files.remove(name);
  expect(await files.has(name)).toBe(false);
});

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
test.each([
  ['an empty file', new Uint8Array(), ['text/plain'], /empty/],
  ['a picture called text', PNG, ['text/plain'], /not a kind of file/],
  ['bytes with NUL in them', bytes('a\0b'), ['text/plain'], /not a kind of file/],
  ['one byte too many', new Uint8Array(1025).fill(65), ['text/plain'], /bigger than/],
])('%s is refused at its field', async (_, content, allowed, message) => {
  const refusal = await sniff(content, 'evidence', allowed, 1024).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Invalid);
  expect((refusal as Invalid).issues[0]).toMatchObject({
    field: 'evidence',
    message: expect.stringMatching(message),
  });
});

test('what a file is, is read from its bytes', async () => {
  expect(await sniff(PNG, 'file', ['image/png'], 1024)).toBe('image/png');
  expect(await sniff(bytes('plain words'), 'file', ['text/plain'], 1024)).toBe('text/plain');
});
