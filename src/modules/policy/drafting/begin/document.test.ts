import { expect, test } from 'vitest';
import { readPolicy } from '../../../../engine/document/read.ts';
import { readText } from '../../../../platform/documents/read-text.ts';
import { readUpload } from './document.ts';

const CLAUSES = 10_000;
const TEXT = Array.from({ length: CLAUSES }, (_, i) =>
  i % 50 === 0
    ? `${i / 50 + 1}. Part ${i / 50 + 1}`
    : `${Math.floor(i / 50) + 1}.${i % 50} You must do the thing numbered ${i}, and must not post pictures of pupils without consent.`,
).join('\n\n');

/** Milliseconds of this thread's own work: what others on the machine do, and other threads, does not count. */
function workSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

test('while a long document is read, the pages go on', async () => {
  const bytes = Buffer.from(TEXT);
  let before = process.threadCpuUsage();
  readPolicy(readText(bytes, 'txt'));
  const here = workSince(before);

  let ticks = 0;
  const timer = setInterval(() => ticks++, 5);
  before = process.threadCpuUsage();
  const { tree, suggested } = await readUpload({ name: 'policy.txt', bytes });
  const meanwhile = workSince(before);
  clearInterval(timer);
  expect(tree.clauses).toHaveLength(CLAUSES);
  expect(suggested.length).toBeGreaterThan(CLAUSES / 2);
  // What is left is handing lines and clauses over.
  expect(meanwhile).toBeLessThan(here / 2);
  expect(ticks).toBeGreaterThan(10);
}, 60_000);
