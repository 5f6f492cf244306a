// `npm test`: installs and builds what is missing, then runs every check; the last line counts the tests.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensureBuilt, ensureInstalled, projectNode, root } from './ready.mjs';

ensureInstalled();
ensureBuilt();
const bin = join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
const report = join(tmpdir(), `decorum-tests-${process.pid}.json`);

let checksFailed = 0;
for (const [what, command, args] of [
  ['Types', 'tsc', ['--noEmit']],
  ['Style', 'biome', ['check', '.']],
  ['Unused code', 'knip', []],
]) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env });
  console.log(`${what}: ${done.status === 0 ? 'fine' : 'FAILED'}`);
  if (done.status !== 0) checksFailed += 1;
}
const tests = spawnSync(
  projectNode(),
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env },
);
let counts = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
try {
  counts = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  console.error('The test runner left no report.');
}
rmSync(report, { force: true });
const failed =
  counts.numFailedTests + checksFailed + (tests.status !== 0 && counts.numFailedTests === 0 ? 1 : 0);
console.log(`\n${counts.numPassedTests} passed, ${failed} failed, ${counts.numPendingTests} skipped`);
process.exit(failed === 0 && counts.numPassedTests > 0 ? 0 : 1);
