import { chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownOnly } from './cluster.ts';
import type { Identity } from './identity.ts';

const asRoot = process.getuid?.() === 0;
/** Some user of this machine that is neither root nor the one below. */
const STRANGER = 12_345;
const SERVER: Identity = asRoot ? { uid: 65_534, gid: 65_534, spawn: {}, wrap: [] } : { spawn: {}, wrap: [] };

let around: string;
let folder: string;
beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'decorum-cluster-'));
  folder = join(around, 'socket');
});
afterEach(() => rmSync(around, { recursive: true, force: true }));

const modeOf = (path: string) => lstatSync(path).mode & 0o777;

test('a folder that is made, or was before, is for its owner alone', () => {
  ownOnly(folder, SERVER);
  expect(modeOf(folder)).toBe(0o700);
  const again = join(around, 'again');
  mkdirSync(again, { mode: 0o755 });
  ownOnly(again, SERVER);
  ownOnly(again, SERVER);
  expect(modeOf(again)).toBe(0o700);
  expect(lstatSync(again).uid).toBe(SERVER.uid ?? process.getuid?.());
});

test.skipIf(!asRoot)('a folder that somebody else put there is refused and left as it is', () => {
  mkdirSync(folder, { mode: 0o755 });
  chownSync(folder, STRANGER, STRANGER);
  expect(() => ownOnly(folder, SERVER)).toThrow(`${folder} belongs to another user`);
  expect(lstatSync(folder)).toMatchObject({ uid: STRANGER, gid: STRANGER });
  expect(modeOf(folder)).toBe(0o755);
});

test('what a link leads to is left as it is, and so is a file', () => {
  const elsewhere = join(around, 'elsewhere');
  mkdirSync(elsewhere, { mode: 0o755 });
  const before = lstatSync(elsewhere);
  symlinkSync(elsewhere, folder);
  expect(() => ownOnly(folder, SERVER)).toThrow(`${folder} is not a folder`);
  expect(lstatSync(elsewhere)).toEqual(before);
  writeFileSync(join(around, 'file'), '');
  expect(() => ownOnly(join(around, 'file'), SERVER)).toThrow('is not a folder');
});
