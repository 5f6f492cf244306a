import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, expect, test } from 'vitest';
import { rootFolder } from '../src/platform/root.ts';
import { importRules as config } from './import-rules.ts';

async function inspect(baseDir: string): Promise<ICruiseResult> {
  const { parser, tsPreCompilationDeps, doNotFollow, exclude } = config.options!;
  const result = await cruise(
    ['src'],
    {
      baseDir,
      parser,
      tsPreCompilationDeps,
      doNotFollow,
      exclude,
      validate: true,
      ruleSet: { forbidden: config.forbidden },
    },
    config.options!.enhancedResolveOptions,
  );
  return result.output as ICruiseResult;
}
const broken = (result: ICruiseResult) =>
  result.summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`);

test('the tree keeps to its import rules', { timeout: 120_000 }, async () => {
  const result = await inspect(rootFolder);
  // With the wrong parser this tool sees nothing and finds nothing: that must not pass.
  expect(result.summary.totalCruised).toBeGreaterThan(100);
  expect(result.summary.totalDependenciesCruised).toBeGreaterThan(200);
  expect(broken(result)).toEqual([]);
});

/** A copy of the tree with one line too many in it, and the rule that must object. */
const PLANTED: [string, string, string][] = [
  ['engine-only-itself', 'src/engine/planted.ts', "import '../platform/clock.ts';"],
  ['engine-only-itself', 'src/engine/planted.ts', "import 'node:fs';"],
  ['platform-only-npm', 'src/platform/planted.ts', "import '../web/flash.ts';"],
  ['web-no-modules', 'src/web/planted.ts', "import '../modules/people/scope.ts';"],
  ['modules-meet-through-actions-and-model', 'src/modules/drafts/planted.ts', "import '../people/scope.ts';"],
  [
    'the-example-lives-through-the-modules',
    'src/modules/example/planted.ts',
    "import '../account/store.ts';",
  ],
  ['pages-never-reach-a-store', 'src/modules/planted/pages.tsx', "import '../account/store.ts';"],
  ['pages-never-reach-a-store', 'src/modules/planted/pages.tsx', "import 'kysely';"],
  ['pages-never-reach-a-store', 'src/modules/planted/sign-views.tsx', "import '../account/store.ts';"],
  ['pages-never-reach-a-store', 'src/modules/planted/part/first.tsx', "import 'kysely';"],
  ['model-and-workflow-are-pure', 'src/modules/planted/model.ts', "import '../../web/flash.ts';"],
  ['model-and-workflow-use-zod-only', 'src/modules/planted/model.ts', "import 'hono';"],
  ['nothing-imports-an-entrance', 'src/modules/planted/actions.ts', "import '../../app.ts';"],
  ['no-cycles', 'src/platform/planted-too.ts', "import './planted.ts';"],
];
const copy = mkdtempSync(join(tmpdir(), 'decorum-planted-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('a planted violation of each rule is found', { timeout: 120_000 }, async () => {
  for (const name of ['src', 'package.json', 'tsconfig.json'])
    cpSync(join(rootFolder, name), join(copy, name), { recursive: true });
  symlinkSync(join(rootFolder, 'node_modules'), join(copy, 'node_modules'));
  mkdirSync(join(copy, 'src/modules/planted/part'), { recursive: true });
  const files = new Map<string, string[]>();
  for (const [, path, line] of PLANTED) files.set(path, [...(files.get(path) ?? []), line]);
  for (const [path, lines] of files) writeFileSync(join(copy, path), `${lines.join('\n')}\nexport {};\n`);
  writeFileSync(
    join(copy, 'src/modules/planted/sql.ts'),
    "export const all = (tx) => tx.selectFrom('person');\n",
  );
  writeFileSync(
    join(copy, 'src/platform/planted.ts'),
    "import './planted-too.ts';\nimport '../web/flash.ts';\n",
  );
  const found = broken(await inspect(copy));
  for (const [rule, path] of PLANTED)
    expect(
      found.some((f) => f.startsWith(`${rule}: ${path}`)),
      `${rule} in ${path}`,
    ).toBe(true);
  expect(queriesOutsideStores(copy)).toContain('src/modules/planted/sql.ts');
});

/** A query, however it is begun: by one of Kysely's builders or by its tagged template. */
const QUERY = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*>)?`/;

/** Files above the platform, other than tests and stores, that hold a query. */
function queriesOutsideStores(baseDir: string): string[] {
  return globSync(join(baseDir, 'src/**/*.{ts,tsx}'))
    .map((path) => relative(baseDir, path))
    .filter((path) => !path.startsWith('src/platform/') && !/(^|\/)store\.ts$|\.test\.tsx?$/.test(path))
    .filter((path) => QUERY.test(readFileSync(join(baseDir, path), 'utf8')))
    .sort();
}

test('SQL stands in stores alone', () => {
  expect(QUERY.test('await sql<{ n: number }>`select 1`.execute(tx)')).toBe(true);
  expect(queriesOutsideStores(rootFolder)).toEqual([]);
});
