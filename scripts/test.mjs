// `npm test`: installs and builds what is missing, then types, style, unused code and every test. Journeys and pages run on
// the PostgreSQL that is embedded; actions and stores on PostgreSQL 15, the oldest we promise, where its programs are found:
// what that understands, later ones do. The last line counts. Words given go to vitest.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensureBuilt, ensureInstalled, projectNode, root } from './ready.mjs';

ensureInstalled();
ensureBuilt();
const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}` };
const only = process.argv.slice(2);
/** What is most likely to differ from one PostgreSQL to another: roles, policies, what two processes tell each other. */
const ON_BOTH = ['test/row-level-security', 'test/routes', 'test/two-processes'];
const total = { passed: 0, failed: 0, skipped: 0 };

if (only.length === 0) {
  check('Types', 'tsc', ['--noEmit']);
  check('Style', 'biome', ['check', '.']);
  check('Unused code', 'knip', []);
}
const pg15 = process.env.PG15_BIN ?? '/usr/lib/postgresql/15/bin';
if (only.length === 0 && existsSync(join(pg15, 'initdb'))) {
  const onFifteen = onTheDatabase();
  suite(
    onFifteen.map((file) => `--exclude=${file}`),
    env,
  );
  console.log('\nActions and stores, on PostgreSQL 15');
  suite([...onFifteen, ...ON_BOTH], { ...env, TEST_PG_BIN: pg15 });
} else {
  if (only.length === 0) console.log(`PostgreSQL 15 was not found in ${pg15}: all runs on the embedded one.`);
  suite(only, env);
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

/** The tests of modules and platform that ask a database. */
function onTheDatabase() {
  return ['src/modules', 'src/platform'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((file) => join(folder, String(file)))
      .filter((file) => /\.test\.tsx?$/.test(file))
      .filter((file) => /\/test\/world\.ts'|\/database\.ts'/.test(readFileSync(join(root, file), 'utf8'))),
  );
}

function check(what, command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env });
  console.log(`${what}: ${done.status === 0 ? 'fine' : 'FAILED'}`);
  total[done.status === 0 ? 'passed' : 'failed'] += 1;
}

function suite(filters, environment) {
  const report = join(tmpdir(), `decorum-tests-${process.pid}.json`);
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [
    vitest,
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ];
  const done = spawnSync(projectNode(), args, { cwd: root, stdio: 'inherit', env: environment });
  let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  if (existsSync(report)) counts = JSON.parse(readFileSync(report, 'utf8'));
  else console.error('The test runner left no report.');
  rmSync(report, { force: true });
  total.passed += counts.numPassedTests;
  total.skipped += counts.numPendingTests;
  // A run that fails without a failing test (a file that does not load) counts as one.
  total.failed += counts.numFailedTests || (done.status === 0 ? 0 : 1);
}
